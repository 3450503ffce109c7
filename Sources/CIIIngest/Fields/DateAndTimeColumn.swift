import CIIColumns
import CIITime

/// One instant from a column of dates and a column of times of day.
extension ColumnMaking {
    /// Makes the column; a row without one of the two has no instant.
    mutating func makeDateAndTime(_ assignment: FieldAssignment, time timeColumn: Int) -> (
        Column, FieldAccount
    ) {
        let dates = log.columns[assignment.column]
        let times = log.columns[timeColumn]
        var order = DateOrder.dayFirst
        if case .instant(let chosen) = assignment.reading { order = chosen }
        let days = Self.entries(dates) { text in DateText(text).flatMap { $0.date(order) } }
        let clocks = Self.entries(times) { TimeOfDay($0) }
        var account = FieldAccount(
            name: assignment.name, headers: [headers[assignment.column], headers[timeColumn]],
            isRecognised: true,
            type: .instant, unit: nil, scale: nil, present: 0, missing: 0, rejected: 0, offered: 0,
            unoffered: 0,
            examples: [], notes: assignment.notes)
        var tally = ClockTally()
        var values = EntryValues(count: rows.loaded)
        var halves = 0
        var kept = 0
        var next = 0
        let (dateCodes, timeCodes) = (dates.codes, times.codes)
        for row in 0..<log.rowCount {
            if next < rows.skipped.count, rows.skipped[next] == row {
                next += 1
                continue
            }
            let weight = rows.weight(of: kept)
            let dateCode = Int(dateCodes[row])
            let timeCode = Int(timeCodes[row])
            switch (days[dateCode], clocks[timeCode]) {
            case (.value(let day), .value(let clock)):
                var written = DateText(day)
                written.secondsOfDay = clock.seconds
                written.microsecond = clock.microsecond
                values.set(kept, Int64(tally.microseconds(of: day, written, in: zone, rows: weight)))
                account.present += weight
                if account.examples.count < 3 {
                    account.examples.append("\(dates.excerpt(of: dateCode)) \(times.excerpt(of: timeCode))")
                }
            case (.rejected, _):
                rejectValue(row, assignment.name, dates.excerpt(of: dateCode), weight, &account)
            case (_, .rejected):
                rejectValue(row, assignment.name, times.excerpt(of: timeCode), weight, &account)
            case (.missing, .missing): account.missing += weight
            case (.missing, _), (_, .missing):
                account.missing += weight
                halves += weight
            }
            kept += 1
        }
        values.coarsenMicroseconds()
        account.notes += tally.notes(zone: zone, isGiven: isZoneGiven)
        if halves > 0 { account.notes.append(.halfInstant(rows: halves)) }
        var maker = TickMaker(ticksPerSecond: max(1, values.scale), meaning: .instant, capacity: rows.count)
        rows.repeated(values.integers).withUnsafeBufferPointer { maker.append(contentsOf: $0) }
        return (maker.finish(name: assignment.name), account)
    }

    private mutating func rejectValue(
        _ row: Int, _ name: String, _ text: String, _ weight: Int, _ account: inout FieldAccount
    ) {
        guard weight > 0 else { return }
        account.rejected += weight
        rejects.rejectValue(line: log.lineIndex.line(of: row), column: name, .notA(.instant), text: text)
    }

    private enum Read<Value> {
        case value(Value)
        case missing
        case rejected
    }

    private static func entries<Value>(
        _ column: RawColumn, _ read: (UnsafeBufferPointer<UInt8>) -> Value?
    ) -> [Read<Value>] {
        var entries: [Read<Value>] = []
        entries.reserveCapacity(column.entryCount)
        column.forEachEntry { _, cell in
            cell.trimmed.withPlainSigns { text in
                if text.isEmpty || Vocabularies.missing[text] != nil {
                    entries.append(.missing)
                } else {
                    entries.append(read(text).map { .value($0) } ?? .rejected)
                }
            }
        }
        return entries
    }
}
