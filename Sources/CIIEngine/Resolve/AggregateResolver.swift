import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// The expressions of `show` to figures of a group.
struct AggregateResolver {
    var rows: RowResolver
    let planner: IndicatorPlanner
    var measurements = Measurements()

    init(rows: RowResolver, planner: IndicatorPlanner) {
        self.rows = rows
        self.planner = planner
    }

    mutating func term(_ expression: Spanned<Expression>) throws(Diagnostics) -> AggregateTerm {
        switch expression.value {
        case .name(let name): return try named(name, at: expression.span)
        case .number(let number): return .number(number)
        case .percent(let percent): return .number(percent)
        case .duration(let duration): return .number(duration.seconds)
        case .unary(.minus, let operand): return .negated(try term(operand))
        case .binary(let op, let left, let right):
            switch op {
            case .add, .subtract, .multiply, .divide, .remainder:
                return .arithmetic(op, try term(left), try term(right))
            case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .like,
                .contains,
                .matches:
                throw conditionInShow(expression.span)
            }
        case .call(let function, let arguments): return try call(function, arguments, at: expression.span)
        case .unary(.not, _), .between, .membership, .isMissing, .boolean:
            throw conditionInShow(expression.span)
        case .string, .date, .pattern:
            throw Diagnostics(
                EngineProblem.wrongType(
                    expected: "a figure of a group", found: "text", expression.span, beside: nil
                ).diagnostic)
        }
    }

    private func conditionInShow(_ span: SourceSpan) -> Diagnostics {
        Diagnostics(
            EngineProblem.wrongType(
                expected: "a figure of a group, such as `share(…)` of this condition",
                found: "a condition on single interactions", span, beside: nil
            ).diagnostic)
    }

    private mutating func named(_ name: Name, at span: SourceSpan) throws(Diagnostics) -> AggregateTerm {
        if let own = rows.schema.definitions.ownIndicator(named: name.canonical) {
            return .indicator(try planner.plan(own, &measurements))
        }
        if let indicator = Indicator.named(name.canonical) {
            return .indicator(planner.plan(indicator, measurements: &measurements))
        }
        if name.canonical == "count" || name.canonical == "n" {
            return .count(measurements.index(of: .rows))
        }
        if rows.schema.letField(name) != nil || rows.schema.column(name) != nil {
            throw Diagnostics(
                EngineProblem.fieldInAggregate(name, span, suggestion: try suggestion(name, span)).diagnostic)
        }
        let known =
            rows.schema.definitions.indicators.map(\.name) + AggregateFunction.reference.map(\.name)
            + rows.schema.fieldNames
        throw Diagnostics(
            EngineProblem.unknownIndicator(
                name, span, nearest: nearest(to: name.canonical, among: known)
            ).diagnostic)
    }

    /// The aggregate that most likely was meant.
    private mutating func suggestion(_ name: Name, _ span: SourceSpan) throws(Diagnostics) -> String {
        switch try rows.term(Spanned(.name(name), span)) {
        case .number, .duration: "mean(\(name.spelling))"
        case .flag: "share(\(name.spelling))"
        case .instant: "count(\(name.spelling))"
        case .text, .calendar, .date, .word: "distinct(\(name.spelling))"
        }
    }

    private mutating func call(
        _ function: Spanned<Name>, _ arguments: [Spanned<Expression>], at span: SourceSpan
    ) throws(Diagnostics) -> AggregateTerm {
        guard let aggregate = AggregateFunction(function.value) else {
            if let indicator = Indicator.named(function.value.canonical), indicator.threshold != nil {
                let counted = try indicatorCounting(indicator, by: arguments, function, at: span)
                return .indicator(planner.plan(counted, measurements: &measurements))
            }
            let known = AggregateFunction.reference.map(\.name)
            let near = nearest(to: function.value.canonical, among: known)
            let problem: EngineProblem =
                RowFunction(rawValue: function.value.canonical) == nil
                ? .unknownFunction(function.value, function.span, nearest: near)
                : .fieldInAggregate(
                    function.value, span, suggestion: "mean(\(function.value.spelling)(…))")
            throw Diagnostics(problem.diagnostic)
        }
        if aggregate == .count, arguments.isEmpty { return .count(measurements.index(of: .rows)) }
        guard let argument = arguments.first, arguments.count == 1 else {
            throw Diagnostics(
                EngineProblem.wrongArgumentCount(
                    function.value, span, expected: "one argument", found: arguments.count
                ).diagnostic)
        }
        return try apply(aggregate, to: argument)
    }

