public import CIILanguage
import CIITime

/// A window of time, half open, in microseconds since 1970.
struct ResolvedWindow: Equatable {
    var from: Int
    var to: Int
}

/// Windows as written to two instants, counted back from one clock (decisions D7 and D9).
///
/// Days and longer are whole days of the session's zone that end with the clock's day; hours and shorter are
/// exact spans back from the last instant.
struct WindowResolver {
    let calendar: CivilCalendar
    /// The last instant of the data, or the instant that `asof` or `now` names.
    let clock: Int

    /// The end of the clock's day: where a window ends that names no other end.
    var endOfClockDay: Int { calendar.bucket(containing: clock, .day).end }

    /// The end of the clock's second, so that an exact span holds the last instant itself.
    private var endOfClockSecond: Int {
        (Instant.seconds(clock) + 1) * Instant.microsecondsPerSecond
    }

    func resolve(_ window: Spanned<Window>) throws(Diagnostics) -> ResolvedWindow {
        let resolved = bounds(window.value)
        guard resolved.from <= resolved.to else {
            throw Diagnostics(
                EngineProblem.windowReversed(window.span, from: text(resolved.from), to: text(resolved.to))
                    .diagnostic)
        }
        return resolved
    }

    private func bounds(_ window: Window) -> ResolvedWindow {
        switch window {
        case .bounds(let since, let until):
            let from = since.map { start($0.value) } ?? Instant.supported.lowerBound
            // Where nobody wrote an end, a beginning after the data makes an empty window, and no mistake.
            return ResolvedWindow(
                from: from, to: until.map { start($0.value) } ?? max(from, end(since: since?.value)))
        case .between(let low, let high):
            return ResolvedWindow(from: start(low.value), to: start(high.value))
        case .last(let count, let unit):
            let to = calendar.startOfBucket(containing: clock, unit.time)
            return ResolvedWindow(from: calendar.adding(-count, unit.time, to: to), to: to)
        case .this(let unit, let toDate):
            let bucket = calendar.bucket(containing: clock, unit.time)
            // A unit of days goes up to the end of the clock's day; of a day or an hour a part has passed.
            let isShort = unit == .hour || unit == .day
            let end = isShort && toDate ? endOfClockSecond : endOfClockDay
            return ResolvedWindow(from: bucket.start, to: min(end, bucket.end))
        }
    }

    /// A span of hours ends with the last instant itself, everything else with its day.
    private func end(since: Moment?) -> Int {
        if case .ago(let duration) = since, !duration.isCalendar { return endOfClockSecond }
        return endOfClockDay
    }

    private func start(_ moment: Moment) -> Int {
        switch moment {
        case .ago(let duration): return ago(duration)
        case .date(let date): return calendar.start(of: date)
        case .word(.now): return endOfClockSecond
        case .word(.today): return calendar.startOfBucket(containing: clock, .day)
        case .word(.yesterday):
            return calendar.adding(-1, .day, to: calendar.startOfBucket(containing: clock, .day))
        }
    }

    private func ago(_ duration: DurationLiteral) -> Int {
        guard duration.isCalendar else {
            return endOfClockSecond - Int((duration.seconds * 1e6).rounded())
        }
        return calendar.before(endOfClockDay, by: duration)
    }

    private func text(_ instant: Int) -> String {
        let offset = calendar.zone.offset(at: Instant.seconds(instant))
        return Instant.dateTimeText(instant, offset: offset)
    }
}

extension CivilCalendar {
    /// The first instant of a day, or the instant itself where a time is written; in this calendar's zone
    /// unless the literal has an offset of its own.
    func start(of literal: DateLiteral) -> Int {
        let date = CivilDate(year: literal.year, month: literal.month, day: literal.day) ?? .earliest
        let seconds = literal.time.map { $0.hour * 3600 + $0.minute * 60 + $0.second } ?? 0
        if let offset = literal.time?.offsetMinutes {
            return Instant.microseconds(date: date, secondsOfDay: seconds, offset: offset * 60)
        }
        return zone.instant(of: date, secondsOfDay: seconds).instantSeconds * Instant.microsecondsPerSecond
    }
}

extension CIILanguage.CalendarUnit {
    /// The same unit in the calendar's terms.
    var time: CIITime.CalendarUnit {
        switch self {
        case .hour: .hour
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        }
    }
}

extension DurationLiteral {
    /// Whether it counts whole days or longer, and so follows the calendar.
    var isCalendar: Bool {
        parts.allSatisfy { part in
            part.amount == part.amount.rounded() && part.unit.isCalendar
        }
    }

    /// Its length in seconds, with months of 30 and years of 365 days where it must be one number.
    public var seconds: Double { parts.reduce(0) { $0 + $1.amount * $1.unit.seconds } }
}

extension DurationLiteral.Part {
    /// The whole calendar units it counts.
    var calendarStep: (Int, CIITime.CalendarUnit) {
        let count = Int(min(amount, 1e6))
        return switch unit {
        case .week: (count, .week)
        case .month: (count, .month)
        case .quarter: (count, .quarter)
        case .year: (count, .year)
        case .day, .hour, .minute, .second, .millisecond: (count, .day)
        }
    }
}

extension TimeUnit {
    fileprivate var isCalendar: Bool {
        switch self {
        case .day, .week, .month, .quarter, .year: true
        case .millisecond, .second, .minute, .hour: false
        }
    }

    /// The length of the unit in seconds.
    var seconds: Double {
        switch self {
        case .millisecond: 0.001
        case .second: 1
        case .minute: 60
        case .hour: 3600
        case .day: 86_400
        case .week: 604_800
        case .month: 2_592_000
        case .quarter: 7_776_000
        case .year: 31_536_000
        }
    }
}
