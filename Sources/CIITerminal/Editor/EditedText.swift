/// The text being typed and where the cursor stands in it.
struct EditedText: Equatable, Sendable {
    /// The text, lines apart by `\n`.
    var scalars: [Unicode.Scalar]
    /// How many scalars stand before the cursor.
    var cursor: Int

    /// Text with the cursor at `cursor` scalars, at its end when nil.
    init(scalars: [Unicode.Scalar], cursor: Int? = nil) {
        self.scalars = scalars
        self.cursor = min(max(cursor ?? scalars.count, 0), scalars.count)
    }

    /// Text with the cursor at its end.
    init(_ text: String) {
        self.init(scalars: Array(text.unicodeScalars))
    }

    /// The text as a string.
    var text: String { Self.string(scalars[...]) }

    /// The cursor as a UTF-8 byte offset.
    var byteOffset: Int {
        scalars[..<cursor].reduce(0) { $0 + Unicode.UTF8.width($1) }
    }

    /// Whether nothing but white space was typed.
    var isBlank: Bool { scalars.allSatisfy { $0.properties.isWhitespace } }

    /// Puts text in at the cursor.
    mutating func insert(_ text: String) {
        let inserted = Array(text.unicodeScalars)
        scalars.insert(contentsOf: inserted, at: cursor)
        cursor += inserted.count
    }

    /// Takes the character under the cursor out; false at the end.
    mutating func deleteForward() -> Bool {
        guard cursor < scalars.count else { return false }
        scalars.remove(at: cursor)
        return true
    }

    /// Where the cursor's line begins.
    var lineStart: Int {
        scalars[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    }

    /// Where the cursor's line ends.
    var lineEnd: Int {
        scalars[cursor...].firstIndex(of: "\n") ?? scalars.count
    }

    /// Moves the cursor to the line above, in the same column where that line has one; false on the first line.
    mutating func moveUp() -> Bool {
        let start = lineStart
        guard start > 0 else { return false }
        let above = EditedText(scalars: scalars, cursor: start - 1).lineStart
        cursor = min(above + (cursor - start), start - 1)
        return true
    }

    /// Moves the cursor to the line below, in the same column where that line has one; false on the last line.
    mutating func moveDown() -> Bool {
        let end = lineEnd
        guard end < scalars.count else { return false }
        let column = cursor - lineStart
        cursor = min(end + 1 + column, EditedText(scalars: scalars, cursor: end + 1).lineEnd)
        return true
    }

    /// The text with the UTF-8 bytes `replaced` exchanged and the cursor after what came in.
    ///
    /// Nil when the range lies outside the text or cuts through a character.
    func replacing(bytes replaced: Range<Int>, with replacement: String) -> EditedText? {
        guard let lower = scalarIndex(ofByte: replaced.lowerBound),
            let upper = scalarIndex(ofByte: replaced.upperBound)
        else { return nil }
        var result = self
        let inserted = Array(replacement.unicodeScalars)
        result.scalars.replaceSubrange(lower..<upper, with: inserted)
        result.cursor = lower + inserted.count
        return result
    }

    /// How many scalars stand before the byte; nil outside the text or within a character.
    func scalarIndex(ofByte offset: Int) -> Int? {
        var bytes = 0
        for (index, scalar) in scalars.enumerated() {
            if bytes >= offset { return bytes == offset ? index : nil }
            bytes += Unicode.UTF8.width(scalar)
        }
        return bytes == offset ? scalars.count : nil
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
