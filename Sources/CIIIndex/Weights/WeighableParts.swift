/// What an index is a mean of, so that its weights can be drawn: its indicators, or its own parts where it mixes rules.
///
/// Sums of sums, products of products and the like are one mean of their indicators. Where an index mixes rules, only the
/// weights of its own parts can move; what those are made of stays as it is. What weighs nothing stays out: it changes nothing.
public struct WeighableParts: Sendable {
    /// How the parts make the index.
    public let rule: CombinationRule
    /// What each part is; indicators by their place in the weighting.
    public let contents: [IndexTree.Content]
    /// For each part the score of each group, 0…100.
    public let scores: [[Double]]
    /// The raw weight of each part as written; of an index that is made of others its share.
    public let weights: [Double]
    /// Whether the parts are those of an index that mixes rules.
    public let isOfMixedRules: Bool

    /// What the index of ranked groups is a mean of.
    public init(_ ranked: RankedScores) {
        guard let tree = ranked.tree, !tree.hasOneRule else {
            let weighted = ranked.weights.indices.filter { ranked.weights[$0] > 0 }
            rule = ranked.tree?.rule ?? .arithmetic
            contents = weighted.map { .indicator(ranked.indicators[$0]) }
            scores = weighted.map { ranked.scores[$0] }
            weights = weighted.map { ranked.weights[$0] }
            isOfMixedRules = false
            return
        }
        let parts = tree.parts.filter { $0.share > 0 }
        rule = tree.rule
        contents = parts.map { part in
            switch part.content {
            case .indicator(let column): .indicator(ranked.indicators[column])
            case .index: part.content
            }
        }
        scores = parts.map { part in
            switch part.content {
            case .indicator(let column): return ranked.scores[column]
            case .index(let inner):
                let formula = IndexFormula(inner)
                return ranked.groups.indices.map { group in formula.value(ranked.scores.map { $0[group] }) }
            }
        }
        weights = parts.map(\.share)
        isOfMixedRules = true
    }
}
