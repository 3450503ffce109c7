public import CIIIndex
public import CIILanguage

// What stands behind `weights NAME =`, to a weighting.
extension WeightsResolver {
    /// The weighting that a source comes to; throws what is wrong with it, at the part it is about.
    public func weighting(_ source: WeightsSource) throws(Diagnostics) -> Weighting {
        switch source {
        case .entries(let entries):
            let first = entries.entries.first?.indicator.span ?? SourceSpan(0, 0)
            return try weighting(entries, at: entries.entries.reduce(first) { $0.joined($1.amount.span) })
        case .copy(let name): return try named(name.value, at: name.span)
        case .equal(let names): return try equal(names)
        case .pairs(let written):
            let judged = try judged(written)
            // Each indicator stands there once, so nothing can be wrong with the weights themselves.
            return try self.written(
                zip(judged.indicators, judged.result.weights).map { indicator, weight in
                    let name = Name(quoted: indicator.name)
                    return (Spanned(name, written[0].first.span), WeightEntry(indicator, weight))
                }, written[0].first.span, rest: nil, strict: false)
        }
    }

    /// The indicators of those names, each once; throws what is wrong with them.
    public func indicators(_ names: [Spanned<Name>]) throws(Diagnostics) -> [Indicator] {
        var problems: [Diagnostic] = []
        var indicators: [Indicator] = []
        var spans: [String: SourceSpan] = [:]
        for name in names {
            guard let indicator = definitions.indicator(named: name.value.canonical) else {
                problems.append(unknownIndicator(name))
                continue
            }
            if let first = spans[indicator.name] {
                problems.append(
                    EngineProblem.weightRepeated(indicator.name, name.span, first: first).diagnostic)
            }
            spans[indicator.name] = name.span
            indicators.append(indicator)
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
        return indicators
    }

    /// What judgements of two indicators at a time come to; throws what is wrong with them.
    public func judged(_ written: [Judgement]) throws(Diagnostics) -> JudgedWeights {
        var problems: [Diagnostic] = []
        var indicators: [Indicator] = []
        var firstSpans: [SourceSpan] = []
        func place(_ name: Spanned<Name>) -> Int? {
            guard let indicator = definitions.indicator(named: name.value.canonical) else {
                problems.append(unknownIndicator(name))
                return nil
            }
            if let place = indicators.firstIndex(where: { $0.name == indicator.name }) { return place }
            indicators.append(indicator)
            firstSpans.append(name.span)
            return indicators.count - 1
        }
        let judgements = written.compactMap { judgement -> PairwiseJudgement? in
            let (first, second) = (place(judgement.first), place(judgement.second))
            guard let first, let second else { return nil }
            return PairwiseJudgement(first, over: second, judgement.ratio.value)
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
        do {
            return try JudgedWeights(indicators, judgements)
        } catch {
            func pair(_ place: Int) -> SourceSpan {
                written[place].first.span.joined(written[place].second.span)
            }
            let problem: JudgementProblem =
                switch error {
                case .countOutOfRange(let count): .tooManyIndicators(count, firstSpans[count - 1])
                case .unknownPart(let place): .againstItself(written[place].second)
                case .againstItself(let place): .againstItself(written[place].second)
                case .ratioOutOfRange(let place): .ratioOutOfRange(written[place].ratio.span)
                case .judgedTwice(let first, let second): .judgedTwice(pair(second), first: pair(first))
                case .disconnected(let one, let other):
                    .disconnected(indicators[one].name, indicators[other].name, firstSpans[other])
                }
            throw Diagnostics(problem.diagnostic)
        }
    }

    private func equal(_ names: [Spanned<Name>]) throws(Diagnostics) -> Weighting {
        let indicators = try indicators(names)
        let share = 1 / Double(indicators.count)
        return try written(
            zip(names, indicators).map { ($0, WeightEntry($1, share)) }, names[0].span, rest: nil,
            strict: false)
    }
}
