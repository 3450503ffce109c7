import CIIColumns
import CIILanguage

/// Which groups an answer shows, and in which order: each period apart, as time runs.
struct GroupOrder {
    private let groups: GroupedRows
    private let hasPeriod: Bool

    /// The order of `groups`, whose first key is the period where there are periods.
    init(_ groups: GroupedRows, hasPeriod: Bool) {
        self.groups = groups
        self.hasPeriod = hasPeriod
    }

    /// The groups of each period, in the order of the groups; all of them where there are no periods.
    var periods: [[Int]] { periods(of: Array(0..<groups.groupCount)) }

    /// The groups in the order of `keys`; ties stay in the order of the groups, and `limit` holds in each period.
    func shown(by keys: [SortKey], limit: Limit?) -> [Int] {
        let keys = limit?.end == .bottom ? keys.map(\.reversed) : keys
        let sorted = (0..<groups.groupCount).sorted { a, b in
            for key in keys {
                let order = key.compare(a, b)
                if order != 0 { return order < 0 }
            }
            return a < b
        }
        return periods(of: sorted).flatMap { $0.prefix(limit?.count ?? .max) }
    }

    private func periods(of ordered: [Int]) -> [[Int]] {
        guard hasPeriod else { return [ordered] }
        var members: [Int: [Int]] = [:]
        for group in ordered { members[groups.keys[0].place(of: group), default: []].append(group) }
        return members.sorted { $0.key < $1.key }.map { $0.value }
    }
}
