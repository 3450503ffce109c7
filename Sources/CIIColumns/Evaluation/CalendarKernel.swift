internal import CIITime

/// Reads a calendar part of each row of a block of instants; missing stays `Int64.min`.
func readCalendar(
    _ part: CalendarPart, of column: TickColumn, _ rows: Range<Int>, _ calendar: CivilCalendar,
    into result: UnsafeMutablePointer<Int64>
) {
    column.ticks.read(rows, into: result)
    if case .bucket(let unit) = part, let edges = BucketEdges(unit, of: column, rows, calendar) {
        for row in 0..<rows.count { result[row] = edges.number(at: result[row]) }
        return
    }
    let factor = Int64(1_000_000 / column.ticksPerSecond)
    for row in 0..<rows.count {
        let scaled = result[row].multipliedReportingOverflow(by: factor)
        result[row] = scaled.overflow ? .min : scaled.partialValue
    }
    readCalendar(part, result, rows.count, calendar)
}

/// Replaces microseconds since 1970 by a calendar part, in place.
///
/// The last bucket or stretch of one offset is kept: rows near each other in time mostly share it.
func readCalendar(
    _ part: CalendarPart, _ instants: UnsafeMutablePointer<Int64>, _ count: Int, _ calendar: CivilCalendar
) {
    switch part {
    case .bucket(let unit):
        var bucket = CivilCalendar.Bucket?.none
        for row in 0..<count where instants[row] != .min {
            let instant = Int(instants[row])
            if let held = bucket, held.contains(instant) {
                instants[row] = Int64(held.number)
            } else {
                let found = calendar.bucket(containing: instant, unit)
                bucket = found
                instants[row] = Int64(found.number)
            }
        }
    case .hourOfDay, .weekday, .dayOfMonth, .monthOfYear, .yearNumber:
        var segment = calendar.zone.segment(at: 0)
        var heldDay = Int.min
        var heldPart: Int64 = 0
        for row in 0..<count where instants[row] != .min {
            let seconds = Instant.seconds(
                min(max(Int(instants[row]), Instant.supported.lowerBound), Instant.supported.upperBound))
            if !segment.contains(seconds) { segment = calendar.zone.segment(at: seconds) }
            let local = seconds + segment.offset
            let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
            if case .hourOfDay = part {
                instants[row] = Int64((local - day * 86_400) / 3_600)
                continue
            }
            if day != heldDay {
                heldDay = day
                heldPart = Int64(datePart(part, ofDay: day))
            }
            instants[row] = heldPart
        }
    }
}

private func datePart(_ part: CalendarPart, ofDay day: Int) -> Int {
    let known = min(max(day, CivilDate.dayNumbers.lowerBound), CivilDate.dayNumbers.upperBound)
    let date = CivilDate(dayNumber: known)
    switch part {
    case .weekday: return date.weekday
    case .dayOfMonth: return date.day
    case .monthOfYear: return date.month
    case .yearNumber: return date.year
    case .hourOfDay, .bucket: return 0
    }
}
