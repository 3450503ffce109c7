import CIIText

/// Cuts UTF-8 bytes into tokens, one at a time, skipping blanks and `#` comments.
///
/// What a slash or the rest of a line means depends on the statement, so the parser says where to go on and
/// asks for ``pattern(at:)`` or ``raw(after:stopsAtSemicolon:)`` where it wants one.
struct Lexer {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The token behind `previous`, or the first one.
    func token(after previous: Token?) -> Token {
        var trivia = Trivia(previous: previous)
        skipTrivia(&trivia)
        let start = trivia.position
        func token(_ kind: Token.Kind, to end: Int, _ problem: SyntaxProblem? = nil) -> Token {
            Token(
                kind: kind, span: SourceSpan(start, end), startsLine: trivia.startsLine,
                indent: trivia.indent,
                problem: problem)
        }
        guard start < bytes.count else {
            return token(trivia.continued ? .unfinishedLine : .end, to: start)
        }
        let byte = bytes[start]
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            let (end, problem) = stringEnd(start)
            return token(.string, to: end, problem)
        case UInt8(ascii: "`"):
            let (end, problem) = quotedNameEnd(start)
            return token(.quotedName, to: end, problem)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return number(token, start)
        case UInt8(ascii: ".") where isDigit(start + 1):
            return number(token, start)
        default:
            break
        }
        if let end = wordEnd(start) {
            var word = token(.word, to: end)
            word.meaning = meaning(of: word.span)
            return word
        }
        if byte < 0x80 {
            for (symbol, second) in Symbol.byFirstByte[Int(byte)]
            where second == 0 || second == self.byte(start + 1) {
                return token(.symbol(symbol), to: start + (second == 0 ? 1 : 2))
            }
        }
        let end = start + scalar(at: start).length
        return token(
            .unknown, to: end, .unknownCharacter(SourceSpan(start, end), text(SourceSpan(start, end))))
    }

    /// The text of a span.
    func text(_ span: SourceSpan) -> String {
        String(decoding: bytes[span.lower..<span.upper], as: UTF8.self)
    }

    /// The byte at an offset; zero past the end.
    func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    func isDigit(_ offset: Int) -> Bool {
        byte(offset) >= UInt8(ascii: "0") && byte(offset) <= UInt8(ascii: "9")
    }

    /// The character at an offset and the bytes it takes.
    func scalar(at offset: Int) -> (value: Unicode.Scalar, length: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for place in 1..<length { value = value << 6 | UInt32(byte(offset + place) & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    private func number(_ token: (Token.Kind, Int, SyntaxProblem?) -> Token, _ start: Int) -> Token {
        let found = numeral(start)
        return token(found.kind, found.end, found.problem)
    }
}

// Blanks, comments and words.
extension Lexer {
    /// Where the lexer is between two tokens.
    private struct Trivia {
        var position: Int
        var startsLine: Bool
        var indent: Int
        /// A `\` ended the last line.
        var continued = false
        /// Nothing but blanks stand before `position` on its line.
        var atMargin: Bool

        init(previous: Token?) {
            position = previous?.span.upper ?? 0
            startsLine = previous == nil
            indent = previous?.indent ?? 0
            atMargin = previous == nil
        }
    }

    private func skipTrivia(_ trivia: inout Trivia) {
        var column = 0
        var suppressed = false
        while trivia.position < bytes.count {
            let byte = bytes[trivia.position]
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                trivia.position += 1
                trivia.atMargin = true
                if !suppressed {
                    trivia.startsLine = true
                    trivia.continued = false
                }
                if byte == UInt8(ascii: "\r"), self.byte(trivia.position) == UInt8(ascii: "\n") {
                    trivia.position += 1
                }
                suppressed = false
                column = 0
            case UInt8(ascii: " "):
                trivia.position += 1
                column += 1
            case UInt8(ascii: "\t"):
                trivia.position += 1
                column = (column / 8 + 1) * 8
            case UInt8(ascii: "#"):
                while trivia.position < bytes.count, !isLineBreak(trivia.position) { trivia.position += 1 }
            case UInt8(ascii: "\\"):
                guard endsLine(trivia.position + 1) else { return finish(&trivia, column) }
                trivia.position += 1
                suppressed = true
                trivia.continued = true
            default:
                let (scalar, length) = scalar(at: trivia.position)
                guard byte >= 0x80, scalar.properties.isWhitespace || scalar.value == 0xFEFF else {
                    return finish(&trivia, column)
                }
                trivia.position += length
                column += 1
            }
        }
        finish(&trivia, column)
    }

    private func finish(_ trivia: inout Trivia, _ column: Int) {
        if trivia.atMargin { trivia.indent = column }
    }

    private func endsLine(_ offset: Int) -> Bool {
        var offset = offset
        while byte(offset) == UInt8(ascii: " ") || byte(offset) == UInt8(ascii: "\t") { offset += 1 }
        return offset >= bytes.count || isLineBreak(offset)
    }

    func isLineBreak(_ offset: Int) -> Bool {
        byte(offset) == UInt8(ascii: "\n") || byte(offset) == UInt8(ascii: "\r")
    }

    /// How many bytes of a word's character stand at the offset; zero where none does.
    func wordCharacter(_ offset: Int, first: Bool = false) -> Int {
        guard offset < bytes.count else { return 0 }
        switch bytes[offset] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            return 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return first ? 0 : 1
        case 0..<0x80:
            return 0
        default:
            let (scalar, length) = scalar(at: offset)
            if scalar.properties.isAlphabetic { return length }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .decimalNumber:
                return first ? 0 : length
            default:
                return 0
            }
        }
    }

    /// The end of the word at the offset; a point is part of it where a letter, digit or `_` follows.
    func wordEnd(_ start: Int) -> Int? {
        var end = start + wordCharacter(start, first: true)
        guard end > start else { return nil }
        while true {
            let length = wordCharacter(end)
            if length > 0 {
                end += length
            } else if byte(end) == UInt8(ascii: "."), wordCharacter(end + 1) > 0 {
                end += 1
            } else {
                return end
            }
        }
    }

    /// Words of the language are short; what is longer need not be folded to be looked up.
    private func meaning(of span: SourceSpan) -> WordMeaning {
        guard span.upper - span.lower <= 64 else { return .none }
        return WordMeaning.table[folded(text(span))] ?? .none
    }
}

