/// A condition on a row: true, false, or unknown where a value it needs is missing.
///
/// Conditions combine by Kleene's three-valued logic; rows are kept only where the whole is true.
public indirect enum RowCondition: Sendable, Hashable {
    /// True for each row.
    case always
    /// False for each row.
    case never
    /// True where all are true, false where one is false.
    case all([RowCondition])
    /// True where one is true, false where all are false.
    case any([RowCondition])
    /// True where false, false where true, unknown where unknown.
    case not(RowCondition)
    /// Compares two numbers as doubles.
    case compare(RowValue, Comparison, RowValue)
    /// Tests a text against a fixed one.
    case text(RowText, TextTest)
    /// Compares two texts in byte order.
    case compareText(RowText, Comparison, RowText)
    /// Whether an instant lies in a half-open range; an end that is `nil` is open.
    case instantRange(column: Int, fromMicroseconds: Int?, toMicroseconds: Int?)
    /// Whether a number is missing; never unknown.
    case isMissingValue(RowValue)
    /// Whether a text is missing; never unknown.
    case isMissingText(RowText)
    /// Whether a number, such as a boolean column, is other than zero.
    case isTrue(RowValue)
}

/// How two ordered things are compared.
public enum Comparison: String, Sendable, Hashable, CaseIterable {
    /// Both are the same.
    case equal
    /// They differ.
    case notEqual
    /// The left comes first.
    case less
    /// The left comes first or both are the same.
    case lessOrEqual
    /// The right comes first.
    case greater
    /// The right comes first or both are the same.
    case greaterOrEqual
}

/// A test of a text against a fixed one; upper and lower case differ.
public enum TextTest: Sendable, Hashable {
    /// The same bytes.
    case equals(String)
    /// The same bytes as one of these.
    case oneOf([String])
    /// Holds these bytes somewhere.
    case contains(String)
    /// Matches the whole text; `%` stands for any run of scalars, `_` for exactly one.
    case like(String)
    /// Holds a match of the regular expression; unknown for each row when the pattern is not valid.
    case matches(String)
    /// Compares with a text in byte order.
    case compare(Comparison, String)
}
