/// Between which values a share of so many observations lies, but for rare chance, where the true share is known.
///
/// Exact, by the binomial distribution, so that few observations are not taken for a finding.
public struct FunnelLimits: Hashable, Sendable {
    /// The probability of a share beyond the limits on either side: 1 in 1,000, as in funnel plots.
    public static let tail = 0.001

    /// The true share, 0…1.
    public let share: Double

    /// The limits about a true share, held within 0…1.
    public init(share: Double) { self.share = min(1, max(0, share)) }

    /// The least and the most favourable observations of `count` that are no surprise.
    public func favourable(of count: Int) -> ClosedRange<Int> {
        let distribution = BinomialDistribution(trials: max(0, count), probability: share)
        let low = distribution.quantile(Self.tail)
        return low...max(low, distribution.quantile(1 - Self.tail))
    }

    /// Whether so many favourable observations are a surprise.
    public func isSurprise(favourable: Int, of count: Int) -> Bool {
        count > 0 && !self.favourable(of: count).contains(favourable)
    }
}
