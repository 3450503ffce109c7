import CIIColumns
import CIIIndex

extension IndexQuestion {
    /// The index of each group as a figure, and its groups with their numbers of interactions.
    func indexFigure() throws(EngineFailure) -> (
        column: FigureColumn, level: Level, weighed: WeighedGroups
    ) {
        let level = try level(frame.dimensions)
        let pooled = try self.level([])
        let standIns = plans.indices.map { pooled.scores.score($0, of: 0) }
        let weighed = level.scores.weighed(by: definition, pooled: standIns)
        let uncertainty = try uncertainty(frame.dimensions, level)
        var ranks: [Rank?] = []
        for period in GroupOrder(level.groups, hasPeriod: frame.hasPeriod).periods {
            ranks += Standing(weighed, period).ranks
        }
        var estimates: [FigureEstimate] = []
        for group in 0..<level.groups.groupCount {
            try frame.checkCancelled(at: group)
            let result = weighed.result(of: group)
            estimates.append(
                FigureEstimate(
                    result, count: level.size(group), uncertainty?.uncertainty(of: group, result),
                    rank: ranks[group]))
        }
        var total = FigureEstimate.none
        if pooled.groups.groupCount > 0 {
            let result = pooled.scores.weighed(by: definition, pooled: standIns).result(of: 0)
            total = FigureEstimate(
                result, count: pooled.size(0), try self.uncertainty([], pooled)?.uncertainty(of: 0, result))
        }
        return (
            FigureColumn(
                name: "cii", kind: .score, unit: .score, isHigherBetter: true, groups: estimates,
                total: total),
            level, weighed
        )
    }

    /// How sure the raw values of the first indicator are: in each group, and over everything.
    func rawIntervals() throws(EngineFailure) -> (groups: [ConfidenceInterval?], total: ConfidenceInterval?) {
        func intervals(_ dimensions: [Dimension]) throws(EngineFailure) -> [ConfidenceInterval?] {
            let level = try level(dimensions)
            guard let uncertainty = try uncertainty(dimensions, level) else {
                return [ConfidenceInterval?](repeating: nil, count: level.groups.groupCount)
            }
            let weighed = level.scores.weighed(by: definition, pooled: plans.map { _ in nil })
            return (0..<level.groups.groupCount).map { group in
                uncertainty.uncertainty(of: group, weighed.result(of: group)).terms.first?.raw
            }
        }
        let groups = try intervals(frame.dimensions)
        return (groups, try intervals([]).first ?? nil)
    }
}
