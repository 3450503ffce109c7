/// The raw values between which an indicator's score runs from 0 to 100.
///
/// Goalposts are fixed in advance, so that a score never depends on who else is in the comparison.
public struct Goalposts: Hashable, Sendable {
    /// How the score follows the raw value.
    public enum Shape: Hashable, Sendable {
        /// A straight line from `worst` (0) to `best` (100); `worst` may be the larger.
        case line(worst: Double, best: Double)
        /// 100 between the two best values, falling to 0 at a worst value on either side.
        case band(worstLow: Double, bestLow: Double, bestHigh: Double, worstHigh: Double)
    }

    /// How the score follows the raw value.
    public let shape: Shape

    /// A line from the worst raw value to the best.
    public init(worst: Double, best: Double) throws(GoalpostsProblem) {
        guard worst.isFinite, best.isFinite, (best - worst).isFinite else { throw .notFinite }
        guard worst != best else { throw .equal(value: worst) }
        shape = .line(worst: worst, best: best)
    }

    /// A band: too little and too much are both worse.
    public init(
        worstLow: Double, bestLow: Double, bestHigh: Double, worstHigh: Double
    ) throws(GoalpostsProblem) {
        let values = [worstLow, bestLow, bestHigh, worstHigh]
        guard values.allSatisfy(\.isFinite), (worstHigh - worstLow).isFinite else { throw .notFinite }
        guard worstLow < bestLow, bestLow <= bestHigh, bestHigh < worstHigh else { throw .notInOrder }
        shape = .band(worstLow: worstLow, bestLow: bestLow, bestHigh: bestHigh, worstHigh: worstHigh)
    }

    init(knownWorst worst: Double, best: Double) { shape = .line(worst: worst, best: best) }

    /// The score of a raw value: 100 × (value − worst) ÷ (best − worst), held within 0…100.
    public func score(_ value: Double) -> Score {
        switch shape {
        case .line(let worst, let best):
            return Score(unclamped: 100 * ((value - worst) / (best - worst)))
        case .band(let worstLow, let bestLow, let bestHigh, let worstHigh):
            if value < bestLow { return Score(unclamped: 100 * ((value - worstLow) / (bestLow - worstLow))) }
            if value > bestHigh {
                return Score(unclamped: 100 * ((worstHigh - value) / (worstHigh - bestHigh)))
            }
            return Score(value: 100, isClamped: false)
        }
    }
}

extension Goalposts {
    /// The lowest and the highest score of the raw values from one end of a range to the other.
    ///
    /// Of a line they are at the ends; of a band the highest may lie between them.
    public func scoreRange(over values: ClosedRange<Double>) -> ClosedRange<Double> {
        let ends = (score(values.lowerBound).value, score(values.upperBound).value)
        let low = min(ends.0, ends.1)
        var high = max(ends.0, ends.1)
        if case .band(_, let bestLow, let bestHigh, _) = shape, values.overlaps(bestLow...bestHigh) {
            high = 100
        }
        return low...high
    }
}

/// A value on the common scale: 0 is worst, 100 is best.
public struct Score: Hashable, Sendable {
    /// 0…100.
    public let value: Double
    /// Whether the raw value lay outside the goalposts.
    public let isClamped: Bool

    init(value: Double, isClamped: Bool) {
        self.value = value
        self.isClamped = isClamped
    }

    init(unclamped: Double) {
        value = min(100, max(0, unclamped))
        isClamped = unclamped < 0 || unclamped > 100
    }
}

/// Why values cannot be goalposts.
public enum GoalpostsProblem: Error, Hashable, Sendable {
    /// The worst and the best value are the same.
    case equal(value: Double)
    /// The values of a band do not rise.
    case notInOrder
    /// A value, or the distance between them, is not a finite number.
    case notFinite
}
