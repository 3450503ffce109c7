import TestSupport
import Testing

@testable import CIIIndex

/// Laws of the rules, and the paper example.
@Suite struct CombinationRuleTests {
    /// Scores and shares at random, zeros among the shares.
    static func draw(
        _ random: inout SplitMix64, least: Double = 0
    ) -> (scores: [Double], shares: [Double]) {
        let count = Int.random(in: 1...6, using: &random)
        var weights = (0..<count).map { _ in
            Int.random(in: 0..<5, using: &random) == 0 ? 0 : Double.random(in: 0.1...5, using: &random)
        }
        weights[0] = max(weights[0], 0.1)
        let sum = weights.reduce(0, +)
        return ((0..<count).map { _ in .random(in: least...100, using: &random) }, weights.map { $0 / sum })
    }

    private func value(_ rule: CombinationRule, _ scores: [Double], _ shares: [Double]) -> Double {
        rule.value(scores.count) { (scores[$0], shares[$0]) }
    }

    /// The paper example with weights 5/7 and 2/7: 66.67 and 41.67 for Ana, 33.33 and 83.33 for Bia.
    @Test(arguments: [
        (CombinationRule.arithmetic, 59.52, 47.62), (.geometric, 58.29, 43.31), (.harmonic, 56.91, 40.23),
        (.minimum, 41.67, 33.33),
    ])
    func paperExample(_ rule: CombinationRule, _ ana: Double, _ bia: Double) {
        let shares = [5.0 / 7, 2.0 / 7]
        #expect(abs(value(rule, [200.0 / 3, 125.0 / 3], shares) - ana) < 0.005)
        #expect(abs(value(rule, [100.0 / 3, 250.0 / 3], shares) - bia) < 0.005)
    }

    @Test func stricterRulesGiveLess() {
        var random = SplitMix64(seed: 1)
        for round in 0..<500 {
            let (scores, shares) = Self.draw(&random, least: 1)
            let values = [CombinationRule.minimum, .harmonic, .geometric, .arithmetic].map {
                value($0, scores, shares)
            }
            let weighted = zip(scores, shares).filter { $1 > 0 }.map(\.0)
            let isOrdered = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 }
            let isWithin = (values.last ?? 0) <= (weighted.max() ?? 0) + 1e-9
            #expect(isOrdered && isWithin, "seed 1, round \(round): \(scores) \(shares) \(values)")
        }
    }

    @Test(arguments: CombinationRule.allCases)
    func pointsAndGapsAddUp(_ rule: CombinationRule) {
        var random = SplitMix64(seed: 2)
        for round in 0..<500 {
            let (left, shares) = Self.draw(&random)
            let right = left.map { _ in Double.random(in: 0...100, using: &random) }
            let (a, b) = (value(rule, left, shares), value(rule, right, shares))
            let points = rule.points(left, shares, whole: a).reduce(0, +)
            let gaps = rule.gaps(left, right, shares, whole: (a, b)).reduce(0, +)
            let back = rule.gaps(right, left, shares, whole: (b, a)).reduce(0, +)
            #expect(
                abs(points - a) < 1e-9 && abs(gaps - (a - b)) < 1e-9 && abs(gaps + back) < 1e-9,
                "seed 2, round \(round): \(left) \(right) \(shares)")
        }
    }

    /// Slopes against differences of neighbouring values.
    @Test(arguments: CombinationRule.allCases)
    func slopesAreThoseOfTheCurve(_ rule: CombinationRule) {
        var random = SplitMix64(seed: 3)
        let step = 1e-5
        for round in 0..<200 {
            let (scores, shares) = Self.draw(&random, least: 2)
            let slopes = rule.slopes(scores, shares, whole: value(rule, scores, shares))
            for place in scores.indices {
                var (above, below) = (scores, scores)
                above[place] += step
                below[place] -= step
                let slope = (value(rule, above, shares) - value(rule, below, shares)) / (2 * step)
                #expect(abs(slope - slopes[place]) < 1e-6, "seed 3, round \(round), part \(place)")
            }
        }
    }

    /// The logarithmic mean is continuous where its two forms meet.
    @Test func logarithmicMean() {
        #expect(CombinationRule.logarithmicMean(7, 7) == 7)
        for gap in [1e-9, 1.9e-4, 2.1e-4, 0.1] {
            let mean = CombinationRule.logarithmicMean(1 + gap, 1)
            #expect(abs(mean - (1 + gap / 2 - gap * gap / 12)) < gap * gap * gap)
        }
    }
}
