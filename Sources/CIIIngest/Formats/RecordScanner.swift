/// Takes separated text apart into records and fields, as RFC 4180 has it and as programs really write it.
///
/// A field that begins with a quote, perhaps after spaces, ends at the quote that a separator, a line end or the end
/// follows, perhaps after spaces; a doubled quote is one quote, any other quote inside is kept as text, and so is a quote
/// inside a field that does not begin with one. LF, CRLF and CR end a line.
struct RecordScanner {
    /// What there is at a place of the bytes.
    enum Outcome: Equatable {
        /// A record up to `end`, its line end included, on `lines` physical lines.
        case record(end: Int, lines: Int, strayQuote: Int?)
        /// The record may go on behind the bytes that are there.
        case needsMore
        /// The line at the place is longer than is held.
        case tooLong
        /// The quote at that offset is never closed; `lines` is how many line ends lie before it in the record.
        case unclosedQuote(at: Int, lines: Int)
    }

    /// The most bytes of one record; a quote that is open beyond is taken as never closed.
    static let recordLimit = 1 << 24

    let separator: UInt8
    let quoting: Quoting
    /// Whether a line end closes what a quote opened: the guard against files full of stray quotes.
    var quotesEndWithLine = false

    let quote: UInt8
    let hasQuotes: Bool
    let hasEscapes: Bool

    static let backslash = UInt8(ascii: "\\")
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    private static let space: UInt8 = 0x20

    init(separator: UInt8, quoting: Quoting = .doubled) {
        self.separator = separator
        self.quoting = quoting
        quote = quoting.quote ?? 0
        hasQuotes = quoting.quote != nil
        hasEscapes = quoting.hasEscapes
    }

    /// Appends the fields of the record at `start` to the batch; those of a record that goes on too.
    func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, atEnd: Bool, into batch: inout FieldBatch
    ) -> Outcome {
        var position = start
        var lines = 1
        var strayQuote: Int?
        while true {
            var opening = position
            if opening < bytes.count, bytes[opening] == Self.space {
                opening = skipSpaces(bytes, from: opening)
            }
            var isQuoted = hasQuotes && opening < bytes.count && bytes[opening] == quote
            if isQuoted {
                switch quoted(bytes, at: opening, recordStart: start, atEnd: atEnd, into: &batch) {
                case .needsMore:
                    return .needsMore
                case .unclosed:
                    // What is not written well behind a space is a text that begins with one.
                    if opening == position { return .unclosedQuote(at: position, lines: lines - 1) }
                    isQuoted = false
                case .letters:
                    isQuoted = false
                case .closed(let end, let lineEnds, let stray):
                    if stray, opening > position {
                        batch.extents.removeLast()
                        isQuoted = false
                    } else {
                        if stray, strayQuote == nil { strayQuote = opening }
                        lines += lineEnds
                        position = end
                    }
                }
            }
            if !isQuoted {
                let fieldStart = position
                while position < bytes.count {
                    let byte = bytes[position]
                    if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
                    position += 1
                }
                if hasEscapes {
                    guard let end = goOn(bytes, from: fieldStart, at: position, atEnd: atEnd, lines: &lines)
                    else { return .needsMore }
                    position = end
                    append(
                        bytes, fieldStart..<position, isQuoted: false,
                        rewriting: bytes[fieldStart..<position].contains(Self.backslash), to: &batch)
                } else {
                    batch.extents.append(
                        FieldExtent(offset: fieldStart, length: position - fieldStart, inScratch: false))
                }
            }
            if position - start > Self.recordLimit { return .tooLong }
            guard position < bytes.count else {
                return atEnd ? .record(end: position, lines: lines, strayQuote: strayQuote) : .needsMore
            }
            if bytes[position] == separator {
                position += 1
                continue
            }
            guard let end = Self.lineEnd(bytes, at: position, atEnd: atEnd) else {
                return .needsMore
            }
            return .record(end: end, lines: lines, strayQuote: strayQuote)
        }
    }

    private func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var position = start
        while position < bytes.count, bytes[position] == Self.space, separator != Self.space { position += 1 }
        return position
    }

    /// The end of a field without quotes of which `end` is the first that is not escaped; nil where more is needed.
    private func goOn(
        _ bytes: UnsafeBufferPointer<UInt8>, from fieldStart: Int, at first: Int, atEnd: Bool,
        lines: inout Int
    ) -> Int? {
        var position = first
        while position < bytes.count {
            let byte = bytes[position]
            guard endsField(byte) else {
                position += 1
                continue
            }
            var backslashes = 0
            while position - backslashes > fieldStart, bytes[position - backslashes - 1] == Self.backslash {
                backslashes += 1
            }
            if backslashes % 2 == 0 { return position }
            guard byte != separator else {
                position += 1
                continue
            }
            guard let end = Self.lineEnd(bytes, at: position, atEnd: atEnd) else { return nil }
            lines += 1
            position = end
        }
        return position
    }

    private enum Quoted {
        case closed(end: Int, lineEnds: Int, stray: Bool)
        case needsMore
        case unclosed
        /// The quotes are letters of a field without quotes.
        case letters
    }

    private func quoted(
        _ bytes: UnsafeBufferPointer<UInt8>, at opening: Int, recordStart: Int, atEnd: Bool,
        into batch: inout FieldBatch
    ) -> Quoted {
        let limit = recordStart + Self.recordLimit
        var position = opening + 1
        var lineEnds = 0
        var needsRewriting = false
        var stray = false
        while position < bytes.count {
            if position > limit { return .unclosed }
            let byte = bytes[position]
            if byte == quote {
                if position + 1 < bytes.count, bytes[position + 1] == quote {
                    needsRewriting = true
                    position += 2
                    continue
                }
                let after = skipSpaces(bytes, from: position + 1)
                if after == bytes.count, !atEnd { return .needsMore }
                if after == bytes.count || endsField(bytes[after]) {
                    append(
                        bytes, opening + 1..<position, isQuoted: true, rewriting: needsRewriting, to: &batch)
                    return .closed(end: after, lineEnds: lineEnds, stray: stray)
                }
                if !stray, quoting.takesStrayQuotesAsLetters, isEven(bytes, from: opening) { return .letters }
                stray = true
            } else if byte == Self.lineFeed || byte == Self.carriageReturn {
                guard let end = Self.lineEnd(bytes, at: position, atEnd: atEnd) else { return .needsMore }
                if quotesEndWithLine { return .unclosed }
                lineEnds += 1
                if byte == Self.carriageReturn { needsRewriting = true }
                position = end
                continue
            } else if hasEscapes, byte == Self.backslash {
                needsRewriting = true
                guard position + 1 < bytes.count else { return atEnd ? .unclosed : .needsMore }
                if bytes[position + 1] == quote || bytes[position + 1] == Self.backslash { position += 1 }
            }
            position += 1
        }
        return atEnd ? .unclosed : .needsMore
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    /// Whether up to the next separator or line end quotes come in pairs.
    private func isEven(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var count = 0
        for byte in bytes[start...] {
            if endsField(byte) { break }
            if byte == quote { count += 1 }
        }
        return count % 2 == 0
    }
}
