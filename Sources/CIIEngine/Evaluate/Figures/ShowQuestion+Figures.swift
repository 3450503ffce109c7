import CIIColumns
import CIIIndex
import CIILanguage

extension ShowQuestion {
    /// The figures asked for in each group, and the groups.
    func figures() throws(EngineFailure) -> (columns: [FigureColumn], groups: GroupedRows, total: GroupedRows)
    {
        let groups = try groups(frame.dimensions.map(\.key))
        let total = try self.groups([])
        var columns: [FigureColumn] = []
        for measure in measures {
            let intervals = try intervals(of: measure.term, groups, total)
            func estimate(_ groups: GroupedRows, _ group: Int, _ interval: ConfidenceInterval?)
                -> FigureEstimate
            {
                guard group < groups.groupCount else { return .none }
                let size = groups.results[0][group].count
                let figure = measure.term.figure(groups.results, group)
                let count = measure.term.hasOwnCount ? figure.n : size
                let value = figure.value.flatMap { $0.isFinite ? $0 : nil }
                return FigureEstimate(
                    value: value, count: count, interval: value == nil ? nil : interval,
                    hasTooFew: measure.term.hasOwnCount && count < minimum,
                    favourable: measure.term.isShare
                        ? value.map { Int((Double(count) * $0 / 100).rounded()) } : nil)
            }
            let isCount = if case .count = measure.term { true } else { false }
            columns.append(
                FigureColumn(
                    name: measure.name, kind: isCount ? .count : .measure, unit: measure.term.unit,
                    isHigherBetter: measure.term.isHigherBetter,
                    groups: (0..<groups.groupCount).map { estimate(groups, $0, intervals.groups[$0]) },
                    total: estimate(total, 0, intervals.total)))
        }
        return (columns, groups, total)
    }

    private var minimum: Int { query.minimum?.value ?? frame.context.minimum }

    private typealias Intervals = (groups: [ConfidenceInterval?], total: ConfidenceInterval?)

    private func intervals(
        of term: AggregateTerm, _ groups: GroupedRows, _ total: GroupedRows
    ) throws(EngineFailure) -> Intervals {
        let none: Intervals = ([ConfidenceInterval?](repeating: nil, count: groups.groupCount), nil)
        guard frame.context.interval != .none else { return none }
        if case .indicator(let plan) = term, plan.isCollected,
            Indicator.named(plan.indicator.name) == plan.indicator
        {
            let intervals = try rawIntervals(of: plan.indicator)
            return intervals.groups.count == groups.groupCount ? intervals : none
        }
        guard term.isShare else { return none }
        func interval(_ groups: GroupedRows, _ group: Int) -> ConfidenceInterval? {
            let figure = term.figure(groups.results, group)
            return figure.value.flatMap {
                ShareInterval.wilson(
                    percent: $0, trials: Double(figure.n), confidence: frame.context.confidence)
            }
        }
        return (
            (0..<groups.groupCount).map { interval(groups, $0) },
            total.groupCount > 0 ? interval(total, 0) : nil
        )
    }

    /// The intervals of an indicator's raw values, which do not depend on its goalposts: any will do.
    private func rawIntervals(of indicator: Indicator) throws(EngineFailure) -> Intervals {
        let span = query.by.first?.span ?? SourceSpan(0, 0)
        let name = Spanned(Name(spelling: indicator.name, canonical: indicator.name), span)
        var own = query
        own.weights = Spanned(
            .entries(WeightEntries([.init(name, Spanned(1, span), isPercent: false)])), span)
        (own.index, own.order, own.limit) = (nil, [], nil)
        var context = frame.context
        let far = indicator.direction == .lower ? (1e9, -1e9) : (-1e9, 1e9)
        if let posts = try? Goalposts(worst: far.0, best: far.1) {
            context.definitions.goalposts.reset(indicator)
            context.definitions.goalposts.set(posts, for: indicator)
        }
        return try IndexQuestion(own, dataset: frame.schema.dataset, context: context, engine: engine)
            .rawIntervals()
    }
}

extension AggregateTerm {
    /// Whether it is a share of observations, which are favourable or not.
    var isShare: Bool {
        switch self {
        case .percentage: true
        case .indicator(let plan):
            plan.isCollected && plan.indicator.unit == .percent
        case .count, .measured, .mean, .number, .negated, .arithmetic: false
        }
    }

    /// Whether a higher value is better; nil where neither way is.
    var isHigherBetter: Bool? {
        guard case .indicator(let plan) = self else { return nil }
        switch plan.indicator.direction {
        case .higher: return true
        case .lower: return false
        case .band: return nil
        }
    }
}
