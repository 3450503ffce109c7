import CIIColumns
import CIIIndex
import CIILanguage

/// The groups of a question and their indices, as `cii` ranks them: what questions about weights start from.
struct WeighedLevel {
    let question: IndexQuestion
    /// The groups with the scores of goalposts, agents that are machines left unranked.
    let byGoalposts: ScoredGroups
    /// The same over everything.
    let pooledByGoalposts: ScoredGroups
    /// The groups as the question scales them.
    let level: IndexQuestion.Level
    let weighed: WeighedGroups
    /// How many groups are machines, which take no place.
    let machineCount: Int

    /// The groups of `question`, which tells some apart.
    init(_ question: IndexQuestion) throws(EngineFailure) {
        let frame = question.frame
        let own = try question.level(frame.dimensions)
        let scales = question.groupScales(own)
        let onOneMix = try question.standardised(own).level
        let minimum = question.definition.minimumCount
        let level = onOneMix.scaled(by: scales, minimum: minimum)
        let all = try question.level([])
        let pooled = all.scaled(by: scales, minimum: minimum).scores
        let machines = try question.machineAgents(level)
        func ranked(_ scores: ScoredGroups) -> ScoredGroups {
            machines.map { scores.leavingUnranked($0.isMachine) } ?? scores
        }
        self.question = question
        byGoalposts = ranked(onOneMix.scores)
        pooledByGoalposts = all.scores
        self.level = IndexQuestion.Level(groups: level.groups, scores: ranked(level.scores))
        weighed = self.level.scores.weighed(by: question.definition, pooled: Self.scores(pooled))
        machineCount = machines?.count ?? 0
    }

    /// The scores of everything, indicator by indicator.
    static func scores(_ pooled: ScoredGroups) -> [Double?] {
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
