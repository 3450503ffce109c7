// How a log is read: `load`, `follow` and `profile`.

extension Parser {
    mutating func load() throws(Abandoned) -> Load {
        var load = Load([try path()])
        while takeIf(.comma) { load.paths.append(try path()) }
        var seen: [Clause: SourceSpan] = [:]
        while let (clause, span) = nextClause(&seen) {
            do {
                if clause == .join {
                    load.join = try join()
                } else {
                    try read(clause, at: span, into: &load.reading)
                }
            } catch {
                skipToClause()
            }
        }
        return load
    }

    /// All parts up to the end of the statement.
    mutating func readingParts() -> LoadReading {
        var reading = LoadReading()
        var seen: [Clause: SourceSpan] = [:]
        while let (clause, span) = nextClause(&seen) {
            do { try read(clause, at: span, into: &reading) } catch { skipToClause() }
        }
        return reading
    }

    mutating func profileStatement() throws(Abandoned) -> Statement {
        clauses = Clause.ofOutput
        noteOptional(.profile)
        guard !isEnded, current.kind == .word || current.kind == .string, !isAtOutput() else {
            return .profile(.list, output())
        }
        let name = try profileName()
        guard takeIf(.equal) else { return .profile(.show(name), output()) }
        clauses = Clause.ofProfile
        if isTextEnd { noteAll(clauses.map { .clause($0) }) }
        guard current.kind == .word else { throw missing("a part such as `headers` or `map`") }
        var definition = ProfileDefinition()
        var seen: [Clause: SourceSpan] = [:]
        while let (clause, span) = nextClause(&seen, isRequired: seen.isEmpty) {
            do {
                if clause == .headers {
                    definition.signatures.append(try headers(span))
                } else {
                    try read(clause, at: span, into: &definition.reading)
                }
            } catch {
                skipToClause()
            }
        }
        return .profile(.define(name, definition), Output())
    }

    private mutating func read(
        _ clause: Clause, at span: SourceSpan, into reading: inout LoadReading
    ) throws(Abandoned) {
        switch clause {
        case .as: reading.format = try name("a format", .logFormat)
        case .profile: reading.profile = try profileName()
        case .pattern: reading.pattern = try pattern()
        case .separator: reading.separator = try separator()
        case .quote: reading.quote = try quote()
        case .header: reading.header = try choice(of: clause, \.header)
        case .encoding: reading.encoding = try text("an encoding in quotes", .encoding)
        case .dates: reading.dates = try dateOrder()
        case .zone:
            reading.zone = try text("a time zone in quotes", .settingValue(of: Name(word: "timezone")))
        case .decimal: reading.decimal = try choice(of: clause, \.decimal)
        case .map: reading.mappings = try mappings()
        case .keep: reading.kept = try listed { parser throws(Abandoned) in try parser.column() }
        case .blank:
            reading.blanks = try listed { parser throws(Abandoned) in try parser.text("a word in quotes") }
        case .counted:
            try requireBy("`by` and a column header in quotes")
            reading.countedBy = try column()
        case .events:
            try requireBy("`by` and a field")
            reading.eventKey = try columnName(.field)
        case .only:
            reading.only = try listed { parser throws(Abandoned) in try parser.columnName(.knownField) }
        case .weights, .using, .combine, .scale, .by, .for, .where, .since, .until, .between, .last, .this,
            .every, .fill, .on, .asof, .standardised, .vs, .shrunk, .order, .top, .bottom, .min, .missing,
            .anonymise, .into, .join, .headers, .times, .from, .steps, .near, .draws, .costs:
            throw abandon(.clauseNotAllowed(span, clause, verb, among: clauses))
        }
    }

    private mutating func join() throws(Abandoned) -> Spanned<Name> {
        note(.keyword("on"))
        guard current.meaning.clause == .on || current.meaning.clause == .by else {
            throw missing("`on` and a field")
        }
        take(as: .keyword)
        return try name("a field", .field)
    }

    private mutating func requireBy(_ what: String) throws(Abandoned) {
        note(.keyword("by"))
        guard current.meaning.clause == .by else { throw missing(what) }
        take(as: .keyword)
    }

