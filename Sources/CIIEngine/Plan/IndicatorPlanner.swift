import CIIColumns
import CIIIndex
import CIITime

/// Indicators to measurements of the columns at hand.
struct IndicatorPlanner {
    let schema: Schema
    /// When another contact is a repeat; nil where customers are not known.
    let repeatWindow: RepeatWindow?
    /// The rules of indicators that settings change.
    var rules = IndicatorRules()
    /// The zone whose clocks say when the doors are open.
    var zone = Zone.utc
    /// How the formulas of indicators defined here are read; nil where none is asked for.
    var rows: RowResolver?

    /// What to measure for `indicator`, added to `measurements`.
    func plan(_ indicator: Indicator, measurements: inout Measurements) -> IndicatorPlan {
        if let plan = planOwn(indicator, &measurements) { return plan }
        for way in rules.inForce(indicator).measure.ways {
            // What a way adds before it turns out not to be served would be measured for nothing.
            var attempt = measurements
            if let plan = plan(indicator, way, &attempt) {
                measurements = attempt
                return plan
            }
        }
        return IndicatorPlan(
            indicator: indicator, evidence: .notCollected, field: indicator.measure.field, notApplicable: nil,
            pending: nil)
    }

    /// The scale of the answers to a rating question: the declared one, else the question's usual one.
    func scale(of indicator: Indicator) -> RatingScale? {
        guard let usual = indicator.defaultScale else { return nil }
        return declaredScale(of: indicator.measure.field) ?? usual
    }

    private func declaredScale(of field: String) -> RatingScale? {
        schema.column(named: field).flatMap { schema.field(at: $0)?.scale }
            .flatMap { RatingScale(worst: $0.lowerBound, best: $0.upperBound) }
    }

    private func plan(
        _ indicator: Indicator, _ way: Measure.Way, _ measurements: inout Measurements
    ) -> IndicatorPlan? {
        switch way {
        case .repeats(let within, let exempt):
            return planByRepeats(indicator, within: within, exempt: exempt, &measurements)
        case .ratio(let ratio):
            guard let within = condition(ratio.within, indicator),
                let observed = condition(ratio.observed, indicator),
                let above = total(ratio.numerator, within, indicator, &measurements),
                let known = count(ratio.observed, within, indicator, &measurements),
                let below = denominator(ratio.denominator, known, within, indicator, &measurements)
            else { return nil }
            var plan = IndicatorPlan(
                indicator: indicator,
                evidence: .ratio(above, over: below, scale: ratio.scale, known: known),
                field: way.fields.first ?? indicator.measure.field,
                notApplicable: notApplicable(
                    indicator, observed, within, exempt: ratio.exempt, &measurements),
                pending: pending(indicator, observed, &measurements))
            plan.caution = ratio.caution
            return plan
        case .quantile(let quantile):
            guard let value = value(quantile.quantity), let within = condition(quantile.within, indicator)
            else { return nil }
            let observed = RowCondition.not(.isMissingValue(value))
            var plan = IndicatorPlan(
                indicator: indicator,
                evidence: .quantile(
                    measurements.index(of: .quantile(value, quantile.probability), where: within),
                    known: measurements.index(of: .count(value), where: within)),
                field: way.fields.first ?? indicator.measure.field,
                notApplicable: notApplicable(
                    indicator, observed, within, exempt: quantile.exempt, &measurements),
                pending: pending(indicator, observed, &measurements))
            plan.caution = quantile.caution
            return plan
        }
    }

    // MARK: Totals

    private func total(
        _ terms: [Ratio.Term], _ within: RowCondition, _ indicator: Indicator,
        _ measurements: inout Measurements
    ) -> IndicatorPlan.Total? {
        var total = IndicatorPlan.Total(terms: [])
        for term in terms {
            func add(_ measurement: Int?, _ factor: Double = 1) -> Bool {
                guard let measurement else { return false }
                total.terms.append(.init(measurement: measurement, factor: term.factor * factor))
                return true
            }
            switch term.amount {
            case .count(let criterion):
                guard add(count(criterion, within, indicator, &measurements)) else { return nil }
            case .sum(let quantity, let criterion):
                guard let value = value(quantity), let own = condition(criterion, indicator) else {
                    return nil
                }
                _ = add(measurements.index(of: .sum(value), where: within.and(own)))
            case .positions(let field):
                guard let value = value(.number(field)) else { return nil }
                let scale = declaredScale(of: field)
                let (worst, best) = (scale?.worst ?? 0, scale?.best ?? 100)
                // (x − worst) ÷ (best − worst), added up.
                let share = 1 / (best - worst)
                _ = add(measurements.index(of: .sum(value), where: within), share)
                if worst != 0 {
                    _ = add(measurements.index(of: .count(value), where: within), -worst * share)
                }
            }
        }
        return total
    }

