/// One value of one row, for people to read.
public enum CellValue: Sendable, Hashable {
    /// A text.
    case text(String)
    /// Yes or no.
    case boolean(Bool)
    /// A number.
    case number(Double)
    /// Microseconds since 1970-01-01T00:00Z.
    case instant(microseconds: Int64)
    /// A length of time in seconds.
    case seconds(Double)
    /// No value.
    case missing
}
