#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How two figures go together over groups: Pearson's correlation.
public struct Correlation: Hashable, Sendable {
    /// The groups needed for one.
    public static let leastCount = 3

    /// The correlation, −1…1: positive where the one is high when the other is.
    public let value: Double
    /// The groups in which both are known.
    public let count: Int

    /// The correlation over the groups in which both are known, each counting the same; nothing from fewer than
    /// `leastCount`, or where one of the two is the same in all.
    public init?(_ first: [Double?], _ second: [Double?]) {
        let pairs = zip(first, second).compactMap { one, other in
            one.flatMap { one in other.map { (one, $0) } }
        }
        guard pairs.count >= Self.leastCount else { return nil }
        let size = Double(pairs.count)
        let means = (
            pairs.reduce(0) { $0 + $1.0 } / size,
            pairs.reduce(0) { $0 + $1.1 } / size
        )
        var (own, other, both) = (0.0, 0.0, 0.0)
        for pair in pairs {
            let gaps = (pair.0 - means.0, pair.1 - means.1)
            own += gaps.0 * gaps.0
            other += gaps.1 * gaps.1
            both += gaps.0 * gaps.1
        }
        // What rounding leaves of figures that are all the same.
        guard own > size * 1e-18, other > size * 1e-18 else { return nil }
        value = min(1, max(-1, both / (own * other).squareRoot()))
        count = pairs.count
    }

    /// Its interval by Fisher's transformation; nothing from fewer than four groups, or for a correlation of 1 or −1.
    public func interval(_ confidence: Confidence) -> ConfidenceInterval? {
        guard count > 3, abs(value) < 1 else { return nil }
        let reach = confidence.z / Double(count - 3).squareRoot()
        let middle = atanh(value)
        return ConfidenceInterval(low: tanh(middle - reach), high: tanh(middle + reach))
    }
}
