/// A text with a name, and where its lines begin.
public struct SourceText: Sendable {
    /// What a person calls it: a path, or `<prompt>`.
    public let name: String
    /// The text.
    public let text: String
    /// Its UTF-8 bytes.
    let bytes: [UInt8]
    /// The number of the first line; above 1 where the text is a part of some whole.
    public let firstLine: Int
    /// Offsets of the first byte of each line; the first is 0.
    private let lineStarts: [Int]

    /// A place as editors count it.
    public struct Position: Equatable, Sendable {
        /// Line, from 1.
        public var line: Int
        /// Grapheme cluster in the line, from 1.
        public var column: Int
    }

    /// The text called `name`.
    ///
    /// Lines end with LF, CR LF or CR.
    public init(name: String, text: String, firstLine: Int = 1) {
        self.name = name
        self.firstLine = firstLine
        self.text = text
        bytes = Array(text.utf8)
        var starts = [0]
        for (offset, byte) in bytes.enumerated() {
            let isBareReturn =
                byte == UInt8(ascii: "\r")
                && (offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"))
            if byte == UInt8(ascii: "\n") || isBareReturn { starts.append(offset + 1) }
        }
        lineStarts = starts
    }

    /// How many lines there are; at least 1.
    public var lineCount: Int { lineStarts.count }

    /// The line and column of a byte; offsets outside the text are brought to its nearer end.
    public func position(of offset: Int) -> Position {
        let offset = min(max(0, offset), bytes.count)
        let line = line(of: offset)
        return Position(line: line, column: slice(lineStarts[line - firstLine], offset).count + 1)
    }

    /// The number of the line that holds the byte.
    func line(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + firstLine
    }

    /// The bytes of the line of that number, without its end.
    func range(ofLine number: Int) -> Range<Int> {
        let line = number - firstLine + 1
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
            end -= 1
        }
        return start..<end
    }

    /// The text of some bytes.
    func slice(_ lower: Int, _ upper: Int) -> String {
        String(decoding: bytes[lower..<max(lower, upper)], as: UTF8.self)
    }

    /// The text of a span; of what lies outside the text, nothing.
    public func text(of span: SourceSpan) -> String {
        slice(min(max(0, span.lower), bytes.count), min(max(0, span.upper), bytes.count))
    }
}
