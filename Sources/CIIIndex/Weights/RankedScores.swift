/// The groups that are ranked together under one weighting, ready to be weighed in other ways.
public struct RankedScores: Sendable {
    /// The groups that have a place, in their order.
    public let groups: [Int]
    /// The places in the weighting of the indicators that can be weighed.
    public let indicators: [Int]
    /// The places of those that cannot, because a group with a place has no score in them: they weigh nothing.
    public let lacking: [Int]
    /// For each of `indicators` the score of each of `groups`, stand-ins among them.
    public let scores: [[Double]]
    /// The raw weight of each of `indicators` as written; of an index that is made of others its share.
    public let weights: [Double]
    /// How they make the index: that of the definition, without what is lacking; nil for the weighted sum.
    public let tree: IndexTree?

    /// The scale on which the index is a weighted mean; nothing where there is none.
    public var scale: MeanScale? { MeanScale(tree) }

    /// The scores on the scale of the index; nothing where it has none, so that there are no closed forms.
    public var matrix: ScoreMatrix? { scale.map { ScoreMatrix($0, scores: scores) } }

    /// The groups of a range that have a place among themselves.
    ///
    /// - Parameters:
    ///   - weighed: The groups under the weighting of `definition`.
    ///   - definition: What they were weighed by.
    ///   - range: Which of them, such as those of one period; nil for all.
    public init(_ weighed: WeighedGroups, by definition: IndexDefinition, _ range: Range<Int>? = nil) {
        let range = range ?? 0..<weighed.groups.groupCount
        let order = Standing(weighed, range).order
        let groups = range.filter { order[$0 - range.lowerBound] == 0 }
        let terms = definition.weighting.terms
        var indicators: [Int] = []
        var scores: [[Double]] = []
        for term in terms.indices {
            let column = groups.compactMap { weighed.score(term, of: $0) }
            guard column.count == groups.count else { continue }
            indicators.append(term)
            scores.append(column)
        }
        self.groups = groups
        self.indicators = indicators
        self.scores = scores
        lacking = terms.indices.filter { !indicators.contains($0) }
        let isUsed = terms.indices.map { indicators.contains($0) }
        let kept = definition.tree?.keeping(isUsed)
        let places = Dictionary(uniqueKeysWithValues: indicators.enumerated().map { ($1, $0) })
        tree = kept?.renumbered { places[$0] ?? $0 }
        if let kept, !kept.isFlat {
            let shares = kept.shares(count: terms.count)
            weights = indicators.map { shares[$0] }
        } else {
            weights = indicators.map { terms[$0].amount }
        }
    }
}

extension IndexTree {
    /// Whether its parts are indicators.
    public var isFlat: Bool {
        parts.allSatisfy { part in
            if case .indicator = part.content { true } else { false }
        }
    }

    /// The same with the indicators at other places.
    public func renumbered(_ place: (Int) -> Int) -> IndexTree {
        IndexTree(
            name: name, rule: rule,
            parts: parts.map { part in
                switch part.content {
                case .indicator(let term): Part(.indicator(place(term)), share: part.share)
                case .index(let inner): Part(.index(inner.renumbered(place)), share: part.share)
                }
            })
    }
}
