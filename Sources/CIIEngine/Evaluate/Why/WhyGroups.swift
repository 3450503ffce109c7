import CIIColumns

/// The groups of two windows, matched by their keys.
struct WhyGroups {
    /// The keys of each group: those of the later window in their order, then those that are gone.
    let keys: [[KeyValue]]
    /// The place of each group in the earlier window; nil where it is new.
    let before: [Int?]
    /// The place of each group in the later window; nil where it is gone.
    let after: [Int?]

    /// All groups of two windows.
    init(before: GroupedRows, after: GroupedRows) {
        func keys(_ groups: GroupedRows) -> [[KeyValue]] {
            (0..<groups.groupCount).map { group in groups.keys.map { $0[group] } }
        }
        let (earlier, later) = (keys(before), keys(after))
        var places: [[KeyValue]: Int] = [:]
        for (place, key) in earlier.enumerated() { places[key] = place }
        let known = later.map { places.removeValue(forKey: $0) }
        let gone = places.values.sorted()
        self.keys = later + gone.map { earlier[$0] }
        self.before = known + gone.map { Optional($0) }
        self.after = later.indices.map { Optional($0) } + gone.map { _ in nil }
    }
}
