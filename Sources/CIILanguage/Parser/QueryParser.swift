// The clauses of questions.

extension Parser {
    /// All clauses up to the end of the statement.
    mutating func query() -> Query {
        var query = Query()
        var seen: [Clause: SourceSpan] = [:]
        while let (clause, span) = nextClause(&seen) {
            do {
                try read(clause, at: span, into: &query)
            } catch {
                skipToClause()
            }
        }
        return query
    }

    /// Output clauses up to the end of the statement.
    mutating func output() -> Output {
        var output = Output()
        var seen: [Clause: SourceSpan] = [:]
        while let (clause, _) = nextClause(&seen) {
            do { try read(clause, into: &output) } catch { skipToClause() }
        }
        return output
    }

    /// The next clause word, taken; nil at the end of the statement.
    ///
    /// What is no clause is reported and skipped.
    /// - Parameter isRequired: the line break before it does not end the statement, as a clause has to follow.
    mutating func nextClause(
        _ seen: inout [Clause: SourceSpan], isRequired: Bool = false
    ) -> (Clause, SourceSpan)? {
        var isRequired = isRequired
        while isRequired || !isEnded, current.kind != .unfinishedLine, !isPastGoalClauses {
            isRequired = false
            if let clause = current.meaning.clause, clauses.contains(clause) {
                let span = take(as: .clause).span
                if let first = seen[clause], !mayRepeat(clause) {
                    report(.duplicateClause(span, first: first, clause))
                }
                seen[clause] = seen[clause] ?? span
                return (clause, span)
            }
            reportNoClause()
            take(as: .unknown)
            skipToClause()
        }
        if current.kind == .unfinishedLine {
            _ = missing("the rest of the statement")
        }
        if mayGoOn {
            let hasWindow = [.between, .last, .this].contains { seen[$0] != nil }
            let hasBounds = seen[.since] != nil || seen[.until] != nil
            for clause in clauses where seen[clause] == nil || mayRepeat(clause) {
                let isWindow = [.between, .last, .this].contains(clause)
                let isBound = clause == .since || clause == .until
                if (isWindow && (hasWindow || hasBounds)) || (isBound && hasWindow) { continue }
                noteAll([.clause(clause)])
            }
        }
        return nil
    }

    /// A file may be known by several sets of headers; in `watch` one `every` is the bucket and one the pause.
    private func mayRepeat(_ clause: Clause) -> Bool {
        clause == .headers || clause == .every && verb == .watch
    }

    private mutating func reportNoClause() {
        guard current.problem == nil else { return }
        if current.kind == .word, let clause = current.meaning.clause {
            if clause == .profile, verb == .profile, clauses == Clause.ofProfile {
                return report(.profileInProfile(current.span))
            }
            return report(.clauseNotAllowed(current.span, clause, verb, among: clauses))
        }
        if current.kind == .word, current.meaning.keyword == nil {
            return report(
                .unknownClause(current.span, lexer.text(current.span), verb, among: clauses))
        }
        let what = clauses.isEmpty ? "the end of the statement" : "a clause or the end of the statement"
        report(.expected(what, found: described(current), current.span))
    }

    private mutating func read(
        _ clause: Clause, at span: SourceSpan, into query: inout Query
    ) throws(Abandoned) {
        switch clause {
        case .weights:
            query.weights = try weightsClause()
        case .using:
            query.index = try name("the name of an index", .index)
        case .combine:
            query.combination = try choice(of: clause, \.combination)
        case .scale:
            query.scaling = try choice(of: clause, \.scaling)
        case .by:
            query.by = try items(.group)
        case .for:
            query.members = try members(of: query.by)
        case .where:
            query.filter = try expression(.row)
        case .since: try readWindow(.since, at: span, into: &query.window)
        case .until: try readWindow(.until, at: span, into: &query.window)
        case .between: try readWindow(.between, at: span, into: &query.window)
        case .last: try readWindow(.last, at: span, into: &query.window)
        case .this: try readWindow(.this, at: span, into: &query.window)
        case .every:
            if verb == .watch, let pause = try pause() {
                if let first = watching.pause { report(.duplicateClause(span, first: first.span, clause)) }
                watching.pause = pause
            } else {
                let bucket = try bucket(of: .every)
                if verb == .watch, let first = query.every {
                    report(.duplicateClause(span, first: first.span, clause))
                }
                query.every = bucket
            }
        case .fill:
            query.fill = try choice(of: clause, \.fill)
        case .standardised:
            query.standardised = try standardisation()
        case .vs:
            query.comparison = try comparison()
        case .shrunk:
            query.isShrunk = true
        case .on:
            query.cohort = try name("a field that holds an instant", .field)
        case .asof:
            query.asOf = try moment()
        case .order:
            query.order = try orderKeys()
        case .top, .bottom:
            let count = try count(of: clause.rawValue)
            let limit = Spanned(
                Limit(clause == .top ? .top : .bottom, count.value), self.span(from: span.lower))
            if let first = query.limit, first.value.end != limit.value.end {
                report(.duplicateClause(span, first: first.span, clause))
            }
            query.limit = limit
        case .min:
            query.minimum = try count(of: clause.rawValue)
        case .missing:
            query.missing = try missingRule()
        case .anonymise:
            query.isAnonymised = true
        case .as, .into:
            try read(clause, into: &query.output)
        case .times:
            watching.times = try count(of: clause.rawValue)
        case .from, .steps, .near, .draws, .costs:
            try readWeightQuestion(clause)
        case .profile, .pattern, .separator, .quote, .header, .encoding, .dates, .zone, .decimal, .map, .keep,
            .blank, .counted, .events, .only, .join, .headers:
            throw abandon(.clauseNotAllowed(span, clause, verb, among: clauses))
        }
    }

    mutating func read(_ clause: Clause, into output: inout Output) throws(Abandoned) {
        if clause == .as { output.format = try name("a format", .format) }
        if clause == .into { output.path = try path() }
    }

    mutating func items(_ role: OperandRole) throws(Abandoned) -> [Spanned<Expression>] {
        var items = [try item(role)]
        while takeIf(.comma) { items.append(try item(role)) }
        return items
    }

    private mutating func orderKeys() throws(Abandoned) -> [Spanned<OrderKey>] {
        note(.keyword("by"))
        if current.meaning.clause == .by { take(as: .keyword) }
        var keys: [Spanned<OrderKey>] = []
        repeat {
            let expression = try item(.figure)
            var direction: OrderKey.Direction?
            noteOptional(.keyword("asc"), .keyword("desc"))
            if isAt(.ascending) { direction = .ascending }
            if isAt(.descending) { direction = .descending }
            if direction != nil { take(as: .keyword) }
            keys.append(Spanned(OrderKey(expression, direction), span(from: expression.span.lower)))
        } while takeIf(.comma)
        return keys
    }

    private mutating func missingRule() throws(Abandoned) -> Spanned<MissingRule> {
        note(.missingRule)
        guard let rule = current.meaning.missingRule else {
            if isTextEnd || isEnded { throw missing("a rule for what is missing") }
            throw abandon(.unknownMissingRule(current.span, described(current)))
        }
        let token = take(as: .keyword)
        return Spanned(rule, token.span)
    }
}
