// What groups are compared with, and which of them are meant: `vs`, `standardised` and `for`.

extension Parser {
    /// What stands behind `for`: values of what the answer goes by.
    mutating func members(of dimensions: [Spanned<Expression>]) throws(Abandoned) -> [Spanned<String>] {
        var expected: [Expectation.Alternative] = []
        if dimensions.count == 1, case .name(let field) = dimensions[0].value {
            expected = [.value(of: field)]
        }
        return try listed { parser throws(Abandoned) in
            if parser.isTextEnd { parser.noteAll(expected) }
            return try parser.plainValue("a value of `by`")
        }
    }

    /// What stands behind `standardised`.
    mutating func standardisation() throws(Abandoned) -> Spanned<Standardisation> {
        let start = current.span.lower
        try require(PhraseWord.to, "`to pooled mix`")
        try require(PhraseWord.pooled, "`pooled mix`")
        try require(PhraseWord.mix, "`mix`")
        noteOptional(.keyword(PhraseWord.of.rawValue))
        var result = Standardisation()
        if isAt(PhraseWord.of) {
            take(as: .keyword)
            result.dimensions = try items(.group)
        }
        return Spanned(result, span(from: start))
    }

    /// What stands behind `vs`.
    mutating func comparison() throws(Abandoned) -> Spanned<Comparand> {
        note(.keyword("previous"), .keyword("same weekdays"), .calendarUnit, .number)
        let start = current.span.lower
        let comparison: Comparand
        if current.kind == .symbol(.openParenthesis) {
            comparison = try comparedPeriod()
        } else if current.meaning.phrase == .previous {
            take(as: .keyword)
            comparison = .previous
        } else if current.meaning.phrase == .same {
            take(as: .keyword)
            try require(PhraseWord.weekdays, "`weekdays` and a length such as 4 weeks")
            comparison = .sameWeekdays(try lengthAgo())
        } else if current.kind == .word, current.meaning.calendarUnit == nil {
            throw missing("`previous`, a length such as 1y, `same weekdays` or a window in brackets")
        } else {
            comparison = .ago(try lengthAgo())
        }
        return Spanned(comparison, span(from: start))
    }

    private mutating func lengthAgo() throws(Abandoned) -> Bucket {
        let length = try bucket(of: .vs)
        noteOptional(.keyword(PhraseWord.ago.rawValue))
        if isAt(PhraseWord.ago) { take(as: .keyword) }
        return length.value
    }

    /// `(since 60d until 30d using old)`, `(previous using old)`.
    private mutating func comparedPeriod() throws(Abandoned) -> Comparand {
        do {
            return try bracketed { parser throws(Abandoned) in
                parser.note(.keyword("previous"))
                var window: Spanned<Window>?
                if parser.isAt(PhraseWord.previous) {
                    parser.take(as: .keyword)
                } else {
                    window = try parser.windowInBrackets()
                }
                parser.note(.clause(.using))
                var index: Spanned<Name>?
                if parser.isAt(Clause.using) {
                    parser.take(as: .clause)
                    index = try parser.name("the name of an index", .index)
                }
                return .period(window, index: index)
            }
        } catch {
            if openBrackets > 0 { skipBracket() }
            throw error
        }
    }

    private mutating func windowInBrackets() throws(Abandoned) -> Spanned<Window>? {
        var window: Spanned<Window>?
        var seen: [Clause: SourceSpan] = [:]
        repeat {
            if isTextEnd { noteAll(WindowClause.allCases.map { .clause($0.clause) }) }
            guard let part = WindowClause.allCases.first(where: { $0.clause == current.meaning.clause })
            else { throw missing("`previous` or a window such as `since 60d until 30d`") }
            let span = take(as: .clause).span
            if let first = seen[part.clause] { report(.duplicateClause(span, first: first, part.clause)) }
            seen[part.clause] = seen[part.clause] ?? span
            try readWindow(part, at: span, into: &window)
        } while WindowClause.allCases.contains { isAt($0.clause) }
        return window
    }
}
