/// An expression over the fields of one interaction, or over a group of them where it calls an aggregate.
public indirect enum Expression: Equatable, Sendable {
    /// A field, an indicator, or a bare word that names neither and is then read as text.
    case name(Name)
    /// A number without a unit.
    case number(Double)
    /// A number written with `%`; the value is the number before the sign.
    case percent(Double)
    /// Text in quotes.
    case string(String)
    /// `true` or `false`.
    case boolean(Bool)
    /// A span of time.
    case duration(DurationLiteral)
    /// A day or an instant.
    case date(DateLiteral)
    /// A regular expression between slashes; only to the right of `matches`.
    case pattern(String)
    /// An operator before its operand.
    case unary(UnaryOperator, Spanned<Expression>)
    /// An operator between its operands.
    case binary(BinaryOperator, Spanned<Expression>, Spanned<Expression>)
    /// `value between low and high`, both ends included.
    case between(Spanned<Expression>, low: Spanned<Expression>, high: Spanned<Expression>)
    /// `value in (a, b, …)`.
    case membership(Spanned<Expression>, [Spanned<Expression>])
    /// `value is missing`.
    case isMissing(Spanned<Expression>)
    /// `function(arguments)`.
    case call(Spanned<Name>, [Spanned<Expression>])
}

/// An operator with one operand.
public enum UnaryOperator: String, CaseIterable, Sendable {
    case not
    case minus = "-"
}

/// An operator with two operands.
public enum BinaryOperator: String, CaseIterable, Sendable {
    case or
    case and
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case like
    case contains
    case matches
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
}
