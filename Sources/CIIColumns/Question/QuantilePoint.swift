/// A point among numbers in ascending order: a quantile, or an end of the interval around it.
public struct QuantilePoint: Sendable, Hashable {
    /// The share of the numbers that the quantile is not exceeded by, 0…1.
    public let fraction: Double
    /// How many standard deviations of its rank the point lies above the quantile, below it where negative; 0 for the
    /// quantile itself.
    public let deviations: Double

    /// The quantile at a fraction 0…1.
    public init(_ fraction: Double) { self.init(fraction, deviations: 0) }

    /// The number at the rank n·p + z·√(n·p·(1 − p)), rounded up; there is none where so few numbers have no such rank.
    ///
    /// Between the points z below and z above lies the quantile of the population with the confidence of ±z
    /// (Conover, Practical Nonparametric Statistics).
    public init(_ fraction: Double, deviations: Double) {
        self.fraction = fraction
        self.deviations = deviations
    }
}
