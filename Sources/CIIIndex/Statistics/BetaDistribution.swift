import Glibc

/// The beta distribution: of a share whose evidence is `a` for and `b` against.
public struct BetaDistribution: Hashable, Sendable {
    /// The first parameter, over 0.
    public let a: Double
    /// The second parameter, over 0.
    public let b: Double

    /// The distribution of two parameters over 0.
    public init(_ a: Double, _ b: Double) {
        precondition(a > 0 && b > 0 && a.isFinite && b.isFinite, "parameters over 0")
        self.a = a
        self.b = b
    }

    /// The probability of a share up to `share`: the regularised incomplete beta function.
    public func cumulative(_ share: Double) -> Double { cumulative(share, complement: 1 - share) }

    /// The same where 1 − share is known more exactly than the difference tells.
    func cumulative(_ share: Double, complement: Double) -> Double {
        guard share > 0, complement > 0 else { return share.isNaN ? .nan : share > 0 ? 1 : 0 }
        if share <= (a + 1) / (a + b + 2) {
            return Self.front(a, b, share, complement) * Self.fraction(a, b, share) / a
        }
        return 1 - Self.front(b, a, complement, share) * Self.fraction(b, a, complement) / b
    }

    /// The share below which lies `probability`.
    public func quantile(_ probability: Double) -> Double {
        guard probability > 0 else { return probability == 0 ? 0 : .nan }
        guard probability < 1 else { return probability == 1 ? 1 : .nan }
        var (low, high) = (0.0, 1.0)
        // Halved in the representation, so that a share near 0 is as exact as any other.
        for _ in 0..<1100 {
            let share = low > 0 ? (low * high).squareRoot() : high / 1024
            let middle = high > 2 * low ? share : low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if cumulative(middle) < probability { low = middle } else { high = middle }
        }
        return high
    }

    /// share^a · (1 − share)^b / B(a, b).
    private static func front(_ a: Double, _ b: Double, _ share: Double, _ complement: Double) -> Double {
        if a < 10 || b < 10 {
            // Each logarithm from the smaller of the two, which has all its digits.
            let own = share > 0.5 ? log1p(-complement) : log(share)
            let other = complement > 0.5 ? log1p(-share) : log(complement)
            return exp(a * own + b * other - LogGamma.beta(a, b))
        }
        // With Stirling's formula the large terms cancel on paper instead of in the digits.
        let mean = a / (a + b)
        let distance = share < complement ? share - mean : b / (a + b) - complement
        let exponent =
            a * log1pLess(distance / mean) + b * log1pLess(-distance / (1 - mean))
            + LogGamma.stirlingRest(a + b) - LogGamma.stirlingRest(a) - LogGamma.stirlingRest(b)
        return (a * b / (a + b) / (2 * Double.pi)).squareRoot() * exp(exponent)
    }

    /// ln(1 + x) − x.
    private static func log1pLess(_ x: Double) -> Double {
        guard abs(x) < 0.05 else { return log1p(x) - x }
        var (sum, power) = (0.0, x)
        for term in 2...14 {
            power *= -x
            sum += power / Double(term)
        }
        return sum
    }

    /// The continued fraction of the incomplete beta function by Lentz's method.
    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let least = 1e-300
        func held(_ value: Double) -> Double { abs(value) < least ? least : value }
        var c = 1.0
        var d = 1 / held(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1...200_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / held(1 + even * d)
            c = held(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / held(1 + odd * d)
            c = held(1 + odd / c)
            let factor = d * c
            result *= factor
            if abs(factor - 1) < 1e-15 { break }
        }
        return result
    }
}
