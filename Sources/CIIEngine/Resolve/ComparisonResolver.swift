import CIILanguage
import CIITime

/// The window that another is compared with: `vs previous`, `vs 1y`, `vs same weekdays 4w ago`, `vs (…)`.
///
/// Like is compared with like: whole days and longer follow the calendar, and a calendar unit of which only a part has
/// passed is compared with the same part of the unit before.
struct ComparisonResolver {
    /// How windows are counted back.
    let windows: WindowResolver
    /// The window asked about, as written.
    let asked: Spanned<Window>?

    private var calendar: CivilCalendar { windows.calendar }

    /// The window that `comparand` means.
    ///
    /// - Throws: that there is no window to compare with, or that one lies open to the past.
    func window(_ comparand: Spanned<Comparand>) throws(Diagnostics) -> ResolvedWindow {
        switch comparand.value {
        case .period(let window?, index: _): return try windows.resolve(window)
        case .previous, .period(nil, index: _):
            return previous(try own(beside: comparand.span))
        case .ago(let length):
            return shifted(try own(beside: comparand.span).resolved, length)
        case .sameWeekdays(let length):
            let own = try own(beside: comparand.span).resolved
            return shiftedByDays(own, weeks(own.from, length) * 7)
        }
    }

    /// The window right before the one asked about.
    ///
    /// - Throws: as `window(_:)` does.
    func previous() throws(Diagnostics) -> ResolvedWindow { previous(try own(beside: nil)) }

    /// The window asked about, which must have a beginning.
    private func own(
        beside span: SourceSpan?
    ) throws(Diagnostics) -> (written: Window, resolved: ResolvedWindow) {
        guard let asked else {
            throw Diagnostics(EngineProblem.comparedWithoutWindow(span).diagnostic)
        }
        if case .bounds(since: nil, until: _) = asked.value {
            throw Diagnostics(EngineProblem.comparedWithoutBeginning(asked.span).diagnostic)
        }
        return (asked.value, try windows.resolve(asked))
    }

    // MARK: The window before

    private func previous(_ own: (written: Window, resolved: ResolvedWindow)) -> ResolvedWindow {
        let window = own.resolved
        switch own.written {
        case .last(let count, let unit):
            return ResolvedWindow(
                from: calendar.adding(-count, unit.time, to: window.from), to: window.from)
        case .this(let unit, toDate: _):
            // Of a unit of which only a part has passed, the same part of the one before.
            return shifted(window, Bucket(1, unit))
        case .bounds(let since, until: nil):
            if case .ago(let length) = since?.value, length.isCalendar {
                return ResolvedWindow(from: calendar.before(window.from, by: length), to: window.from)
            }
            return sameLengthBefore(window)
        case .bounds, .between:
            return sameLengthBefore(window)
        }
    }

    private func sameLengthBefore(_ window: ResolvedWindow) -> ResolvedWindow {
        let from = days(in: window).map { day(window.from, earlierBy: $0) } ?? window.from - window.length
        return ResolvedWindow(from: max(from, Instant.supported.lowerBound), to: window.from)
    }

    /// How many whole days of the calendar a window holds; nil where it begins or ends inside one.
    private func days(in window: ResolvedWindow) -> Int? {
        let isWhole = [window.from, window.to].allSatisfy {
            calendar.startOfBucket(containing: $0, .day) == $0
        }
        guard isWhole else { return nil }
        return calendar.bucketNumber(of: window.to, .day) - calendar.bucketNumber(of: window.from, .day)
    }

    private func day(_ instant: Int, earlierBy count: Int) -> Int {
        calendar.start(ofBucket: calendar.bucketNumber(of: instant, .day) - count, .day)
    }

    // MARK: The same window earlier

    private func shifted(_ window: ResolvedWindow, _ length: Bucket) -> ResolvedWindow {
        func earlier(_ instant: Int) -> Int { calendar.adding(-length.count, length.unit.time, to: instant) }
        guard days(in: window) != nil else {
            return ResolvedWindow(from: earlier(window.from), to: earlier(window.to))
        }
        // The day after the last one: a month earlier the 31st may not exist, and the 30th is in the window.
        let lastDay = calendar.startOfBucket(containing: window.to - 1, .day)
        let afterLast = calendar.bucket(containing: earlier(lastDay), .day).end
        return ResolvedWindow(
            from: earlier(window.from),
            to: window.to > window.from ? max(earlier(window.to), afterLast) : earlier(window.to))
    }

    private func shiftedByDays(_ window: ResolvedWindow, _ count: Int) -> ResolvedWindow {
        func earlier(_ instant: Int) -> Int { calendar.adding(-count, .day, to: instant) }
        return ResolvedWindow(from: earlier(window.from), to: earlier(window.to))
    }

    /// The whole weeks nearest to a length before an instant; at least one.
    private func weeks(_ instant: Int, _ length: Bucket) -> Int {
        let earlier = calendar.adding(-length.count, length.unit.time, to: instant)
        let days = calendar.bucketNumber(of: instant, .day) - calendar.bucketNumber(of: earlier, .day)
        return max(1, (days + 3) / 7)
    }
}

extension QueryFrame {
    /// How windows of a question are counted back.
    func windows(_ query: Query, _ engine: Engine) -> WindowResolver {
        let extent = cohort.flatMap { engine.extent(of: $0, dataset: schema.dataset) }
        return WindowResolver(
            calendar: calendar, clock: Self.clock(query, context: context, extent: extent))
    }
}

extension ResolvedWindow {
    /// The time it takes, in microseconds.
    var length: Int { to - from }

    /// Whether an instant can lie in both.
    func overlaps(_ other: ResolvedWindow) -> Bool { from < other.to && other.from < to }
}

extension CivilCalendar {
    /// The instant so many whole days, weeks, months, quarters and years before another.
    func before(_ instant: Int, by length: DurationLiteral) -> Int {
        length.parts.reduce(instant) { instant, part in
            let (count, unit) = part.calendarStep
            return adding(-count, unit, to: instant)
        }
    }
}
