/// The number of successes in independent trials.
public struct BinomialDistribution: Hashable, Sendable {
    /// The number of trials.
    public let trials: Int
    /// The probability of a success, 0…1.
    public let probability: Double

    /// The distribution of `trials` trials, none negative, each a success with `probability`.
    public init(trials: Int, probability: Double) {
        precondition(trials >= 0 && probability >= 0 && probability <= 1, "trials and a probability")
        self.trials = trials
        self.probability = probability
    }

    /// The probability of at most `successes`.
    public func cumulative(_ successes: Int) -> Double {
        if successes < 0 { return 0 }
        if successes >= trials { return 1 }
        if probability == 0 { return 1 }
        if probability == 1 { return 0 }
        return BetaDistribution(Double(trials - successes), Double(successes) + 1)
            .cumulative(1 - probability, complement: probability)
    }

    /// The least number of successes that is reached or stayed under with at least `share`.
    public func quantile(_ share: Double) -> Int {
        var (low, high) = (0, trials)
        while low < high {
            let middle = low + (high - low) / 2
            if cumulative(middle) >= share { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
