/// What an indicator of a group could bring: points of the index for each raw unit, and for the way to where others are.
///
/// The feasible way of an indicator goes to the best quartile among the groups: the score that a quarter of them reach.
/// With fewer than four groups it goes to the score of all together.
public struct Lever: Hashable, Sendable {
    /// The groups from which on there is a best quartile.
    public static let leastGroups = 4

    /// Points of the index for one raw unit more; negative where less is better, 0 where the score is at an edge.
    public let pointsPerUnit: Double
    /// The score the feasible way goes to.
    public let targetScore: Double
    /// Points of the index at the end of the feasible way; 0 for a group that is there already.
    public let feasiblePoints: Double

    /// The lever of one indicator in one group.
    ///
    /// - Parameters:
    ///   - score: The group's score, 0…100.
    ///   - pointsPerScore: Points of the index for a point of the score: the weight where scores are added, else the
    ///     slope of the index.
    ///   - scorePerUnit: Points of the score for one raw unit more, 0 at an edge.
    ///   - target: The score the feasible way goes to; see `target`.
    ///   - gain: What the index gains at the end of that way; nil where it is a weighted sum, and the slope tells.
    public init(
        score: Double, pointsPerScore: Double, scorePerUnit: Double, target: Double, gain: Double? = nil
    ) {
        pointsPerUnit = pointsPerScore * scorePerUnit
        targetScore = target
        feasiblePoints = target > score ? gain ?? pointsPerScore * (target - score) : 0
    }

    /// The score that the best quarter of groups reach, between two of them as the quartile falls; `pooled` where fewer
    /// than four have a score, and nothing where that is missing too.
    public static func target(scores: [Double], pooled: Double?) -> Double? {
        let sorted = scores.filter { !$0.isNaN }.sorted()
        guard sorted.count >= leastGroups else { return pooled }
        let place = 0.75 * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return sorted[below] }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}
