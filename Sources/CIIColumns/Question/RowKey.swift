/// What rows are told apart by.
public enum RowKey: Sendable, Hashable {
    /// A text, by its exact bytes.
    case text(RowText)
    /// A number; stored whole and decimal numbers by their exact value.
    case value(RowValue)
}
