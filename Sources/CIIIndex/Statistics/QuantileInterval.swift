/// Intervals of a median or another quantile from the order of the values alone.
public enum QuantileInterval {
    /// The places, from 1, of the values that are the ends of an interval; nothing at an end that stays open.
    public struct Ranks: Hashable, Sendable {
        /// The place of the lower end among the values in rising order.
        public let low: Int?
        /// The place of the upper end.
        public let high: Int?
    }

    /// The values between which the quantile lies, exactly for any distribution without ties.
    ///
    /// How many values lie under the true quantile is binomial. The lower end is the highest value that misses it with at
    /// most half of what the level leaves, the upper end likewise; so the interval is rather too wide than too narrow.
    ///
    /// - Parameters:
    ///   - count: The number of values.
    ///   - probability: Which quantile: 0.5 the median, 0.9 the ninetieth percentile; over 0 and under 1.
    ///   - confidence: How sure it is to be.
    public static func ranks(
        count: Int, probability: Double, confidence: Confidence = .standard
    ) -> Ranks {
        guard count > 0, probability > 0, probability < 1 else { return Ranks(low: nil, high: nil) }
        let below = BinomialDistribution(trials: count, probability: probability)
        let above = BinomialDistribution(trials: count, probability: 1 - probability)
        let low = highestMissing(below, confidence.tail)
        let high = highestMissing(above, confidence.tail)
        return Ranks(low: low > 0 ? low : nil, high: high > 0 ? count + 1 - high : nil)
    }

    /// The same for values that come in clusters: each end as many times farther from the middle as the root of the
    /// design effect says (Woodruff 1952).
    ///
    /// - Parameters:
    ///   - count: The number of values.
    ///   - effectiveCount: What they are worth as independent values, over 0 and not over `count`.
    ///   - probability: Which quantile, as above.
    ///   - confidence: How sure it is to be.
    public static func ranks(
        count: Int, effectiveCount: Double, probability: Double, confidence: Confidence = .standard
    ) -> Ranks {
        guard count > 0, effectiveCount > 0, probability > 0, probability < 1 else {
            return Ranks(low: nil, high: nil)
        }
        let own = ranks(count: count, probability: probability, confidence: confidence)
        let stretch = max(1, (Double(count) / effectiveCount).squareRoot())
        if stretch == 1 { return own }
        let middle = Double(count) * probability + 0.5
        func stretched(_ rank: Int?) -> Int? {
            guard let rank else { return nil }
            // To the nearest: the ranks of independent values lie on the safe side already.
            let place = (middle + (Double(rank) - middle) * stretch).rounded()
            return place >= 1 && place <= Double(count) ? Int(place) : nil
        }
        return Ranks(low: stretched(own.low), high: stretched(own.high))
    }

    /// The least number of values that closes the lower, or the upper, end.
    ///
    /// The p-quantile's lower end needs (1 − p)^n ≤ half of what the level leaves, its upper end p^n.
    public static func leastCount(
        probability: Double, isUpper: Bool, confidence: Confidence = .standard
    ) -> Int {
        guard probability > 0, probability < 1 else { return .max }
        let share = isUpper ? probability : 1 - probability
        var (count, chance) = (0, 1.0)
        while chance > confidence.tail, count < 1_000_000 {
            chance *= share
            count += 1
        }
        return count
    }

    /// The highest place whose value lies above the quantile with at most `tail`; 0 where none does.
    ///
    /// The value at place l lies above it when at most l − 1 values lie below.
    private static func highestMissing(_ below: BinomialDistribution, _ tail: Double) -> Int {
        var (low, high) = (0, below.trials)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if below.cumulative(middle - 1) <= tail { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
