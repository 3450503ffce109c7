/// Intervals of a share.
public enum ShareInterval {
    /// Wilson's score interval (1927): every share that a test at this level would not reject.
    ///
    /// It lies within 0…100 and has a width at 0 and at 100 too, unlike estimate ± margin.
    ///
    /// - Parameters:
    ///   - percent: The share, 0…100.
    ///   - trials: What it rests on, over 0; a fraction where units are not single trials, see `EffectiveTrials`.
    ///   - confidence: How sure it is to be.
    /// - Returns: The interval in percent; nothing without trials or for what is no share.
    public static func wilson(
        percent: Double, trials: Double, confidence: Confidence = .standard
    ) -> ConfidenceInterval? {
        guard trials > 0, trials.isFinite, percent >= 0, percent <= 100 else { return nil }
        let share = percent / 100
        let square = confidence.z * confidence.z / trials
        let centre = (share + square / 2) / (1 + square)
        let margin = (square * (share * (1 - share) + square / 4)).squareRoot() / (1 + square)
        return ConfidenceInterval(
            low: percent == 0 ? 0 : 100 * (centre - margin),
            high: percent == 100 ? 100 : 100 * (centre + margin)
        ).clamped(to: 0...100).holding(percent)
    }
}
