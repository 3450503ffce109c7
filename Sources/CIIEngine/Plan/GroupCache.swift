import CIIColumns

/// Groups that were worked out before, by the state of the data and what was asked of it.
///
/// Another weighting of the same groups reads no row. Bounded: the request used longest ago goes first.
struct GroupCache {
    private struct Key: Hashable {
        var revision: Int
        var request: GroupRequest
    }

    private struct Entry {
        var groups: GroupedRows
        var lastUse: Int
    }

    /// How many cells of groups × measurements are kept at the most.
    let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var cells = 0
    private var uses = 0

    init(capacity: Int = 4_000_000) { self.capacity = capacity }

    mutating func groups(
        _ request: GroupRequest, revision: Int, compute: () throws(Cancelled) -> GroupedRows
    ) throws(Cancelled) -> GroupedRows {
        let key = Key(revision: revision, request: request)
        uses += 1
        if let known = entries[key] {
            entries[key]?.lastUse = uses
            return known.groups
        }
        let groups = try compute()
        entries = entries.filter { $0.key.revision == revision }
        cells = entries.values.reduce(0) { $0 + Self.cells(of: $1.groups) }
        while cells + Self.cells(of: groups) > capacity,
            let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            cells -= Self.cells(of: oldest.value.groups)
            entries[oldest.key] = nil
        }
        if Self.cells(of: groups) <= capacity { entries[key] = Entry(groups: groups, lastUse: uses) }
        return groups
    }

    private static func cells(of groups: GroupedRows) -> Int {
        groups.groupCount * (groups.keys.count + groups.results.count) + 1
    }
}
