/// How many independent trials a figure is worth when its units are not single trials, such as customers of many contacts.
public enum EffectiveTrials {
    /// Of a share: p·(1 − p)/V, the trials of a simple random sample whose share would vary as much.
    ///
    /// Trials that each are a unit count in full, so that the interval is the one of every textbook.
    ///
    /// A share of 0 or 100 % varies not at all and says nothing of this; then the number of units stands, which is the
    /// cautious answer where a unit has several trials. There are never more effective trials than trials.
    ///
    /// - Parameters:
    ///   - percent: The share, 0…100.
    ///   - variance: The plain sum of squared influences, in squared percent, without n/(n − 1): Wilson's interval does
    ///     that for itself; nil where it is not known.
    ///   - trials: The trials counted.
    ///   - units: The independent units they come from.
    public static func count(percent: Double, variance: Double?, trials: Int, units: Int) -> Double {
        let share = percent / 100
        return count(ofOne: share * (1 - share), variance, trials, units)
    }

    /// Of a difference of two shares, such as promoters less detractors: (p + d − (p − d)²)/V.
    ///
    /// - Parameters:
    ///   - promoters: The share for, in percent.
    ///   - detractors: The share against, in percent.
    ///   - variance: The plain sum of squared influences on the difference, as above.
    ///   - trials: The answers counted.
    ///   - units: The independent units they come from.
    public static func count(
        promoters: Double, detractors: Double, variance: Double?, trials: Int, units: Int
    ) -> Double {
        let net = (promoters - detractors) / 100
        return count(ofOne: (promoters + detractors) / 100 - net * net, variance, trials, units)
    }

    private static func count(
        ofOne single: Double, _ variance: Double?, _ trials: Int, _ units: Int
    ) -> Double {
        guard let variance, variance > 0, single > 0 else { return Double(min(units, trials)) }
        return min(Double(trials), single * 10_000 / variance)
    }
}
