/// What a figure is to reach: `cii >= 75`.
public struct Goal: Equatable, Sendable {
    /// On which side of its value a goal is met.
    public enum Relation: String, CaseIterable, Sendable {
        case atLeast = ">="
        case atMost = "<="
        case above = ">"
        case below = "<"
    }

    /// A figure of a group, or `cii`.
    public var figure: Spanned<Expression>
    /// On which side of `value` it is met.
    public var relation: Spanned<Relation>
    /// What is to be reached.
    public var value: Spanned<Goalpost>
    /// `or fail`: a goal that is not met is a failure of the statement.
    public var failsWhenMissed: Bool

    /// A goal of `figure`.
    public init(
        _ figure: Spanned<Expression>, _ relation: Spanned<Relation>, _ value: Spanned<Goalpost>,
        failsWhenMissed: Bool = false
    ) {
        self.figure = figure
        self.relation = relation
        self.value = value
        self.failsWhenMissed = failsWhenMissed
    }
}
