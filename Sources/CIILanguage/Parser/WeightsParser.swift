// Weights: in questions, and the statement `weights`.

extension Parser {
    /// What follows `weights` as the first word.
    mutating func weights() throws(Abandoned) -> Statement {
        noteOptional(.weighting, .keyword(WeightsWord.ask.rawValue), .keyword("from data"))
        if !isEnded, !isAtOutput(), !isFollowed(by: .equal) {
            if current.meaning.weighing == .ask {
                take(as: .keyword)
                let asked = try recovering { parser throws(Abandoned) in try parser.askedIndicators() }
                return .weights(.ask(asked), output())
            }
            if current.meaning.clause == .from, peek(1).meaning.phrase == .data, !ends(peek(1)) {
                take(as: .keyword)
                take(as: .keyword)
                clauses = Clause.ofQueries
                return .weightsFromData(query())
            }
        }
        let form = try recovering { parser throws(Abandoned) in try parser.weightsStatement() }
        return .weights(form, output())
    }

    private mutating func weightsStatement() throws(Abandoned) -> WeightsStatement {
        guard !isEnded, isAtName, !isAtOutput() else { return .list }
        let name = takeName()
        guard takeIf(.equal) else { return .show(name) }
        let isAmount = [.number, .percent, .symbol(.minus)].contains(current.kind)
        if isAmount { throw abandon(.weightingWithoutName(name.span)) }
        return .define(name, try weightsSource())
    }

    private mutating func askedIndicators() throws(Abandoned) -> [Spanned<Name>] {
        noteOptional(.indicator)
        guard !isEnded, isAtName, !isAtOutput() else { return [] }
        return try indicators()
    }

    private mutating func indicators() throws(Abandoned) -> [Spanned<Name>] {
        try listed { parser throws(Abandoned) in try parser.name("an indicator", .indicator) }
    }

    /// What stands behind `weights NAME =`.
    private mutating func weightsSource() throws(Abandoned) -> WeightsSource {
        note(
            .indicator, .weighting, .keyword(WeightsWord.equal.rawValue),
            .keyword(WeightsWord.pairs.rawValue))
        guard isAtName, !isFollowed(by: .equal) else { return .entries(try weightEntries()) }
        if current.meaning.weighing == .equal, mayListFollow {
            take(as: .keyword)
            return .equal(try indicators())
        }
        if current.meaning.weighing == .pairs, mayListFollow, !isCopyWithOutput {
            take(as: .keyword)
            return .pairs(try listed { parser throws(Abandoned) in try parser.judgement() })
        }
        let name = takeName()
        try refuseWeightWithoutEquals(name)
        return .copy(name)
    }

    /// Names may stand behind the current word, or be typed still.
    private var mayListFollow: Bool {
        mutating get {
            let next = peek(1)
            return !ends(next) && (next.kind == .word || next.kind == .quotedName)
        }
    }

    /// A weighting called `pairs` stands here, and `as` or `into` behind it opens a clause.
    private var isCopyWithOutput: Bool {
        mutating get {
            guard let clause = peek(1).meaning.clause, clauses.contains(clause) else { return false }
            let isJudged = peek(2).meaning.phrase == .over && [.word, .quotedName].contains(peek(3).kind)
            return !(isJudged && peek(4).kind == .number)
        }
    }

    /// `csat over art 3`.
    private mutating func judgement() throws(Abandoned) -> Judgement {
        let first = try name("an indicator that is judged", .indicator)
        try require(PhraseWord.over, "`over` and another indicator")
        let second = try name("another indicator", .indicator)
        note(.number)
        let start = current.span.lower
        guard current.kind == .number else {
            throw missing("how many times as much it matters, a number")
        }
        var ratio = try takeNumber()
        if takeIf(.slash) {
            guard current.kind == .number else { throw missing("what the number is divided by") }
            ratio /= try takeNumber()
        }
        return Judgement(first, over: second, Spanned(ratio, span(from: start)))
    }

    /// The sign stands right behind the current token.
    mutating func isFollowed(by symbol: Symbol) -> Bool {
        let next = peek(1)
        return next.kind == .symbol(symbol) && !ends(next)
    }
}