    private mutating func columnName(
        _ alternative: Expectation.Alternative
    ) throws(Abandoned) -> Spanned<LoadReading.ColumnName> {
        if current.kind == .string {
            let header = try column()
            return Spanned(.header(header.value), header.span)
        }
        let field = try name("a field, or a column header in quotes", alternative)
        return Spanned(.field(field.value), field.span)
    }

    /// The name of a profile: a word, words joined by `-`, or a text.
    mutating func profileName() throws(Abandoned) -> Spanned<Name> {
        note(.profile)
        if current.kind == .word {
            reread(as: lexer.profileName(at: current))
            let token = take(as: .name)
            return Spanned(Name(quoted: lexer.text(token.span)), token.span)
        }
        guard current.kind == .string else { throw missing("the name of a profile") }
        let token = take(as: .string)
        return Spanned(Name(quoted: lexer.string(token.span)), token.span)
    }

    private mutating func pattern() throws(Abandoned) -> Spanned<String> {
        guard current.kind == .symbol(.slash) else { throw missing("a regular expression between slashes") }
        reread(as: lexer.pattern(at: current))
        let token = take(as: .pattern)
        return Spanned(lexer.patternText(token.span), token.span)
    }

    private mutating func separator() throws(Abandoned) -> Spanned<Character>? {
        let sign = try text("a separator in quotes")
        guard let character = asciiSign(sign.value) else {
            report(.notOneCharacter(sign.span, sign.value, .separator))
            return nil
        }
        return Spanned(character, sign.span)
    }

    private mutating func quote() throws(Abandoned) -> Spanned<LoadReading.Quote>? {
        let sign = try text("a quotation mark in quotes, or \"\"")
        if sign.value.isEmpty { return Spanned(.none, sign.span) }
        guard let character = asciiSign(sign.value) else {
            report(.notOneCharacter(sign.span, sign.value, .quote))
            return nil
        }
        return Spanned(.mark(character), sign.span)
    }

    /// The one ASCII character of the text, which may not end a line.
    private func asciiSign(_ text: String) -> Character? {
        text.utf8.count == 1 && text != "\n" && text != "\r" ? text.first : nil
    }

    /// One of the few words a clause takes.
    mutating func choice<Word: CaseIterable & RawRepresentable<String> & Equatable & Sendable>(
        of clause: Clause, _ meaning: KeyPath<WordMeaning, Word?>
    ) throws(Abandoned) -> Spanned<Word> {
        let names = Word.allCases.map(\.rawValue)
        if isTextEnd { noteAll(names.map { .keyword($0) }) }
        guard let word = current.meaning[keyPath: meaning] else {
            let what = names.map { "`\($0)`" }.joined(separator: " or ")
            if isTextEnd || isEnded { throw missing(what) }
            throw abandon(.unknownChoice(current.span, lexer.text(current.span), clause, among: names))
        }
        return Spanned(word, take(as: .keyword).span)
    }

    private mutating func dateOrder() throws(Abandoned) -> Spanned<DateOrderWord> {
        for word in DateOrderWord.allCases { note(.keyword(word.rawValue)) }
        guard let order = current.meaning.dateOrder else {
            if isTextEnd || isEnded { throw missing("the order of dates: dmy, mdy or ymd") }
            throw abandon(.unknownDateOrder(current.span, described(current)))
        }
        return Spanned(order, take(as: .keyword).span)
    }

    mutating func text(
        _ what: String, _ alternatives: Expectation.Alternative...
    ) throws(Abandoned) -> Spanned<String> {
        if isTextEnd { noteAll(alternatives) }
        guard current.kind == .string else { throw missing(what) }
        let token = take(as: .string)
        return Spanned(lexer.string(token.span), token.span)
    }

    mutating func listed<Value>(
        _ one: (inout Parser) throws(Abandoned) -> Value
    ) throws(Abandoned) -> [Value] {
        var all = [try one(&self)]
        while takeIf(.comma) { all.append(try one(&self)) }
        return all
    }

