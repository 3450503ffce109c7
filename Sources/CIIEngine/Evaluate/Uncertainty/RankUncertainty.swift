import CIIColumns
import CIIIndex

/// Between which places each ranked group lies, as far as the sample tells.
struct RankUncertainty {
    /// Every group is compared with every other one, so that more than these would take too long.
    static let mostGroups = 5_000

    private var intervals: [Int: RankInterval] = [:]
    /// How many groups could have the first place of the first period; nil where places are not compared.
    private(set) var countOfFirst: Int?
    /// How many groups have a place in that period.
    private(set) var placedCount = 0

    /// The places of groups among those of their period.
    ///
    /// Only groups with a place are compared.
    init(
        _ order: [Standing.Entry], _ level: IndexQuestion.Level, _ weighed: WeighedGroups,
        _ uncertainty: LevelUncertainty
    ) throws(EngineFailure) {
        let frame = uncertainty.question.frame
        guard level.groups.groupCount <= Self.mostGroups, uncertainty.question.hasIntervals
        else { return }
        let z = frame.context.confidence.z
        for period in GroupOrder(level.groups, hasPeriod: frame.hasPeriod).periods {
            let ranks = Standing(weighed, period).ranks
            var values: [Double] = []
            var (below, above): ([Double], [Double]) = ([], [])
            for (place, group) in period.enumerated() {
                try frame.checkCancelled(at: place)
                let index = weighed.indices[group]
                let interval =
                    ranks[place] == nil
                    ? nil : uncertainty.uncertainty(of: group, weighed.result(of: group)).index
                values.append(ranks[place] == nil ? .nan : index)
                below.append(interval?.low.map { (index - $0) / z } ?? .nan)
                above.append(interval?.high.map { ($0 - index) / z } ?? .nan)
            }
            let own = RankInterval.intervals(
                values: values, errorsBelow: below, errorsAbove: above,
                confidence: frame.context.confidence)
            for (place, group) in period.enumerated() where !below[place].isNaN {
                intervals[group] = own[place]
            }
            if countOfFirst == nil, below.contains(where: { !$0.isNaN }) {
                placedCount = own.count { $0 != nil }
                countOfFirst = own.count { $0?.best == 1 }
            }
        }
    }

    /// Between which places a group lies; nil where it has none.
    func interval(of group: Int) -> RankInterval? { intervals[group] }
}

extension IndexQuestion {
    /// What intervals rest on, and whether the first place is sure.
    func uncertaintyNotes(
        _ uncertainty: LevelUncertainty?, _ standing: RankUncertainty?, _ level: Level
    ) -> [AnswerNote] {
        guard level.groups.groupCount > 0 else { return [] }
        if let strata { return [EngineNote.standardised(strata: strata.map(\.name)).note] }
        if scaling.dependsOnGroups { return [EngineNote.scaled(scaling.rawValue).note] }
        guard frame.context.interval != .none else { return [] }
        guard let uncertainty else {
            return level.groups.groupCount > Self.mostGroupsWithIntervals
                ? [EngineNote.noIntervals(groups: level.groups.groupCount).note] : []
        }
        var notes = [
            EngineNote.intervals(
                percent: 100 * frame.context.confidence.level, units: IntervalUnits(uncertainty.covariances)
            ).note
        ]
        if let drawn = uncertainty.drawn, drawn.unitCount > BootstrapIntervals.mostUnits {
            notes.append(EngineNote.bootstrapTooLarge(units: drawn.unitCount).note)
        }
        if let first = standing?.countOfFirst, first > 1, !frame.hasPeriod {
            notes.append(EngineNote.firstNotSure(first, of: standing?.placedCount ?? 0).note)
        }
        return notes
    }
}
