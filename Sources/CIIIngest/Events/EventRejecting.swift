import CIIColumns
import CIIText
import CIITime

/// Names the events that do not count, by the lines of the files they stand in.
struct EventRejecting {
    private var rejects: [Rejects]
    private let lines: [TableRows?]
    /// The lines of each log whose time was rejected already.
    private let unreadable: [Set<Int>]
    /// The first row of each log in the table of all, and one more entry for the end.
    private let starts: [Int]
    private var withoutKey = 0
    private var withoutTime = 0
    private var beforeBeginning = 0

    init(_ logs: [LoadedLog]) {
        rejects = logs.map(\.rejects)
        lines = logs.map(\.eventLines)
        unreadable = logs.map { log in
            Set(log.rejects.kept.filter { $0.column == EventVocabulary.time.name }.map(\.line))
        }
        starts = logs.reduce(into: [0]) { starts, log in
            starts.append((starts.last ?? 0) + log.table.rowCount)
        }
    }

    /// Which log a row of the table of all came from, and which row it is there.
    func origin(of row: Int) -> (log: Int, row: Int) {
        var low = 0
        var high = max(0, starts.count - 2)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= row { low = middle } else { high = middle - 1 }
        }
        return (low, row - starts[low])
    }

    /// Rejects the events without a key or a time, and those that would come before their interaction's beginning.
    mutating func reject(
        _ rows: EventRows, _ table: Table, _ interactions: [FoldedInteraction], tooEarly: [Int]
    ) {
        let time = EventVocabulary.time.name
        let word = rows.tellsStates ? EventVocabulary.state.name : EventVocabulary.event.name
        withoutKey = rows.rowsWithoutKey.count
        withoutTime = rows.rowsWithoutTime.count
        beforeBeginning = tooEarly.count
        for row in rows.rowsWithoutKey {
            reject(row, column: "id", .eventWithoutKey, text: Self.text(table, word, row))
        }
        for row in rows.rowsWithoutTime {
            // A time that could not be read is named by what stands there.
            let origin = origin(of: row)
            guard !unreadable[origin.log].contains(line(of: origin)) else { continue }
            reject(row, column: time, .eventWithoutTime, text: Self.text(table, "id", row))
        }
        guard !tooEarly.isEmpty else { return }
        var next = 0
        for index in tooEarly {
            while next < interactions.count - 1, interactions[next].events.upperBound <= index { next += 1 }
            let event = rows.events[index]
            reject(
                event.row, column: word,
                .beforeStart(earlier: "received", later: Self.text(table, word, event.row)),
                text: Self.span(Self.text(table, "id", event.row), event.time, interactions[next].received))
        }
    }

    /// Rejects an end that a column of the record puts before the beginning.
    mutating func rejectEnd(
        of interaction: FoldedInteraction, field: String, end: Int64, start: Int64, _ rows: EventRows,
        _ table: Table
    ) {
        let row = rows.events[interaction.events.upperBound - 1].row
        reject(
            row, column: field, .beforeStart(earlier: "received", later: field),
            text: Self.span(Self.text(table, "id", row), end, start))
    }

    private mutating func reject(_ row: Int, column: String, _ reason: Reject.Reason, text: String) {
        let origin = origin(of: row)
        guard rejects.indices.contains(origin.log) else { return }
        rejects[origin.log].rejectValue(line: line(of: origin), column: column, reason, text: text)
    }

    private func line(of origin: (log: Int, row: Int)) -> Int {
        lines[origin.log]?.line(of: origin.row) ?? origin.row + 1
    }

    private static func text(_ table: Table, _ column: String, _ row: Int) -> String {
        if case .text(let text)? = table.column(column)?.value(at: row) { inert(text) } else { "" }
    }

    private static func span(_ key: String, _ end: Int64, _ start: Int64) -> String {
        "\(key): \(Instant.dateTimeText(Int(end))) before \(Instant.dateTimeText(Int(start)))"
    }

    /// What was not loaded of each log, in the order of its lines.
    mutating func finished() -> [Rejects] {
        for index in rejects.indices { rejects[index].finish() }
        return rejects
    }

    /// How many events do not count, and why.
    func notes(header: (String) -> String) -> [EventNote] {
        var notes: [EventNote] = []
        if withoutKey > 0 { notes.append(.withoutKey(withoutKey, header: header("id"))) }
        if withoutTime > 0 {
            notes.append(.withoutTime(withoutTime, header: header(EventVocabulary.time.name)))
        }
        if beforeBeginning > 0 { notes.append(.beforeBeginning(beforeBeginning)) }
        return notes
    }
}
