import CIIText

// Numbers, percentages, durations and dates: where they end.
extension Lexer {
    /// What starts with a digit, or with a point and a digit.
    func numeral(_ start: Int) -> (kind: Token.Kind, end: Int, problem: SyntaxProblem?) {
        if let (end, problem) = dateEnd(start) { return (.date, end, problem) }
        let end = numberEnd(start)
        if wordCharacter(end) > 0 {
            let (_, end, problem) = duration(start)
            return (.duration, end, problem)
        }
        if byte(end) == UInt8(ascii: "%"), !startsOperand(end + 1) { return (.percent, end + 1, nil) }
        return (.number, end, nil)
    }

    /// A percent sign that touches an operand on its right is the remainder.
    private func startsOperand(_ offset: Int) -> Bool {
        if wordCharacter(offset) > 0 { return true }
        return [UInt8(ascii: "("), UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(
            byte(offset))
    }

    /// The end of the digits, underscores, fraction and exponent at the offset.
    private func numberEnd(_ start: Int) -> Int {
        func digits(_ offset: Int) -> Int {
            var end = offset
            while isDigit(end) || (byte(end) == UInt8(ascii: "_") && end > offset && isDigit(end + 1)) {
                end += 1
            }
            return end
        }
        var end = digits(start)
        if byte(end) == UInt8(ascii: "."), isDigit(end + 1) { end = digits(end + 1) }
        if byte(end) | 0x20 == UInt8(ascii: "e") {
            let isSigned = byte(end + 1) == UInt8(ascii: "+") || byte(end + 1) == UInt8(ascii: "-")
            let exponent = end + (isSigned ? 2 : 1)
            if isDigit(exponent) { end = digits(exponent) }
        }
        return end
    }

    /// The number a span stands for, blind to `%` at its end; infinite where it is too large.
    func number(_ span: SourceSpan) -> Double {
        let digits = bytes[span.lower..<numberEnd(span.lower)].filter { $0 != UInt8(ascii: "_") }
        let text = String(decoding: digits, as: UTF8.self)
        return Double(text.hasPrefix(".") ? "0" + text : text) ?? .infinity
    }

    /// The counts and units at the offset: `1h30min`.
    func duration(_ start: Int) -> (literal: DurationLiteral, end: Int, problem: SyntaxProblem?) {
        var parts: [DurationLiteral.Part] = []
        var end = start
        while isDigit(end) || (parts.isEmpty && byte(end) == UInt8(ascii: ".")) {
            let digitsEnd = numberEnd(end)
            let amount = number(SourceSpan(end, digitsEnd))
            var unitEnd = digitsEnd
            while wordCharacter(unitEnd, first: true) > 0 { unitEnd += wordCharacter(unitEnd, first: true) }
            let word = SourceSpan(digitsEnd, unitEnd)
            guard word.upper - word.lower <= 8, let unit = TimeUnit.suffixes[folded(text(word))] else {
                let rest = wordEnd(digitsEnd) ?? unitEnd
                let whole = SourceSpan(start, max(rest, digitsEnd))
                let problem = SyntaxProblem.unknownUnit(SourceSpan(digitsEnd, whole.upper), text(word))
                return (DurationLiteral([.init(amount, .second)]), whole.upper, problem)
            }
            parts.append(.init(amount, unit))
            end = unitEnd
        }
        return (DurationLiteral(parts), end, nil)
    }

    /// The end of the date at the offset; nil where none stands there.
    private func dateEnd(_ start: Int) -> (end: Int, problem: SyntaxProblem?)? {
        guard matches("dddd-dd-dd", start), !isDigit(start + 10) else { return nil }
        var end = start + 10
        if byte(end) | 0x20 == UInt8(ascii: "t"), matches("dd:dd", end + 1) {
            end += matches("dd:dd:dd", end + 1) ? 9 : 6
            let isSign = byte(end) == UInt8(ascii: "+") || byte(end) == UInt8(ascii: "-")
            if byte(end) | 0x20 == UInt8(ascii: "z") {
                end += 1
            } else if isSign, matches("dd:dd", end + 1) {
                end += 6
            }
        }
        var rest = end
        while wordCharacter(rest) > 0 { rest += wordCharacter(rest) }
        let span = SourceSpan(start, rest)
        guard rest == end else {
            return (rest, .invalidDate(span, "a time is written `T10:00`, `T10:00:30Z`"))
        }
        return (end, date(span).problem)
    }

    /// The date a span stands for, and what is wrong with it where it does not exist.
    func date(_ span: SourceSpan) -> (literal: DateLiteral, problem: SyntaxProblem?) {
        func digits(_ offset: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 * 10 + Int(byte(span.lower + offset + $1) &- UInt8(ascii: "0")) }
        }
        var literal = DateLiteral(year: digits(0, 4), month: digits(5, 2), day: digits(8, 2))
        guard literal.year > 0 else { return (literal, .invalidDate(span, "years start at 0001")) }
        guard (1...12).contains(literal.month) else {
            return (literal, .invalidDate(span, "months are 01 to 12"))
        }
        let days = Self.days(in: literal.month, of: literal.year)
        guard (1...days).contains(literal.day) else {
            return (literal, .invalidDate(span, "that month has \(days) days"))
        }
        let length = span.upper - span.lower
        guard length > 10 else { return (literal, nil) }
        var time = DateLiteral.Time(hour: digits(11, 2), minute: digits(14, 2))
        var zone = 16
        if byte(span.lower + zone) == UInt8(ascii: ":") {
            time.second = digits(17, 2)
            zone = 19
        }
        if length == zone + 1 { time.offsetMinutes = 0 }
        if length > zone + 1 {
            let minutes = digits(zone + 1, 2) * 60 + digits(zone + 4, 2)
            time.offsetMinutes = byte(span.lower + zone) == UInt8(ascii: "-") ? -minutes : minutes
            guard minutes <= 18 * 60, digits(zone + 4, 2) < 60 else {
                return (literal, .invalidDate(span, "offsets from UTC go to 18:00"))
            }
        }
        literal.time = time
        guard time.hour < 24, time.minute < 60, time.second < 60 else {
            return (literal, .invalidDate(span, "times of day go to 23:59:59"))
        }
        return (literal, nil)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether the bytes at the offset have this shape; `d` stands for a digit.
    private func matches(_ shape: StaticString, _ offset: Int) -> Bool {
        shape.withUTF8Buffer { shape in
            shape.indices.allSatisfy {
                shape[$0] == UInt8(ascii: "d") ? isDigit(offset + $0) : byte(offset + $0) == shape[$0]
            }
        }
    }
}

// Text in quotes and names in backticks.
extension Lexer {
    func stringEnd(_ start: Int) -> (end: Int, problem: SyntaxProblem?) {
        let quote = bytes[start]
        var problem: SyntaxProblem?
        var end = start + 1
        while end < bytes.count {
            if bytes[end] == quote {
                guard byte(end + 1) == quote else { return (end + 1, problem) }
                end += 2
            } else if bytes[end] == UInt8(ascii: "\\"), end + 1 < bytes.count {
                let next = escape(end)
                if next.character == nil, problem == nil {
                    problem = .unknownEscape(SourceSpan(end, next.end), text(SourceSpan(end, next.end)))
                }
                end = next.end
            } else {
                end += 1
            }
        }
        return (
            bytes.count, .unclosedString(SourceSpan(start, start + 1), SourceSpan(bytes.count, bytes.count))
        )
    }

