// Weights written out, in `cii weights …` and in `weights NAME = …`.

extension Parser {
    /// A name or entries, as a query has them.
    mutating func weightsClause() throws(Abandoned) -> Spanned<WeightsClause> {
        note(.indicator, .weighting)
        let start = current.span.lower
        guard isAtName else { throw missing("a weighting or `INDICATOR=WEIGHT`") }
        if peek(1).kind == .symbol(.equal), !ends(peek(1)) {
            let entries = try weightEntries()
            return Spanned(.entries(entries), span(from: start))
        }
        let name = takeName()
        try refuseWeightWithoutEquals(name)
        return Spanned(.named(name.value), name.span)
    }

    /// Entries, `rest=NAME` and `strict`, with or without commas.
    mutating func weightEntries() throws(Abandoned) -> WeightEntries {
        let start = current.span
        var result = WeightEntries([])
        var strict: SourceSpan?
        repeat {
            try weightPart(&result, &strict)
        } while try isAtNextWeightPart()
        if result.entries.isEmpty { report(.noWeights(start)) }
        return result
    }

    private mutating func isAtNextWeightPart() throws(Abandoned) -> Bool {
        if takeIf(.comma) { return true }
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
