/// How many independent trials a share is worth when its units are not single trials.
public enum EffectiveTrials {
    /// p·(1 − p)/V: the trials of a simple random sample whose share would vary as much.
    ///
    /// A share of 0 or 100 % varies not at all and says nothing of this; then the number of units stands, which is the
    /// cautious answer where a unit has several trials. There are never more effective trials than trials.
    ///
    /// - Parameters:
    ///   - percent: The share, 0…100.
    ///   - variance: Its variance, in squared percent, from `ScoreCovariance`; nil where it is not known.
    ///   - trials: The trials counted.
    ///   - units: The independent units they come from.
    public static func count(percent: Double, variance: Double?, trials: Int, units: Int) -> Double {
        let share = percent / 100
        let binomial = share * (1 - share)
        guard let variance, variance > 0, binomial > 0 else { return Double(min(units, trials)) }
        return min(Double(trials), binomial / (variance / 10_000))
    }
}
