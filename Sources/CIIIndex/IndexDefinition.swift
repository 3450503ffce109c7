/// Everything that turns readings into an index: weights, goalposts and the rules for what is missing or
/// thin.
public struct IndexDefinition: Hashable, Sendable {
    /// The share of the weight that must be observed for an index under `renormalise` and `pool`.
    public static let leastObservedWeight = 2.0 / 3.0

    /// The weights of the indicators in the whole.
    public let weighting: Weighting
    /// How they make the index; nil for the weighted sum of all.
    public let tree: IndexTree?
    /// The goalposts in force.
    public let goalposts: GoalpostTable
    /// What to do where a weighted indicator was not observed.
    public let missing: MissingRule
    /// The number of interactions that each weighted indicator needs for a group to be ranked.
    public let minimumCount: Int

    /// A definition, or the first weighted indicator that has no goalposts on any channel family.
    public init(
        weighting: Weighting, tree: IndexTree? = nil, goalposts: GoalpostTable = .defaults,
        missing: MissingRule = .renormalise, minimumCount: Int = 10
    ) throws(IndexDefinitionProblem) {
        for (index, term) in weighting.terms.enumerated() where term.effective > 0 {
            let has = ChannelFamily.allCases.contains {
                goalposts.goalposts(for: term.indicator, family: $0) != nil
            }
            if !has { throw .noGoalposts(name: term.indicator.name, index: index) }
        }
        self.weighting = weighting
        self.tree = tree
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
        let rule = weighingRule(pooled: pooled)
        let profile = rule.profile(
            scored.map { term in
                guard term.score != nil else { return .missing }
                return term.pooled.count < minimumCount ? .tooFew : .observed
            })
        let points = profile.points(
            weighting.terms.indices.map { scored[$0].score ?? rule.standIns[$0] })
        let terms = weighting.terms.indices.map { index in
            IndexResult.Term(
                raw: scored[index].pooled.observed, count: scored[index].pooled.count,
                score: scored[index].score ?? rule.standIns[index],
                isFilled: scored[index].score == nil && rule.standIns[index] != nil,
                weight: profile.weights[index],
                points: profile.hasIndex ? points[index] : nil,
                clampedFamilies: scored[index].clamped, unscoredFamilies: scored[index].unscored)
        }
        return IndexResult(terms: terms, profile)
    }

    /// What is done with the scores of groups.
    func weighingRule(pooled: [Double?]) -> WeighingRule {
        WeighingRule(
            weights: weighting.terms.map(\.effective), tree: tree, missing: missing,
            standIns: weighting.terms.indices.map { standIn($0, pooled: pooled) })
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
        var sum = ScoreSum()
        for family in families {
            guard let value = family.reading.observed else { continue }
            sum.add(
                value, count: Double(family.reading.count),
                goalposts.goalposts(for: indicator, family: family.family))
        }
        (scored.score, scored.clamped, scored.unscored) = (sum.score, sum.clamped, sum.unscored)
        return scored
    }

    private func standIn(_ index: Int, pooled: [Double?]) -> Double? {
        missing.standIn(
            weighting.terms[index].effective > 0, pooled: index < pooled.count ? pooled[index] : nil)
    }
}

/// Why a definition cannot give an index.
public enum IndexDefinitionProblem: Error, Hashable, Sendable {
    /// A weighted indicator has no goalposts; the index counts the terms from 0.
    case noGoalposts(name: String, index: Int)
}