// What only the parser can ask for.
extension Lexer {
    /// The regular expression whose opening slash stands at the offset.
    func pattern(at slash: Token) -> Token {
        var token = slash
        token.kind = .pattern
        var end = slash.span.lower + 1
        while end < bytes.count, !isLineBreak(end) {
            if bytes[end] == UInt8(ascii: "/") {
                token.span = SourceSpan(slash.span.lower, end + 1)
                return token
            }
            let escaped = bytes[end] == UInt8(ascii: "\\") && end + 1 < bytes.count && !isLineBreak(end + 1)
            end += escaped ? 2 : 1
        }
        token.span = SourceSpan(slash.span.lower, end)
        token.problem = .unclosedPattern(slash.span)
        return token
    }

    /// The name of a profile that begins with `word`: words and numbers joined by `-`.
    ///
    /// A `-` where the text ends belongs to it too, as more is still to be typed.
    func profileName(at word: Token) -> Token {
        var token = word
        token.meaning = .none
        token.span = SourceSpan(word.span.lower, profileNameEnd(word.span.lower) ?? word.span.upper)
        return token
    }

    /// The end of the profile's name at the offset; nil where none stands there.
    func profileNameEnd(_ start: Int) -> Int? {
        guard var end = wordEnd(start) else { return nil }
        while byte(end) == UInt8(ascii: "-") {
            guard wordCharacter(end + 1) > 0 else { return end + 1 == bytes.count ? end + 1 : end }
            end += 1
            while wordCharacter(end) > 0 || byte(end) == UInt8(ascii: ".") && wordCharacter(end + 1) > 0 {
                end += max(1, wordCharacter(end))
            }
        }
        return end
    }

    /// What stands behind `previous` on its line, outer blanks left out; nil where nothing does.
    ///
    /// - Parameter stopsEarly: a `;` outside quotes, or a `#` behind a blank, ends it too.
    func raw(after previous: Token, stopsEarly: Bool) -> Token? {
        var start = previous.span.upper
        while byte(start) == UInt8(ascii: " ") || byte(start) == UInt8(ascii: "\t") { start += 1 }
        var end = start
        var position = start
        if isQuote(start) {
            let stringEnd = stringEnd(start).end
            if !(start..<stringEnd).contains(where: isLineBreak) {
                position = stringEnd
                end = stringEnd
            }
        }
        while position < bytes.count, !isLineBreak(position) {
            let byte = bytes[position]
            if stopsEarly {
                let afterBlank = position == start || self.byte(position - 1) <= UInt8(ascii: " ")
                if byte == UInt8(ascii: ";") || (byte == UInt8(ascii: "#") && afterBlank) { break }
            }
            position += 1
            if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { end = position }
        }
        guard end > start else { return nil }
        return Token(kind: .raw, span: SourceSpan(start, end), startsLine: false, indent: previous.indent)
    }

    func isQuote(_ offset: Int) -> Bool {
        byte(offset) == UInt8(ascii: "'") || byte(offset) == UInt8(ascii: "\"")
    }
}
