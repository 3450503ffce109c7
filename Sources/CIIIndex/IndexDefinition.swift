/// Everything that turns readings into an index: weights, goalposts and the rules for what is missing or
/// thin.
public struct IndexDefinition: Hashable, Sendable {
    /// The share of the weight that must be observed for an index under `renormalise` and `pool`.
    public static let leastObservedWeight = 2.0 / 3.0

    /// The weights.
    public let weighting: Weighting
    /// The goalposts in force.
    public let goalposts: GoalpostTable
    /// What to do where a weighted indicator was not observed.
    public let missing: MissingRule
    /// The number of interactions that each weighted indicator needs for a group to be ranked.
    public let minimumCount: Int

    /// A definition, or the first weighted indicator that has no goalposts on any channel family.
    public init(
        weighting: Weighting, goalposts: GoalpostTable = .defaults, missing: MissingRule = .renormalise,
        minimumCount: Int = 10
    ) throws(IndexDefinitionProblem) {
        for (index, term) in weighting.terms.enumerated() where term.effective > 0 {
            let has = ChannelFamily.allCases.contains {
                goalposts.goalposts(for: term.indicator, family: $0) != nil
            }
            if !has { throw .noGoalposts(name: term.indicator.name, index: index) }
        }
        self.weighting = weighting
        self.goalposts = goalposts
        self.missing = missing
        self.minimumCount = minimumCount
    }

    /// The index of a group.
    ///
    /// - Parameters:
    ///   - readings: What was read of the group.
    ///   - pooled: The scores over all groups together, which the rule `pool` puts in; see `scores(of:)`.
    public func result(of readings: GroupReadings, pooled: [Double?] = []) -> IndexResult {
        let scored = weighting.terms.indices.map { score(readings, $0) }
        let used = scored.indices.map { scored[$0].score ?? standIn($0, pooled: pooled) }
        var observedWeight = 0.0
        var usedWeight = 0.0
        var lacksObserved = false
        var lacksUsed = false
        var hasTooFew = false
        for (index, term) in weighting.terms.enumerated() where term.effective > 0 {
            if scored[index].score != nil {
                observedWeight += term.effective
                hasTooFew = hasTooFew || scored[index].pooled.count < minimumCount
            } else {
                lacksObserved = true
            }
            if used[index] != nil { usedWeight += term.effective } else { lacksUsed = true }
        }
        let status = status(
            observedWeight: observedWeight, lacksObserved: lacksObserved, lacksUsed: lacksUsed)
        let hasIndex: Bool
        switch status {
        case .complete, .filled, .partial: hasIndex = usedWeight > 0
        case .tooLittle, .refused: hasIndex = false
        }
        let terms = weighting.terms.indices.map { index in
            let weight = hasIndex && used[index] != nil ? weighting.terms[index].effective / usedWeight : 0
            return IndexResult.Term(
                raw: scored[index].pooled.observed, count: scored[index].pooled.count, score: used[index],
                isFilled: scored[index].score == nil && used[index] != nil, weight: weight,
                contribution: hasIndex ? used[index].map { $0 * weight } : nil,
                clampedFamilies: scored[index].clamped, unscoredFamilies: scored[index].unscored)
        }
        return IndexResult(
            terms: terms, index: hasIndex ? terms.reduce(0) { $0 + ($1.contribution ?? 0) } : nil,
            observedWeight: lacksObserved ? observedWeight : 1, status: status, hasTooFew: hasTooFew)
    }

    /// The score of every term for readings of all groups together: what `pool` puts in.
    public func scores(of readings: GroupReadings) -> [Double?] {
        weighting.terms.indices.map { score(readings, $0).score }
    }

    private struct Scored {
        var pooled: Reading
        var score: Double?
        var clamped = 0
        var unscored = 0
    }

    /// The mean of the scores of the channel families, each weighted by its number of interactions.
    private func score(_ readings: GroupReadings, _ index: Int) -> Scored {
        guard index < readings.indicators.count else { return Scored(pooled: Reading(nil, count: 0)) }
        let indicator = weighting.terms[index].indicator
        let own = readings.indicators[index]
        var scored = Scored(pooled: own.pooled)
        let families =
            own.families.isEmpty
            ? [IndicatorReadings.FamilyReading(.unknown, own.pooled)] : own.families
        var sum = 0.0
        var count = 0.0
        for family in families {
            guard let value = family.reading.observed else { continue }
            guard let posts = goalposts.goalposts(for: indicator, family: family.family) else {
                scored.unscored += 1
                continue
            }
            let score = posts.score(value)
            scored.clamped += score.isClamped ? 1 : 0
            sum += score.value * Double(family.reading.count)
            count += Double(family.reading.count)
        }
        // The mean of equal scores can end a rounding error beyond them.
        scored.score = count > 0 ? min(100, sum / count) : nil
        return scored
    }

    private func standIn(_ index: Int, pooled: [Double?]) -> Double? {
        switch missing {
        case .renormalise, .fail: nil
        case .pool: index < pooled.count ? pooled[index] : nil
        case .worst: weighting.terms[index].effective > 0 ? 0 : nil
        }
    }

    private func status(
        observedWeight: Double, lacksObserved: Bool, lacksUsed: Bool
    ) -> IndexResult.Status {
        guard lacksObserved else { return .complete }
        switch missing {
        case .fail: return .refused
        case .worst: return .filled
        case .renormalise, .pool:
            if observedWeight < Self.leastObservedWeight - Weighting.tolerance { return .tooLittle }
            return lacksUsed ? .partial : .filled
        }
    }
}

/// Why a definition cannot give an index.
public enum IndexDefinitionProblem: Error, Hashable, Sendable {
    /// A weighted indicator has no goalposts; the index counts the terms from 0.
    case noGoalposts(name: String, index: Int)
}
