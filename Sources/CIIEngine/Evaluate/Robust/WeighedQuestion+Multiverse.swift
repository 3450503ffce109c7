import CIIIndex
import CIILanguage

extension WeighedQuestion {
    /// The scores of everything, indicator by indicator.
    private static func scores(_ pooled: ScoredGroups) -> [Double?] {
        pooled.columns.indices.map { pooled.score($0, of: 0) }
    }

    /// The groups that are ranked, ready to be weighed in other ways.
    var ranked: RankedScores { RankedScores(weighed, by: question.definition) }

    /// The same groups on each scale that can be defended: the ones made from these groups use no row again.
    ///
    /// `target` only where every indicator has a goalpost that is the best.
    func multiverse() -> Multiverse {
        let definition = question.definition
        let scores = Scaling.allCases.compactMap { scaling -> Multiverse.Scores? in
            guard scaling.dependsOnGroups else {
                return Multiverse.Scores(scaling, byGoalposts, pooled: Self.scores(pooledByGoalposts))
            }
            let scales = zip(question.plans, byGoalposts.columns).map { plan, column in
                GroupScale(
                    scaling, values: column.readings.values, direction: plan.indicator.direction,
                    goalposts: definition.goalposts.goalposts(for: plan.indicator, family: .unknown))
            }
            let isCollected = zip(question.plans, scales).allSatisfy { !$0.isCollected || $1 != nil }
            guard isCollected else { return nil }
            func scaled(_ groups: ScoredGroups) -> ScoredGroups {
                groups.scaled(
                    by: zip(groups.columns, scales).map { column, scale in
                        scale.map { ScoreColumn(column, scale: $0) } ?? column
                    })
            }
            return Multiverse.Scores(
                scaling, scaled(byGoalposts), pooled: Self.scores(scaled(pooledByGoalposts)))
        }
        let missing = definition.missing == .fail ? .renormalise : definition.missing
        return Multiverse(
            scores, definition,
            base: .init(question.scaling, definition.tree?.rule ?? .arithmetic, missing))
    }
}
