/// Free text: every row's bytes in one arena.
public struct TextColumn: Sendable, Hashable {
    /// The text of each row; a missing row holds an empty text.
    public let texts: TextArena
    /// Which rows hold a text.
    public let validity: Validity

    init(texts: TextArena, validity: Validity) {
        self.texts = texts
        self.validity = validity
    }

    /// The number of rows.
    public var count: Int { validity.count }
    /// The number of rows without a text.
    public var missingCount: Int { validity.missingCount }

    /// The text at a row, `nil` when missing.
    ///
    /// For listings.
    public func string(at row: Int) -> String? {
        validity[row] ? texts.string(row) : nil
    }
}
