/// The difference of two independent figures, such as two groups or two periods.
public struct EstimateDifference: Hashable, Sendable {
    /// The first less the second.
    public let estimate: Double
    /// Its interval.
    public let interval: ConfidenceInterval
    /// Its standard error, where it was reckoned from those of the two.
    public let standardError: Double?

    /// Whether 0 lies outside the interval; otherwise there is no clear difference.
    public var isClear: Bool { !interval.contains(0) }

    /// The difference in standard errors; nothing without one.
    public var z: Double? {
        standardError.flatMap { $0 > 0 ? estimate / $0 : nil }
    }

    /// From the intervals of the two, by MOVER: the lower end reckons with the first one low and the second high.
    public init(
        _ first: Double, _ firstInterval: ConfidenceInterval, less second: Double,
        _ secondInterval: ConfidenceInterval
    ) {
        func distance(_ a: Double?, _ b: Double?) -> Double? {
            a.flatMap { a in b.map { (a * a + $0 * $0).squareRoot() } }
        }
        func reach(_ interval: ConfidenceInterval, _ value: Double) -> (down: Double?, up: Double?) {
            (interval.low.map { max(0, value - $0) }, interval.high.map { max(0, $0 - value) })
        }
        let (own, other) = (reach(firstInterval, first), reach(secondInterval, second))
        estimate = first - second
        let difference = estimate
        interval = ConfidenceInterval(
            low: distance(own.down, other.up).map { difference - $0 },
            high: distance(own.up, other.down).map { difference + $0 })
        standardError = nil
    }

    /// From the standard errors of the two: the difference ± z·√(SE₁² + SE₂²).
    public init(
        _ first: Double, standardError firstError: Double, less second: Double,
        standardError secondError: Double, confidence: Confidence = .standard
    ) {
        estimate = first - second
        let error = (firstError * firstError + secondError * secondError).squareRoot()
        standardError = error
        interval = .symmetric(estimate, margin: confidence.z * error)
    }
}
