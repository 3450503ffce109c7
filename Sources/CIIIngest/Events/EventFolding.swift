import CIIColumns
import CIITime

/// Folds events into interactions.
///
/// The answer depends on the events and not on how they are spread over files; events at the same time come in the
/// order of ``EventVocabulary/number`` and else in the order they stand.
public struct EventFolding: Sendable {
    /// A folding.
    public init() {}

    /// Folds the events of logs that were loaded with ``LoadRules/eventKey``, in the order they were loaded.
    public func fold(_ logs: [LoadedLog]) -> FoldedLog {
        let table = Table(stacking: logs.map(\.table))
        let rows = EventRows(table)
        let own = RecordInstants(table, rows)
        var interactions: [FoldedInteraction] = []
        interactions.reserveCapacity(rows.count)
        var tooEarly: [Int] = []
        let received = own.values["received"]
        rows.events.withUnsafeBufferPointer { events in
            for interaction in 0..<rows.count {
                let walk = EventWalk(
                    events, rows.starts[interaction]..<rows.starts[interaction + 1],
                    received: received?[interaction] ?? FoldedInteraction.none, tellsStates: rows.tellsStates)
                interactions.append(walk.result)
                tooEarly += walk.tooEarly
            }
        }
        var rejecting = EventRejecting(logs)
        rejecting.reject(rows, table, interactions, tooEarly: tooEarly)
        let order = Self.order(interactions, table, rows)
        var making = FoldedColumns(
            table: table, rows: rows, interactions: order.map { interactions[$0] },
            own: own.values.mapValues { values in order.map { values[$0] } }, changing: own.changing,
            fields: Self.fields(of: logs))
        making.make { interaction, field, end, start in
            rejecting.rejectEnd(of: interaction, field: field, end: end, start: start, rows, table)
        }
        var account = making.account(header: { name in Self.header(of: name, logs) })
        account.notes += rejecting.notes(header: { name in Self.header(of: name, logs) })
        return FoldedLog(
            table: Table(rowCount: interactions.count, columns: making.columns), fields: making.accounts,
            rejects: rejecting.finished(),
            origins: order.map {
                rejecting.origin(of: rows.events[interactions[$0].events.lowerBound].row).log
            },
            account: account)
    }

    /// Folds the events of logs and gives each log the interactions whose first event it has.
    ///
    /// What is said of each log are its interactions; of the events of all of them the last log tells.
    public func parts(of logs: [LoadedLog]) -> [LoadedLog] {
        let folded = fold(logs)
        return logs.indices.map { index in
            var part = logs[index]
            part.eventLines = nil
            part.foldedKey = part.eventKey
            part.eventKey = nil
            part.table = folded.table.selecting(folded.origins.map { $0 == index })
            part.fields = zip(folded.fields, part.table.columns).map { field, column in
                var field = field
                field.missing = column.missingCount
                field.present = column.count - column.missingCount
                return field
            }
            part.rejects = folded.rejects[index]
            part.account.rowsLoaded = part.table.rowCount
            part.account.valuesRejected = part.rejects.valueCount
            if index == logs.count - 1 {
                part.account.notes += folded.account.notes.map { .events($0) }
            }
            return part
        }
    }

    /// The interactions by their first event, ties by the bytes of the key.
    private static func order(_ interactions: [FoldedInteraction], _ table: Table, _ rows: EventRows) -> [Int]
    {
        guard let keys = EventRows.Codes(table.column("id")) else { return [] }
        let entries = interactions.indices.map { index in
            let event = rows.events[interactions[index].events.lowerBound]
            return (time: event.time, key: Int(keys.codes[event.row]), index: index)
        }
        return entries.sorted { left, right in
            if left.time != right.time { return left.time < right.time }
            return keys.texts.withBytes(left.key) { left in
                keys.texts.withBytes(right.key) { left.lexicographicallyPrecedes($0) }
            }
        }.map(\.index)
    }

    /// What the first log that has it says of each field.
    private static func fields(of logs: [LoadedLog]) -> [String: FieldAccount] {
        var fields: [String: FieldAccount] = [:]
        for account in logs.lazy.flatMap(\.fields) where fields[account.name] == nil {
            fields[account.name] = account
        }
        return fields
    }

    private static func header(of name: String, _ logs: [LoadedLog]) -> String {
        fields(of: logs)[name]?.headers.first ?? name
    }
}
