// Questions about weights: `compare weights`, `sweep`, `robust` and `reach`.

/// What the clauses say that only these questions have.
struct WeightQuestionClauses {
    /// `from …`: the least share of the weight that moves.
    var from: Spanned<Double>?
    /// `to …`: its greatest share.
    var to: Spanned<Double>?
    /// Into how many steps its way is cut.
    var steps: Spanned<Int>?
    /// How near to the weights of the question others are drawn.
    var nearness: Spanned<Double>?
    /// How many are drawn.
    var draws: Spanned<Int>?
    /// What a point of an indicator's score costs.
    var costs: [WeightEntries.Entry] = []
}

extension Parser {
    /// What follows `compare`.
    mutating func compareWeights() throws(Abandoned) -> Statement {
        let weightings = try recovering { parser throws(Abandoned) in try parser.comparedWeightings() }
        return .compareWeights(weightings, query())
    }

    private mutating func comparedWeightings() throws(Abandoned) -> [Spanned<WeightsClause>] {
        note(.clause(.weights))
        guard current.meaning.clause == .weights else {
            throw missing("`weights` and the weightings to compare")
        }
        take(as: .clause)
        let first = try weightsClause(hasCommas: false)
        try require(.comma, "`,` and another weighting")
        return [first]
            + (try listed { parser throws(Abandoned) in try parser.weightsClause(hasCommas: false) })
    }

    /// What follows `sweep`.
    mutating func sweep() throws(Abandoned) -> Statement {
        let indicator = try recovering { parser throws(Abandoned) in
            try parser.name("the indicator whose weight moves", .indicator)
        }
        let query = query()
        return .sweep(Sweep(indicator, from: asked.from, to: asked.to, steps: asked.steps), query)
    }

    /// What follows `robust`.
    mutating func robust() -> Statement {
        let query = query()
        return .robust(Sampling(nearness: asked.nearness, draws: asked.draws), query)
    }

    /// What follows `reach`.
    mutating func reach() throws(Abandoned) -> Statement {
        let target = try recovering { parser throws(Abandoned) in
            try parser.plainNumber("the index to reach, such as 75")
        }
        let query = query()
        return .reach(Reach(target, costs: asked.costs), query)
    }

    /// What stands behind a clause of these questions.
    mutating func readWeightQuestion(_ clause: Clause) throws(Abandoned) {
        switch clause {
        case .from:
            asked.from = try share()
            noteOptional(.keyword(PhraseWord.to.rawValue))
            if isAt(PhraseWord.to) {
                take(as: .keyword)
                asked.to = try share()
            }
        case .steps: asked.steps = try count(of: clause.rawValue)
        case .near: asked.nearness = try plainNumber("a number, such as 20")
        case .draws: asked.draws = try count(of: clause.rawValue)
        case .costs: asked.costs = try costs()
        case .weights, .using, .combine, .scale, .by, .for, .where, .since, .until, .between, .last, .this,
            .every, .fill, .on, .asof, .standardised, .vs, .shrunk, .order, .top, .bottom, .min, .missing,
            .anonymise, .as, .into, .profile, .pattern, .separator, .quote, .header, .encoding, .dates, .zone,
            .decimal, .map, .keep, .blank, .counted, .events, .only, .join, .headers, .times:
            break
        }
    }

    /// A share of the whole, 0.25 or 25%.
    private mutating func share() throws(Abandoned) -> Spanned<Double> {
        note(.number)
        guard current.kind == .number || current.kind == .percent else {
            throw missing("a share such as 0.25 or 25%")
        }
        let isPercent = current.kind == .percent
        let span = current.span
        let value = try takeNumber()
        return Spanned(isPercent ? value / 100 : value, span)
    }

    /// A number without a sign.
    private mutating func plainNumber(_ what: String) throws(Abandoned) -> Spanned<Double> {
        note(.number)
        guard current.kind == .number else { throw missing(what) }
        let span = current.span
        return Spanned(try takeNumber(), span)
    }

    /// `csat=3, art=1`, with or without commas.
    private mutating func costs() throws(Abandoned) -> [WeightEntries.Entry] {
        var costs: [WeightEntries.Entry] = []
        repeat {
            let indicator = try name("an indicator and its cost", .indicator)
            try require(.equal, "`=` and a cost")
            costs.append(.init(indicator, try plainNumber("a cost, a number"), isPercent: false))
            noteOptional(.indicator)
        } while takeIf(.comma) || (!isEnded && isAtName && isFollowed(by: .equal))
        return costs
    }
}
