/// Arithmetic on instants, which are plain integers: microseconds since 1970-01-01T00:00:00Z.
///
/// A column of instants is thus a column of `Int`; nothing here allocates except the functions that return
/// text.
public enum Instant {
    /// Microseconds in a second.
    public static let microsecondsPerSecond = 1_000_000
    /// The instants that have a date: 0001-01-01T00:00:00Z … 9999-12-31T23:59:59.999999Z.
    ///
    /// Every function of this module holds an instant outside it at the nearer end, so that no input
    /// overflows.
    public static let supported = -62_135_596_800_000_000...253_402_300_799_999_999

    /// The instant of a civil reading at a known distance from UTC, in microseconds.
    ///
    /// - Parameters:
    ///   - date: The day.
    ///   - secondsOfDay: Seconds since its midnight; values outside 0…86399 run into the neighbouring days.
    ///   - microsecond: The part of the second.
    ///   - offset: Seconds east of UTC.
    public static func microseconds(
        date: CivilDate, secondsOfDay: Int, microsecond: Int = 0, offset: Int
    ) -> Int {
        let seconds = (date.dayNumber * 86_400).addingClamped(secondsOfDay).addingClamped(
            offset.negatedClamped)
        return seconds.multipliedClamped(by: microsecondsPerSecond).addingClamped(microsecond)
            .clamped(to: supported)
    }

    /// The whole second that an instant lies in, in seconds since 1970.
    public static func seconds(_ microseconds: Int) -> Int {
        microseconds.flooredQuotient(microsecondsPerSecond)
    }

    /// The civil reading of an instant at a distance from UTC given in seconds.
    public static func civil(_ microseconds: Int, offset: Int) -> (date: CivilDate, time: CivilTime) {
        let local = local(microseconds, offset: offset)
        let seconds = local.flooredQuotient(microsecondsPerSecond)
        return (
            CivilDate(dayNumber: seconds.flooredQuotient(86_400)),
            CivilTime(
                secondsOfDay: seconds.flooredRemainder(86_400),
                microsecond: local.flooredRemainder(microsecondsPerSecond))
        )
    }

    /// An instant as ISO 8601 with an offset given in minutes, such as `2021-03-02T09:12:58+00:00`.
    ///
    /// A fraction is written only where there is one, without trailing zeros.
    public static func iso8601(_ microseconds: Int, offsetMinutes: Int = 0) -> String {
        let (date, time) = civil(microseconds, offset: offsetMinutes.multipliedClamped(by: 60))
        var text = ISO8601Writer()
        text.append(date)
        text.append(UInt8(ascii: "T"))
        text.append(time)
        text.append(offsetMinutes: offsetMinutes)
        return text.string
    }

    /// The local day of an instant, such as `2021-03-02`; the offset is in seconds.
    public static func dateText(_ microseconds: Int, offset: Int = 0) -> String {
        civil(microseconds, offset: offset).date.description
    }

    /// The local day and time of an instant, such as `2021-03-02 09:12:58`; the offset is in seconds.
    ///
    /// A fraction is written only where there is one, without trailing zeros.
    public static func dateTimeText(_ microseconds: Int, offset: Int = 0) -> String {
        let (date, time) = civil(microseconds, offset: offset)
        var text = ISO8601Writer()
        text.append(date)
        text.append(UInt8(ascii: " "))
        text.append(time)
        return text.string
    }

    /// The reading of a local clock, as if it showed UTC.
    static func local(_ microseconds: Int, offset: Int) -> Int {
        microseconds.clamped(to: supported).addingClamped(
            offset.multipliedClamped(by: microsecondsPerSecond)
        ).clamped(to: supported)
    }
}
