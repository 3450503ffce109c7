import TestSupport
import Testing

@testable import CIIIndex

@Suite struct WeightFlipTests {
    /// The worked example: csat 0.25 with art held, art 0.40 with csat held, csat as a share 5/9; with fcr csat 0.025, art
    /// 0.58 and for fcr none.
    @Test func theWorkedExample() throws {
        let ana = [200.0 / 3, 125.0 / 3, 75]
        let bia = [100.0 / 3, 250.0 / 3, 50]
        func flips(_ weights: [Double]) -> [WeightFlip] {
            let matrix = ScoreMatrix(.identity, scores: weights.indices.map { [ana[$0], bia[$0]] })
            return WeightFlip.ofLeader(matrix, weights: weights)
        }
        let two = flips([0.5, 0.2])
        #expect(two.map(\.indicator) == [1, 0])
        expect(two.map(\.amount), [0.4, 0.25])
        expect(two.map(\.amountChange), [0.2, -0.25])
        expect(two.map(\.share), [4.0 / 9, 5.0 / 9])
        expect(two.map(\.shareChange), [4.0 / 9 - 2.0 / 7, 5.0 / 9 - 5.0 / 7])
        #expect(two.allSatisfy { $0.ahead == 0 && $0.behind == 1 })
        let three = flips([0.5, 0.2, 0.3])
        #expect(three.map(\.indicator) == [1, 0])
        expect(three.map(\.amount), [0.58, 0.025])
    }

    /// Against the rule itself by halving: the same flips, at the same weights.
    @Test func flipsAreThoseFoundByHalving() throws {
        var random = SplitMix64(seed: 601)
        var (found, none) = (0, 0)
        for round in 0..<1000 {
            let sample = WeightCase(&random, round: round)
            let flips = WeightFlip.ofAllPairs(sample.matrix, weights: sample.weights, limit: .max)
            let (a, b) = (0, sample.scores.count - 1)
            for indicator in sample.weights.indices {
                let own = flips.filter {
                    $0.indicator == indicator && Set([$0.ahead, $0.behind]) == Set([a, b])
                }
                let ends = [0.0, 1].map { sample.order(a, b, indicator, share: $0) }
                let hasOthers = sample.share(indicator) < 1
                guard hasOthers, ends[0] * ends[1] < 0 else {
                    #expect(own.isEmpty, "seed 601, round \(round)")
                    none += 1
                    continue
                }
                found += 1
                let flip = try #require(own.first, "seed 601, round \(round)")
                let share = WeightCase.end(from: 0, to: 1) {
                    let gap =
                        sample.index(a, indicator, share: $0) - sample.index(b, indicator, share: $0)
                    return gap * Double(ends[0]) > 0
                }
                #expect(own.count == 1 && abs(flip.share - share) < 1e-6, "seed 601, round \(round)")
                let amounts = [a, b].map { sample.index($0, indicator, amount: flip.amount) }
                #expect(abs(amounts[0] - amounts[1]) < 1e-9, "seed 601, round \(round)")
                #expect(sample.order(a, b, indicator, share: flip.share) == 0)
                let step = min(flip.share, 1 - flip.share) / 2
                let sides = [-step, step].map { sample.order(a, b, indicator, share: flip.share + $0) }
                #expect(sides == ends, "seed 601, round \(round)")
                let now = sample.order(flip.ahead, flip.behind, indicator, share: sample.share(indicator))
                #expect(now >= 0 && (now > 0 || flip.amountChange == 0), "seed 601, round \(round)")
            }
        }
        #expect(found > 500 && none > 500)
    }

    /// The leader's flips are those of all pairs that it is in, and both are in order of change.
    @Test func flipsOfTheLeaderAreAmongAll() {
        var random = SplitMix64(seed: 602)
        for round in 0..<200 {
            let sample = WeightCase(&random, round: round)
            let all = WeightFlip.ofAllPairs(sample.matrix, weights: sample.weights, limit: .max)
            let leader = WeightFlip.ofLeader(sample.matrix, weights: sample.weights)
            guard let first = sample.line(0).leader else { continue }
            let isLeading = all.filter { $0.ahead == first || $0.behind == first }
            #expect(Set(isLeading.map(\.amount)) == Set(leader.map(\.amount)), "seed 602, round \(round)")
            for flips in [all, leader] {
                #expect(
                    zip(flips, flips.dropFirst()).allSatisfy { abs($0.amountChange) <= abs($1.amountChange) })
            }
            let few = WeightFlip.ofAllPairs(sample.matrix, weights: sample.weights, limit: 2)
            #expect(few == Array(all.prefix(2)))
            let two = WeightFlip.ofAllPairs(
                among: [0, 1], sample.matrix, weights: sample.weights, limit: .max)
            #expect(two == all.filter { Set([$0.ahead, $0.behind]) == [0, 1] })
        }
    }

    /// Neither the unit of the weights nor the order of the groups makes a difference.
    @Test func scaleAndOrderMakeNoDifference() {
        var random = SplitMix64(seed: 603)
        for round in 0..<200 where round % 3 != 2 {
            let sample = WeightCase(&random, round: round)
            let flips = WeightFlip.ofAllPairs(sample.matrix, weights: sample.weights, limit: .max)
            let scaled = WeightFlip.ofAllPairs(
                sample.matrix, weights: sample.weights.map { $0 * 40 }, limit: .max)
            expect(scaled.map(\.amount), flips.map { $0.amount * 40 }, within: 1e-9)
            expect(scaled.map(\.share), flips.map(\.share))
            let count = sample.scores.count
            let reversed = ScoreMatrix(
                sample.matrix.scale,
                scores: sample.weights.indices.map { place in sample.scores.reversed().map { $0[place] } })
            let turned = WeightFlip.ofAllPairs(reversed, weights: sample.weights, limit: .max)
            #expect(turned.map { count - 1 - $0.ahead } == flips.map(\.ahead), "seed 603, round \(round)")
            #expect(turned.map(\.amount) == flips.map(\.amount), "seed 603, round \(round)")
        }
    }

    /// Groups that are equal but for rounding, and a weight with nothing beside it, turn nothing.
    @Test func whatCannotTurn() {
        let twins = ScoreMatrix(.identity, scores: [[50, 50 + 1e-12], [20, 20 - 1e-12]])
        #expect(WeightFlip.ofLeader(twins, weights: [1, 1]).isEmpty)
        let pair = ScoreMatrix(.identity, scores: [[60, 40], [20, 80]])
        // Only the first counts: its weight changes nothing, that of the other what it brings in.
        let flips = WeightFlip.ofLeader(pair, weights: [1, 0])
        #expect(flips.map(\.indicator) == [1])
        expect(flips.map(\.amount), [1.0 / 3])
        expect(flips.map(\.share), [0.25])
        // Equal as it is: any change turns them.
        let equal = WeightFlip.ofLeader(pair, weights: [3, 1])
        #expect(equal.map(\.amountChange) == [0, 0] && equal.map(\.share) == [0.75, 0.25])
    }

    private func expect(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-12) {
        #expect(found.count == expected.count)
        for (one, other) in zip(found, expected) {
            #expect(abs(one - other) <= tolerance * max(1, abs(other)), "\(one) for \(other)")
        }
    }
}
