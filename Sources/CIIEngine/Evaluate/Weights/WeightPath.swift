import CIIIndex

/// What the groups of a trial come to as the share of one indicator rises, the other weights in proportion.
struct WeightPath {
    let trial: WeightTrial
    let indicator: Int
    /// Where the index has a scale on which it is a mean.
    private let line: WeightLine?

    init(_ trial: WeightTrial, _ indicator: Int) {
        self.trial = trial
        self.indicator = indicator
        line = trial.scale.map {
            WeightLine(
                ScoreMatrix($0, scores: trial.scores), weights: trial.weights, indicator: indicator)
        }
    }

    private var others: Double {
        trial.weights.indices.reduce(0) { $1 == indicator ? $0 : $0 + trial.weights[$1] }
    }

    private var givenShare: Double { trial.weights[indicator] / (trial.weights[indicator] + others) }

    /// What the groups come to at the shares given, at that of the weights as they are, and where the lead changes.
    ///
    /// - Throws: that it was cancelled.
    func steps(_ shares: [Double]) throws(EngineFailure) -> [SweepQuestion.Step] {
        guard let low = shares.first, let high = shares.last else { return [] }
        let turns = line.map { WeightSweep($0, shares: [low, high]).turns } ?? []
        var all = shares
        if givenShare > low, givenShare < high { all.append(givenShare) }
        all = all.filter { share in !turns.contains { abs($0.share - share) < Self.tolerance } }
        all += turns.map(\.share)
        all.sort()
        var steps: [SweepQuestion.Step] = []
        for (number, share) in all.enumerated() {
            // What is the same but for rounding is one share.
            if number > 0, share - all[number - 1] < Self.tolerance { continue }
            try trial.base.frame.checkCancelled(at: number)
            let turn = turns.first { $0.share == share }
            let indices = self.indices(at: share)
            let best = indices.max() ?? 0
            steps.append(
                SweepQuestion.Step(
                    share: share, amount: amount(at: share),
                    indices: indices,
                    first: turn.map { [$0.after] }
                        ?? indices.indices.filter { best - indices[$0] <= Ranking.tolerance },
                    before: turn?.before, isGiven: abs(share - givenShare) < Self.tolerance))
        }
        return steps
    }

    /// The raw weight that a share is, the others held; infinite for the whole.
    private func amount(at share: Double) -> Double {
        if abs(share - givenShare) < Self.tolerance { return trial.weights[indicator] }
        return share < 1 ? share * others / (1 - share) : .infinity
    }

    private static let tolerance = 1e-12

    /// The index of each group of the trial.
    private func indices(at share: Double) -> [Double] {
        if let line { return trial.groups.indices.map { line.index(of: $0, at: share) } }
        let weights = trial.weights.indices.map { place in
            place == indicator ? share : (1 - share) * trial.weights[place] / others
        }
        guard let tree = trial.tree?.reweighed(by: weights) else { return trial.groups.map { _ in .nan } }
        return trial.groups.indices.map { group in tree.index(of: trial.scores.map { $0[group] }) }
    }
}
