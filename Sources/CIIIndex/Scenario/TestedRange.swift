/// The values that a figure has had often enough to be believed: from a tenth to nine tenths of its history.
public struct TestedRange: Hashable, Sendable {
    /// Fewer values than these are no history.
    public static let leastValues = 5

    /// The tenth percentile.
    public let low: Double
    /// The ninetieth percentile.
    public let high: Double

    /// The range of a history, one value a period; nil where there are fewer than five.
    ///
    /// Percentiles lie between two values as quantiles do (type 7).
    public init?(_ history: [Double]) {
        let values = history.filter(\.isFinite).sorted()
        guard values.count >= Self.leastValues else { return nil }
        func quantile(_ probability: Double) -> Double {
            let place = probability * Double(values.count - 1)
            let below = Int(place)
            guard below + 1 < values.count else { return values[below] }
            return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
        }
        (low, high) = (quantile(0.1), quantile(0.9))
    }

    /// Whether a value lies inside, the ends included.
    public func contains(_ value: Double) -> Bool {
        // The last place of a quotient is no news.
        let slack = 1e-12 * max(abs(low), abs(high))
        return value >= low - slack && value <= high + slack
    }
}
