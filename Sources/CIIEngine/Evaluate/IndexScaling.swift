import CIIColumns
import CIIIndex
import CIILanguage

extension IndexQuestion {
    /// The scale of each indicator that is made from these groups; none where goalposts make the scores.
    func groupScales(_ level: Level?) -> [GroupScale?] {
        guard scaling.dependsOnGroups, let level else { return [] }
        return zip(plans, level.scores.columns).map { plan, column in
            GroupScale(
                scaling, values: column.readings.values, direction: plan.indicator.direction,
                goalposts: definition.goalposts.goalposts(for: plan.indicator, family: .unknown))
        }
    }
}

extension IndexQuestion.Level {
    /// The same groups with scores on other scales; as they are where there are none.
    func scaled(by scales: [GroupScale?], minimum: Int) -> Self {
        guard !scales.isEmpty else { return self }
        let columns = zip(scores.columns, scales).map { column, scale in
            scale.map { ScoreColumn(column, scale: $0) } ?? column
        }
        return IndexQuestion.Level(
            groups: groups,
            scores: ScoredGroups(columns: columns, groupCount: groups.groupCount, minimumCount: minimum))
    }
}

extension Scaling {
    init(_ word: ScalingWord) {
        self =
            switch word {
            case .goalposts: .goalposts
            case .minmax: .minmax
            case .zscore: .zscore
            case .prank: .prank
            case .target: .target
            }
    }
}
