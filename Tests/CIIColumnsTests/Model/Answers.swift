@testable import CIIColumns

extension GroupedRows {
    static func model(keys: [[KeyValue]], results: [[Aggregate]], groupCount: Int) -> GroupedRows {
        GroupedRows(keys: keys, results: results, groupCount: groupCount)
    }

    /// The first difference from another answer, numbers within a share of 10⁻¹⁵ of each other being the same; `nil` when
    /// there is none.
    func difference(from other: GroupedRows) -> String? {
        if groupCount != other.groupCount { return "\(groupCount) groups, expected \(other.groupCount)" }
        if keys != other.keys { return "keys \(keys), expected \(other.keys)" }
        for (measurement, (mine, theirs)) in zip(results, other.results).enumerated() {
            for (group, (left, right)) in zip(mine, theirs).enumerated() where !isSame(left, right) {
                return
                    "measurement \(measurement) of group \(group) \(keys.map { $0[group] }): \(left), expected \(right)"
            }
        }
        return results.count == other.results.count ? nil : "\(results.count) results"
    }

    private func isSame(_ left: Aggregate, _ right: Aggregate) -> Bool {
        guard case .number(let a) = left, case .number(let b) = right else { return left == right }
        return a == b || (a - b).magnitude <= 1e-15 * max(a.magnitude, b.magnitude)
    }
}
