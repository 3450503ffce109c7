/// The exact account of how the mean of strata changed between two periods (Kitagawa 1955).
///
/// A mean is Σ share × value over its strata. With the shares π and the values y of two periods and the middle
/// ȳ = ½(mean₀ + mean₁):
///
///     within    ½(π₀ + π₁)(y₁ − y₀)
///     mix       (½(y₀ + y₁) − ȳ)(π₁ − π₀)
///     newcomer  π₁(y₁ − ȳ)
///     leaver    −π₀(y₀ − ȳ)
///
/// Shares sum to 1 in both periods, so that taking ȳ off changes no sum; it makes the mix of one stratum readable: a
/// stratum below the whole that grew pulls down.
public struct MixDecomposition: Sendable {
    /// The mean of the earlier period.
    public let before: Double
    /// The mean of the later period.
    public let after: Double
    /// The mean of both, from which strata are measured.
    public let middle: Double
    /// What each stratum has in the change, in the order given.
    public let parts: [ChangeParts]
    /// The share of each stratum in either period, 0…1.
    public let shares: [(before: Double, after: Double)]

    /// The account of strata; nil where a period has none.
    public init?(_ strata: [Stratum]) {
        let total = (
            before: strata.reduce(0) { $0 + ($1.before?.denominator ?? 0) },
            after: strata.reduce(0) { $0 + ($1.after?.denominator ?? 0) }
        )
        guard total.before > 0, total.after > 0 else { return nil }
        shares = strata.map {
            (($0.before?.denominator ?? 0) / total.before, ($0.after?.denominator ?? 0) / total.after)
        }
        before = zip(strata, shares).reduce(0) { $0 + ($1.0.before?.value ?? 0) * $1.1.before }
        after = zip(strata, shares).reduce(0) { $0 + ($1.0.after?.value ?? 0) * $1.1.after }
        let middle = (before + after) / 2
        self.middle = middle
        parts = zip(strata, shares).map { stratum, share in
            switch (stratum.before?.value, stratum.after?.value) {
            case (let before?, let after?):
                ChangeParts(
                    within: (share.before + share.after) / 2 * (after - before),
                    mix: ((before + after) / 2 - middle) * (share.after - share.before))
            case (nil, let after?): ChangeParts(newcomer: share.after * (after - middle))
            case (let before?, nil): ChangeParts(leaver: -share.before * (before - middle))
            case (nil, nil): .zero
            }
        }
    }

    /// The parts of all strata together.
    public var total: ChangeParts { parts.reduce(.zero, +) }

    /// What the parts leave of the change: rounding error.
    public var residual: Double { (after - before) - total.total }
}