    /// The character a backslash at the offset stands for, and where it ends.
    private func escape(_ backslash: Int) -> (character: Unicode.Scalar?, end: Int) {
        switch byte(backslash + 1) {
        case UInt8(ascii: "n"): return ("\n", backslash + 2)
        case UInt8(ascii: "t"): return ("\t", backslash + 2)
        case UInt8(ascii: "r"): return ("\r", backslash + 2)
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""):
            return (Unicode.Scalar(byte(backslash + 1)), backslash + 2)
        case UInt8(ascii: "u") where byte(backslash + 2) == UInt8(ascii: "{"):
            var end = backslash + 3
            while byte(end) != UInt8(ascii: "}"), end < backslash + 10, end < bytes.count, byte(end) < 0x80 {
                end += 1
            }
            let digits = text(SourceSpan(backslash + 3, end))
            guard byte(end) == UInt8(ascii: "}"), let value = UInt32(digits, radix: 16) else {
                return (nil, backslash + 2)
            }
            return (Unicode.Scalar(value), end + 1)
        default:
            return (nil, backslash + 1 + scalar(at: backslash + 1).length)
        }
    }

    /// The text a quoted span stands for.
    func string(_ span: SourceSpan) -> String {
        let quote = bytes[span.lower]
        var result: [UInt8] = []
        var position = span.lower + 1
        while position < span.upper {
            if bytes[position] == quote {
                // A quote inside is doubled; the one that closes stands alone.
                guard position + 1 < span.upper else { break }
                result.append(quote)
                position += 2
            } else if bytes[position] == UInt8(ascii: "\\"), position + 1 < span.upper {
                let (character, end) = escape(position)
                if let character { result.append(contentsOf: String(character).utf8) }
                position = end
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    func quotedNameEnd(_ start: Int) -> (end: Int, problem: SyntaxProblem?) {
        var end = start + 1
        while end < bytes.count {
            guard bytes[end] == UInt8(ascii: "`") else {
                end += 1
                continue
            }
            guard byte(end + 1) == UInt8(ascii: "`") else {
                return (end + 1, end == start + 1 ? .emptyName(SourceSpan(start, end + 1)) : nil)
            }
            end += 2
        }
        return (
            bytes.count, .unclosedName(SourceSpan(start, start + 1), SourceSpan(bytes.count, bytes.count))
        )
    }

    /// The name between backticks; a doubled backtick stands for one.
    func quotedName(_ span: SourceSpan) -> String {
        let content = bytes[(span.lower + 1)..<max(span.lower + 1, span.upper - 1)]
        var result: [UInt8] = []
        var position = content.startIndex
        while position < content.endIndex {
            result.append(content[position])
            position += content[position] == UInt8(ascii: "`") ? 2 : 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The regular expression between slashes; `\/` stands for a slash, other escapes stay.
    func patternText(_ span: SourceSpan) -> String {
        var result: [UInt8] = []
        var position = span.lower + 1
        while position < span.upper - 1 {
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < span.upper - 1 {
                if bytes[position + 1] != UInt8(ascii: "/") { result.append(bytes[position]) }
                result.append(bytes[position + 1])
                position += 2
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Raw text; what is a single quoted string stands for its content.
    func rawText(_ span: SourceSpan) -> String {
        guard isQuote(span.lower) else { return text(span) }
        let (end, problem) = stringEnd(span.lower)
        return end == span.upper && problem == nil ? string(span) : text(span)
    }
}
