/// The stretches of a calendar that time is divided into.
public enum CalendarUnit: String, CaseIterable, Hashable, Sendable {
    /// Sixty elapsed minutes from a full hour of the local clock.
    case hour
    /// From midnight to midnight; 23 or 25 hours where the clocks change.
    case day
    /// Seven days from Monday, or from Sunday where that is asked for.
    case week
    /// A calendar month.
    case month
    /// Three months from January, April, July or October.
    case quarter
    /// A calendar year.
    case year
}

/// The day that weeks begin on.
public enum WeekStart: String, CaseIterable, Hashable, Sendable {
    /// ISO 8601: weeks begin on Monday.
    case monday
    /// Weeks begin on Sunday.
    case sunday
}
