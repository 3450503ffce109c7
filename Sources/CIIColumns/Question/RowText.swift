/// A text computed for each row; a column that holds no texts is missing throughout.
public indirect enum RowText: Sendable, Hashable {
    /// The column at a position of the table.
    case column(Int)
    /// The same text for each row.
    case constant(String)
    /// A function of one text.
    case mapped(TextFunction, RowText)
    /// The first text where the condition is true, the second where it is false or unknown.
    case choose(RowCondition, RowText, RowText)
}

/// A function from text to text.
public enum TextFunction: Sendable, Hashable {
    /// Lower case by the Unicode mapping.
    case lower
    /// Upper case by the Unicode mapping.
    case upper
    /// Without white space at either end.
    case trim
    /// The first `n` Unicode scalars.
    case left(Int)
    /// The last `n` Unicode scalars.
    case right(Int)
    /// Lower case without the accents of Latin letters, for comparing what people typed.
    case folded
    /// Another text for each of these, and `otherwise` for every text that is not among them.
    case recoded([String: String], otherwise: String)
}
