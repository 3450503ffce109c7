#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A point among numbers in ascending order: a quantile, or an end of the interval around it.
public struct QuantilePoint: Sendable, Hashable {
    /// The share of the numbers that the quantile is not exceeded by, 0…1.
    public let fraction: Double
    /// How many standard deviations of its rank the point lies above the quantile, below it where negative; 0 for the
    /// quantile itself.
    public let deviations: Double

    /// The quantile at a fraction 0…1.
    public init(_ fraction: Double) { self.init(fraction, deviations: 0) }

    /// The number at the outermost rank that the confidence of ±z leaves; there is none where so few numbers have none.
    ///
    /// Between the points z below and z above lies the quantile of the population with at least that confidence: how many
    /// numbers lie below it is binomial. Of more than a hundred numbers the rank is n·p + z·√(n·p·(1 − p)), rounded up
    /// (Conover, Practical Nonparametric Statistics).
    public init(_ fraction: Double, deviations: Double) {
        self.fraction = fraction
        self.deviations = deviations
    }

    /// How many numbers are few enough for the binomial distribution to be added up.
    private static let mostExact = 100

    /// The rank, from 1, of the point among so many numbers; nil where it lies outside them.
    func rank(among count: Int) -> Int? {
        let trials = Double(count)
        guard count <= Self.mostExact else {
            let spread = (trials * fraction * (1 - fraction)).squareRoot()
            let rank = (trials * fraction + deviations * spread).rounded(.up)
            return rank >= 1 && rank <= trials ? Int(rank) : nil
        }
        // An upper end is a lower end seen from the other side.
        let isUpper = deviations > 0
        let chance = isUpper ? 1 - fraction : fraction
        let tail = erfc(deviations.magnitude / 2.0.squareRoot()) / 2
        var (rank, probability, cumulative) = (0, pow(1 - chance, trials), 0.0)
        while rank < count {
            cumulative += probability
            guard cumulative <= tail else { break }
            let below = Double(rank)
            probability *= (trials - below) / (below + 1) * chance / (1 - chance)
            rank += 1
        }
        guard rank > 0 else { return nil }
        return isUpper ? count + 1 - rank : rank
    }
}
