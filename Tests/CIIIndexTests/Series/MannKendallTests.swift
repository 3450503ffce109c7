import CIIIndex
import TestSupport
import Testing

@Suite struct MannKendallTests {
    private static let cases: [([Double], Int, Double, Double)] = [
        // values, score, tau, probability: 2 of 120 and 2 of 24 orders; of four, 8 orders are at least 4 from 0.
        ([1, 2, 3, 4, 5], 10, 1, 0.016_666_667), ([5, 4, 3, 2], -6, -1, 0.083_333_333),
        ([3, 1, 2], -1, -0.333_333_333, 1), ([1, 2, 4, 3], 4, 0.666_666_667, 0.333_333_333),
        // Tied: variance (4·3·13 − 2·1·9)/18 = 7.6667, z = 4/2.7689 = 1.4446; tau 5/√(6·5).
        ([1, 2, 2, 3], 5, 0.912_870_9, 0.148_561_8), ([7, 7, 7], 0, 0, 1),
    ]

    @Test(arguments: cases)
    func byHand(_ values: [Double], _ score: Int, _ tau: Double, _ probability: Double) throws {
        let test = try #require(MannKendall(values))
        #expect(test.score == score)
        #expect(abs(test.tau - tau) < 1e-6 && abs(test.probability - probability) < 1e-6, "\(test)")
    }

    /// All 720 orders of six, one by one.
    @Test func exactIsTheShareOfAllOrders() throws {
        var scores: [Int] = []
        func walk(_ chosen: [Double], _ left: [Double]) {
            if left.isEmpty { scores.append(MannKendall(chosen)?.score ?? .max) }
            for (place, value) in left.enumerated() {
                walk(chosen + [value], Array(left[..<place] + left[(place + 1)...]))
            }
        }
        walk([], [1, 2, 3, 4, 5, 6])
        for values in [[1.0, 2, 3, 4, 6, 5], [2, 1, 4, 3, 6, 5], [6, 4, 5, 2, 3, 1], [4, 5, 6, 1, 2, 3]] {
            let test = try #require(MannKendall(values))
            let share = Double(scores.count { abs($0) >= abs(test.score) }) / 720
            #expect(test.isExact && abs(test.probability - share) < 1e-12, "\(values)")
        }
    }

    /// At 50 values the two ways agree to a few thousandths.
    @Test func exactMeetsNormal() throws {
        var random = SplitMix64(seed: 530)
        for round in 0..<20 {
            let values = (0..<50).map { Double($0) * 0.01 + .random(in: 0...1, using: &random) }
            let exact = try #require(MannKendall(values))
            let tied = try #require(MannKendall(values + [values[49]]))
            let normal =
                2
                * NormalDistribution.cumulative(
                    -(Double(abs(exact.score)) - 1) / exact.variance.squareRoot())
            #expect(exact.isExact && !tied.isExact)
            #expect(abs(exact.probability - min(1, normal)) < 5e-3, "seed 530, round \(round)")
        }
    }

    /// The score counted pair by pair, with ties and lengths that are no powers of two.
    @Test func theScoreIsThatOfAllPairs() throws {
        var random = SplitMix64(seed: 531)
        for round in 0..<200 {
            let values = (0..<3 + random.next(upTo: 40)).map { _ in Double(random.next(upTo: 12)) }
            var score = 0
            for (place, value) in values.enumerated() {
                for earlier in values[..<place] { score += value > earlier ? 1 : value < earlier ? -1 : 0 }
            }
            let test = try #require(MannKendall(values))
            guard test.score == score else {
                Issue.record("seed 531, round \(round): \(test.score) for \(score) of \(values)")
                return
            }
        }
    }

    @Test func tooFewOrNoNumber() {
        #expect(MannKendall([1, 2]) == nil && MannKendall([1, .nan, 2]) == nil)
    }
}
