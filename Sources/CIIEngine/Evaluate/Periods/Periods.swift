import CIIColumns
import CIILanguage
import CIIText
import CIITime

/// The periods of `every` that a question is about, in their order, and how much of each it sees.
///
/// They run from the beginning of the window, or of the log where that is later, to the end of the window or of the
/// clock's day: what lies before the log is not known, and what lies behind the clock has not happened.
struct Periods {
    /// How much of a period is seen.
    enum Part: String {
        /// All of it.
        case whole
        /// It has begun and goes on behind the end of the window or the clock.
        case toDate = "to-date"
        /// It began before the window or the log.
        case from
    }

    let bucket: Bucket
    /// What is seen, in whole days, or in whole hours and seconds where periods are hours.
    let span: ResolvedWindow
    /// The keys of the first and the last period.
    let numbers: ClosedRange<Int>
    private let calendar: CivilCalendar

    /// Nil where nothing is seen, or there are no dates.
    init?(_ bucket: Bucket, _ query: Query, _ frame: QueryFrame, _ engine: Engine) {
        guard let cohort = frame.cohort,
            let extent = engine.extent(of: cohort, dataset: frame.schema.dataset)
        else { return nil }
        let calendar = frame.calendar
        let clock = frame.windows(query, engine).clock
        func end(_ instant: Int) -> Int {
            bucket.unit == .hour
                ? (Instant.seconds(instant) + 1) * Instant.microsecondsPerSecond
                : calendar.bucket(containing: instant, .day).end
        }
        let begin = calendar.startOfBucket(
            containing: extent.lowerBound, bucket.unit == .hour ? .hour : .day)
        let dataEnd = end(extent.upperBound)
        let window = frame.window ?? ResolvedWindow(from: begin, to: dataEnd)
        let span = ResolvedWindow(
            from: max(window.from, begin), to: min(window.to, max(end(clock), dataEnd)))
        guard span.from < span.to else { return nil }
        (self.bucket, self.span, self.calendar) = (bucket, span, calendar)
        func number(_ instant: Int) -> Int {
            let number = calendar.bucketNumber(of: instant, bucket.unit.time)
            return Int((Double(number) / Double(bucket.count)).rounded(.down))
        }
        numbers = number(span.from)...number(span.to - 1)
    }

    /// How many there are.
    var count: Int { numbers.count }

    /// From the first instant of a period up to the first one behind it.
    func bounds(of number: Int) -> ResolvedWindow {
        ResolvedWindow(
            from: calendar.start(ofBucket: number * bucket.count, bucket.unit.time),
            to: calendar.start(ofBucket: (number + 1) * bucket.count, bucket.unit.time))
    }

    /// How much of a period is seen; of one that is cut at both ends, the later cut counts.
    func part(of number: Int) -> Part {
        let bounds = bounds(of: number)
        if bounds.to > span.to { return .toDate }
        return bounds.from < span.from ? .from : .whole
    }

    /// What stands beside the name of a period that is not seen whole: `to date`, `from 2026-03-04`.
    func mark(of number: Int) -> String? {
        switch part(of: number) {
        case .whole: return nil
        case .toDate: return "to date"
        case .from:
            let offset = calendar.zone.offset(at: Instant.seconds(span.from))
            return "from " + Instant.dateText(span.from, offset: offset)
        }
    }

    /// The place in a season that a period has, such as the day of the week: 0 where its unit has none.
    func seasonSlot(of number: Int) -> Int {
        guard bucket.count == 1 else { return 0 }
        let start = bounds(of: number).from
        let (date, time) = Instant.civil(start, offset: calendar.zone.offset(at: Instant.seconds(start)))
        return switch bucket.unit {
        case .hour: date.weekday * 24 + time.hour
        case .day: date.weekday
        case .week, .month, .quarter, .year: 0
        }
    }

    /// What a period is called.
    var noun: PeriodNoun { PeriodNoun(bucket) }
}

/// What periods are called in running text: `week` and `weeks`, `period of 2 weeks` and `periods of 2 weeks`.
struct PeriodNoun {
    let one: String
    let many: String

    init(_ bucket: Bucket) {
        let unit = bucket.unit.rawValue
        let length = "\(bucket.count) \(unit)s"
        (one, many) = bucket.count == 1 ? (unit, unit + "s") : ("period of \(length)", "periods of \(length)")
    }

    /// So many of them: `1 week`, `3 whole weeks`.
    func counted(_ count: Int, _ adjective: String = "") -> String {
        CIIText.counted(count, adjective + one, adjective + many)
    }
}

extension QueryFrame {
    /// The periods of `every`; nil where the question has none or sees nothing.
    func periods(_ query: Query, _ engine: Engine) -> Periods? {
        guard hasPeriod, let every = query.every else { return nil }
        return Periods(every.value, query, self, engine)
    }
}
