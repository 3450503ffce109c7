/// A unit of the calendar that time is cut by.
public enum CalendarUnit: String, CaseIterable, Sendable {
    case hour, day, week, month, quarter, year
}

/// The length of the buckets in `every 2 weeks`.
public struct Bucket: Equatable, Sendable {
    /// How many units; at least 1.
    public var count: Int
    /// Of what.
    public var unit: CalendarUnit

    /// `count` units.
    public init(_ count: Int, _ unit: CalendarUnit) {
        self.count = count
        self.unit = unit
    }
}
