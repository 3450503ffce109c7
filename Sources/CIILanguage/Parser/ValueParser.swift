// Names, numbers, paths, moments and lengths of time.

extension Parser {
    var isAtName: Bool { current.kind == .word || current.kind == .quotedName }

    /// The name at the current place, taken.
    mutating func takeName(as kind: LexedToken.Kind = .name) -> Spanned<Name> {
        let token = take(as: kind)
        let name: Name =
            token.kind == .quotedName
            ? Name(quoted: lexer.quotedName(token.span)) : Name(word: lexer.text(token.span))
        return Spanned(name, token.span)
    }

    mutating func name(
        _ what: String, _ alternatives: Expectation.Alternative...
    ) throws(Abandoned) -> Spanned<Name> {
        if isTextEnd { noteAll(alternatives) }
        guard isAtName else { throw missing(what) }
        return takeName()
    }

    mutating func require(_ symbol: Symbol, _ what: String) throws(Abandoned) {
        guard current.kind == .symbol(symbol) else { throw missing(what) }
        take(as: .symbol)
    }

    /// The number or percentage at the current place, taken.
    mutating func takeNumber() throws(Abandoned) -> Double {
        let token = take(as: .number)
        let value = lexer.number(token.span)
        guard value.isFinite else { throw abandon(.numberTooLarge(token.span)) }
        return value
    }

    /// A number with an optional sign.
    mutating func signedNumber(_ what: String) throws(Abandoned) -> Double {
        note(.number)
        let isNegative = current.kind == .symbol(.minus)
        if isNegative { take(as: .symbol) }
        guard current.kind == .number else { throw missing(what) }
        let magnitude = try takeNumber()
        return isNegative ? -magnitude : magnitude
    }

    /// A whole number from 1 on; another number is reported, and read as 1.
    mutating func count(of word: String) throws(Abandoned) -> Spanned<Int> {
        note(.number)
        let start = current.span.lower
        let isNegative = current.kind == .symbol(.minus) && peek(1).kind == .number
        if isNegative { take(as: .symbol) }
        guard current.kind == .number else { throw missing("a whole number") }
        let value = try takeNumber()
        return checkedCount(isNegative ? -value : value, span(from: start), of: word)
    }

    private mutating func checkedCount(_ value: Double, _ span: SourceSpan, of word: String) -> Spanned<Int> {
        guard let count = Int(exactly: value) else {
            report(.countNotWhole(span, lexer.text(span), of: word))
            return Spanned(1, span)
        }
        guard count >= 1 else {
            report(.countTooSmall(span, lexer.text(span), of: word))
            return Spanned(1, span)
        }
        return Spanned(count, span)
    }

    /// A file name in quotes; one without is reported, and read up to the next blank or comma.
    mutating func path() throws(Abandoned) -> Spanned<String> {
        note(.filePath)
        if current.kind == .string {
            let token = take(as: .string)
            return Spanned(lexer.string(token.span), token.span)
        }
        guard !isTextEnd, !isEnded else { throw missing("a file name in quotes") }
        let start = current.span.lower
        var end = start
        while end < lexer.bytes.count, lexer.bytes[end] > UInt8(ascii: " "),
            ![UInt8(ascii: ","), UInt8(ascii: ";")].contains(lexer.bytes[end])
        {
            end += 1
        }
        guard end > start else { throw missing("a file name in quotes") }
        let span = SourceSpan(start, end)
        let text = lexer.text(span)
        reread(as: Token(kind: .raw, span: span, startsLine: false, indent: current.indent))
        take(as: .string)
        report(.barePath(span, text))
        return Spanned(text, span)
    }

    /// A point in time; `30 days` in two words only where `between` cannot be misread as a comparison.
    mutating func moment(inTwoWords: Bool = true) throws(Abandoned) -> Spanned<Moment> {
        note(.moment)
        let start = current.span.lower
        switch current.kind {
        case .date:
            let token = take(as: .date)
            return Spanned(.date(lexer.date(token.span).literal), token.span)
        case .duration:
            let token = take(as: .duration)
            return Spanned(.ago(lexer.duration(token.span.lower).literal), token.span)
        case .number:
            // `since 30 days`, as people write.
            if inTwoWords, let unit = peek(1).meaning.timeUnit {
                let amount = try takeNumber()
                take(as: .keyword)
                return Spanned(.ago(DurationLiteral([.init(amount, unit)])), span(from: start))
            }
        case .word:
            if let word = current.meaning.moment {
                let token = take(as: .keyword)
                return Spanned(.word(word), token.span)
            }
        case .quotedName, .string, .percent, .pattern, .raw, .symbol, .unfinishedLine, .unknown, .end:
            break
        }
        throw missing("a moment such as 30d, 2026-06-30 or today")
    }

    /// `week`, `2 weeks` or `2w`.
    mutating func bucket(of clause: Clause) throws(Abandoned) -> Spanned<Bucket> {
        note(.calendarUnit, .number)
        let start = current.span.lower
        if current.kind == .duration {
            let token = take(as: .duration)
            return bucket(lexer.duration(token.span.lower).literal, token.span, of: clause)
        }
        var number = Spanned(1, current.span)
        if current.kind == .number || current.kind == .symbol(.minus) {
            number = try count(of: clause.rawValue)
        }
        let unit = try calendarUnit()
        return Spanned(Bucket(number.value, unit), span(from: start))
    }

    private mutating func bucket(
        _ duration: DurationLiteral, _ span: SourceSpan, of clause: Clause
    ) -> Spanned<Bucket> {
        let part = duration.parts.first
        guard duration.parts.count == 1, let part, let unit = part.unit.calendarUnit,
            part.amount.rounded() == part.amount
        else {
            report(.bucketUnit(span, described(tokens[index - 1])))
            return Spanned(Bucket(1, .day), span)
        }
        return Spanned(Bucket(checkedCount(part.amount, span, of: clause.rawValue).value, unit), span)
    }

    mutating func calendarUnit() throws(Abandoned) -> CalendarUnit {
        note(.calendarUnit)
        guard let unit = current.meaning.calendarUnit else {
            if isTextEnd || isEnded { throw missing("a unit such as week or month") }
            throw abandon(.unknownCalendarUnit(current.span, described(current)))
        }
        take(as: .keyword)
        return unit
    }
}
