import CIIColumns
import CIIIndex

/// How much of what an indicator needs there is, by the values of a field.
public struct IndicatorCoverage: Equatable, Sendable {
    /// Interactions of one value of the field.
    public struct Counts: Equatable, Sendable {
        /// All of them.
        public var rows = 0
        /// Those the indicator is measured on.
        public var observed = 0
        /// Those it does not apply to, such as the rating of a call nobody answered.
        public var notApplicable = 0
        /// Those it applies to that have no value.
        public var unanswered: Int { rows - observed - notApplicable }

        /// No interactions.
        public init() {}
    }

    /// The indicator's name.
    public var indicator: String
    /// The fields it is read from, all of which an interaction needs; the first it could be, where none is there.
    public var fields: [String]
    /// Whether columns serve it.
    public var isCollected: Bool
    /// The counts for each value of the field.
    public var counts: [String: Counts]
}

extension Engine {
    /// How much of what each indicator needs there is, by a field of words; variants of an indicator are left out, and so
    /// are the less common ones that no column serves.
    ///
    /// - Throws: that it was cancelled.
    public func coverage(
        by field: String, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> [IndicatorCoverage] {
        let schema = Schema(dataset: dataset, definitions: context.definitions)
        guard let key = schema.column(named: field) else { return [] }
        var measurements = Measurements()
        let rows = measurements.index(of: .rows)
        let plans = Indicator.all.filter { !$0.name.contains(".") }.map { indicator in
            CoveragePlan(indicator, schema, &measurements)
        }.filter { $0.observed != nil || Indicator.common.contains($0.indicator) }
        let groups = try groups(
            GroupRequest(keys: [.text(.column(key))], measurements: measurements.all), dataset: dataset,
            context: context)
        return plans.map { plan in
            var counts: [String: IndicatorCoverage.Counts] = [:]
            for group in 0..<groups.groupCount {
                guard case .text(let value) = groups.keys[0][group] else { continue }
                var count = IndicatorCoverage.Counts()
                count.rows = groups.results[rows][group].count
                count.observed = plan.observed.map { groups.results[$0][group].count } ?? 0
                count.notApplicable = plan.notApplicable.map { groups.results[$0][group].count } ?? 0
                counts[value] = count
            }
            return IndicatorCoverage(
                indicator: plan.indicator, fields: plan.fields, isCollected: plan.observed != nil,
                counts: counts)
        }
    }
}

/// What is counted to tell how much of what an indicator needs there is.
private struct CoveragePlan {
    let indicator: String
    let fields: [String]
    /// The number of interactions that have what it needs; nil where no column serves it.
    let observed: Int?
    /// The number of interactions it does not apply to, where that can be told.
    let notApplicable: Int?

    init(_ indicator: Indicator, _ schema: Schema, _ measurements: inout Measurements) {
        self.indicator = indicator.name
        let planner = IndicatorPlanner(schema: schema, repeatWindow: nil)
        let plan = planner.plan(indicator, measurements: &measurements)
        // Who was not answered is known without a column for the indicator as well.
        let unanswered =
            indicator.applies == .always
            ? nil : planner.isUnanswered.map { measurements.index(of: .countIf($0)) }
        if indicator.measure.ways.contains(where: { if case .repeats = $0 { true } else { false } }),
            plan.field != indicator.measure.field || !plan.isCollected,
            let contacts = schema.dataset.repeatContacts
        {
            // It is told by later contacts: whoever is known by customer and time has what that needs.
            let needs = contacts.keys + [Measure.contactField]
            let stands = needs.compactMap { schema.column(named: $0) }.map(planner.isPresent)
            fields = needs
            observed = measurements.index(of: .rows, where: .all(stands + [planner.isAnswered]))
            notApplicable = unanswered
        } else {
            fields = [plan.field]
            observed = plan.known
            notApplicable = plan.isCollected ? plan.notApplicable : unanswered
        }
    }
}

extension IndicatorPlan {
    /// The number of interactions it is measured on.
    fileprivate var known: Int? {
        switch evidence {
        case .notCollected, .figure: nil
        case .ratio(_, _, _, let known), .quantile(_, let known): known
        }
    }
}
