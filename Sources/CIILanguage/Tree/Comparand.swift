/// What an answer is compared with, as written behind `vs`.
public enum Comparand: Equatable, Sendable {
    /// `previous`: the window of the same length right before.
    case previous
    /// `1y`: the same window, so long before.
    case ago(Bucket)
    /// `same weekdays 4 weeks ago`: so long before, moved to the same days of the week.
    case sameWeekdays(Bucket)
    /// `(…)`: a window of its own, or the one right before where it is nil, and the index to ask for there.
    case period(Spanned<Window>?, index: Spanned<Name>?)
}
