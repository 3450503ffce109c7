import TestSupport
import Testing

@testable import CIIIndex

@Suite struct WeightStabilityTests {
    private static let ana = [200.0 / 3, 125.0 / 3, 75]
    private static let bia = [100.0 / 3, 250.0 / 3, 50]

    /// Ana leads for csat in (0.25, ∞) and art in [0, 0.40); with fcr for every weight of fcr.
    @Test func theWorkedExample() {
        func stabilities(_ weights: [Double]) -> [WeightStability] {
            WeightStability.all(
                ScoreMatrix(.identity, scores: weights.indices.map { [Self.ana[$0], Self.bia[$0]] }),
                weights: weights)
        }
        let two = stabilities([0.5, 0.2]).map(\.leader)
        #expect(abs(two[0].low.amount - 0.25) < 1e-12 && !two[0].low.isClosed)
        #expect(abs(two[0].low.share - 5.0 / 9) < 1e-12)
        #expect(two[0].high.amount == .infinity && two[0].high.share == 1 && two[0].high.isClosed)
        #expect(two[1].low.amount == 0 && two[1].low.isClosed)
        #expect(abs(two[1].high.amount - 0.4) < 1e-12 && !two[1].high.isClosed)
        let three = stabilities([0.5, 0.2, 0.3])
        #expect(abs(three[0].leader.low.amount - 0.025) < 1e-12)
        #expect(abs(three[1].leader.high.amount - 0.58) < 1e-12)
        #expect(three[2].leader.isEverything && three.allSatisfy { $0.leader == $0.ranking })
    }

    /// Csat from 0.5 to 0.25 is half of it, art from 0.2 to 0.4 as much again: csat is the critical one.
    @Test func theCriticalWeightOfTheWorkedExample() throws {
        let matrix = ScoreMatrix(.identity, scores: (0..<2).map { [Self.ana[$0], Self.bia[$0]] })
        let changes = LeadChange.all(matrix, weights: [0.5, 0.2])
        #expect(changes.map(\.flip.indicator) == [1, 0])
        #expect(changes.map(\.direction) == [.up, .down] && changes.map(\.newLeader) == [1, 1])
        let critical = try #require(LeadChange.critical(changes))
        #expect(critical.flip.indicator == 0 && abs(critical.relativeChange - 0.5) < 1e-12)
        #expect(abs(changes[0].relativeChange - 1) < 1e-12)
    }

    /// The ends of both intervals by halving with the rule itself.
    @Test func intervalsAreThoseFoundByHalving() {
        var random = SplitMix64(seed: 611)
        var inner = 0
        for round in 0..<1000 {
            let sample = WeightCase(&random, round: round)
            let indicator = Int.random(in: sample.weights.indices, using: &random)
            let line = sample.line(indicator)
            guard line.isMovable, let leader = line.leader else { continue }
            let groups = sample.scores.indices
            let now = sample.share(indicator)
            let stability = WeightStability(line)
            let one = round % sample.scores.count
            let cases: [(WeightInterval, [(Int, Int)])] = [
                (stability.leader, groups.filter { $0 != leader }.map { (leader, $0) }),
                (stability.ranking, groups.flatMap { a in groups.filter { $0 > a }.map { (a, $0) } }),
                (WeightStability.interval(of: one, line), groups.filter { $0 != one }.map { (one, $0) }),
            ]
            for (interval, pairs) in cases {
                let orders = pairs.map { sample.order($0, $1, indicator, share: now) }
                func holds(_ share: Double) -> Bool {
                    zip(pairs, orders).allSatisfy {
                        sample.order($0.0, $0.1, indicator, share: share) == $1
                    }
                }
                let low = WeightCase.end(from: now, to: 0, holds)
                let high = WeightCase.end(from: now, to: 1, holds)
                let message = "seed 611, round \(round)"
                #expect(
                    abs(interval.low.share - low) < 1e-6 && abs(interval.high.share - high) < 1e-6,
                    "\(message)")
                #expect(interval.contains(share: now) && holds(now), "\(message)")
                for end in [interval.low, interval.high] {
                    #expect(end.isClosed == holds(end.share), "\(message)")
                    let others = sample.weights.reduce(0, +) - sample.weights[indicator]
                    #expect(abs(end.amount / (end.amount + others) - end.share) < 1e-9 || end.share == 1)
                }
                inner += interval.isEverything ? 0 : 1
            }
        }
        #expect(inner > 1000)
    }

    /// The change of the lead, by a scan: below it the leader is first or level, beyond it the new one alone of those named.
    @Test func changesOfTheLeadAreThoseOfAScan() throws {
        var random = SplitMix64(seed: 612)
        var met = 0
        for round in 0..<1000 {
            let sample = WeightCase(&random, round: round)
            let indicator = Int.random(in: sample.weights.indices, using: &random)
            let line = sample.line(indicator)
            guard line.isMovable, let leader = line.leader else { continue }
            for direction in LeadChange.Direction.allCases {
                let change = LeadChange(along: line, direction)
                let end: Double = direction == .up ? 1 : 0
                let now = sample.share(indicator)
                func isFirst(_ share: Double) -> Bool {
                    sample.scores.indices.allSatisfy {
                        sample.order(leader, $0, indicator, share: share) >= 0
                    }
                }
                guard now != end, !isFirst(end) else {
                    #expect(change == nil, "seed 612, round \(round)")
                    continue
                }
                met += 1
                let found = try #require(change, "seed 612, round \(round)")
                let share = WeightCase.end(from: now, to: end, isFirst)
                #expect(abs(found.flip.share - share) < 1e-6, "seed 612, round \(round)")
                let beyond = share + (end - share) * 1e-5
                #expect(
                    sample.scores.indices.allSatisfy {
                        sample.order(found.newLeader, $0, indicator, share: beyond) >= 0
                    }, "seed 612, round \(round)")
                #expect(sample.order(found.newLeader, leader, indicator, share: beyond) == 1)
            }
        }
        #expect(met > 300)
    }

    /// Where only one weight is not 0 it can be anything; where two are first, nothing else but the weights as they are.
    @Test func edges() {
        let pair = ScoreMatrix(.identity, scores: [[60, 40], [20, 80]])
        let alone = WeightStability.all(pair, weights: [1, 0])
        #expect(!alone[0].isMovable && alone[1].isMovable)
        #expect(LeadChange.all(pair, weights: [1, 0]).map(\.relativeChange) == [.infinity])
        #expect(LeadChange.critical(LeadChange.all(pair, weights: [1, 0])) == nil)
        let level = WeightStability.all(pair, weights: [3, 1])[0].leader
        #expect(level.low == level.high && level.low.share == 0.75 && level.low.isClosed)
        // Level only where the weight is 0, and only where nothing else counts.
        let ends = ScoreMatrix(.identity, scores: [[60, 40], [50, 50]])
        let both = WeightStability.all(ends, weights: [1, 1]).map(\.leader)
        #expect(both[0].low.share == 0 && !both[0].low.isClosed && both[0].high.isClosed)
        #expect(both[1].high.share == 1 && !both[1].high.isClosed && both[1].low.isClosed)
    }
}