    private func denominator(
        _ denominator: Ratio.Denominator, _ known: Int, _ within: RowCondition, _ indicator: Indicator,
        _ measurements: inout Measurements
    ) -> IndicatorPlan.Total? {
        switch denominator {
        case .observed: IndicatorPlan.Total(terms: [.init(measurement: known, factor: 1)])
        case .total(let terms): total(terms, within, indicator, &measurements)
        case .one: .one
        }
    }

    /// The number of interactions for which a criterion holds, asked in the plainest words.
    private func count(
        _ criterion: Criterion, _ within: RowCondition, _ indicator: Indicator,
        _ measurements: inout Measurements
    ) -> Int? {
        if case .measured(let quantity) = criterion {
            return value(quantity).map { measurements.index(of: .count($0), where: within) }
        }
        if case .known(let field) = criterion, let column = schema.column(named: field), isNumeric(column) {
            return measurements.index(of: .count(.column(column)), where: within)
        }
        guard let condition = condition(criterion, indicator) else { return nil }
        if case .always = condition { return measurements.index(of: .rows, where: within) }
        return measurements.index(of: .countIf(condition), where: within)
    }

    // MARK: Quantities

    /// The quantity of a row; nil where no column holds it.
    func value(_ quantity: Quantity) -> RowValue? {
        switch quantity {
        case .number(let field): return column(field, of: .number)
        case .duration(let field): return column(field, of: .duration)
        case .span(let from, let to):
            guard let start = column(from, of: .instant), let end = column(to, of: .instant) else {
                return nil
            }
            return .arithmetic(.subtract, end, start)
        case .openSpan(let from, let to):
            guard let start = column(from, of: .instant), let end = column(to, of: .instant) else {
                return nil
            }
            return OpenDoors(schema: schema, zone: zone).time(from: start, to: end)
        case .openLength(let from, let length):
            guard let start = column(from, of: .instant), let time = column(length, of: .duration) else {
                return nil
            }
            return OpenDoors(schema: schema, zone: zone)
                .time(from: start, to: .arithmetic(.add, start, time))
        case .product(let left, let right):
            guard let left = value(left), let right = value(right) else { return nil }
            return .arithmetic(.multiply, left, right)
        case .review: return review
        }
    }

    private func column(_ field: String, of kind: ColumnKind) -> RowValue? {
        guard let column = schema.column(named: field), schema.dataset.table.columns[column].kind == kind
        else { return nil }
        return .column(column)
    }

    private func isNumeric(_ column: Int) -> Bool {
        switch schema.dataset.table.columns[column].kind {
        case .boolean, .number, .instant, .duration: true
        case .category, .text: false
        }
    }

    /// The weighted mean of the rated categories of a review, 0 where a critical one is under half.
    private var review: RowValue? {
        var weighted: [RowValue] = []
        var weights: [RowValue] = []
        var failures: [RowCondition] = []
        for category in rules.quality where category.weight > 0 || category.isCritical {
            let field = "qa." + category.name
            guard case .column(let column)? = column(field, of: .number) else { continue }
            let scale = declaredScale(of: field)
            let (worst, best) = (scale?.worst ?? 0, scale?.best ?? 100)
            let place = RowValue.arithmetic(
                .divide, .arithmetic(.subtract, .column(column), .constant(worst)), .constant(best - worst))
            let isMissing = RowCondition.isMissingValue(.column(column))
            let weight = RowValue.constant(category.weight)
            weighted.append(.choose(isMissing, .constant(0), .arithmetic(.multiply, weight, place)))
            weights.append(.choose(isMissing, .constant(0), weight))
            if category.isCritical { failures.append(.compare(place, .less, .constant(0.5))) }
        }
        func sum(_ values: [RowValue]) -> RowValue? {
            values.dropFirst().reduce(values.first) { sum, value in sum.map { .arithmetic(.add, $0, value) } }
        }
        guard let above = sum(weighted), let below = sum(weights) else { return nil }
        let mean = RowValue.arithmetic(.multiply, .constant(100), .arithmetic(.divide, above, below))
        return failures.isEmpty ? mean : .choose(.any(failures), .constant(0), mean)
    }

    // MARK: Criteria

