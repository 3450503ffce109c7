/// One key of `order by`.
public struct OrderKey: Equatable, Sendable {
    /// What to order by: a column of the answer.
    public var expression: Spanned<Expression>
    /// `asc` or `desc` where written.
    public var direction: Direction?

    /// The ways to order.
    public enum Direction: String, CaseIterable, Sendable {
        case ascending = "asc"
        case descending = "desc"
    }

    /// Order by `expression`, in `direction` where one is written.
    public init(_ expression: Spanned<Expression>, _ direction: Direction? = nil) {
        self.expression = expression
        self.direction = direction
    }
}

/// How many rows of the answer to show.
public struct Limit: Equatable, Sendable {
    /// Which end of the order.
    public enum End: String, CaseIterable, Sendable {
        case top, bottom
    }

    /// Which end of the order.
    public var end: End
    /// How many rows; at least 1.
    public var count: Int

    /// The first or last `count` rows.
    public init(_ end: End, _ count: Int) {
        self.end = end
        self.count = count
    }
}
