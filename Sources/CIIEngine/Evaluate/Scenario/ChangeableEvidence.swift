import CIIColumns
import CIIIndex
import CIILanguage

/// How the figure of an indicator is put together, as far as changing a part of the interactions goes.
enum ChangeableEvidence {
    /// One total over another: what is changed in a part changes the whole by arithmetic.
    case ratio(LinearEvidence)
    /// A total: parts add up.
    case total(IndicatorPlan.Total, scale: Double)
    /// Anything else, such as a median: only the whole can be changed. `growsWithVolume` where more of the same
    /// interactions would change it in a way that is not known.
    case whole(growsWithVolume: Bool)
    /// Nothing is measured.
    case none

    init(_ plan: IndicatorPlan, _ measurements: inout Measurements) {
        switch plan.evidence {
        case .notCollected:
            self = .none
        case .quantile:
            self = .whole(growsWithVolume: false)
        case .ratio(let above, _, let scale, _):
            if plan.isTotal {
                self = .total(above, scale: scale)
            } else if let linear = plan.linearEvidence(&measurements) {
                self = .ratio(linear)
            } else {
                self = .whole(growsWithVolume: true)
            }
        case .figure(let term, _):
            if !term.holdsQuantile, let linear = term.linearEvidence(&measurements) {
                self = .ratio(linear)
            } else {
                self = .whole(growsWithVolume: !term.isOfWhole(measurements))
            }
        }
    }
}

extension AggregateTerm {
    /// Whether a part of it is an indicator that is a quantile, whose evidence stands for the mean.
    var holdsQuantile: Bool {
        switch self {
        case .indicator(let plan):
            if case .quantile = plan.evidence { true } else { plan.figure?.holdsQuantile ?? false }
        case .negated(let term): term.holdsQuantile
        case .arithmetic(_, let left, let right): left.holdsQuantile || right.holdsQuantile
        case .count, .measured, .mean, .percentage, .number: false
        }
    }

    /// Whether the same interactions twice over have the same figure.
    func isOfWhole(_ measurements: Measurements) -> Bool {
        switch self {
        case .number, .mean, .percentage: true
        case .count: false
        case .measured(let place, _, _):
            switch measurements.all[place].accumulator {
            case .quantile, .minimum, .maximum: true
            case .rows, .count, .countText, .countIf, .sum, .sumOfSquares, .quantilePoint, .distinct: false
            }
        case .indicator(let plan):
            switch plan.evidence {
            case .notCollected, .quantile: true
            case .ratio(_, let below, _, _): !below.terms.isEmpty
            case .figure(let term, _): term.isOfWhole(measurements)
            }
        case .negated(let term): term.isOfWhole(measurements)
        case .arithmetic(_, let left, let right):
            left.isOfWhole(measurements) && right.isOfWhole(measurements)
        }
    }
}

extension IndicatorPlan {
    fileprivate var figure: AggregateTerm? { if case .figure(let term, _) = evidence { term } else { nil } }
}
