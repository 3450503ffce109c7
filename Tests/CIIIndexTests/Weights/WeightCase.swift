import TestSupport

@testable import CIIIndex

/// Drawn groups, indicators and weights, and their indices by the rule itself.
struct WeightCase {
    let rule: CombinationRule
    /// By group.
    let scores: [[Double]]
    let weights: [Double]

    /// Groups with drawn scores and weights; every third case has round numbers, which makes ties.
    init(_ random: inout SplitMix64, round: Int, groups: ClosedRange<Int> = 2...6) {
        let isRound = round % 3 == 2
        rule = [.arithmetic, .geometric, .harmonic][round % 7 % 3]
        let indicators = Int.random(in: 2...5, using: &random)
        scores = (0..<Int.random(in: groups, using: &random)).map { _ in
            (0..<indicators).map { _ in
                isRound
                    ? Double(Int.random(in: 0...5, using: &random) * 20)
                    : Double.random(in: 2...100, using: &random)
            }
        }
        weights = (0..<indicators).map { place in
            isRound
                ? Double(Int.random(in: place == 0 ? 1...4 : 0...4, using: &random))
                : Double.random(in: 0.01...1, using: &random)
        }
    }

    var matrix: ScoreMatrix {
        ScoreMatrix(
            MeanScale(rule) ?? .identity,
            scores: weights.indices.map { place in scores.map { $0[place] } })
    }

    func line(_ indicator: Int) -> WeightLine {
        WeightLine(matrix, weights: weights, indicator: indicator)
    }

    /// The index of a group where an indicator has a share and the others keep their proportions.
    func index(_ group: Int, _ indicator: Int, share: Double) -> Double {
        let others = weights.indices.reduce(0) { $0 + ($1 == indicator ? 0 : weights[$1]) }
        return rule.value(weights.count) { place in
            (
                scores[group][place],
                place == indicator ? share : others > 0 ? (1 - share) * weights[place] / others : 0
            )
        }
    }

    /// The index of a group under raw weights, one of them replaced.
    func index(_ group: Int, _ indicator: Int, amount: Double) -> Double {
        var weights = weights
        weights[indicator] = amount
        let sum = weights.reduce(0, +)
        return rule.value(weights.count) { (scores[group][$0], weights[$0] / sum) }
    }

    func share(_ indicator: Int) -> Double { weights[indicator] / weights.reduce(0, +) }

    /// 1 where the first is ahead, −1 where the second is, 0 where they are equal.
    func order(_ a: Int, _ b: Int, _ indicator: Int, share: Double) -> Int {
        let gap = index(a, indicator, share: share) - index(b, indicator, share: share)
        return abs(gap) <= 1e-9 ? 0 : gap > 0 ? 1 : -1
    }

    /// Where something that holds at `inside` ceases to hold on the way to `outside`; `outside` where it does not.
    static func end(from inside: Double, to outside: Double, _ holds: (Double) -> Bool) -> Double {
        if holds(outside) { return outside }
        var (good, bad) = (inside, outside)
        for _ in 0..<60 {
            let middle = (good + bad) / 2
            if holds(middle) { good = middle } else { bad = middle }
        }
        return bad
    }
}
