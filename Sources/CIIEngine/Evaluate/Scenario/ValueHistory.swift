import CIIColumns
import CIIIndex
import CIILanguage

/// What the figures of indicators were in the past of each group, whatever the window of the question: by week, or by day
/// where the log has less than eight weeks.
struct ValueHistory {
    /// Weeks of a log from which on its history is one of weeks.
    static let leastWeeks = 8
    /// More groups than these have no history told.
    static let mostGroups = 20_000

    /// What the periods are; nil where there are no dates, or too many groups.
    let period: PeriodNoun?
    /// By the keys of a group without its period, then by term.
    private var ranges: [[KeyValue]: [Int: TestedRange]] = [:]
    private var rangesOfAll: [Int: TestedRange] = [:]
    /// How many of the keys at the front name the period of the question.
    private let skipped: Int
    /// Totals, which are larger the longer the window is: what a week had says nothing of one.
    private let totals: Set<Int>

    /// The history of some terms in the groups of a question.
    init(_ question: IndexQuestion, terms: [Int], groupCount: Int) throws(EngineFailure) {
        let frame = question.frame
        skipped = frame.hasPeriod ? 1 : 0
        totals = Set(terms.filter { question.plans[$0].isTotal })
        guard let cohort = frame.cohort, groupCount <= Self.mostGroups,
            let extent = question.engine.extent(of: cohort, dataset: frame.schema.dataset)
        else {
            period = nil
            return
        }
        let week = 7 * 86_400 * 1_000_000
        let bucket = Bucket(1, extent.upperBound - extent.lowerBound >= Self.leastWeeks * week ? .week : .day)
        period = PeriodNoun(bucket)
        let time = Dimension(bucket: bucket, column: cohort, calendar: frame.calendar).key
        let own = frame.dimensions.dropFirst(skipped).map(\.key)
        func gather(_ keys: [RowKey]) throws(EngineFailure) -> [(
            keys: [KeyValue], ranges: [Int: TestedRange]
        )] {
            var measurements = Measurements()
            let plans = terms.map {
                frame.planner.plan(question.weighting.terms[$0].indicator, measurements: &measurements)
            }
            guard !measurements.all.isEmpty else { return [] }
            // Whatever the window: what was long ago was possible as well.
            let groups = try question.engine.groups(
                GroupRequest(keys: keys + [time], condition: frame.filter, measurements: measurements.all),
                dataset: frame.schema.dataset, context: frame.context)
            let readings = plans.map { $0.readings(groups.results, groupCount: groups.groupCount).values }
            let ends =
                keys.isEmpty
                ? [UInt32(groups.groupCount)]
                : Coarsening(
                    of: groups.keys, groupCount: groups.groupCount, keeping: Array(keys.indices))?.ends ?? []
            var found: [(keys: [KeyValue], ranges: [Int: TestedRange])] = []
            var start = 0
            for end in ends where Int(end) > start {
                try frame.checkCancelled(at: found.count)
                var ranges: [Int: TestedRange] = [:]
                for (term, values) in zip(terms, readings) {
                    let periods = (start..<Int(end)).filter { groups.keys[keys.count][$0] != .missing }
                    ranges[term] = TestedRange(periods.map { values[$0] })
                }
                found.append((keys.indices.map { groups.keys[$0][start] }, ranges))
                start = Int(end)
            }
            return found
        }
        if !own.isEmpty { for entry in try gather(own) { ranges[entry.keys] = entry.ranges } }
        rangesOfAll = try gather([]).first?.ranges ?? [:]
    }

    /// Whether the past tells anything of a term.
    func tells(of term: Int) -> Bool { !totals.contains(term) }

    /// The values that a term had in a group, whose keys are those of the answer; nil where there is no history to tell.
    func range(_ term: Int, of keys: [KeyValue]) -> TestedRange? {
        guard tells(of: term) else { return nil }
        let own = Array(keys.dropFirst(skipped))
        return own.isEmpty ? rangesOfAll[term] : ranges[own]?[term]
    }
}

extension IndicatorPlan {
    /// Whether its figure adds up over interactions rather than being a mean or a share of them.
    var isTotal: Bool {
        if case .ratio(_, let below, _, _) = evidence { below.terms.isEmpty } else { false }
    }
}
