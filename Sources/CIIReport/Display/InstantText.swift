import CIITime

/// An instant as a clock at its offset from UTC shows it.
struct InstantText: Equatable {
    /// The day on that clock.
    let date: CivilDate
    /// `14:05`, or `14:05:07`, or `14:05:07.25` where the second or less is not zero.
    let clock: String
    /// `+00:00`, `-03:00`.
    let offset: String
    /// Whether it is the first instant of the day.
    let isMidnight: Bool

    /// The instant as seen `offsetMinutes` east of UTC.
    init(microseconds: Int, offsetMinutes: Int) {
        let iso = Instant.iso8601(microseconds, offsetMinutes: offsetMinutes)
        let time: CivilTime
        (date, time) = Instant.civil(microseconds, offset: offsetMinutes * 60)
        let hasSeconds = time.second != 0 || time.microsecond != 0
        let clockAndOffset = iso.drop { $0 != "T" }.dropFirst()
        clock = String(hasSeconds ? clockAndOffset.dropLast(6) : clockAndOffset.prefix(5))
        offset = String(iso.suffix(6))
        isMidnight = time == .midnight
    }

    /// `2021-03-02`.
    var day: String { date.description }
}
