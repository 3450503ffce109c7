import CIIColumns
import CIIIndex
import CIILanguage

/// One of the two windows that `why` compares, under one definition.
struct WhyPeriod {
    /// What was read of an indicator in a group, channel family by channel family.
    typealias Sides = [ChannelFamily: Stratum.Side]

    /// The most groups of a window: each of them is kept with all its parts, and nobody reads more.
    static let mostGroups = 20_000

    let question: IndexQuestion
    /// The groups of `by`; everything as one group where there are none.
    let level: IndexQuestion.Level
    /// The index of each group.
    let results: [IndexResult]
    /// The index over everything in the window.
    let whole: IndexResult
    /// The number of interactions in the window.
    let size: Int
    /// Everything in the window as one group.
    private let pooled: IndexQuestion.Level
    /// By indicator, then by group.
    private let sides: [[Sides]]
    /// By indicator, over everything in the window.
    private let pooledSides: [Sides]

    init(_ question: IndexQuestion) throws(EngineFailure) {
        self.question = question
        let dimensions = question.frame.dimensions
        // The finest groups first: they tell what coarser ones measure, so that rows are read once.
        sides = try Self.sides(question, dimensions.map(\.key))
        let level = try question.level(dimensions)
        self.level = level
        pooledSides =
            dimensions.isEmpty
            ? sides.map { $0.first ?? [:] } : try Self.sides(question, []).map { $0.first ?? [:] }
        let pooled = try question.level([])
        self.pooled = pooled
        let standIns = question.plans.indices.map { pooled.scores.score($0, of: 0) }
        let all = pooled.scores.weighed(by: question.definition, pooled: standIns)
        whole = all.result(of: 0)
        size = pooled.size(0)
        let weighed = level.scores.weighed(by: question.definition, pooled: standIns)
        results = (0..<level.groups.groupCount).map { weighed.result(of: $0) }
    }

    /// The values of the keys of a group.
    func keys(of group: Int) -> [KeyValue] { level.groups.keys.map { $0[group] } }

    /// What was read of an indicator in a group, or over everything where it is nil.
    func side(_ indicator: Int, _ family: ChannelFamily, of group: Int?) -> Stratum.Side? {
        guard let group else { return pooledSides[indicator][family] }
        return group < sides[indicator].count ? sides[indicator][group][family] : nil
    }

    /// The interval of the index over everything; nil where nothing tells how sure it is.
    func interval() throws(EngineFailure) -> ConfidenceInterval? {
        try question.uncertainty([], pooled)?.uncertainty(of: 0, whole).index
    }

    /// The interval of the index of each group; nil where nothing tells how sure it is.
    func groupIntervals() throws(EngineFailure) -> [ConfidenceInterval?] {
        let uncertainty = try question.uncertainty(question.frame.dimensions, level)
        return results.enumerated().map { group, result in
            uncertainty?.uncertainty(of: group, result).index
        }
    }

    /// What was read of each indicator in each group; the whole weighs its channel families by interactions, and a family
    /// is made of its groups by what their values are divided by.
    private static func sides(_ question: IndexQuestion, _ keys: [RowKey]) throws(EngineFailure) -> [[Sides]]
    {
        let measurements = question.measurements.all
        let family = question.familyKey
        let parts = try question.ask(keys + (family.map { [$0] } ?? []), measurements)
        let families = family == nil ? nil : try question.parts(parts)
        let groupCount = families?.ends.count ?? parts.groupCount
        guard groupCount <= mostGroups else {
            throw .wrong(
                Diagnostics(EngineProblem.tooManyGroupsOfTwoWindows(groupCount, mostGroups).diagnostic))
        }
        return question.plans.map { plan in
            let readings = plan.readings(parts.results, groupCount: parts.groupCount)
            let denominators = keys.isEmpty ? nil : plan.denominators(parts.results, parts.groupCount)
            func side(_ part: Int) -> Stratum.Side? {
                Stratum.Side(
                    readings.values[part],
                    denominator: denominators?[part] ?? Double(readings.counts[part]))
            }
            guard let families else {
                return (0..<parts.groupCount).map { group in side(group).map { [.unknown: $0] } ?? [:] }
            }
            var start = 0
            return families.ends.map { end in
                defer { start = Int(end) }
                var sides: Sides = [:]
                for part in start..<Int(end) { sides[families.families[part]] = side(part) }
                return sides
            }
        }
    }
}

extension IndicatorPlan {
    /// What the value of each group is divided by; nil where that is the number of interactions, or nothing.
    fileprivate func denominators(_ results: [AggregateColumn], _ groupCount: Int) -> [Double]? {
        guard case .ratio(_, let below, _, _) = evidence, below != .one else { return nil }
        return below.values(results, groupCount: groupCount)
    }
}
