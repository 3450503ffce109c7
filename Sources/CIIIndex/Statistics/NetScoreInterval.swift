/// Intervals of a difference of two shares of one sample, such as promoters less detractors.
public enum NetScoreInterval {
    /// The adjusted Wald interval, the best of those compared by Rocks (2016): as if three more had answered, ¾ of them
    /// promoters and ¾ detractors.
    ///
    /// Its centre lies nearer 0 than the score, so that a small sample near ±100 could leave the score out; it is
    /// widened to hold it.
    ///
    /// - Parameters:
    ///   - promoters: How many are for; a fraction where units are not single answers.
    ///   - detractors: How many are against.
    ///   - answers: How many there are, those in between included, over 0.
    ///   - confidence: How sure it is to be.
    /// - Returns: The interval, −100…100; nothing without answers or where the parts exceed them.
    public static func adjustedWald(
        promoters: Double, detractors: Double, answers: Double, confidence: Confidence = .standard
    ) -> ConfidenceInterval? {
        guard answers > 0, answers.isFinite, promoters >= 0, detractors >= 0,
            promoters + detractors <= answers * (1 + 1e-12)
        else { return nil }
        let count = answers + 3
        let (favourable, adverse) = ((promoters + 0.75) / count, (detractors + 0.75) / count)
        let centre = favourable - adverse
        let variance = (favourable + adverse - centre * centre) / count
        let margin = confidence.z * variance.squareRoot()
        return ConfidenceInterval.symmetric(100 * centre, margin: 100 * margin)
            .clamped(to: -100...100).holding(100 * (promoters - detractors) / answers)
    }
}
