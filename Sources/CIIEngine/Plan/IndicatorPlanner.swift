import CIIColumns
import CIIIndex

/// Indicators to measurements of the columns at hand.
struct IndicatorPlanner {
    let schema: Schema
    /// When another contact is a repeat; nil where customers are not known.
    let repeatWindow: RepeatWindow?

    /// What to measure for `indicator`, added to `measurements`.
    func plan(_ indicator: Indicator, measurements: inout Measurements) -> IndicatorPlan {
        let wanted = indicator.measure.field
        let own = column(serving: indicator, [wanted.name])
        if own == nil, case .firstContact = indicator.measure,
            let plan = planByRepeats(indicator, &measurements)
        {
            return plan
        }
        guard let column = own ?? column(serving: indicator, wanted.fallbacks) else {
            return IndicatorPlan(
                indicator: indicator, evidence: .notCollected, field: wanted.name, notApplicable: nil,
                pending: nil)
        }
        let value = RowValue.column(column)
        return IndicatorPlan(
            indicator: indicator, evidence: evidence(indicator, value, column, &measurements),
            field: schema.dataset.table.columns[column].name,
            notApplicable: notApplicable(indicator, value, &measurements),
            pending: pending(indicator, value, &measurements))
    }

    /// The scale of the answers to a rating question: the declared one, else the question's usual one.
    func scale(of indicator: Indicator) -> RatingScale? {
        guard let usual = indicator.defaultScale else { return nil }
        guard let column = schema.column(named: indicator.measure.field.name),
            let declared = schema.field(at: column)?.scale
        else { return usual }
        return RatingScale(worst: declared.lowerBound, best: declared.upperBound) ?? usual
    }

    private func column(serving indicator: Indicator, _ names: [String]) -> Int? {
        names.lazy.compactMap { schema.column(named: $0) }.first { serves(indicator, $0) }
    }

    private func serves(_ indicator: Indicator, _ column: Int) -> Bool {
        let kind = schema.dataset.table.columns[column].kind
        switch indicator.measure {
        case .share(_, favourable: .isTrue), .firstContact: return kind == .boolean
        case .share(_, favourable: .atLeast), .netPromoter: return kind == .number
        case .mean, .quantile: return indicator.unit == .seconds ? kind == .duration : kind == .number
        }
    }

    private func evidence(
        _ indicator: Indicator, _ value: RowValue, _ column: Int, _ measurements: inout Measurements
    ) -> IndicatorPlan.Evidence {
        switch indicator.measure {
        case .share(_, favourable: .isTrue), .firstContact:
            let applies = applicable(indicator)
            return .share(
                favourable: measurements.index(of: .countIf(.isTrue(value)), where: applies),
                known: measurements.index(of: .count(value), where: applies))
        case .share(_, favourable: .atLeast(let position)):
            let least = scale(of: indicator)?.answer(at: position) ?? 0
            return .share(
                favourable: measurements.index(
                    of: .countIf(.compare(value, .greaterOrEqual, .constant(least)))),
                known: measurements.index(of: .count(value)))
        case .mean:
            let considered = considered(indicator)
            return .mean(
                sum: measurements.index(of: .sum(value), where: considered),
                known: measurements.index(of: .count(value), where: considered))
        case .quantile(_, let probability):
            let considered = considered(indicator)
            return .quantile(
                measurements.index(of: .quantile(value, probability), where: considered),
                known: measurements.index(of: .count(value), where: considered))
        case .netPromoter:
            return .netPromoter(
                promoters: measurements.index(
                    of: .countIf(.compare(value, .greaterOrEqual, .constant(Measure.lowestPromoter)))),
                detractors: measurements.index(
                    of: .countIf(.compare(value, .lessOrEqual, .constant(Measure.highestDetractor)))),
                known: measurements.index(of: .count(value)))
        }
    }

    private var answered: RowValue? {
        guard let column = schema.column(named: "answered"),
            schema.dataset.table.columns[column].kind == .boolean
        else { return nil }
        return .column(column)
    }

    /// A mark such as `resolved: no` on an interaction nobody answered says nothing of a first contact.
    func applicable(_ indicator: Indicator) -> RowCondition {
        guard indicator.applies != .always, let answered else { return .always }
        return .any([.isMissingValue(answered), .isTrue(answered)])
    }

    private func takesAnswered(_ indicator: Indicator) -> Bool {
        indicator.unit == .seconds && indicator.applies == .whenAnswered
    }

    /// The wait of a caller who gave up is no time to an answer; what a customer says counts whoever answered.
    private func considered(_ indicator: Indicator) -> RowCondition {
        takesAnswered(indicator) ? applicable(indicator) : .always
    }

    /// Whether an interaction is known to be unanswered; nil where the data does not say.
    var isUnanswered: RowCondition? { answered.map { .compare($0, .equal, .constant(0)) } }

    private func notApplicable(
        _ indicator: Indicator, _ value: RowValue, _ measurements: inout Measurements
    ) -> Int? {
        guard indicator.applies != .always, let isUnanswered else { return nil }
        switch indicator.measure {
        case .share(_, favourable: .isTrue), .firstContact:
            return measurements.index(of: .countIf(isUnanswered))
        case .mean where takesAnswered(indicator), .quantile where takesAnswered(indicator):
            return measurements.index(of: .countIf(isUnanswered))
        case .share, .mean, .quantile, .netPromoter:
            return measurements.index(of: .countIf(.all([isUnanswered, .isMissingValue(value)])))
        }
    }

    /// Interactions that are not known to be unanswered and have no figure yet.
    private func pending(
        _ indicator: Indicator, _ value: RowValue, _ measurements: inout Measurements
    ) -> Int? {
        guard indicator.applies == .whenResolved else { return nil }
        return measurements.index(of: .countIf(.isMissingValue(value)), where: applicable(indicator))
    }
}
