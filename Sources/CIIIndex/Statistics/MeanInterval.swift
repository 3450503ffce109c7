/// Intervals of a mean.
public enum MeanInterval {
    /// Student's interval, mean ± t·standard error.
    ///
    /// - Parameters:
    ///   - mean: The mean.
    ///   - standardError: Its standard error, not negative.
    ///   - degreesOfFreedom: Independent units less 1.
    ///   - confidence: How sure it is to be.
    /// - Returns: The interval; nothing without degrees of freedom or a standard error.
    public static func t(
        mean: Double, standardError: Double, degreesOfFreedom: Double, confidence: Confidence = .standard
    ) -> ConfidenceInterval? {
        guard mean.isFinite, standardError >= 0, standardError.isFinite,
            let t = confidence.t(degreesOfFreedom: degreesOfFreedom)
        else { return nil }
        return .symmetric(mean, margin: t * standardError)
    }
}
