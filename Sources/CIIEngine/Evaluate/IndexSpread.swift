import CIIIndex

/// How groups differ, indicator by indicator: what decides where they stand, and where the best of them are.
struct IndexSpread {
    /// How much each indicator decides; nil with too few groups, or too many to look at.
    let influences: [EffectiveInfluence]?
    /// The groups that have an index and every score.
    let groupCount: Int
    /// The score that each indicator could reach; nil where no group has one.
    let targets: [Double?]
    /// Whether targets are those of the best quarter, or of all groups together.
    let hasQuartile: [Bool]

    init(_ weighed: WeighedGroups, pooled: [Double?]) {
        let terms = weighed.groups.columns.indices
        let groups = weighed.indices.indices.prefix(IndexQuestion.mostGroupsWithIntervals)
        var scores = terms.map { _ in [Double]() }
        var points = scores
        for group in groups where !weighed.indices[group].isNaN {
            let contributions = weighed.result(of: group).terms.map(\.contribution)
            // Groups that lack an indicator are weighed otherwise and would compare unlike things.
            guard contributions.allSatisfy({ $0 != nil }) else { continue }
            for term in terms {
                scores[term].append(weighed.score(term, of: group) ?? 0)
                points[term].append(contributions[term] ?? 0)
            }
        }
        groupCount = scores.first?.count ?? 0
        influences = EffectiveInfluence.influences(scores: scores, points: points)
        let observed = terms.map { term in
            groups.compactMap { weighed.groups.score(term, of: $0) }
        }
        hasQuartile = observed.map { $0.count >= Lever.leastGroups }
        targets = zip(observed, pooled).map { Lever.target(scores: $0, pooled: $1) }
    }
}
