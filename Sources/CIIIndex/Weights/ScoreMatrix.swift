/// The scores of groups on the scale of an index, to be weighed in many ways.
///
/// Scores that differ by no more than `Ranking.tolerance` are made the same, so that what rounding left does not count as a
/// difference.
public struct ScoreMatrix: Sendable {
    /// The scale.
    public let scale: MeanScale
    /// The number of groups.
    public let groupCount: Int
    /// For each indicator the value of each group on the scale.
    public let columns: [[Double]]

    /// The number of indicators.
    public var indicatorCount: Int { columns.count }

    /// Scores to be weighed.
    ///
    /// - Parameters:
    ///   - scale: The scale of the index.
    ///   - scores: For each indicator the score of each group, 0…100; none is missing.
    public init(_ scale: MeanScale, scores: [[Double]]) {
        let count = scores.first?.count ?? 0
        precondition(scores.allSatisfy { $0.count == count }, "each indicator has a score for each group")
        self.scale = scale
        groupCount = count
        columns = scores.map { Self.merged($0).map(scale.value) }
    }

    /// The scores where those that are equal but for rounding are the same.
    private static func merged(_ scores: [Double]) -> [Double] {
        var result = scores
        var first = -Double.infinity
        for place in scores.indices.sorted(by: { scores[$0] < scores[$1] }) {
            if scores[place] - first > Ranking.tolerance { first = scores[place] }
            result[place] = first
        }
        return result
    }

    /// The index of each group under weights of any scale; none negative, not all 0.
    public func indices(_ weights: [Double]) -> [Double] {
        let sum = weights.reduce(0, +)
        var means = [Double](repeating: 0, count: groupCount)
        for (column, weight) in zip(columns, weights) {
            let share = weight / sum
            for group in means.indices { means[group] += share * column[group] }
        }
        return means.map(scale.index)
    }

    /// Whether the first group has no lower score than the second anywhere, and a higher one somewhere.
    public func dominates(_ first: Int, _ second: Int) -> Bool {
        var isHigher = false
        for column in columns {
            if column[first] < column[second] { return false }
            if column[first] > column[second] { isHigher = true }
        }
        return isHigher
    }
}
