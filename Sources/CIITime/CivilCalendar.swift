/// Divides time into the hours, days, weeks, months, quarters and years of one zone.
///
/// Instants are microseconds since 1970. Buckets follow each other without gap or overlap and are numbered in
/// order of time, the one around the local 1970-01-01T00:00 with 0 (hours: near 0). A bucket starts at the
/// first instant at which the zone's clocks reach its beginning, so a short second pass through the hour
/// before midnight belongs to the new day.
public struct CivilCalendar: Hashable, Sendable {
    /// One stretch of a calendar: `start ..< end`, in microseconds since 1970.
    ///
    /// A loop over rows keeps the last bucket and asks for another only when an instant falls outside it.
    public struct Bucket: Hashable, Sendable {
        /// Its place in the order of time.
        public let number: Int
        /// The first instant.
        public let start: Int
        /// The first instant after it.
        public let end: Int

        /// Whether an instant lies in the bucket.
        public func contains(_ instant: Int) -> Bool { start <= instant && instant < end }
    }

    /// The zone whose clocks decide.
    public let zone: Zone
    /// The day that weeks begin on.
    public let weekStart: WeekStart

    /// A calendar for a zone.
    public init(zone: Zone, weekStart: WeekStart = .monday) {
        self.zone = zone
        self.weekStart = weekStart
    }

    /// The bucket around an instant.
    public func bucket(containing instant: Int, _ unit: CalendarUnit) -> Bucket {
        let number = bucketNumber(of: instant, unit)
        return Bucket(
            number: number, start: start(ofBucket: number, unit), end: start(ofBucket: number + 1, unit))
    }

    /// The start of the bucket around an instant.
    public func startOfBucket(containing instant: Int, _ unit: CalendarUnit) -> Int {
        start(ofBucket: bucketNumber(of: instant, unit), unit)
    }

    /// The number of the bucket around an instant: it never falls as time goes on.
    public func bucketNumber(of instant: Int, _ unit: CalendarUnit) -> Int {
        let seconds = Instant.seconds(instant.clamped(to: Instant.supported))
        switch unit {
        case .hour: return zone.spans[zone.spanIndex(at: seconds)].hourNumber(seconds)
        case .day: return dayNumber(seconds)
        case .week: return (dayNumber(seconds) + daysIntoFirstWeek).flooredQuotient(7)
        case .month: return monthNumber(seconds)
        case .quarter: return monthNumber(seconds).flooredQuotient(3)
        case .year: return monthNumber(seconds).flooredQuotient(12)
        }
    }

    /// The first instant of a bucket.
    ///
    /// A day that the clocks skipped whole (Apia, 2011-12-30) starts where the next one starts.
    public func start(ofBucket number: Int, _ unit: CalendarUnit) -> Int {
        let seconds: Int
        switch unit {
        case .hour: seconds = start(ofHour: number)
        case .day: seconds = start(ofDay: number)
        case .week: seconds = start(ofDay: number.multipliedClamped(by: 7).addingClamped(-daysIntoFirstWeek))
        case .month: seconds = start(ofMonth: number)
        case .quarter: seconds = start(ofMonth: number.multipliedClamped(by: 3))
        case .year: seconds = start(ofMonth: number.multipliedClamped(by: 12))
        }
        return seconds.multipliedClamped(by: Instant.microsecondsPerSecond).clamped(to: Instant.supported)
    }

    /// The instant some units later, or earlier for a negative count.
    ///
    /// Hours are elapsed hours. The other units keep the local time of day (moved forward by the gap where
    /// the clocks skip it) and the day of the month, or the last day of a shorter month.
    public func adding(_ count: Int, _ unit: CalendarUnit, to instant: Int) -> Int {
        let instant = instant.clamped(to: Instant.supported)
        switch unit {
        case .hour:
            let span = count.multipliedClamped(by: 3600 * Instant.microsecondsPerSecond)
            return instant.addingClamped(span).clamped(to: Instant.supported)
        case .day: return moving(instant) { $0.adding(days: count) }
        case .week: return moving(instant) { $0.adding(days: count.multipliedClamped(by: 7)) }
        case .month: return moving(instant) { $0.adding(months: count) }
        case .quarter: return moving(instant) { $0.adding(months: count.multipliedClamped(by: 3)) }
        case .year: return moving(instant) { $0.adding(months: count.multipliedClamped(by: 12)) }
        }
    }

    private func moving(_ instant: Int, _ move: (CivilDate) -> CivilDate) -> Int {
        let offset = zone.offset(at: Instant.seconds(instant))
        let (date, time) = Instant.civil(instant, offset: offset)
        let moved = move(date)
        guard moved != date else { return instant }
        let result = zone.instant(of: moved, time)
        return (result.instantSeconds.multipliedClamped(by: Instant.microsecondsPerSecond))
            .addingClamped(time.microsecond).clamped(to: Instant.supported)
    }

    /// How many days of the week around 1970-01-01, a Thursday, lie before it.
    private var daysIntoFirstWeek: Int {
        switch weekStart {
        case .monday: 3
        case .sunday: 4
        }
    }

    private func dayNumber(_ seconds: Int) -> Int {
        let index = zone.spanIndex(at: seconds)
        let span = zone.spans[index]
        let day = (seconds + span.offset).flooredQuotient(86_400).clamped(to: CivilDate.dayNumbers)
        // Clocks that went back may have shown the next day already.
        guard seconds < span.start.addingClamped(2 * ZoneSpan.widestOffset), start(ofDay: day + 1) <= seconds
        else { return day }
        return day + 1
    }

    private func monthNumber(_ seconds: Int) -> Int {
        let date = CivilDate(dayNumber: dayNumber(seconds))
        return (date.year - 1970) * 12 + date.month - 1
    }

    private func start(ofDay number: Int) -> Int {
        zone.firstInstant(atOrAfterLocalSeconds: number.multipliedClamped(by: 86_400))
    }

    private func start(ofMonth number: Int) -> Int {
        let index = number.addingClamped(1970 * 12)
        let year = index.flooredQuotient(12)
        if year < 1 { return .min }
        if year > 9999 { return .max }
        return start(
            ofDay: CivilDate.dayNumber(year: year, month: index.flooredRemainder(12) + 1, day: 1))
    }

    private func start(ofHour number: Int) -> Int {
        let spans = zone.spans
        var low = 0
        var high = spans.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if spans[middle].hourNumber(spans[middle].start) <= number { low = middle } else { high = middle }
        }
        let start = number.addingClamped(-spans[low].hourCorrection).multipliedClamped(by: 3600)
            .addingClamped(-spans[low].phase)
        // An hour goes on through a change of whole hours and is cut by any other.
        while low > 0, start < spans[low].start, spans[low - 1].phase == spans[low].phase { low -= 1 }
        return max(start, spans[low].start)
    }
}