// Weights of a question, and weights written out.
extension Parser {
    /// A name or entries, as a query has them.
    /// - Parameter hasCommas: commas may stand between its entries, rather than before another weighting.
    mutating func weightsClause(hasCommas: Bool = true) throws(Abandoned) -> Spanned<WeightsClause> {
        note(.indicator, .weighting)
        let start = current.span.lower
        guard isAtName else { throw missing("a weighting or `INDICATOR=WEIGHT`") }
        if isFollowed(by: .equal) {
            let entries = try weightEntries(hasCommas: hasCommas)
            return Spanned(.entries(entries), span(from: start))
        }
        let name = takeName()
        try refuseWeightWithoutEquals(name)
        return Spanned(.named(name.value), name.span)
    }

    /// Entries, `rest=NAME` and `strict`, with or without commas.
    private mutating func weightEntries(hasCommas: Bool = true) throws(Abandoned) -> WeightEntries {
        let start = current.span
        var result = WeightEntries([])
        var strict: SourceSpan?
        repeat {
            try weightPart(&result, &strict)
        } while try isAtNextWeightPart(hasCommas: hasCommas)
        if result.entries.isEmpty { report(.noWeights(start)) }
        return result
    }

    private mutating func isAtNextWeightPart(hasCommas: Bool) throws(Abandoned) -> Bool {
        if hasCommas, takeIf(.comma) { return true }
        noteOptional(.indicator)
        if mayGoOn { noteAll([.keyword("rest"), .keyword("strict")]) }
        guard !isEnded, isAtName else { return false }
        if peek(1).kind == .symbol(.equal) || current.meaning.keyword == .strict { return true }
        let isClause = current.meaning.clause.map { clauses.contains($0) } ?? false
        if !isClause, [.number, .percent].contains(peek(1).kind), !ends(peek(1)) {
            let name = takeName()
            try refuseWeightWithoutEquals(name)
        }
        return false
    }

    private mutating func refuseWeightWithoutEquals(_ name: Spanned<Name>) throws(Abandoned) {
        guard !isEnded, current.kind == .number || current.kind == .percent else { return }
        throw abandon(.weightWithoutEquals(name.span, name.value.spelling, at: current.span))
    }

    private mutating func weightPart(
        _ result: inout WeightEntries, _ strict: inout SourceSpan?
    ) throws(Abandoned) {
        note(.indicator)
        let isAssigned = peek(1).kind == .symbol(.equal)
        let isFirst = result.entries.isEmpty && result.rest == nil
        if current.meaning.keyword == .strict, !isAssigned, !isFirst {
            let span = take(as: .keyword).span
            if let strict { report(.repeatedPart(span, first: strict, "strict")) }
            strict = strict ?? span
            result.isStrict = true
            return
        }
        guard isAtName else { throw missing("an indicator and its weight") }
        if current.meaning.keyword == .rest, isAssigned, [.word, .quotedName].contains(peek(2).kind) {
            let word = take(as: .keyword).span
            take(as: .symbol)
            let name = takeName()
            if let first = result.rest { report(.repeatedPart(word, first: first.span, "rest")) }
            result.rest = result.rest ?? name
            return
        }
        let indicator = takeName()
        try refuseWeightWithoutEquals(indicator)
        try require(.equal, "`=` and a weight")
        if indicator.value.spelling == "rest" { note(.weighting) }
        let (amount, isPercent) = try weightAmount()
        result.entries.append(.init(indicator, amount, isPercent: isPercent))
    }

    mutating func weightAmount() throws(Abandoned) -> (Spanned<Double>, isPercent: Bool) {
        note(.number)
        let start = current.span.lower
        let isNegative = current.kind == .symbol(.minus)
        if isNegative { take(as: .symbol) }
        guard current.kind == .number || current.kind == .percent else {
            if isTextEnd || isEnded { throw missing("a weight") }
            let span = current.span
            let found = described(current)
            if current.kind == .word || current.kind == .string || current.kind == .duration {
                take(as: .unknown)
            }
            throw abandon(.weightNotNumber(span, found))
        }
        let isPercent = current.kind == .percent
        let magnitude = try takeNumber()
        return (Spanned(isNegative ? -magnitude : magnitude, span(from: start)), isPercent)
    }
}
