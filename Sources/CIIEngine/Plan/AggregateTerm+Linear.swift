import CIIColumns
import CIILanguage

extension AggregateTerm {
    /// The figure as one total over another, where it is one; nil for a figure that is not linear above and below.
    func linearEvidence(_ measurements: inout Measurements) -> LinearEvidence? {
        typealias Part = LinearEvidence.Part
        switch self {
        case .mean(let sum, let n, _):
            return LinearEvidence(
                numerator: [Part(measurement: sum, factor: 1)],
                denominator: [Part(measurement: n, factor: 1)])
        case .percentage(let part, let whole):
            return LinearEvidence(
                numerator: [Part(measurement: part, factor: 100)],
                denominator: [Part(measurement: whole, factor: 1)])
        case .indicator(let plan):
            return plan.linearEvidence(&measurements)
        case .negated(let term):
            return term.linearEvidence(&measurements)?.scaled(by: -1)
        case .arithmetic(let operation, let left, let right):
            return Self.linear(operation, left, right, &measurements)
        case .count, .measured, .number:
            return nil
        }
    }

    private static func linear(
        _ operation: BinaryOperator, _ left: AggregateTerm, _ right: AggregateTerm,
        _ measurements: inout Measurements
    ) -> LinearEvidence? {
        switch (operation, left, right) {
        case (.multiply, .number(let factor), let term), (.multiply, let term, .number(let factor)):
            return term.linearEvidence(&measurements)?.scaled(by: factor)
        case (.divide, let term, .number(let divisor)) where divisor != 0:
            return term.linearEvidence(&measurements)?.scaled(by: 1 / divisor)
        case (.add, let term, .number(let shift)), (.add, .number(let shift), let term):
            return term.linearEvidence(&measurements)?.shifted(by: shift)
        case (.subtract, let term, .number(let shift)):
            return term.linearEvidence(&measurements)?.shifted(by: -shift)
        case (.subtract, .number(let shift), let term):
            return term.linearEvidence(&measurements)?.scaled(by: -1).shifted(by: shift)
        case (.divide, let above, let below):
            guard let above = above.total(measurements), let below = below.total(measurements) else {
                return nil
            }
            return LinearEvidence(
                numerator: [.init(measurement: above, factor: 1)],
                denominator: [.init(measurement: below, factor: 1)])
        default:
            return nil
        }
    }

    /// The measurement of a figure that adds up over interactions.
    private func total(_ measurements: Measurements) -> Int? {
        let place: Int
        switch self {
        case .count(let count): place = count
        case .measured(let measurement, _, _): place = measurement
        case .mean, .percentage, .indicator, .number, .negated, .arithmetic: return nil
        }
        switch measurements.all[place].accumulator {
        case .rows, .sum, .sumOfSquares, .count, .countText, .countIf: return place
        case .quantile, .quantilePoint, .minimum, .maximum, .distinct: return nil
        }
    }
}

extension LinearEvidence {
    /// The same with the figure multiplied.
    func scaled(by factor: Double) -> LinearEvidence {
        LinearEvidence(
            numerator: numerator.map { Part(measurement: $0.measurement, factor: $0.factor * factor) },
            denominator: denominator)
    }

    /// The same with a number added to the figure.
    func shifted(by shift: Double) -> LinearEvidence {
        LinearEvidence(
            numerator: numerator
                + denominator.map { Part(measurement: $0.measurement, factor: $0.factor * shift) },
            denominator: denominator)
    }
}
