/// How far a tolerant reader goes before pieces are taken.
enum ReadingExtent {
    /// To the end of the input.
    case everything
    /// Up to the first record behind the header, or behind the first record where there is none.
    case beginning
    /// Up to the first record that begins at or behind that offset of the text.
    case upTo(Int)
}