    /// The criterion of a row; nil where no column tells.
    func condition(_ criterion: Criterion, _ indicator: Indicator) -> RowCondition? {
        switch criterion {
        case .always: return .always
        case .known(let field): return schema.column(named: field).map(isPresent)
        case .measured(let quantity): return value(quantity).map { .not(.isMissingValue($0)) }
        case .isTrue(let field): return column(field, of: .boolean).map { .isTrue($0) }
        case .isFalse(let field):
            return column(field, of: .boolean).map { .compare($0, .equal, .constant(0)) }
        case .position(let field, let place):
            guard let value = column(field, of: .number), let scale = scale(of: indicator) else { return nil }
            let comparison: Comparison = scale.worst < scale.best ? .greaterOrEqual : .lessOrEqual
            return .compare(value, comparison, .constant(scale.answer(at: place)))
        case .atLeast(let quantity, let least):
            return value(quantity).map { .compare($0, .greaterOrEqual, .constant(least)) }
        case .atMost(let quantity, let most):
            return value(quantity).map { .compare($0, .lessOrEqual, .constant(most)) }
        case .word(let field, let words):
            guard let column = schema.column(named: field), !isNumeric(column) else { return nil }
            return .text(.column(column), .oneOf(words))
        case .passed(let field):
            guard case .column(let column)? = column(field, of: .instant) else { return nil }
            return .instantRange(
                column: column, fromMicroseconds: nil, toMicroseconds: rules.knownBefore)
        case .answered: return isAnswered
        case .unanswered: return isUnanswered ?? .never
        case .byPerson: return isByMachine?.negated ?? .always
        case .byMachine: return isByMachine ?? .never
        case .all(let parts):
            let parts = conditions(parts, indicator)?.filter { $0 != .always }
            return parts.map { $0.isEmpty ? .always : $0.count == 1 ? $0[0] : .all($0) }
        case .any(let parts):
            let parts = conditions(parts, indicator)?.filter { $0 != .never }
            return parts.map { $0.isEmpty ? .never : $0.count == 1 ? $0[0] : .any($0) }
        case .not(let part): return condition(part, indicator)?.negated
        }
    }

    private func conditions(_ parts: [Criterion], _ indicator: Indicator) -> [RowCondition]? {
        var conditions: [RowCondition] = []
        for part in parts {
            guard let condition = condition(part, indicator) else { return nil }
            conditions.append(condition)
        }
        return conditions
    }

    private var answered: RowValue? { column("answered", of: .boolean) }

    /// A mark such as `resolved: no` on an interaction nobody answered says nothing of a first contact, and the wait of
    /// a caller who gave up is no time to an answer.
    var isAnswered: RowCondition {
        guard let answered else { return .always }
        return .any([.isMissingValue(answered), .isTrue(answered)])
    }

    /// Whether an interaction is known to be unanswered; nil where the data does not say.
    var isUnanswered: RowCondition? { answered.map { .compare($0, .equal, .constant(0)) } }

    /// Whether a machine alone handled an interaction; nil where none did.
    var isByMachine: RowCondition? {
        guard let column = schema.column(named: "handler"),
            case .category(let handlers) = schema.dataset.table.columns[column].storage,
            handlers.dictionary.code(of: "bot") != nil
        else { return nil }
        return .all([.not(.isMissingText(.column(column))), .text(.column(column), .equals("bot"))])
    }

    // MARK: What does not count

    private func notApplicable(
        _ indicator: Indicator, _ observed: RowCondition, _ within: RowCondition, exempt: Criterion?,
        _ measurements: inout Measurements
    ) -> Int? {
        var aside: [RowCondition] = []
        if indicator.applies != .always, let isUnanswered { aside.append(isUnanswered) }
        if let exempt, let condition = condition(exempt, indicator), condition != .never {
            aside.append(condition)
        }
        guard !aside.isEmpty else { return nil }
        let isAside: RowCondition = aside.count == 1 ? aside[0] : .any(aside)
        // Whoever is looked at was answered, so nobody unanswered was observed.
        if isAside == isUnanswered, within == isAnswered { return measurements.index(of: .countIf(isAside)) }
        let isObserved = within.and(observed)
        return measurements.index(of: .countIf(.all([isAside, isObserved.negated])))
    }

    /// Interactions that are not known to be unanswered and have no figure yet.
    private func pending(
        _ indicator: Indicator, _ observed: RowCondition, _ measurements: inout Measurements
    ) -> Int? {
        guard indicator.applies == .whenResolved else { return nil }
        return measurements.index(of: .countIf(observed.negated), where: isAnswered)
    }
}

extension RowCondition {
    /// True where false; what is negated already loses its negation.
    fileprivate var negated: RowCondition { if case .not(let part) = self { part } else { .not(self) } }

    /// True where both are, the simplest way to say so.
    fileprivate func and(_ other: RowCondition) -> RowCondition {
        switch (self, other) {
        case (.always, _): other
        case (_, .always): self
        case (_, _): .all([self, other])
        }
    }
}
