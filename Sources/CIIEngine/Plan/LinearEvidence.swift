import CIIColumns
import CIIIndex

/// An indicator as a ratio of two totals over interactions: what its uncertainty is reckoned from.
///
/// A total is a sum of measurements, each times a factor, so that it is known for every unit that interactions fall
/// into: a customer, or a single interaction.
struct LinearEvidence {
    /// A measurement and how often it counts.
    struct Part {
        var measurement: Int
        var factor: Double
    }

    var numerator: [Part]
    var denominator: [Part]

    /// The two totals of a group.
    func totals(_ results: [[Double]], _ group: Int) -> (numerator: Double, denominator: Double) {
        (Self.total(numerator, results, group), Self.total(denominator, results, group))
    }

    @inline(__always)
    private static func total(_ parts: [Part], _ results: [[Double]], _ group: Int) -> Double {
        var total = 0.0
        for part in parts {
            // A sum without values is none, and adds nothing.
            let value = results[part.measurement][group]
            if !value.isNaN { total += part.factor * value }
        }
        return total
    }
}

extension IndicatorPlan {
    /// The totals behind the indicator; nil where nothing was collected and where it is no ratio.
    ///
    /// For a quantile those of the mean of the same values: how interactions move the two goes together closely enough
    /// to tell what the quantile has in common with other indicators.
    func linearEvidence(_ measurements: inout Measurements) -> LinearEvidence? {
        typealias Part = LinearEvidence.Part
        switch evidence {
        case .notCollected:
            return nil
        case .ratio(let above, let below, let scale, _):
            guard !below.terms.isEmpty else { return nil }
            return LinearEvidence(
                numerator: above.terms.map {
                    Part(measurement: $0.measurement, factor: scale * $0.factor)
                }, denominator: below.terms.map { Part(measurement: $0.measurement, factor: $0.factor) })
        case .figure(let term, _):
            return term.linearEvidence(&measurements)
        case .quantile(let place, let known):
            let own = measurements.all[place]
            guard case .quantile(let value, _) = own.accumulator else { return nil }
            return LinearEvidence(
                numerator: [
                    Part(
                        measurement: measurements.index(of: .sum(value), where: own.condition), factor: 1)
                ], denominator: [Part(measurement: known, factor: 1)])
        }
    }
}

extension LinearEvidence {
    /// What single interactions add to the totals, which tells how sure their ratio is.
    enum Kind {
        /// 0 or 1 to both: a share in percent.
        case share
        /// 0 or 1 to the denominator and as much, nothing or as much less to the numerator.
        case netScore
        /// Any amount.
        case amounts
    }

    /// The kind of an indicator of that unit.
    func kind(_ unit: IndicatorUnit, _ measurements: [Measurement]) -> Kind {
        let isCounted = (numerator + denominator).allSatisfy {
            switch measurements[$0.measurement].accumulator {
            case .rows, .count, .countText, .countIf: true
            case .sum, .sumOfSquares, .minimum, .maximum, .quantile, .quantilePoint, .distinct: false
            }
        }
        switch unit {
        case .percent where isCounted: return .share
        case .netScore where isCounted: return .netScore
        case .percent, .netScore, .seconds, .rating, .count, .currency: return .amounts
        }
    }

    /// Whether the denominator is nothing but the number of values that the numerator adds up, and so no total that
    /// varies by itself.
    func isMean(_ plan: IndicatorPlan, _ measurements: [Measurement]) -> Bool {
        if case .ratio(_, let below, _, let known) = plan.evidence {
            return below.terms.map(\.measurement) == [known]
        }
        guard numerator.count == 1, denominator.count == 1 else { return false }
        let (sum, count) = (measurements[numerator[0].measurement], measurements[denominator[0].measurement])
        guard case .sum(let value) = sum.accumulator, case .count(let counted) = count.accumulator else {
            return false
        }
        return value == counted && sum.condition == count.condition
    }

    /// What is added to the numerator and what is taken from it, as shares of the denominator.
    func shares(_ results: [[Double]], _ group: Int) -> (favourable: Double, adverse: Double) {
        let whole = totals(results, group).denominator
        let parts = numerator.map { $0.factor * results[$0.measurement][group] / 100 / whole }
        return (
            parts.filter { $0 > 0 }.reduce(0, +), -parts.filter { $0 < 0 }.reduce(0, +)
        )
    }
}
