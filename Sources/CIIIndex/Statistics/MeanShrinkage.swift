/// Means, or indices, of groups drawn towards that of all, the uncertain ones the most: normal empirical Bayes.
///
/// A value x with standard error σ becomes B·μ + (1 − B)·x, B = σ²/(σ² + τ²). The spread τ² of the true values between groups
/// solves Σ(x − μ)²/(σ² + τ²) = G − 1 with μ weighted by 1/(σ² + τ²) (Paule and Mandel 1982).
public struct MeanShrinkage: Hashable, Sendable {
    /// The mean that the values are drawn towards.
    public let centre: Double
    /// The variance of the true values between groups; 0 where they differ no more than their errors would make them.
    public let betweenVariance: Double

    /// Whether the groups differ by more than chance; if not, every value is drawn all the way.
    public var hasSpread: Bool { betweenVariance > 0 }

    /// Learnt from values and their standard errors; nothing where no group has both.
    ///
    /// A group whose value or standard error is NaN says nothing.
    public init?(values: [Double], standardErrors: [Double]) {
        precondition(values.count == standardErrors.count, "a standard error for each value")
        let known = zip(values, standardErrors).filter { $0.isFinite && $1.isFinite && $1 >= 0 }
        guard let first = known.first else { return nil }
        let groups = known.map { (value: $0.0, variance: $0.1 * $0.1) }
        let target = Double(groups.count - 1)
        let (low, high) = groups.reduce((first.0, first.0)) { (min($0.0, $1.value), max($0.1, $1.value)) }
        // Values without an error would weigh without end; this much is an error of rounding.
        let least = Double.leastNormalMagnitude.squareRoot() + (high - low) * (high - low) * 1e-18
        func excess(_ between: Double) -> (sum: Double, centre: Double) {
            var (weights, weighted) = (0.0, 0.0)
            for group in groups {
                let weight = 1 / (group.variance + between + least)
                (weights, weighted) = (weights + weight, weighted + weight * group.value)
            }
            let centre = weighted / weights
            let sum = groups.reduce(0.0) {
                let distance = $1.value - centre
                return $0 + distance * distance / ($1.variance + between + least)
            }
            return (sum, centre)
        }
        let none = excess(0)
        guard none.sum > target, high > low else {
            (betweenVariance, centre) = (0, none.centre)
            return
        }
        // The sum falls as the spread grows; at this much it is under G − 1.
        var (lower, upper) = (0.0, (high - low) * (high - low) * max(1, Double(groups.count)))
        for _ in 0..<200 {
            let middle = lower + (upper - lower) / 2
            guard middle > lower, middle < upper else { break }
            if excess(middle).sum > target { lower = middle } else { upper = middle }
        }
        (betweenVariance, centre) = (upper, excess(upper).centre)
    }

    /// A value drawn towards the centre; the centre itself for one without a value, nothing without a standard error.
    public func shrunk(value: Double, standardError: Double) -> Double? {
        guard let share = share(standardError: standardError) else { return nil }
        return value.isNaN ? centre : centre + (1 - share) * (value - centre)
    }

    /// How far towards the centre it is drawn: 0 not at all, 1 all the way; nothing without a standard error.
    public func share(standardError: Double) -> Double? {
        guard standardError >= 0, standardError.isFinite else { return nil }
        let variance = standardError * standardError
        return hasSpread ? variance / (variance + betweenVariance) : 1
    }
}
