import Glibc

/// Intervals of an index from those of its scores, by the method of variance estimates recovery (MOVER; Zou and
/// Donner 2008).
///
/// How far each score's interval reaches, down and up, takes the place of its margin of error; so a score near an edge or
/// a skewed one keeps its lopsided interval, and a single score its own.
public enum CompositeInterval {
    /// The part that one score has in an index.
    public struct Part: Hashable, Sendable {
        /// The score, 0…100.
        public let score: Double
        /// Its weight, not negative.
        public let weight: Double
        /// Its interval in points of the score; nil where nothing bounds it but 0 and 100.
        public let interval: ConfidenceInterval?

        /// A score with its weight and its interval.
        public init(score: Double, weight: Double, interval: ConfidenceInterval?) {
            self.score = score
            self.weight = weight
            self.interval = interval
        }

        /// The ends within 0…100 and around the score.
        fileprivate var ends: (low: Double, high: Double) {
            let held = interval?.clamped(to: 0...100).holding(score)
            return (held?.low ?? 0, held?.high ?? 100)
        }
    }

    /// The interval of Σ weight·score; the weights add up to 1.
    ///
    /// - Parameters:
    ///   - parts: The scores.
    ///   - correlations: How the scores go together, in the order of the parts.
    public static func arithmetic(_ parts: [Part], _ correlations: CorrelationMatrix) -> ConfidenceInterval {
        mover(parts, correlations, floor: 0, { $0 }, { $0 })
    }

    /// The interval of Π score^weight: that of the sum of logarithms, scores under `floor` taken for it.
    public static func geometric(
        _ parts: [Part], _ correlations: CorrelationMatrix, floor: Double = 1
    ) -> ConfidenceInterval {
        mover(parts, correlations, floor: floor, { log($0) }, { exp($0) })
    }

    /// The interval of 1/Σ(weight/score): that of the sum of reciprocals, scores under `floor` taken for it.
    public static func harmonic(
        _ parts: [Part], _ correlations: CorrelationMatrix, floor: Double = 1
    ) -> ConfidenceInterval {
        // Less the reciprocal, so that it rises with the score.
        mover(parts, correlations, floor: floor, { -1 / $0 }, { -1 / $0 })
    }

    /// The interval of the least score: from the least lower end to the least upper end of scores that count.
    ///
    /// Each score's own interval is as sure as was asked for; so is the upper end, and the lower end is less sure, the more
    /// scores lie near the least.
    public static func minimum(_ parts: [Part]) -> ConfidenceInterval {
        let ends = parts.filter { $0.weight > 0 }.map(\.ends)
        return ConfidenceInterval(low: ends.map(\.low).min(), high: ends.map(\.high).min())
    }

    /// The interval of a weighted sum of scores on another scale, which rises with the score, brought back.
    private static func mover(
        _ parts: [Part], _ correlations: CorrelationMatrix, floor: Double, _ scale: (Double) -> Double,
        _ back: (Double) -> Double
    ) -> ConfidenceInterval {
        var down = [Double](repeating: 0, count: parts.count)
        var up = down
        var centre = 0.0
        for (place, part) in parts.enumerated() where part.weight > 0 {
            let (low, high) = (max(floor, part.ends.low), max(floor, part.ends.high))
            // A sum of one term is its own interval to the last digit.
            if part.weight == 1 { return ConfidenceInterval(low: low, high: high) }
            let own = scale(max(floor, part.score))
            centre += part.weight * own
            down[place] = part.weight * (own - scale(low))
            up[place] = part.weight * (scale(high) - own)
        }
        if parts.allSatisfy({ $0.weight <= 0 }) { return ConfidenceInterval(low: nil, high: nil) }
        return ConfidenceInterval(
            low: back(centre - correlations.length(of: down)),
            high: back(centre + correlations.length(of: up))
        ).clamped(to: 0...100)
    }
}
