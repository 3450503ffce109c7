import CIIColumns

/// The times that the records of an event log tell of themselves in columns, such as `opened_at`.
///
/// Such a column is a record's own where it stays the same within interactions; one that changes from event to event
/// tells of the events.
struct RecordInstants {
    /// The microseconds of each field for each interaction, `Int64.min` where missing.
    private(set) var values: [String: [Int64]] = [:]
    /// Fields whose columns change within interactions.
    private(set) var changing: [String] = []

    /// The fields that a record may tell of itself.
    static let names = ["received", "assigned", "first_response", "resolved"]

    init(_ table: Table, _ rows: EventRows) {
        for name in Self.names {
            guard case .instant(let ticks)? = table.column(name)?.storage else { continue }
            let (first, last, changes) = Self.ends(ticks, rows)
            if changes {
                changing.append(name)
            } else {
                values[name] = name == "received" ? first : last
            }
        }
    }

    /// The earliest and the last value of each interaction, and whether they differ in most interactions with several.
    private static func ends(_ column: TickColumn, _ rows: EventRows) -> (
        first: [Int64], last: [Int64], changes: Bool
    ) {
        let tick = Int64(1_000_000 / column.ticksPerSecond)
        var firsts = [Int64](repeating: .min, count: rows.count)
        var lasts = firsts
        var several = 0
        var differing = 0
        column.ticks.withIntegers { ticks in
            rows.events.withUnsafeBufferPointer { events in
                for interaction in 0..<rows.count {
                    var present = 0
                    var low = Int64.max
                    var high = Int64.min
                    var last = Int64.min
                    for index in rows.starts[interaction]..<rows.starts[interaction + 1] {
                        let value = ticks[events[index].row]
                        guard value != .min else { continue }
                        present += 1
                        low = min(low, value)
                        high = max(high, value)
                        last = value
                    }
                    guard present > 0 else { continue }
                    firsts[interaction] = low.multipliedReportingOverflow(by: tick).partialValue
                    lasts[interaction] = last.multipliedReportingOverflow(by: tick).partialValue
                    several += present > 1 ? 1 : 0
                    differing += low < high ? 1 : 0
                }
            }
        }
        return (firsts, lasts, differing * 2 > several)
    }
}
