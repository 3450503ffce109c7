/// Which groups can be first under some weighting, found exactly and each with its proof.
///
/// Whether a group can be first is a game: one side picks weights, the other a rival, and the first has the group's lead over it. A
/// value over 0 comes with weights under which the group leads; one under 0 with a mixture of rivals that has no lower score than
/// the group in any indicator, so that under every weighting one of them is ahead. Rivals are only those found to be first
/// themselves, which are few: whoever is beaten is beaten by one of them (Clarkson 1994).
public struct FirstPlaces: Hashable, Sendable {
    /// What is known of one group.
    public enum Possibility: Hashable, Sendable {
        /// It is first alone under these weights, shares that add up to 1.
        case first(weights: [Double])
        /// It can be first only together with others, such as under these weights.
        case level(weights: [Double])
        /// It is first under no weighting: a mixture of these groups is as good in every indicator.
        case never(rivals: [Int])
    }

    /// What is known of each group.
    public let possibilities: [Possibility]

    /// Whether a group can be first, alone or with others.
    public func canBeFirst(_ group: Int) -> Bool {
        switch possibilities[group] {
        case .first, .level: true
        case .never: false
        }
    }

    /// The groups of a matrix; nothing where it was cancelled.
    ///
    /// - Parameters:
    ///   - matrix: The scores.
    ///   - isCancelled: Asked before each group; true ends it.
    public init?(_ matrix: ScoreMatrix, isCancelled: () -> Bool = { false }) {
        var search = Search(matrix)
        var found: [Possibility] = []
        for group in 0..<matrix.groupCount {
            if isCancelled() { return nil }
            found.append(search.possibility(of: group))
        }
        possibilities = found
    }

    private struct Search {
        let matrix: ScoreMatrix
        /// Groups known to be first somewhere, each of other scores.
        var rivals: [Int] = []

        init(_ matrix: ScoreMatrix) { self.matrix = matrix }

        mutating func possibility(of group: Int) -> Possibility {
            // A group that has the very scores of another is neither ahead of it nor behind.
            let hasTwin = rivals.contains { $0 != group && isTwin($0, group) }
            while true {
                let others = rivals.filter { !isTwin($0, group) }
                guard !others.isEmpty else {
                    let weights = matrix.columns.map { _ in 1 / Double(matrix.indicatorCount) }
                    if let winner = winner(against: group, weights) {
                        rivals.append(winner)
                        continue
                    }
                    return settled(group, weights, hasTwin)
                }
                let game = MatrixGame(
                    matrix.columns.map { column in others.map { column[group] - column[$0] } })
                let slack = slack(group, game.rows)
                if game.value < -slack {
                    return .never(
                        rivals: others.indices.filter { game.columns[$0] > 1e-12 }.map { others[$0] })
                }
                // Against all, not only the rivals known so far.
                if let winner = winner(against: group, game.rows) {
                    rivals.append(winner)
                    continue
                }
                if game.value <= slack { return .level(weights: game.rows) }
                return settled(group, game.rows, hasTwin)
            }
        }

        /// A group that leads all others, or all but those that have its very scores.
        private mutating func settled(_ group: Int, _ weights: [Double], _ hasTwin: Bool) -> Possibility {
            if !hasTwin, !rivals.contains(group) { rivals.append(group) }
            let isLevel = (0..<matrix.groupCount).contains { $0 != group && isTwin($0, group) }
            return isLevel ? .level(weights: weights) : .first(weights: weights)
        }

        /// The group that leads most under weights of those that are not behind `group` by more than rounding and not known.
        private func winner(against group: Int, _ weights: [Double]) -> Int? {
            let means = means(weights)
            let least = means[group] - matrix.scale.slack(at: means[group])
            var best: Int?
            for other in means.indices where means[other] >= least && other != group {
                guard best.map({ means[other] > means[$0] }) ?? true, !rivals.contains(other),
                    !isTwin(other, group)
                else { continue }
                best = other
            }
            return best
        }

        private func means(_ weights: [Double]) -> [Double] {
            var means = [Double](repeating: 0, count: matrix.groupCount)
            for (column, weight) in zip(matrix.columns, weights) where weight > 0 {
                for group in means.indices { means[group] += weight * column[group] }
            }
            return means
        }

        private func slack(_ group: Int, _ weights: [Double]) -> Double {
            let mean = zip(matrix.columns, weights).reduce(0) { $0 + $1.1 * $1.0[group] }
            return matrix.scale.slack(at: mean)
        }

        private func isTwin(_ one: Int, _ other: Int) -> Bool {
            matrix.columns.allSatisfy { $0[one] == $0[other] }
        }
    }
}
