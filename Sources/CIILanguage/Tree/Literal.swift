/// A unit of time that may follow a number: `90s`, `10min`, `24h`, `30d`.
public enum TimeUnit: String, CaseIterable, Sendable {
    case millisecond = "ms"
    case second = "s"
    case minute = "min"
    case hour = "h"
    case day = "d"
    case week = "w"
    case month = "mo"
    case quarter = "q"
    case year = "y"
}

/// A span of time as written: one or more counts with their units, such as `1h 30min` spelt `1h30min`.
public struct DurationLiteral: Equatable, Sendable {
    /// A count and its unit.
    public struct Part: Equatable, Sendable {
        /// How many; not negative.
        public var amount: Double
        /// Of what.
        public var unit: TimeUnit

        /// `amount` times `unit`.
        public init(_ amount: Double, _ unit: TimeUnit) {
            self.amount = amount
            self.unit = unit
        }
    }

    /// The parts in the order written; never empty.
    public var parts: [Part]

    /// A duration of these parts.
    public init(_ parts: [Part]) { self.parts = parts }
}

/// A date, or a date with a time of day, as written; checked to exist in the calendar.
public struct DateLiteral: Equatable, Sendable {
    /// Year of the Gregorian calendar, 1…9999.
    public var year: Int
    /// Month, 1…12.
    public var month: Int
    /// Day of the month, 1…31.
    public var day: Int
    /// Time of day, where one is written.
    public var time: Time?

    /// A time of day and, where one is written, its offset from UTC.
    public struct Time: Equatable, Sendable {
        /// Hour, 0…23.
        public var hour: Int
        /// Minute, 0…59.
        public var minute: Int
        /// Second, 0…59.
        public var second: Int
        /// Minutes east of UTC; nil where the session's zone applies.
        public var offsetMinutes: Int?

        /// `hour:minute:second`, at `offsetMinutes` from UTC where that is given.
        public init(hour: Int, minute: Int, second: Int = 0, offsetMinutes: Int? = nil) {
            self.hour = hour
            self.minute = minute
            self.second = second
            self.offsetMinutes = offsetMinutes
        }
    }

    /// The given day, and the time on it where there is one.
    public init(year: Int, month: Int, day: Int, time: Time? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.time = time
    }
}
