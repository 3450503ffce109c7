/// Between which values a figure lies, as far as the sample tells; the figure itself stands beside it.
public struct ConfidenceInterval: Hashable, Sendable {
    /// The lower end; nothing where the sample sets none.
    public let low: Double?
    /// The upper end; nothing where the sample sets none.
    public let high: Double?

    /// An interval of two ends; an end that is nil, infinite or not a number is open.
    public init(low: Double?, high: Double?) {
        self.low = low.flatMap { $0.isFinite ? $0 : nil }
        self.high = high.flatMap { $0.isFinite ? $0 : nil }
    }

    /// Whether a value lies in it; the ends do.
    public func contains(_ value: Double) -> Bool {
        (low.map { $0 <= value } ?? true) && (high.map { value <= $0 } ?? true)
    }

    /// The distance of the ends; nothing where one is open.
    public var width: Double? { low.flatMap { low in high.map { $0 - low } } }

    /// The interval held within limits that the figure cannot leave; an open end becomes the limit.
    public func clamped(to limits: ClosedRange<Double>) -> ConfidenceInterval {
        func held(_ value: Double) -> Double { min(limits.upperBound, max(limits.lowerBound, value)) }
        return ConfidenceInterval(
            low: held(low ?? limits.lowerBound), high: held(high ?? limits.upperBound))
    }

    /// The interval widened, if need be, to hold the figure it belongs to.
    public func holding(_ estimate: Double) -> ConfidenceInterval {
        ConfidenceInterval(low: low.map { min($0, estimate) }, high: high.map { max($0, estimate) })
    }

    /// Estimate ± margin.
    static func symmetric(_ estimate: Double, margin: Double) -> ConfidenceInterval {
        ConfidenceInterval(low: estimate - margin, high: estimate + margin)
    }
}
