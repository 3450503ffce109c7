/// The index of many groups under one weighting.
public struct WeighedGroups: Sendable {
    /// What was weighed.
    public let groups: ScoredGroups
    /// The index of each group, 0…100; NaN where there is none.
    public let indices: [Double]
    private let rule: WeighingRule
    let profiles: [WeighingProfile]

    init(_ groups: ScoredGroups, _ rule: WeighingRule) {
        self.groups = groups
        self.rule = rule
        let profiles = groups.patterns.map { rule.profile($0.observations) }
        self.profiles = profiles
        indices = groups.indices(rule, profiles)
    }

    // MARK: One group

    /// The index of one group with everything it is made of.
    public func result(of group: Int) -> IndexResult {
        let pattern = Int(groups.patternOfGroup[group])
        let profile = profiles[pattern]
        let points = profile.points(groups.columns.indices.map { score($0, of: group) })
        let terms = groups.columns.enumerated().map { index, column in
            let isObserved = groups.patterns[pattern].observations[index] != .missing
            let raw = column.readings.values[group]
            return IndexResult.Term(
                raw: raw.isNaN ? nil : raw, count: Int(column.readings.counts[group]),
                score: isObserved ? column.scores[group] : rule.standIns[index],
                isFilled: !isObserved && rule.standIns[index] != nil, weight: profile.weights[index],
                points: profile.hasIndex ? points[index] : nil, clampedFamilies: Int(column.clamped[group]),
                unscoredFamilies: Int(column.unscored[group]))
        }
        return IndexResult(terms: terms, profile)
    }

    /// The score of an indicator in one group, or what stands in for it; nil where there is neither.
    public func score(_ term: Int, of group: Int) -> Double? {
        let observation = groups.patterns[Int(groups.patternOfGroup[group])].observations[term]
        return observation == .missing ? rule.standIns[term] : groups.columns[term].scores[group]
    }

    /// The points that an indicator adds to the index of one group; nil where there is no index or no score.
    public func contribution(_ term: Int, of group: Int) -> Double? {
        let profile = profiles[Int(groups.patternOfGroup[group])]
        guard profile.hasIndex, let score = score(term, of: group) else { return nil }
        guard profile.formula != nil else { return score * profile.weights[term] }
        return profile.points(groups.columns.indices.map { self.score($0, of: group) })[term]
    }

    // MARK: All groups

    /// How many groups there are of a status.
    public func count(_ status: IndexResult.Status) -> Int { count { $0.status == status } }

    /// How many groups have an index that rests on fewer interactions than the minimum.
    public var countOfTooFew: Int { count { $0.hasTooFew && $0.hasIndex } }

    private func count(_ isCounted: (WeighingProfile) -> Bool) -> Int {
        zip(groups.patterns, profiles).reduce(0) { $0 + (isCounted($1.1) ? $1.0.groupCount : 0) }
    }
}
