import CIIText

// Statements: a verb and what belongs to it.

extension Parser {
    /// All statements of the text.
    mutating func statements() -> [Spanned<Statement>] {
        var statements: [Spanned<Statement>] = []
        while true {
            if current.kind == .symbol(.semicolon) {
                take(as: .symbol)
                continue
            }
            let isFresh = index == 0 || tokens[index - 1].kind == .symbol(.semicolon)
            if isFresh || (current.startsLine && current.indent <= baseIndent) { note(.verb) }
            if current.kind == .unfinishedLine { _ = missing("a statement") }
            guard !isTextEnd else { return statements }
            let start = current.span.lower
            let before = index
            baseIndent = current.indent
            openBrackets = 0
            nesting = 0
            operators = 0
            do {
                let statement = try statement()
                if !isEnded {
                    // Statements without clauses come here with something left.
                    var seen: [Clause: SourceSpan] = [:]
                    while nextClause(&seen) != nil {}
                }
                statements.append(Spanned(statement, span(from: start)))
                if problems.isEmpty { intactStatements = statements.count }
            } catch {
                skipStatement()
            }
            assert(index > before, "a statement takes at least its first token")
            if index == before { return statements }
        }
    }

    private mutating func statement() throws(Abandoned) -> Statement {
        guard let verb = current.meaning.verb else { throw noVerb() }
        self.verb = verb
        clauses = verb.clauses
        watching = Watching()
        asked = WeightQuestionClauses()
        let word = take(as: .verb)
        switch verb {
        case .cii:
            return .cii(query())
        case .show:
            let figures = try recovering { parser throws(Abandoned) in try parser.items(.figure) }
            return .show(figures, query())
        case .watch:
            return try watch()
        case .explain:
            return try explanation()
        case .why:
            return why()
        case .trend:
            return try trend()
        case .goal:
            return try goal()
        case .goals:
            return .goals(query())
        case .compare:
            return try compareWeights()
        case .flips:
            return .flips(query())
        case .stability:
            return .stability(query())
        case .sweep:
            return try sweep()
        case .robust:
            return robust()
        case .nudge:
            return .nudge(query())
        case .what:
            return try whatIf()
        case .scenario:
            let form = try recovering { parser throws(Abandoned) in try parser.scenarioStatement() }
            return .scenario(form, output())
        case .reach:
            return try reach()
        case .load:
            return .load(try load())
        case .follow:
            return .follow(try path(), readingParts())
        case .profile:
            return try profileStatement()
        case .describe:
            noteOptional(.field)
            guard !isEnded, isAtName, !isAtOutput() else { return .describe(nil, output()) }
            return .describe(takeName(), output())
        case .sources:
            return .sources(output())
        case .rejects:
            return rejects()
        case .let:
            let name = try name("a new name")
            try require(.equal, "`=` and an expression")
            return .letField(name, try expression(.row))
        case .weights:
            return try weights()
        case .goalposts:
            let form = try recovering { parser throws(Abandoned) in try parser.goalpostsStatement() }
            return .goalposts(form, output())
        case .indicator:
            let form = try recovering { parser throws(Abandoned) in try parser.indicatorStatement() }
            return .indicator(form, output())
        case .index:
            let form = try recovering { parser throws(Abandoned) in try parser.indexStatement() }
            return .index(form, output())
        case .define:
            let name = try name("the name of what to define", .indicator, .index, .weighting, .field)
            return .define(name, output())
        case .definitions:
            return .definitions(output())
        case .diff:
            let form = try recovering { parser throws(Abandoned) in try parser.diffStatement() }
            return .diff(form, output())
        case .hours:
            let form = try recovering { parser throws(Abandoned) in try parser.hoursStatement() }
            return .hours(form, output())
        case .run:
            return .run(try path())
        case .save:
            return try save()
        case .set:
            return try setStatement()
        case .help:
            note(.helpTopic)
            guard let topic = takeRaw(after: word, stopsEarly: true) else { return .help(nil) }
            return .help(Spanned(lexer.text(topic.span), topic.span))
        case .lesson:
            return try lesson()
        case .echo:
            guard let text = takeRaw(after: word, stopsEarly: false) else { return .echo("") }
            return .echo(lexer.rawText(text.span))
        case .quit:
            return .quit
        }
    }

    private mutating func noVerb() -> Abandoned {
        // The first token never ends a statement, so it is left behind here rather than by whoever recovers.
        defer { skipToken() }
        guard current.kind == .word else {
            let problem =
                current.problem ?? .expected("a statement", found: described(current), current.span)
            return abandon(problem)
        }
        let text = lexer.text(current.span)
        if folded(text) == "select" { return abandon(.selectStatement(current.span)) }
        return abandon(.unknownVerb(current.span, text))
    }

    /// Reads on at the next clause where `part` is given up, so that errors in clauses are found too.
    mutating func recovering<Value>(
        _ part: (inout Parser) throws(Abandoned) -> Value
    ) throws(Abandoned) -> Value {
        do {
            return try part(&self)
        } catch {
            skipToClause()
            if !isEnded { _ = query() }
            throw error
        }
    }

    /// The raw rest of the line behind `token`, taken.
    mutating func takeRaw(after token: Token, stopsEarly: Bool) -> Token? {
        guard let raw = lexer.raw(after: token, stopsEarly: stopsEarly) else { return nil }
        reread(as: raw)
        return take(as: .raw)
    }

    /// `as FORMAT` or `into "FILE"` stands here, rather than a name of that spelling.
    mutating func isAtOutput() -> Bool {
        guard !isEnded, let clause = current.meaning.clause else { return false }
        let next = peek(1)
        guard !ends(next) else { return false }
        return clause == .as && (next.kind == .word || next.kind == .quotedName)
            || clause == .into && next.kind == .string
    }

    private mutating func rejects() -> Statement {
        var limit: Spanned<Int>?
        var output = Output()
        var seen: [Clause: SourceSpan] = [:]
        while let (clause, _) = nextClause(&seen) {
            do {
                if clause == .top {
                    limit = try count(of: clause.rawValue)
                } else {
                    try read(clause, into: &output)
                }
            } catch {
                skipToClause()
            }
        }
        return .rejects(limit: limit, output)
    }

    private mutating func save() throws(Abandoned) -> Statement {
        for word in SaveWord.allCases { note(.keyword(word.rawValue)) }
        guard !isEnded, let saved = current.meaning.saved else {
            throw missing("`store` or `definitions`, and a file")
        }
        take(as: .keyword)
        switch saved {
        case .store: return .saveStore(try path())
        case .definitions: return .saveDefinitions(try path())
        }
    }

    private mutating func setStatement() throws(Abandoned) -> Statement {
        noteOptional(.setting)
        guard !isEnded, !isAtOutput() else { return .set(.list, output()) }
        let name = try name("the name of a setting", .setting)
        var before = tokens[index - 1]
        let isAssigned = takeIf(.equal)
        if isAssigned { before = tokens[index - 1] }
        if isTextEnd { noteAll([.settingValue(of: name.value)]) }
        if !isAssigned, isEnded || isAtOutput() { return .set(.show(name), output()) }
        guard let value = takeRaw(after: before, stopsEarly: true) else { throw missing("a value") }
        return .set(.assign(name, Spanned(lexer.rawText(value.span), value.span)), Output())
    }
}
