import CIIColumns
import CIIIndex
import CIILanguage

extension IndicatorPlanner {
    /// An indicator that was defined here, measured by its formula; nil for one that comes with the program.
    ///
    /// Where the formula does not fit these interactions the indicator is not collected.
    func planOwn(_ indicator: Indicator, _ measurements: inout Measurements) -> IndicatorPlan? {
        guard let own = schema.definitions.ownIndicator(named: indicator.name) else { return nil }
        do throws(Diagnostics) {
            return try plan(own, &measurements)
        } catch {
            return IndicatorPlan(
                indicator: own.indicator, evidence: .notCollected,
                field: own.indicator.measure.fieldNames.first ?? own.indicator.name, notApplicable: nil,
                pending: nil)
        }
    }

    /// The same; throws what does not fit.
    func plan(
        _ own: Definitions.OwnIndicator, _ measurements: inout Measurements
    ) throws(Diagnostics) -> IndicatorPlan {
        guard let rows else { throw Diagnostics(EngineProblem.noData.diagnostic) }
        var resolver = AggregateResolver(rows: rows, planner: self)
        resolver.measurements = measurements
        let count = resolver.measurements.index(of: .rows)
        let term: AggregateTerm
        do throws(Diagnostics) {
            term = try resolver.term(own.formula)
        } catch {
            throw error.elsewhere("in the indicator `\(own.name.canonical)`, defined by `indicator`")
        }
        measurements = resolver.measurements
        return IndicatorPlan(
            indicator: own.indicator, evidence: .figure(term, rows: count),
            field: own.indicator.measure.fieldNames.first ?? own.indicator.name, notApplicable: nil,
            pending: nil)
    }
}

extension AggregateTerm {
    /// The figure in one group as an indicator has it: nothing where a part of it is missing.
    ///
    /// It rests on as many observations as the least observed of its parts; counts are never missing.
    func reading(_ results: [AggregateColumn], group: Int, rows: Int) -> Reading {
        let value = figure(results, group).value
        let count = observed(results, group) ?? results[rows][group].count
        return Reading(value.flatMap { $0.isFinite ? $0 : nil }, count: count)
    }

    private func observed(_ results: [AggregateColumn], _ group: Int) -> Int? {
        switch self {
        case .count, .number: return nil
        case .measured, .mean, .percentage, .indicator: return figure(results, group).n
        case .negated(let term): return term.observed(results, group)
        case .arithmetic(_, let left, let right):
            guard let left = left.observed(results, group) else { return right.observed(results, group) }
            return right.observed(results, group).map { min(left, $0) } ?? left
        }
    }
}
