// Statements that ask: about a `cii` or `show`, or about the index itself.

extension Parser {
    /// A `cii` or `show`; nil where another statement, or none, stands.
    mutating func question() throws(Abandoned) -> Spanned<Statement>? {
        note(.keyword(Verb.cii.rawValue), .keyword(Verb.show.rawValue))
        if isTextEnd { throw missing("`cii` or `show`") }
        let start = current.span.lower
        let question: Statement
        if current.meaning.verb == .cii {
            take(as: .verb)
            question = .cii(query())
        } else if current.meaning.verb == .show {
            take(as: .verb)
            let figures = try recovering { parser throws(Abandoned) in try parser.items(.figure) }
            question = .show(figures, query())
        } else {
            return nil
        }
        return Spanned(question, span(from: start))
    }

    /// What follows `explain`.
    mutating func explanation() throws(Abandoned) -> Statement {
        note(.keyword(Verb.cii.rawValue), .keyword(ExplainWord.query.rawValue))
        if !isEnded, current.meaning.verb == .cii {
            take(as: .verb)
            return .explainIndex(query())
        }
        guard !isEnded, current.meaning.explained == .query else {
            throw missing("`cii`, or `query` and a `cii` or `show`")
        }
        take(as: .keyword)
        guard let question = try question() else { throw missing("`cii` or `show`") }
        return .explainQuery(question)
    }

    /// What follows `why`.
    mutating func why() -> Statement {
        noteOptional(.keyword(Verb.cii.rawValue))
        if !isEnded, current.meaning.verb == .cii { take(as: .verb) }
        return .why(query())
    }

    /// What follows `trend`.
    mutating func trend() throws(Abandoned) -> Statement {
        note(.keyword(Verb.cii.rawValue))
        if current.meaning.verb == .cii {
            take(as: .verb)
            return .trend([], query())
        }
        let figures = try recovering { parser throws(Abandoned) in try parser.items(.figure) }
        return .trend(figures, query())
    }
}

// `goal`: a figure, what it is to reach, and clauses.
extension Parser {
    mutating func goal() throws(Abandoned) -> Statement {
        var goal = try recovering { parser throws(Abandoned) in try parser.goalOfFigure() }
        let query = query()
        noteOptional(.keyword("or fail"))
        if isAt(Keyword.or) {
            take(as: .keyword)
            note(.keyword(MissingRule.fail.rawValue))
            guard current.meaning.missingRule == .fail else { throw missing("`fail`") }
            take(as: .keyword)
            goal.failsWhenMissed = true
            guard isEnded else { throw missing("the end of the statement") }
        }
        return .goal(goal, query)
    }

    private mutating func goalOfFigure() throws(Abandoned) -> Goal {
        note(.keyword(Verb.cii.rawValue))
        let figure = try expression(.figure, atLeast: BindingPower.sum, allowsBetween: false)
        for relation in Goal.Relation.allCases { note(.keyword(relation.rawValue)) }
        guard case .symbol(let symbol) = current.kind, let relation = Goal.Relation(rawValue: symbol.rawValue)
        else { throw missing("`>=`, `<=`, `>` or `<` and what is to be reached") }
        let place = take(as: .symbol).span
        return Goal(figure, Spanned(relation, place), try goalpost())
    }

    /// `or fail` stands here and ends a goal; `or` is no operator then.
    var isAtGoalEnding: Bool {
        mutating get {
            verb == .goal && isAt(Keyword.or) && openBrackets == 0
                && peek(1).meaning.missingRule == .fail && ends(peek(2))
        }
    }

    /// The clauses of a goal end here.
    var isPastGoalClauses: Bool { verb == .goal && openBrackets == 0 && isAt(Keyword.or) }
}
