/// The rule that closes a time zone file: POSIX `TZ` text such as `EST5EDT,M3.2.0,M11.1.0`.
struct PosixRule {
    /// Seconds east of UTC in standard time.
    let standardOffset: Int
    private let daylight: Daylight?

    private struct Daylight {
        let offset: Int
        let start: Change
        let end: Change
    }

    /// A yearly day and the local time of that day when clocks change.
    private struct Change {
        let day: Day
        let seconds: Int
    }

    private enum Day {
        /// Day 1…365 of the year, 29 February never counted.
        case julian(Int)
        /// Day 0…365 of the year, 29 February counted.
        case ordinal(Int)
        /// Weekday 0 (Sunday) … 6 in week 1…5 of a month; week 5 is the last.
        case weekday(month: Int, week: Int, weekday: Int)
    }

    /// Reads a rule; nothing where the text is not one.
    init?(_ text: ArraySlice<UInt8>) {
        var cursor = ByteCursor(text)
        guard Self.skipName(&cursor), let west = Self.time(&cursor, hours: 24) else { return nil }
        standardOffset = -west
        if cursor.isAtEnd {
            daylight = nil
            return
        }
        guard Self.skipName(&cursor) else { return nil }
        var offset = standardOffset + 3600
        if cursor.next != UInt8(ascii: ",") {
            guard let west = Self.time(&cursor, hours: 24) else { return nil }
            offset = -west
        }
        guard let start = Self.change(&cursor), let end = Self.change(&cursor), cursor.isAtEnd else {
            return nil
        }
        daylight = Daylight(offset: offset, start: start, end: end)
    }

    /// The changes after an instant, in ascending order, to the end of the calendar.
    func transitions(after instant: Int) -> [ZoneTransition] {
        guard let daylight else { return [ZoneTransition(instant: instant + 1, offset: standardOffset)] }
        let firstYear = CivilDate(dayNumber: instant.flooredQuotient(86_400)).year - 1
        var found: [ZoneTransition] = []
        for year in max(1, firstYear)...9999 {
            let start = ZoneTransition(
                instant: Self.localSeconds(daylight.start, year: year) - standardOffset,
                offset: daylight.offset)
            let end = ZoneTransition(
                instant: Self.localSeconds(daylight.end, year: year) - daylight.offset,
                offset: standardOffset)
            for change in start.instant < end.instant ? [start, end] : [end, start]
            where change.instant > instant {
                // Daylight time all the year ends where it starts again: the later change holds.
                if let last = found.last, last.instant >= change.instant { found.removeLast() }
                found.append(change)
            }
        }
        return found
    }

    private static func localSeconds(_ change: Change, year: Int) -> Int {
        let newYear = CivilDate.dayNumber(year: year, month: 1, day: 1)
        let day: Int
        switch change.day {
        case .julian(let number):
            day = newYear + number - 1 + (CivilDate.isLeap(year) && number >= 60 ? 1 : 0)
        case .ordinal(let number):
            day = newYear + number
        case .weekday(let month, let week, let weekday):
            let first = CivilDate.dayNumber(year: year, month: month, day: 1)
            let sundayBased = (first + 4).flooredRemainder(7)
            let firstMatch = (weekday - sundayBased).flooredRemainder(7)
            let last = CivilDate.daysInMonth(month, ofYear: year) - 1
            let inMonth = firstMatch + (week - 1) * 7
            day = first + (inMonth > last ? inMonth - 7 : inMonth)
        }
        return day * 86_400 + change.seconds
    }

    private static func skipName(_ cursor: inout ByteCursor) -> Bool {
        if cursor.skip("<") {
            return !cursor.take { $0 != UInt8(ascii: ">") }.isEmpty && cursor.skip(">")
        }
        let name = cursor.take { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        return name.count >= 3
    }

    /// Signed `h[:mm[:ss]]` in seconds.
    private static func time(_ cursor: inout ByteCursor, hours limit: Int) -> Int? {
        let negative = cursor.skip("-")
        if !negative { _ = cursor.skip("+") }
        guard let hours = cursor.decimal(), hours <= limit else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where cursor.skip(":") {
            guard let part = cursor.decimal(), part < 60 else { return nil }
            seconds += part * unit
        }
        return negative ? -seconds : seconds
    }

    private static func change(_ cursor: inout ByteCursor) -> Change? {
        guard cursor.skip(","), let day = day(&cursor) else { return nil }
        guard cursor.skip("/") else { return Change(day: day, seconds: 2 * 3600) }
        guard let seconds = time(&cursor, hours: 167) else { return nil }
        return Change(day: day, seconds: seconds)
    }

    private static func day(_ cursor: inout ByteCursor) -> Day? {
        if cursor.skip("M") {
            guard let month = cursor.decimal(), (1...12).contains(month), cursor.skip("."),
                let week = cursor.decimal(), (1...5).contains(week), cursor.skip("."),
                let weekday = cursor.decimal(), weekday <= 6
            else { return nil }
            return .weekday(month: month, week: week, weekday: weekday)
        }
        let julian = cursor.skip("J")
        guard let number = cursor.decimal(), julian ? (1...365).contains(number) : number <= 365
        else { return nil }
        return julian ? .julian(number) : .ordinal(number)
    }
}
