/// Collects free text.
public struct TextMaker: Sendable {
    private var texts = TextArena()
    private var validity = Validity()

    /// An empty collection.
    public init() {}

    /// The number of rows so far.
    public var count: Int { validity.count }
    /// The number of bytes so far.
    public var byteCount: Int { texts.byteCount }

    /// Adds one row.
    public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        texts.append(text)
        validity.append(true)
    }

    /// Adds one row.
    public mutating func append(_ text: UnsafeRawBufferPointer) {
        text.withMemoryRebound(to: UInt8.self) { append($0) }
    }

    /// Adds one row.
    public mutating func append(_ text: String) {
        texts.append(text)
        validity.append(true)
    }

    /// Adds a missing row.
    public mutating func appendMissing() {
        texts.append("")
        validity.append(false)
    }

    /// Adds `count` missing rows.
    public mutating func appendMissing(count: Int) {
        texts.appendEmpty(count: count)
        validity.append(false, count: count)
    }

    /// Adds all rows of another text column.
    public mutating func append(contentsOf column: TextColumn) {
        texts.append(contentsOf: column.texts)
        validity.append(contentsOf: column.validity)
    }

    /// Adds all rows of a category column.
    public mutating func append(contentsOf column: CategoryColumn) {
        for row in 0..<column.count {
            if let code = column.code(at: row) {
                column.dictionary.withBytes(code) { append($0) }
            } else {
                appendMissing()
            }
        }
    }

    /// The column's storage.
    public func finish() -> TextColumn {
        TextColumn(texts: texts, validity: validity)
    }

    /// The finished column.
    public func finish(name: String) -> Column {
        Column(name: name, storage: .text(finish()))
    }
}
