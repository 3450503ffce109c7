/// The values of a column in the form kernels read.
public enum ColumnStorage: Sendable {
    /// Texts that repeat.
    case category(CategoryColumn)
    /// Free text.
    case text(TextColumn)
    /// Yes or no.
    case boolean(BooleanColumn)
    /// Numbers.
    case number(NumberColumn)
    /// Points in time.
    case instant(TickColumn)
    /// Lengths of time.
    case duration(TickColumn)
}