    /// `sl(30s)`: the indicator counting by the length of time that is given.
    private func indicatorCounting(
        _ indicator: Indicator, by arguments: [Spanned<Expression>], _ function: Spanned<Name>,
        at span: SourceSpan
    ) throws(Diagnostics) -> Indicator {
        guard let argument = arguments.first, arguments.count == 1 else {
            throw Diagnostics(
                EngineProblem.wrongArgumentCount(
                    function.value, span, expected: "one length of time", found: arguments.count
                ).diagnostic)
        }
        guard case .duration(let length) = argument.value,
            let counted = indicator.with(threshold: length.seconds)
        else {
            throw Diagnostics(
                EngineProblem.wrongType(
                    expected: "a length of time such as `30s`", found: "something else", argument.span,
                    beside: nil
                ).diagnostic)
        }
        return counted
    }

    private mutating func apply(
        _ aggregate: AggregateFunction, to argument: Spanned<Expression>
    ) throws(Diagnostics) -> AggregateTerm {
        switch aggregate {
        case .share:
            let condition = try rows.condition(argument)
            let known = RowCondition.any([condition, .not(condition)])
            return .percentage(
                measurements.index(of: .countIf(condition)), of: measurements.index(of: .countIf(known)))
        case .count:
            switch try rows.definite(argument) {
            case .flag(_, let value): return .count(measurements.index(of: .count(value)))
            case .number(let value), .duration(let value), .instant(let value, _), .calendar(let value, _):
                return .count(measurements.index(of: .count(value)))
            case .text(let text, _): return .count(measurements.index(of: .countText(text)))
            case .date, .word: return .count(measurements.index(of: .rows))
            }
        case .distinct:
            switch try rows.definite(argument) {
            case .text(let text, _): return .count(measurements.index(of: .distinct(.text(text))))
            case .flag(_, let value), .number(let value), .duration(let value), .instant(let value, _),
                .calendar(let value, _):
                return .count(measurements.index(of: .distinct(.value(value))))
            case .date, .word: return .number(1)
            }
        case .sum: return try measure(argument) { .sum($0) }
        case .mean:
            let sum = try measure(argument) { .sum($0) }
            guard case .measured(let total, let n, let unit) = sum else { return sum }
            return .mean(total, n: n, unit)
        case .median: return try measure(argument) { .quantile($0, 0.5) }
        case .percentile(let p): return try measure(argument) { .quantile($0, p) }
        case .min: return try measure(argument) { .minimum($0) }
        case .max: return try measure(argument) { .maximum($0) }
        }
    }

    private mutating func measure(
        _ argument: Spanned<Expression>, _ accumulator: (RowValue) -> Accumulator
    ) throws(Diagnostics) -> AggregateTerm {
        let (value, unit): (RowValue, AnswerColumn.Unit) =
            switch try rows.definite(argument) {
            case .number(let value): (value, .none)
            case .duration(let value): (value, .seconds)
            case .flag(_, let value): (value, .none)
            case let other:
                throw Diagnostics(
                    EngineProblem.wrongType(
                        expected: "numbers or durations", found: other.kind, argument.span, beside: nil
                    ).diagnostic)
            }
        return .measured(
            measurements.index(of: accumulator(value)), n: measurements.index(of: .count(value)), unit)
    }
}
