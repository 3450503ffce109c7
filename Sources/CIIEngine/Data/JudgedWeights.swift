public import CIIIndex
public import CIILanguage

/// Weights that come of judgements of two indicators at a time, and how well the judgements go together.
public struct JudgedWeights: Equatable, Sendable {
    /// The judgement that contradicts the others most, and what would fit them.
    public struct Advice: Equatable, Sendable {
        /// The place of the judgement in the order given.
        public let judgement: Int
        /// The ratio that the other judgements come to without it.
        public let others: Double
        /// The whole number of times, on whichever side, that is nearest to what the others come to.
        public let better: PairwiseJudgement
        /// The consistency ratio with `better` in its place; nil where nothing could contradict anything any more.
        public let ratioThen: Double?
    }

    /// What is weighed.
    public let indicators: [Indicator]
    /// The judgements in the order given, each about places in `indicators`.
    public let judgements: [PairwiseJudgement]
    /// The weights of `indicators`, in their order, and what the judgements say of each other.
    public let result: PairwiseJudgements

    /// The weights of `indicators` by these judgements; throws why they give none.
    public init(_ indicators: [Indicator], _ judgements: [PairwiseJudgement]) throws(PairwiseProblem) {
        self.indicators = indicators
        self.judgements = judgements
        result = try PairwiseJudgements(count: indicators.count, judgements)
    }

    /// What to think over; nil where the judgements contradict each other no more than is usual.
    public var advice: Advice? {
        guard !result.isConsistent, let worst = result.mostInconsistent else { return nil }
        let place = worst.judgement
        let judged = judgements[place]
        var others = judgements
        others.remove(at: place)
        // What nothing else connects is never contradicted, so the others have weights for all.
        guard let without = try? PairwiseJudgements(count: indicators.count, others) else { return nil }
        let ratio = without.weights[judged.first] / without.weights[judged.second]
        let times = max(1, min(PairwiseJudgements.ratios.upperBound, max(ratio, 1 / ratio).rounded()))
        let better =
            ratio >= 1
            ? PairwiseJudgement(judged.first, over: judged.second, times)
            : PairwiseJudgement(judged.second, over: judged.first, times)
        others.insert(better, at: place)
        guard let then = try? PairwiseJudgements(count: indicators.count, others) else { return nil }
        return Advice(judgement: place, others: ratio, better: better, ratioThen: then.consistencyRatio)
    }

    /// The judgements as a statement has them.
    public var source: WeightsSource { .pairs(judgements.map(written)) }

    /// A judgement as it is written.
    func text(_ judgement: PairwiseJudgement) -> String { StatementPrinter().print(written(judgement)) }

    private func written(_ judgement: PairwiseJudgement) -> Judgement {
        func placed<Value>(_ value: Value) -> Spanned<Value> { Spanned(value, SourceSpan(0, 0)) }
        func name(_ place: Int) -> Spanned<Name> { placed(Name(quoted: indicators[place].name)) }
        return Judgement(name(judgement.first), over: name(judgement.second), placed(judgement.ratio))
    }
}
