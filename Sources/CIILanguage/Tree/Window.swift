/// A window of time as written; the engine turns it into two instants.
public enum Window: Equatable, Sendable {
    /// `since A`, `until B`, or both; never neither.
    case bounds(since: Spanned<Moment>?, until: Spanned<Moment>?)
    /// `between A and B`: from A up to, not including, B.
    case between(Spanned<Moment>, Spanned<Moment>)
    /// `last month`, `last 3 weeks`: whole calendar units before the current one.
    case last(count: Int, CalendarUnit)
    /// `this week`: the calendar unit that holds the clock, up to its end or, where `toDate`, up to the clock.
    case this(CalendarUnit, toDate: Bool)
}

/// A point in time as written.
public enum Moment: Equatable, Sendable {
    /// `30d`: so long before the clock.
    case ago(DurationLiteral)
    /// A day or an instant.
    case date(DateLiteral)
    /// `today`, `yesterday` or `now`.
    case word(MomentWord)
}

/// A word for a point in time.
public enum MomentWord: String, CaseIterable, Sendable {
    case now, today, yesterday
}
