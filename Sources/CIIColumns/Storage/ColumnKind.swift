/// What the values of a column are.
public enum ColumnKind: String, Sendable, CaseIterable {
    /// Texts that repeat.
    case category
    /// Free text.
    case text
    /// Yes or no.
    case boolean
    /// Numbers.
    case number
    /// Points in time.
    case instant
    /// Lengths of time.
    case duration
}
