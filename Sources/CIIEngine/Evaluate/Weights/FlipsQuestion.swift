import CIIColumns
import CIIIndex
import CIILanguage

/// `flips …`: by how much a weight has to change before groups change places.
struct FlipsQuestion {
    /// Two groups that change places at a weight.
    struct Flip {
        /// The place of the indicator in the trial.
        var indicator: Int
        /// The group that goes ahead there, and the one that it passes.
        var rising: Int
        var passed: Int
        /// The raw weight there, the others held, and the share of the whole that it is.
        var amount: Double
        var share: Double
        /// How much more that is than the raw weight as it is.
        var change: Double
        /// The index of both there.
        var index: Double
    }

    let trial: WeightTrial
    let query: Query
    let matrix: ScoreMatrix
    /// The groups that `for` means, in the trial; nil where it names none.
    let members: [Int]?
    private let lines: [WeightLine]

    var frame: QueryFrame { trial.base.frame }

    init(
        _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        try WeightClauses.check(query, of: .flips)
        var asked = query
        asked.limit = nil
        let question = try IndexQuestion(asked, dataset: dataset, context: context, engine: engine)
        try WeightClauses.checkGroups(question, of: .flips)
        self.query = query
        trial = WeightTrial(try WeighedQuestion(question))
        matrix = try trial.matrix(for: .flips)
        members = try trial.members()
        lines = trial.terms.indices.map { [matrix, trial] in
            WeightLine(matrix, weights: trial.weights, indicator: $0)
        }
    }

    // MARK: The first place

    /// The ways in which another group comes first, the smallest change of a weight first.
    ///
    /// Where `for` names groups: the ways in which one of them does, or another takes the place from it.
    var leadChanges: [Flip] {
        guard trial.groups.count > 1 else { return [] }
        guard let members else {
            return LeadChange.all(matrix, weights: trial.weights).map { flip($0.flip, rising: $0.newLeader) }
        }
        let leader = lines.first?.leader
        var flips = LeadChange.all(matrix, weights: trial.weights)
            .filter { members.contains($0.flip.ahead) || members.contains($0.newLeader) }
            .map { flip($0.flip, rising: $0.newLeader) }
        for line in lines {
            let stretches = LeaderEnvelope(line).stretches
            for (number, stretch) in stretches.enumerated()
            where members.contains(stretch.group) && stretch.group != leader {
                guard let entry = entry(stretches, number, line) else { continue }
                // The nearest of all is there already.
                if flips.contains(where: { $0.indicator == line.indicator && $0.rising == stretch.group }) {
                    continue
                }
                flips.append(entry)
            }
        }
        return sorted(flips)
    }

    /// How a group that is first in one stretch comes to be so on the way from the weight as it is.
    private func entry(_ stretches: [LeaderEnvelope.Stretch], _ number: Int, _ line: WeightLine) -> Flip? {
        let shares = stretches[number].shares
        let isAbove = line.share <= shares.lowerBound
        let other = number + (isAbove ? -1 : 1)
        guard stretches.indices.contains(other),
            !(shares.lowerBound < line.share && line.share < shares.upperBound)
        else { return nil }
        let share = isAbove ? shares.lowerBound : shares.upperBound
        return Flip(
            indicator: line.indicator, rising: stretches[number].group, passed: stretches[other].group,
            amount: line.amount(at: share), share: share, change: line.amount(at: share) - line.amount,
            index: line.index(of: stretches[number].group, at: share))
    }

    // MARK: Other places

    /// For neighbours in the ranking the smallest change that turns them round, the smallest first.
    var neighbours: [Flip] {
        let pairs = zip(trial.groups.indices, trial.groups.indices.dropFirst())
        return sorted(pairs.compactMap { nearest($0, $1) })
    }

    /// For each of the members the smallest change that turns it and another group round.
    func pairs(of members: [Int]) -> [Flip] {
        let flips = members.flatMap { member in
            trial.groups.indices.compactMap { other -> Flip? in
                guard other != member, !(members.contains(other) && other < member) else { return nil }
                return nearest(min(member, other), max(member, other))
            }
        }
        return sorted(flips)
    }

    /// The smallest changes that turn any two groups round, those of the members where there are any.
    func allPairs(_ limit: Int) -> [Flip] {
        if let members {
            let flips = members.flatMap { WeightFlip.of($0, matrix, weights: trial.weights, limit: limit) }
            return Array(sorted(flips.map { flip($0, rising: $0.behind) }).prefix(limit))
        }
        return WeightFlip.ofAllPairs(matrix, weights: trial.weights, limit: limit)
            .map { flip($0, rising: $0.behind) }
    }

    /// Of all indicators the one whose weight has to change the least for two groups to change places.
    private func nearest(_ ahead: Int, _ behind: Int) -> Flip? {
        guard let scale = trial.scale else { return nil }
        let own = ScoreMatrix(scale, scores: trial.scores.map { [$0[ahead], $0[behind]] })
        guard
            var found = WeightFlip.ofLeader(own, weights: trial.weights, limit: 1).first.map({
                flip($0, rising: ahead)
            })
        else { return nil }
        (found.rising, found.passed) = (behind, ahead)
        return found
    }

    private func flip(_ flip: WeightFlip, rising: Int) -> Flip {
        let passed = rising == flip.behind ? flip.ahead : flip.behind
        return Flip(
            indicator: flip.indicator, rising: rising, passed: passed,
            amount: flip.amount, share: flip.share, change: flip.amountChange,
            index: lines[flip.indicator].index(of: rising, at: flip.share))
    }

    /// The place that the rising group takes at a flip, where others may have moved as well.
    func place(at flip: Flip) -> Int {
        let line = lines[flip.indicator]
        return 1
            + trial.groups.indices.count { group in
                group != flip.rising && group != flip.passed
                    && line.index(of: group, at: flip.share) > flip.index + Ranking.tolerance
            }
    }

    private func sorted(_ flips: [Flip]) -> [Flip] {
        // Stable, so that of equal changes the higher place comes first.
        flips.enumerated().sorted { a, b in
            let (x, y) = (abs(a.element.change), abs(b.element.change))
            return x != y ? x < y : a.offset < b.offset
        }
        .map(\.element)
    }
}
