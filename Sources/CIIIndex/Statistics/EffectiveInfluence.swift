/// How much an indicator decides where groups stand, which its nominal weight does not tell.
///
/// An indicator that hardly differs between groups decides nothing, whatever its weight; one that goes along with the
/// others decides more than its own.
public struct EffectiveInfluence: Hashable, Sendable {
    /// The groups needed for figures that mean something.
    public static let leastGroups = 8

    /// The squared correlation of the score and the index over groups, 0…1; nothing where one of them does not vary.
    public let squaredCorrelation: Double?
    /// The share of the index's variance over groups that comes from the indicator, cov(points, index)/var(index).
    ///
    /// The shares of all indicators add up to 1. One is negative where an indicator works against the others. Nothing
    /// where the index does not vary.
    public let varianceShare: Double?

    /// The influence of each indicator of an index; nothing from fewer than `leastGroups` groups.
    ///
    /// - Parameters:
    ///   - scores: For each indicator its score in each group.
    ///   - points: For each indicator its points of the index in each group; those of a group add up to its index.
    public static func influences(scores: [[Double]], points: [[Double]]) -> [EffectiveInfluence]? {
        precondition(scores.count == points.count, "scores and points of the same indicators")
        guard let groups = points.first?.count, groups >= leastGroups else { return nil }
        precondition(zip(scores, points).allSatisfy { $0.count == groups && $1.count == groups }, "groups")
        let deviations = points.map(deviations)
        let index = (0..<groups).map { group in deviations.reduce(0) { $0 + $1[group] } }
        let variance = product(index, index)
        let size = points.reduce(0) { $0 + ($1.map(abs).max() ?? 0) }
        let isVaried = variance > Double(groups) * size * size * 1e-28
        return zip(scores, deviations).map { score, own in
            guard isVaried else { return EffectiveInfluence(squaredCorrelation: nil, varianceShare: nil) }
            let deviation = Self.deviations(score)
            let spread = product(deviation, deviation)
            let together = product(deviation, index)
            let isScoreVaried = spread > Double(groups) * 1e-24
            return EffectiveInfluence(
                squaredCorrelation: isScoreVaried ? min(1, together * together / (spread * variance)) : nil,
                varianceShare: product(own, index) / variance)
        }
    }

    private static func deviations(_ values: [Double]) -> [Double] {
        let mean = values.reduce(0, +) / Double(values.count)
        return values.map { $0 - mean }
    }

    private static func product(_ a: [Double], _ b: [Double]) -> Double {
        zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
