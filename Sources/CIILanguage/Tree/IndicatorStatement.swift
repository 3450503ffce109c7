/// The forms of the `indicator` statement.
public enum IndicatorStatement: Equatable, Sendable {
    /// All indicators.
    case list
    /// One indicator.
    case show(Spanned<Name>)
    /// A new indicator: a figure of a group, and its worst and best values.
    case define(Spanned<Name>, Spanned<Expression>, Spanned<GoalpostRange>)
}
