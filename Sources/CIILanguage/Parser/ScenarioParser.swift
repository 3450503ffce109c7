// What would be otherwise: `what if` and `scenario`.

extension Parser {
    /// What follows `what`.
    mutating func whatIf() throws(Abandoned) -> Statement {
        let parts = try recovering { parser throws(Abandoned) in
            try parser.require(PhraseWord.if, "`if` and what would be otherwise")
            return try parser.scenarioParts()
        }
        var query = query()
        var scenario = Scenario(parts)
        if scenario.hasChanges {
            scenario.scope = query.filter
            query.filter = nil
        }
        return .whatIf(scenario, query)
    }

    mutating func scenarioStatement() throws(Abandoned) -> ScenarioStatement {
        guard isAtDefinedName(.scenario) else { return .list }
        let name = takeName()
        guard takeIf(.equal) else { return .show(name) }
        var scenario = Scenario(try scenarioParts())
        noteOptional(.clause(.where))
        if isAt(Clause.where) {
            take(as: .clause)
            scenario.scope = try expression(.row)
        }
        return .define(name, scenario)
    }

    private mutating func scenarioParts() throws(Abandoned) -> [Spanned<Scenario.Part>] {
        try listed { parser throws(Abandoned) in try parser.scenarioPart() }
    }

    private mutating func scenarioPart() throws(Abandoned) -> Spanned<Scenario.Part> {
        note(.scenario, .indicator)
        for word in ScenarioWord.allCases { note(.keyword(word.rawValue)) }
        note(.keyword(Verb.goalposts.rawValue))
        guard isAtName else { throw missing("what would be otherwise, such as `art -20%`") }
        let start = current.span.lower
        if current.meaning.verb == .goalposts, isAtChangedGoalposts {
            take(as: .keyword)
            let indicator = takeName()
            let range = try goalpostRange()
            let change = ScenarioChange(.indicator(indicator), .goalposts(range))
            return Spanned(.change(change), span(from: start))
        }
        if current.meaning.supposed == .weight, isAtChangedWeight {
            take(as: .keyword)
            let change = ScenarioChange(.weight(takeName()), try scenarioAmount())
            return Spanned(.change(change), span(from: start))
        }
        guard isSign(peek(1)) else {
            let name = takeName()
            noteOptional(.keyword("="), .keyword("+"), .keyword("-"))
            guard !isEnded, [.number, .percent, .duration].contains(current.kind) else {
                return Spanned(.named(name.value), name.span)
            }
            throw missing("`=`, `+` or `-` before a value")
        }
        let subject: ScenarioChange.Subject
        if current.meaning.supposed == .volume {
            take(as: .keyword)
            subject = .volume
        } else {
            subject = .indicator(takeName())
        }
        return Spanned(.change(ScenarioChange(subject, try scenarioAmount())), span(from: start))
    }

    /// `= 90s`, `+5` or `-20%`.
    private mutating func scenarioAmount() throws(Abandoned) -> ScenarioChange.Amount {
        note(.keyword("="), .keyword("+"), .keyword("-"))
        switch current.kind {
        case .symbol(.equal):
            take(as: .symbol)
            return .set(try goalpost())
        case .symbol(.plus):
            take(as: .symbol)
            return .raise(try magnitude())
        case .symbol(.minus):
            take(as: .symbol)
            return .lower(try magnitude())
        default:
            throw missing("`=`, `+` or `-` and a value")
        }
    }

    /// A value without a sign, with its unit.
    private mutating func magnitude() throws(Abandoned) -> Spanned<Goalpost> {
        if current.kind == .symbol(.minus) { throw missing("a number, percentage or duration") }
        return try goalpost()
    }

    private func isSign(_ token: Token) -> Bool {
        [.symbol(.equal), .symbol(.plus), .symbol(.minus)].contains(token.kind) && !ends(token)
    }

    private func isValue(_ token: Token) -> Bool {
        [.number, .percent, .duration].contains(token.kind)
    }

    /// Behind `weight` stands an indicator whose weight changes, rather than a clause or nothing.
    private var isAtChangedWeight: Bool {
        mutating get {
            guard isNameNext else { return false }
            guard isClauseNext else { return true }
            let isSet = peek(2).kind == .symbol(.equal)
            let isNegative = isSet && peek(3).kind == .symbol(.minus)
            return isSign(peek(2)) && isValue(peek(isNegative ? 4 : 3))
        }
    }

    /// Behind `goalposts` stands an indicator whose goalposts change, rather than a clause or nothing.
    private var isAtChangedGoalposts: Bool {
        mutating get {
            guard isNameNext else { return false }
            guard isClauseNext else { return true }
            let isNegative = peek(2).kind == .symbol(.minus)
            return isValue(peek(isNegative ? 3 : 2)) && peek(isNegative ? 4 : 3).kind == .symbol(.range)
        }
    }

    private var isNameNext: Bool {
        mutating get {
            let next = peek(1)
            return [.word, .quotedName].contains(next.kind) && !ends(next)
        }
    }

    /// A clause of the statement may begin behind the current token.
    private var isClauseNext: Bool {
        mutating get {
            let clause = peek(1).meaning.clause
            return clause.map { clauses.contains($0) || $0 == .where } ?? false
        }
    }
}

extension Scenario {
    /// A change is written out, so that there is something for a scope to be about.
    var hasChanges: Bool {
        parts.contains {
            switch $0.value {
            case .named: false
            case .change: true
            }
        }
    }
}
