import Glibc

/// Intervals of a ratio of two totals, such as cost per resolution.
public enum RatioInterval {
    /// Fieller's interval (1954): every ratio r for which numerator − r·denominator could be 0.
    ///
    /// Unlike the linear approximation it knows that a denominator near 0 sets no bound; the interval is nothing where
    /// the denominator could be 0 at this level.
    ///
    /// - Parameters:
    ///   - numerator: The total above the line.
    ///   - denominator: The total below the line.
    ///   - variances: The variances of the two totals and their covariance, over units.
    ///   - degreesOfFreedom: Independent units less 1.
    ///   - confidence: How sure it is to be.
    public static func fieller(
        numerator: Double, denominator: Double,
        variances: (numerator: Double, denominator: Double, covariance: Double),
        degreesOfFreedom: Double, confidence: Confidence = .standard
    ) -> ConfidenceInterval? {
        guard let t = confidence.t(degreesOfFreedom: degreesOfFreedom), denominator != 0,
            numerator.isFinite, denominator.isFinite
        else { return nil }
        let square = t * t
        let leading = denominator * denominator - square * variances.denominator
        guard leading > 0 else { return nil }
        let half = numerator * denominator - square * variances.covariance
        let last = numerator * numerator - square * variances.numerator
        let margin = max(0, half * half - leading * last).squareRoot()
        return ConfidenceInterval(low: (half - margin) / leading, high: (half + margin) / leading)
            .holding(numerator / denominator)
    }

    /// Student's interval of the logarithm, ratio × e^(±t·standard error/ratio), for a ratio over 0 whose standard error
    /// comes from influences.
    ///
    /// It reaches farther up than down, as figures do that cannot fall below 0; on skewed totals it holds the truth more
    /// often than ratio ± t·standard error does.
    ///
    /// - Parameters:
    ///   - ratio: The ratio, over 0.
    ///   - standardError: Its standard error, not negative.
    ///   - degreesOfFreedom: Independent units less 1.
    ///   - confidence: How sure it is to be.
    public static func logarithmic(
        ratio: Double, standardError: Double, degreesOfFreedom: Double, confidence: Confidence = .standard
    ) -> ConfidenceInterval? {
        guard let t = confidence.t(degreesOfFreedom: degreesOfFreedom), ratio > 0, ratio.isFinite,
            standardError >= 0, standardError.isFinite
        else { return nil }
        let factor = exp(t * standardError / ratio)
        return ConfidenceInterval(low: ratio / factor, high: ratio * factor)
    }
}
