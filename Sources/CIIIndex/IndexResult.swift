/// The index of one group with everything it is made of.
public struct IndexResult: Hashable, Sendable {
    /// What became of the index.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// Every weighted indicator was observed.
        case complete
        /// Something was not observed, and a stand-in was asked for (`pool`, `worst`).
        case filled
        /// At least two thirds of the weight were observed; the index rests on those alone.
        case partial
        /// Less than two thirds of the weight were observed: no index.
        case tooLittle
        /// Something was not observed, and the rule is `fail`: no index.
        case refused
    }

    /// The part that one indicator has in the index.
    public struct Term: Hashable, Sendable {
        /// The raw value over all channels; nothing where none was observed.
        public let raw: Double?
        /// The number of interactions it rests on.
        public let count: Int
        /// The score, 0…100; nothing where there is none and nothing stands in for it.
        public let score: Double?
        /// Whether the score is a stand-in.
        public let isFilled: Bool
        /// The weight used, relative to the sum of the weights used: 0…1.
        public let weight: Double
        /// Its points in the index, weight × score where that is a weighted sum; nothing where there is no index or no
        /// score.
        public let contribution: Double?
        /// The number of channel families whose raw value lay outside the goalposts.
        public let clampedFamilies: Int
        /// The number of channel families that were observed but have no goalposts and so do not count.
        public let unscoredFamilies: Int

        init(
            raw: Double?, count: Int, score: Double?, isFilled: Bool, weight: Double, points: Double?,
            clampedFamilies: Int, unscoredFamilies: Int
        ) {
            self.raw = raw
            self.count = count
            self.score = score
            self.isFilled = isFilled
            self.weight = weight
            contribution = score == nil ? nil : points
            self.clampedFamilies = clampedFamilies
            self.unscoredFamilies = unscoredFamilies
        }
    }

    init(terms: [Term], _ profile: WeighingProfile) {
        self.terms = terms
        formula = profile.formula
        if let formula = profile.formula, profile.hasIndex {
            index = formula.value(terms.map { $0.score ?? 0 })
        } else {
            index = profile.hasIndex ? terms.reduce(0) { $0 + ($1.contribution ?? 0) } : nil
        }
        observedWeight = profile.observedWeight
        status = profile.status
        hasTooFew = profile.hasTooFew
    }

    /// The terms, in the order of the weighting.
    public let terms: [Term]
    /// The index, 0…100; nothing where too little was observed.
    public let index: Double?
    /// The share of the weight that was observed, 0…1.
    public let observedWeight: Double
    /// What became of the index.
    public let status: Status
    /// Whether a weighted indicator rests on fewer interactions than the minimum.
    public let hasTooFew: Bool

    /// How the scores make the index; nil for the weighted sum.
    let formula: IndexFormula?

    /// How far the weighted sum of the scores is above the index, in points: how unbalanced the scores are.
    ///
    /// 0 for the weighted sum itself, and where scores below the floor of a product lift it above the sum; nothing where there is
    /// no index.
    public var imbalance: Double? {
        guard let index else { return nil }
        return formula == nil ? 0 : max(0, terms.reduce(0) { $0 + ($1.score ?? 0) * $1.weight } - index)
    }

    /// How much the index moves for each point of each score; 0 where a term does not count.
    public var slopes: [Double] {
        guard index != nil else { return terms.map { _ in 0 } }
        return formula?.slopes(terms.map { $0.score ?? 0 }) ?? terms.map(\.weight)
    }

    /// Whether every weighted indicator was observed.
    public var isComplete: Bool { status == .complete }

    /// Whether the group takes a place in the ranking.
    public var isRankable: Bool {
        switch status {
        case .complete, .filled: index != nil && !hasTooFew
        case .partial, .tooLittle, .refused: false
        }
    }

    /// What each term has in the difference of the two indices; they add up to it.
    ///
    /// Contribution less the other's contribution for a weighted sum, and by logarithmic means for a product. Nothing
    /// where either has no index or the two have different terms. A term without a score on one side counts there
    /// as 0.
    public func contributionGaps(to other: IndexResult) -> [Double]? {
        guard index != nil, other.index != nil, terms.count == other.terms.count else { return nil }
        if let formula, formula == other.formula {
            return formula.gaps(terms.map { $0.score ?? 0 }, other.terms.map { $0.score ?? 0 })
        }
        return zip(terms, other.terms).map { ($0.contribution ?? 0) - ($1.contribution ?? 0) }
    }
}
