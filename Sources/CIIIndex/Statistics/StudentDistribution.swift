import Glibc

/// Student's t distribution.
public struct StudentDistribution: Hashable, Sendable {
    /// Degrees of freedom over 0, whole or not; ∞ is the normal distribution.
    public let degreesOfFreedom: Double

    /// The distribution of that many degrees of freedom, over 0.
    public init(degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "degrees of freedom over 0")
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The probability of a value up to `value`, 0…1.
    public func cumulative(_ value: Double) -> Double {
        let tail = upperTail(abs(value))
        return value > 0 ? 1 - tail : tail
    }

    /// The probability of a value over `value`, which is not negative.
    private func upperTail(_ value: Double) -> Double {
        let freedom = degreesOfFreedom
        let square = value * value
        if freedom >= Self.deviateFrom {
            // The normal value with the same tail, by the expansion turned round.
            let first = (square + 1) / (4 * freedom)
            let second = ((13 * square + 8) * square + 3) / (96 * freedom * freedom)
            return NormalDistribution.cumulative(-value * (1 - first + second))
        }
        guard square.isFinite else { return value.isNaN ? .nan : 0 }
        return BetaDistribution(freedom / 2, 0.5)
            .cumulative(freedom / (freedom + square), complement: square / (freedom + square)) / 2
    }

    /// The value below which lies the share `probability`; −∞ at 0, ∞ at 1, NaN outside.
    public func quantile(_ probability: Double) -> Double {
        let normal = NormalDistribution.quantile(probability)
        guard normal.isFinite, normal != 0 else { return normal }
        if degreesOfFreedom >= Self.expansionFrom { return expansion(normal) }
        let tail = min(probability, 1 - probability)
        let size = value(upperTail: tail, from: abs(normal))
        return normal < 0 ? -size : size
    }

    /// Newton's steps, held within a bracket that closes.
    private func value(upperTail tail: Double, from start: Double) -> Double {
        // The normal value lies nearer the centre than any of Student's.
        var (low, high) = (start, 2 * start)
        while high.isFinite, upperTail(high) > tail { (low, high) = (high, 2 * high) }
        var value = low
        for _ in 0..<200 {
            let excess = upperTail(value) - tail
            if excess > 0 { low = value } else { high = value }
            var next = value + excess / density(value)
            if !(next > low && next < high) { next = low + (high - low) / 2 }
            if abs(next - value) <= 4e-16 * next || next == low || next == high { return next }
            value = next
        }
        return value
    }

    private func density(_ value: Double) -> Double {
        let freedom = degreesOfFreedom
        return exp(
            -(freedom + 1) / 2 * log1p(value * value / freedom) - LogGamma.beta(freedom / 2, 0.5)
                - 0.5 * log(freedom))
    }

    /// Fisher and Cornish's expansion about the normal value, for many degrees of freedom.
    private func expansion(_ z: Double) -> Double {
        let (freedom, s) = (degreesOfFreedom, z * z)
        let first = (s + 1) / 4
        let second = ((5 * s + 16) * s + 3) / 96
        let third = (((3 * s + 19) * s + 17) * s - 15) / 384
        let fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160
        return z * (1 + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom)
    }

    /// From here on the expansion is exact to more than ten digits.
    private static let expansionFrom = 2000.0
    /// From here on the continued fraction has lost digits, and the expansion has them all.
    private static let deviateFrom = 1e5
}
