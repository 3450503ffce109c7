/// Weights and what is done where an indicator was not observed: all that turns scores into an index.
struct WeighingRule: Sendable {
    /// What is known of one indicator in a group.
    enum Observation: UInt8 {
        /// There is no score.
        case missing
        /// There is a score.
        case observed
        /// There is a score, and it rests on fewer interactions than the minimum.
        case tooFew
    }

    /// The weights, which add up to 1.
    let weights: [Double]
    /// How they make the index; nil for the weighted sum of all.
    var tree: IndexTree?
    /// What to do with what was not observed.
    let missing: MissingRule
    /// The score that stands in for one that was not observed, by indicator.
    let standIns: [Double?]

    /// How groups are weighed of whose indicators this much is known.
    func profile(_ observations: [Observation]) -> WeighingProfile {
        var observedWeight = 0.0
        var usedWeight = 0.0
        var lacksObserved = false
        var lacksUsed = false
        var hasTooFew = false
        for (index, weight) in weights.enumerated() where weight > 0 {
            if observations[index] != .missing {
                observedWeight += weight
                hasTooFew = hasTooFew || observations[index] == .tooFew
            } else {
                lacksObserved = true
            }
            if isUsed(index, observations) { usedWeight += weight } else { lacksUsed = true }
        }
        let status = status(
            observedWeight: observedWeight, lacksObserved: lacksObserved, lacksUsed: lacksUsed)
        let hasIndex: Bool
        switch status {
        case .complete, .filled, .partial: hasIndex = usedWeight > 0
        case .tooLittle, .refused: hasIndex = false
        }
        let isUsed = weights.indices.map { self.isUsed($0, observations) }
        let kept = hasIndex ? tree?.keeping(isUsed) : nil
        return WeighingProfile(
            status: status, hasIndex: hasIndex, hasTooFew: hasTooFew,
            observedWeight: lacksObserved ? observedWeight : 1,
            weights: kept?.shares(count: weights.count)
                ?? weights.indices.map { hasIndex && isUsed[$0] ? weights[$0] / usedWeight : 0 },
            formula: kept.flatMap { $0.isLinear ? nil : IndexFormula($0) }, isUsed: isUsed)
    }

    private func isUsed(_ index: Int, _ observations: [Observation]) -> Bool {
        observations[index] != .missing || standIns[index] != nil
    }

    private func status(
        observedWeight: Double, lacksObserved: Bool, lacksUsed: Bool
    ) -> IndexResult.Status {
        guard lacksObserved else { return .complete }
        switch missing {
        case .fail: return .refused
        case .worst: return .filled
        case .renormalise, .pool:
            if observedWeight < IndexDefinition.leastObservedWeight - Weighting.tolerance {
                return .tooLittle
            }
            return lacksUsed ? .partial : .filled
        }
    }
}

/// How the groups are weighed in which the same indicators were observed.
struct WeighingProfile: Sendable {
    /// What becomes of the index.
    let status: IndexResult.Status
    /// Whether there is one.
    let hasIndex: Bool
    /// Whether a weighted indicator rests on fewer interactions than the minimum.
    let hasTooFew: Bool
    /// The share of the weight that was observed.
    let observedWeight: Double
    /// The weight of each indicator relative to the sum of those used; 0 where it is not used or there is no index.
    let weights: [Double]
    /// How the scores make the index; nil for the weighted sum.
    let formula: IndexFormula?
    /// Whether an indicator has a score or something that stands in for it.
    let isUsed: [Bool]

    /// The points of each indicator in the index; 0 where it has none.
    func points(_ scores: [Double?]) -> [Double] {
        guard hasIndex else { return [Double](repeating: 0, count: scores.count) }
        let scores = scores.map { $0 ?? 0 }
        return formula?.points(scores) ?? zip(scores, weights).map { $0 * $1 }
    }

    /// Whether a group takes a place in the ranking of complete groups.
    var isRankable: Bool {
        switch status {
        case .complete, .filled: hasIndex && !hasTooFew
        case .partial, .tooLittle, .refused: false
        }
    }
}
