/// A reading of the clock between 00:00:00 and 23:59:59.999999, in no particular zone.
public struct CivilTime: Hashable, Sendable {
    /// The start of a day.
    public static let midnight = CivilTime(secondsOfDay: 0, microsecond: 0)

    /// Whole seconds since 00:00:00, 0…86399.
    public let secondsOfDay: Int
    /// The part of a second, 0…999999.
    public let microsecond: Int

    /// The reading with these parts, or nothing where a clock never shows it.
    ///
    /// `24:00` and the leap second `:60` are refused; whether to accept them in a file is the file's affair.
    public init?(hour: Int, minute: Int, second: Int = 0, microsecond: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999).contains(microsecond)
        else { return nil }
        self.init(secondsOfDay: hour * 3600 + minute * 60 + second, microsecond: microsecond)
    }

    init(secondsOfDay: Int, microsecond: Int) {
        self.secondsOfDay = secondsOfDay
        self.microsecond = microsecond
    }

    /// The hour, 0…23.
    public var hour: Int { secondsOfDay / 3600 }
    /// The minute, 0…59.
    public var minute: Int { secondsOfDay / 60 % 60 }
    /// The second, 0…59.
    public var second: Int { secondsOfDay % 60 }
}

extension CivilTime: Comparable {
    /// Whether the left reading comes first.
    public static func < (left: CivilTime, right: CivilTime) -> Bool {
        (left.secondsOfDay, left.microsecond) < (right.secondsOfDay, right.microsecond)
    }
}
