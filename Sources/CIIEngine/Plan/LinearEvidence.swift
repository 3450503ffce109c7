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
    /// The totals behind the indicator; nil where nothing was collected.
    ///
    /// For a quantile those of the mean of the same values: how interactions move the two goes together closely enough
    /// to tell what the quantile has in common with other indicators.
    func linearEvidence(_ measurements: inout Measurements) -> LinearEvidence? {
        typealias Part = LinearEvidence.Part
        switch evidence {
        case .notCollected:
            return nil
        case .share(let favourable, let known):
            return LinearEvidence(
                numerator: [Part(measurement: favourable, factor: 100)],
                denominator: [Part(measurement: known, factor: 1)])
        case .remainder(let unfavourable, let known):
            return LinearEvidence(
                numerator: [
                    Part(measurement: known, factor: 100), Part(measurement: unfavourable, factor: -100),
                ], denominator: [Part(measurement: known, factor: 1)])
        case .mean(let sum, let known):
            return LinearEvidence(
                numerator: [Part(measurement: sum, factor: 1)],
                denominator: [Part(measurement: known, factor: 1)])
        case .netPromoter(let promoters, let detractors, let known):
            return LinearEvidence(
                numerator: [
                    Part(measurement: promoters, factor: 100), Part(measurement: detractors, factor: -100),
                ], denominator: [Part(measurement: known, factor: 1)])
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
