/// Rates of groups drawn towards the rate of all, those of few trials the most: (k + m·p₀)/(n + m).
///
/// m, the trials that what is known of all groups is worth, comes from how much more the rates differ than chance would
/// make them, by the method of moments of the beta-binomial (Kleinman 1973).
public struct RateShrinkage: Hashable, Sendable {
    /// The rate of all groups together, 0…1.
    public let pooledRate: Double
    /// The trials that it counts for in each group; nil, without end, where the groups differ no more than by chance.
    public let priorTrials: Double?

    /// Whether the groups differ by more than chance; if not, every rate is drawn all the way.
    public var hasSpread: Bool { priorTrials != nil }

    /// Learnt from groups with `successes` in `trials`; nothing without a trial.
    ///
    /// Groups without trials say nothing. One group alone, or one rate of 0 or 1 for all, has no spread.
    public init?(successes: [Double], trials: [Double]) {
        precondition(successes.count == trials.count, "trials for each group")
        var (count, hits, all, squares) = (0.0, 0.0, 0.0, 0.0)
        for (own, size) in zip(successes, trials) where size > 0 {
            (count, hits, all, squares) = (count + 1, hits + own, all + size, squares + size * size)
        }
        guard all > 0 else { return nil }
        pooledRate = hits / all
        let variance = pooledRate * (1 - pooledRate)
        let room = all - squares / all - (count - 1)
        var spread = 0.0
        for (own, size) in zip(successes, trials) where size > 0 {
            let distance = own / size - pooledRate
            spread += size * distance * distance
        }
        let excess = spread - variance * (count - 1)
        guard excess > 0, room > 0, variance > 0 else {
            priorTrials = nil
            return
        }
        // Within groups the outcomes correlate by 1/(m + 1).
        priorTrials = max(0, variance * room / excess - 1)
    }

    /// The rate of one group drawn towards all, 0…1; the pooled rate for one without trials.
    public func shrunk(successes: Double, trials: Double) -> Double {
        guard let priorTrials, trials > 0 else { return pooledRate }
        return (successes + priorTrials * pooledRate) / (trials + priorTrials)
    }

    /// How far towards the rate of all it is drawn: 0 not at all, 1 all the way.
    public func share(trials: Double) -> Double {
        guard let priorTrials, trials > 0 else { return 1 }
        return priorTrials / (trials + priorTrials)
    }
}
