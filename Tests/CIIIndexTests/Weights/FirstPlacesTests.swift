import TestSupport
import Testing

@testable import CIIIndex

@Suite struct FirstPlacesTests {
    /// By hand: between (100, 0) and (0, 100) a group of (49, 49) is always behind one of the two, one of (50, 50) level with
    /// both at one half, one of (51, 51) first there.
    @Test(arguments: [(49.0, false, false), (50, true, false), (51, true, true)])
    func betweenTwoOthers(_ score: Double, _ canBeFirst: Bool, _ isAlone: Bool) throws {
        let matrix = ScoreMatrix(.identity, scores: [[100, 0, score], [0, 100, score]])
        let places = try #require(FirstPlaces(matrix))
        #expect(places.canBeFirst(2) == canBeFirst && places.canBeFirst(0) && places.canBeFirst(1))
        switch places.possibilities[2] {
        case .first(let weights): #expect(isAlone && weights.allSatisfy { abs($0 - 0.5) < 1e-12 })
        case .level(let weights): #expect(canBeFirst && !isAlone && abs(weights[0] - 0.5) < 1e-12)
        case .never(let rivals): #expect(!canBeFirst && rivals.sorted() == [0, 1])
        }
    }

    /// Of two of the same scores neither is first alone, and who has the best of everything leaves nothing to others.
    @Test func twinsAndTheBestOfAll() throws {
        let twins = try #require(
            FirstPlaces(ScoreMatrix(.identity, scores: [[80, 80, 10], [20, 20, 90]]))
        ).possibilities
        for twin in twins.prefix(2) {
            guard case .level = twin else {
                Issue.record("\(twin)")
                continue
            }
        }
        guard case .first = twins[2] else {
            Issue.record("\(twins[2])")
            return
        }
        let best = try #require(FirstPlaces(ScoreMatrix(.identity, scores: [[80, 70, 79], [80, 80, 79]])))
        // The second is level where only the second indicator counts.
        #expect((0..<3).map(best.canBeFirst) == [true, true, false])
        let one = try #require(FirstPlaces(ScoreMatrix(.identity, scores: [[5]])))
        #expect(one.canBeFirst(0) && Dominance.all(ScoreMatrix(.identity, scores: [[5]])).isEmpty)
    }

    /// Each answer is checked by its own proof: weights under which the group is first, or rivals of whom one is ahead under
    /// every weighting tried; and whoever is first in a sample can be.
    @Test func answersAgreeWithTheirProofsAndWithSampling() throws {
        var random = SplitMix64(seed: 661)
        var met = (first: 0, level: 0, never: 0)
        for round in 0..<300 {
            let sample = WeightCase(&random, round: round, groups: 1...15)
            let matrix = sample.matrix
            let places = try #require(FirstPlaces(matrix))
            var source = DirichletSource(
                sample.weights.map { _ in 1 }, draws: 100, seed: UInt64(round))
            var trials = sample.weights.indices.map { one in
                sample.weights.indices.map { $0 == one ? 1.0 : 0 }
            }
            for _ in 0..<100 {
                source.draw()
                trials.append(source.weights)
            }
            func lead(_ group: Int, _ weights: [Double], over others: [Int]) -> Double {
                let indices = sample.scores.map { own in
                    sample.rule.value(own.count) { (own[$0], weights[$0]) }
                }
                return indices[group] - (others.filter { $0 != group }.map { indices[$0] }.max() ?? -1)
            }
            let all = Array(sample.scores.indices)
            for group in all {
                switch places.possibilities[group] {
                case .first(let weights):
                    met.first += 1
                    #expect(lead(group, weights, over: all) > 1e-9, "seed 661, round \(round)")
                    #expect(abs(weights.reduce(0, +) - 1) < 1e-12 && weights.allSatisfy { $0 >= 0 })
                case .level(let weights):
                    met.level += 1
                    #expect(abs(lead(group, weights, over: all)) <= 2e-9, "seed 661, round \(round)")
                    #expect(trials.allSatisfy { lead(group, $0, over: all) <= 2e-9 }, "round \(round)")
                case .never(let rivals):
                    met.never += 1
                    #expect(
                        trials.allSatisfy { lead(group, $0, over: rivals) < 0 }, "seed 661, round \(round)")
                }
            }
        }
        #expect(met.first > 300 && met.level > 50 && met.never > 300, "\(met)")
    }

    /// Against the definition: every pair, under weights drawn at random.
    @Test func dominatedGroupsAreBehindUnderEveryWeighting() {
        var random = SplitMix64(seed: 662)
        var met = 0
        for round in 0..<300 {
            let sample = WeightCase(&random, round: round, groups: 1...15)
            let found = Dominance.all(sample.matrix)
            let groups = sample.scores.indices
            let expected = groups.filter { group in
                groups.contains { other in
                    zip(sample.scores[other], sample.scores[group]).allSatisfy { max(1, $0) >= max(1, $1) }
                        && zip(sample.scores[other], sample.scores[group]).contains {
                            max(1, $0) > max(1, $1)
                        }
                }
            }
            if sample.rule == .arithmetic {
                // There no score counts as more than it is.
                let isZeroToo = sample.scores.joined().contains { $0 < 1 }
                guard !isZeroToo else { continue }
            }
            #expect(found.map(\.group) == expected, "seed 662, round \(round)")
            for pair in found {
                met += 1
                #expect(sample.matrix.dominates(pair.by, pair.group) && !expected.contains(pair.by))
                let share = Double.random(in: 0...1, using: &random)
                #expect(sample.order(pair.by, pair.group, 0, share: share) >= 0)
            }
        }
        #expect(met > 100)
    }

    /// Matching pennies are worth nothing and a game with a best row what stands in it at the least.
    @Test(
        arguments: [
            ([[1.0, -1], [-1, 1]], 0.0), ([[3, 5], [1, 9]], 3), ([[-7]], -7),
            ([[0, 2, 4], [3, 1, 0]], 1.5),
        ] as [([[Double]], Double)])
    func games(_ payoffs: [[Double]], _ value: Double) {
        let game = MatrixGame(payoffs)
        #expect(abs(game.value - value) < 1e-12 && abs(game.rows.reduce(0, +) - 1) < 1e-12)
        for column in payoffs[0].indices {
            #expect(zip(payoffs, game.rows).reduce(0) { $0 + $1.0[column] * $1.1 } >= value - 1e-12)
        }
        for row in payoffs { #expect(zip(row, game.columns).reduce(0) { $0 + $1.0 * $1.1 } <= value + 1e-12) }
    }
}
