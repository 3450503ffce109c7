import TestSupport
import Testing

@testable import CIIIndex

@Suite struct PairwiseJudgementsTests {
    /// Saaty's school of thought in small: 3, 5 and 3 among three.
    ///
    /// By hand: the geometric means of the rows are 15^(1/3), 1 and (1/15)^(1/3), which with three parts is the eigenvector
    /// itself; λ = 1 + x + 1/x with x³ = 3·3/5, since each row of the matrix times the vector has the same three terms.
    @Test func threeParts() throws {
        let judged = try PairwiseJudgements(
            count: 3, [.init(0, over: 1, 3), .init(0, over: 2, 5), .init(1, over: 2, 3)])
        let means = [power(15, 1.0 / 3), 1, power(15, -1.0 / 3)]
        for (weight, mean) in zip(judged.weights, means) {
            #expect(abs(weight - mean / means.reduce(0, +)) < 1e-14)
        }
        let x = power(9.0 / 5, 1.0 / 3)
        #expect(abs(judged.principalEigenvalue - (1 + x + 1 / x)) < 1e-12)
        #expect(abs(judged.consistencyIndex - (x + 1 / x - 2) / 2) < 1e-12)
        #expect(abs((judged.consistencyRatio ?? 0) - (x + 1 / x - 2) / 2 / 0.58) < 1e-12)
        #expect(judged.isConsistent && judged.missingCount == 0)
    }

    /// Judgements that follow from weights give those weights back, however many are left out of them.
    @Test func consistentJudgementsGiveTheirWeights() throws {
        var random = SplitMix64(seed: 641)
        for round in 0..<200 {
            let count = Int.random(in: 2...10, using: &random)
            let weights = (0..<count).map { _ in Double.random(in: 1...3, using: &random) }
            let sum = weights.reduce(0, +)
            // A chain that holds all together, and some of the others.
            var judgements = (1..<count).map { part in
                let other = Int.random(in: 0..<part, using: &random)
                return PairwiseJudgement(part, over: other, weights[part] / weights[other])
            }
            let chain = Set(judgements.map { [$0.first, $0.second] })
            for first in 0..<count {
                for second in 0..<first where !chain.contains([first, second]) && Bool.random(using: &random)
                {
                    judgements.append(
                        PairwiseJudgement(second, over: first, weights[second] / weights[first]))
                }
            }
            let judged = try PairwiseJudgements(count: count, judgements.shuffled(using: &random))
            for (found, weight) in zip(judged.weights, weights) {
                #expect(abs(found - weight / sum) < 1e-9, "seed 641, round \(round)")
            }
            #expect(
                judged.consistencyIndex < 1e-9
                    && judged.mostInconsistent.map { abs($0.given / $0.implied - 1) < 1e-6 } ?? true)
            #expect(judged.missingCount == count * (count - 1) / 2 - judgements.count)
            #expect(judged.consistencyRatio.map { $0 < 1e-8 } ?? true)
        }
    }

    /// The second method, geometric means of the rows: the same with three parts, near where judgements nearly agree.
    @Test func geometricMeansOfTheRows() throws {
        var random = SplitMix64(seed: 642)
        for round in 0..<200 {
            let count = 3 + round % 4
            let weights = (0..<count).map { _ in Double.random(in: 1...2.5, using: &random) }
            var judgements: [PairwiseJudgement] = []
            var logs = [Double](repeating: 0, count: count)
            for first in 0..<count {
                for second in 0..<first {
                    let noise =
                        count == 3
                        ? Double.random(in: 0.5...2, using: &random)
                        : Double.random(in: 0.95...1.05, using: &random)
                    let ratio = weights[first] / weights[second] * noise
                    judgements.append(.init(first, over: second, ratio))
                    logs[first] += logarithm(ratio) / Double(count)
                    logs[second] -= logarithm(ratio) / Double(count)
                }
            }
            let means = logs.map(exponential)
            let judged = try PairwiseJudgements(count: count, judgements)
            for (weight, mean) in zip(judged.weights, means) {
                #expect(
                    abs(weight - mean / means.reduce(0, +)) < (count == 3 ? 1e-12 : 2e-3),
                    "seed 642, round \(round)")
            }
            // The eigenvector itself: the matrix makes it λ times as long.
            for part in 0..<count {
                var product = judged.weights[part]
                for judgement in judgements {
                    if judgement.first == part {
                        product += judgement.ratio * judged.weights[judgement.second]
                    }
                    if judgement.second == part {
                        product += judged.weights[judgement.first] / judgement.ratio
                    }
                }
                #expect(abs(product - judged.principalEigenvalue * judged.weights[part]) < 1e-12)
            }
        }
    }

    /// Where all but one agree with 4 : 2 : 1 : 1, that one is named.
    @Test func theMostInconsistentIsNamed() throws {
        let judged = try PairwiseJudgements(
            count: 4,
            [
                .init(0, over: 1, 2), .init(0, over: 2, 4), .init(0, over: 3, 4), .init(1, over: 2, 2),
                .init(1, over: 3, 1.0 / 5), .init(2, over: 3, 1),
            ])
        let worst = try #require(judged.mostInconsistent)
        #expect(worst.judgement == 4 && worst.given == 0.2 && worst.implied > 0.4)
        #expect(!judged.isConsistent)
        // A circle: each matters nine times as much as the next, so that all matter the same and nothing is consistent.
        let circle = try PairwiseJudgements(
            count: 3, [.init(0, over: 1, 9), .init(1, over: 2, 9), .init(2, over: 0, 9)])
        #expect(circle.weights.allSatisfy { abs($0 - 1.0 / 3) < 1e-14 })
        // λ = 1 + 9 + 1/9.
        #expect(abs(circle.principalEigenvalue - 91.0 / 9) < 1e-12 && (circle.consistencyRatio ?? 0) > 6)
    }

    @Test(
        arguments: [
            (0, [], PairwiseProblem.countOutOfRange(0)), (16, [], .countOutOfRange(16)),
            (2, [], .disconnected(0, 1)), (2, [.init(0, over: 2, 3)], .unknownPart(judgement: 0)),
            (2, [.init(1, over: 1, 3)], .againstItself(judgement: 0)),
            (2, [.init(0, over: 1, 0)], .ratioOutOfRange(judgement: 0)),
            (2, [.init(0, over: 1, .nan)], .ratioOutOfRange(judgement: 0)),
            (2, [.init(0, over: 1, 10)], .ratioOutOfRange(judgement: 0)),
            (2, [.init(0, over: 1, 3), .init(1, over: 0, 3)], .judgedTwice(first: 0, second: 1)),
            (4, [.init(0, over: 1, 3), .init(2, over: 3, 3)], .disconnected(0, 2)),
        ] as [(Int, [PairwiseJudgement], PairwiseProblem)])
    func whatGivesNoWeights(_ count: Int, _ judgements: [PairwiseJudgement], _ problem: PairwiseProblem) {
        #expect(throws: problem) { try PairwiseJudgements(count: count, judgements) }
    }

    @Test func oneAndTwoParts() throws {
        #expect(try PairwiseJudgements(count: 1, []).weights == [1])
        let two = try PairwiseJudgements(count: 2, [.init(0, over: 1, 0.111)])
        #expect(abs(two.weights[1] / two.weights[0] - 1 / 0.111) < 1e-9 && two.consistencyRatio == nil)
        #expect(two.mostInconsistent == nil && two.isConsistent)
    }

    private func power(_ base: Double, _ exponent: Double) -> Double {
        exponential(logarithm(base) * exponent)
    }
}
