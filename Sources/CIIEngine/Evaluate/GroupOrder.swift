import CIIColumns
import CIIIndex
import CIILanguage

/// Which groups an answer shows, and in which order: each period apart, as time runs.
struct GroupOrder {
    /// The groups of each period; all of them where there are no periods.
    let periods: [Range<Int>]

    /// The order of `groups`, whose first key is the period where there are periods.
    init(_ groups: GroupedRows, hasPeriod: Bool) {
        guard hasPeriod, let key = groups.keys.first else {
            periods = [0..<groups.groupCount]
            return
        }
        // Groups are sorted by their keys, so those of a period stand together.
        var periods: [Range<Int>] = []
        var start = 0
        for group in 0..<groups.groupCount
        where group + 1 == groups.groupCount || key.place(of: group) != key.place(of: group + 1) {
            periods.append(start..<group + 1)
            start = group + 1
        }
        self.periods = periods
    }

    /// The groups in the order of `keys`; ties stay in the order of the groups, and `limit` holds in each period.
    func shown(by keys: [SortKey], limit: Limit?) -> [Int] {
        let keys = limit?.end == .bottom ? keys.map(\.reversed) : keys
        return periods.flatMap { period in
            if keys.count == 1, let key = keys.first, let limit {
                var selection = Selection<Placed>(limit.count)
                for group in period { selection.offer(Placed(place: key.place(of: group), group: group)) }
                return selection.sorted.map(\.group)
            }
            let sorted =
                keys.isEmpty
                ? Array(period)
                : period.sorted { a, b in
                    for key in keys {
                        let (x, y) = (key.place(of: a), key.place(of: b))
                        if x != y { return x < y }
                    }
                    return a < b
                }
            return Array(sorted.prefix(limit?.count ?? .max))
        }
    }

    /// A group where it stands.
    private struct Placed: Comparable {
        let place: SortKey.Place
        let group: Int

        static func < (a: Self, b: Self) -> Bool {
            a.place != b.place ? a.place < b.place : a.group < b.group
        }
    }
}
