import CIIColumns

/// What groups are told apart by beside the period.
struct PeriodMembers {
    /// The keys behind the period.
    let keys: ArraySlice<KeyColumn>
    /// The place of each group's member among them.
    private(set) var memberOf: [Int] = []
    /// A group of each member, in the order of their keys.
    private var groups: [Int] = []

    var count: Int { groups.count }

    init(_ all: GroupedRows) {
        keys = all.keys.dropFirst()
        var found: [[Int]: Int] = [:]
        for group in 0..<all.groupCount {
            let places = keys.map { $0.place(of: group) }
            if found[places] == nil { found[places] = group }
        }
        let ordered = found.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        groups = ordered.map(\.value)
        let numbers = Dictionary(
            uniqueKeysWithValues: ordered.enumerated().map { ($0.element.key, $0.offset) })
        memberOf = (0..<all.groupCount).map { group in
            numbers[keys.map { $0.place(of: group) }] ?? 0
        }
    }

    func keys(of member: Int) -> [KeyValue] { keys.map { $0[groups[member]] } }
}
