@testable import CIIColumns

/// An answer as the model gives it, value by value.
struct ModelAnswer {
    let keys: [[KeyValue]]
    let results: [[Aggregate]]
    let groupCount: Int
}

extension GroupedRows {
    /// The first difference from the model's answer, numbers within a share of 10⁻¹⁵ of each other being the same; `nil`
    /// when there is none.
    func difference(from other: ModelAnswer) -> String? {
        if groupCount != other.groupCount { return "\(groupCount) groups, expected \(other.groupCount)" }
        let keys = keys.map(Array.init)
        if keys != other.keys { return "keys \(keys), expected \(other.keys)" }
        for (key, values) in zip(self.keys, keys) {
            let byPlace = values.indices.sorted { key.place(of: $0) < key.place(of: $1) }
            let inOrder = zip(byPlace, byPlace.dropFirst()).allSatisfy {
                ModelKey(values[$0]) <= ModelKey(values[$1])
                    && (key.place(of: $0) < key.place(of: $1) || values[$0] == values[$1])
            }
            if !inOrder { return "places \(values.indices.map { key.place(of: $0) }) of \(values)" }
        }
        for (measurement, (mine, theirs)) in zip(results, other.results).enumerated() {
            var numbers = [Double](repeating: 0, count: groupCount)
            numbers.withUnsafeMutableBufferPointer { buffer in
                if let base = buffer.baseAddress { mine.read(0..<groupCount, into: base) }
            }
            for (group, (left, right)) in zip(mine, theirs).enumerated() {
                let isRead = left.number.map { $0 == numbers[group] } ?? numbers[group].isNaN
                guard isSame(left, right), isRead else {
                    return "measurement \(measurement) of group \(group) \(keys.map { $0[group] }): \(left), "
                        + "read \(numbers[group]), expected \(right)"
                }
            }
        }
        return results.count == other.results.count ? nil : "\(results.count) results"
    }

    private func isSame(_ left: Aggregate, _ right: Aggregate) -> Bool {
        guard case .number(let a) = left, case .number(let b) = right else { return left == right }
        return a == b || (a - b).magnitude <= 1e-15 * max(a.magnitude, b.magnitude)
    }
}

extension Aggregate {
    fileprivate var number: Double? {
        switch self {
        case .count(let count): Double(count)
        case .number(let number): number
        case .none: nil
        }
    }
}