    private mutating func headers(_ span: SourceSpan) throws(Abandoned) -> [Spanned<String>] {
        let isClause = current.meaning.clause.map { clauses.contains($0) } ?? false
        if !isTextEnd, isEnded || isClause { throw abandon(.noHeaders(span)) }
        return try listed { parser throws(Abandoned) in try parser.column() }
    }
}

// Columns and their values.
extension Parser {
    private mutating func mappings() throws(Abandoned) -> [LoadReading.Mapping] {
        try listed { parser throws(Abandoned) in
            let field = try parser.name("a field", .field)
            try parser.require(.equal, "`=` and a column header")
            var mapping = LoadReading.Mapping(field: field, column: try parser.column())
            try parser.columnDetails(&mapping)
            return mapping
        }
    }

    private mutating func column() throws(Abandoned) -> Spanned<String> {
        guard current.kind == .string || isAtName else { throw missing("a column header in quotes") }
        if isAtName {
            let name = takeName(as: .string)
            report(.bareColumn(name.span, name.value.spelling))
            return Spanned(name.value.spelling, name.span)
        }
        let token = take(as: .string)
        return Spanned(lexer.string(token.span), token.span)
    }

    /// `in UNIT`, `scale LOW..HIGH` and `values (…)`, in any order.
    private mutating func columnDetails(_ mapping: inout LoadReading.Mapping) throws(Abandoned) {
        var values: SourceSpan?
        while true {
            noteOptional(.keyword("in"), .keyword("scale"), .keyword("values"))
            if isAt(Keyword.in) {
                let word = take(as: .keyword).span
                note(.timeUnit)
                guard let unit = current.meaning.timeUnit else {
                    if isTextEnd || isEnded { throw missing("a unit such as seconds") }
                    throw abandon(.unknownColumnUnit(current.span, described(current)))
                }
                let span = take(as: .keyword).span
                if let first = mapping.unit { report(.repeatedPart(word, first: first.span, "in")) }
                mapping.unit = mapping.unit ?? Spanned(unit, span)
            } else if isAt(Clause.scale) {
                let word = take(as: .keyword).span
                let start = current.span.lower
                let low = try signedNumber("the lowest rating")
                try require(.range, "`..` and the highest rating")
                let high = try signedNumber("the highest rating")
                if let first = mapping.scale { report(.repeatedPart(word, first: first.span, "scale")) }
                mapping.scale = mapping.scale ?? Spanned(LoadReading.Scale(low, high), span(from: start))
            } else if isAt(Keyword.values) {
                let word = take(as: .keyword).span
                if let first = values { report(.repeatedPart(word, first: first, "values")) }
                values = values ?? word
                mapping.values += try replacements()
            } else {
                return
            }
        }
    }

    /// `("13" = phone, …)`.
    private mutating func replacements() throws(Abandoned) -> [LoadReading.Replacement] {
        guard current.kind == .symbol(.openParenthesis) else {
            throw missing("`(` and what values mean")
        }
        return try bracketed { parser throws(Abandoned) in
            try parser.listed { parser throws(Abandoned) in
                let written = try parser.plainValue("a value of the column")
                guard parser.current.kind == .symbol(.equal) || parser.isTextEnd else {
                    throw parser.abandon(
                        .valueWithoutEquals(
                            parser.current.span, parser.described(parser.current),
                            of: written.value))
                }
                try parser.require(.equal, "`=` and what the value means")
                return .init(written, try parser.plainValue("what the value means"))
            }
        }
    }

    /// A text, a word or a number, as it is written.
    mutating func plainValue(_ what: String) throws(Abandoned) -> Spanned<String> {
        switch current.kind {
        case .string:
            let token = take(as: .string)
            return Spanned(lexer.string(token.span), token.span)
        case .word, .number:
            let token = take(as: current.kind == .word ? .string : .number)
            return Spanned(lexer.text(token.span), token.span)
        case .quotedName, .percent, .duration, .date, .pattern, .raw, .symbol, .unfinishedLine, .unknown,
            .end:
            throw missing(what)
        }
    }
}
