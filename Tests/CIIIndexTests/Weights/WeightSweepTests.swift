import TestSupport
import Testing

@testable import CIIIndex

@Suite struct WeightSweepTests {
    /// Ana and Bia meet where csat has 5/9, at an index of 500/9.
    @Test func theWorkedExample() throws {
        let matrix = ScoreMatrix(.identity, scores: [[200.0 / 3, 100.0 / 3], [125.0 / 3, 250.0 / 3]])
        let line = WeightLine(matrix, weights: [0.5, 0.2], indicator: 0)
        let sweep = WeightSweep(line, shares: WeightSweep.shares(from: 0, to: 1, steps: 4))
        #expect(sweep.shares == [0, 0.25, 0.5, 0.75, 1])
        #expect(sweep.ranks.map { $0.map { $0?.place } } == [[2, 1], [2, 1], [2, 1], [1, 2], [1, 2]])
        #expect(abs(sweep.indices[2][0] - 325.0 / 6) < 1e-12)
        let turn = try #require(sweep.turns.first)
        #expect(sweep.turns.count == 1 && turn.before == 1 && turn.after == 0)
        #expect(abs(turn.share - 5.0 / 9) < 1e-12 && abs(turn.amount - 0.25) < 1e-12)
        #expect(abs(turn.index - 500.0 / 9) < 1e-12)
        #expect(WeightSweep(line, shares: [0.6, 0.9]).turns.isEmpty)
    }

    /// In each stretch the group named is first by the rule itself, and the stretches make up the whole.
    @Test func theFirstOfEachStretchIsFirst() {
        var random = SplitMix64(seed: 621)
        var turns = 0
        for round in 0..<1000 {
            let sample = WeightCase(&random, round: round, groups: 1...12)
            let indicator = Int.random(in: sample.weights.indices, using: &random)
            let line = sample.line(indicator)
            let stretches = LeaderEnvelope(line).stretches
            #expect(stretches.first?.shares.lowerBound == 0 && stretches.last?.shares.upperBound == 1)
            turns += stretches.count - 1
            guard line.isMovable else { continue }
            for (place, stretch) in stretches.enumerated() {
                let (low, high) = (stretch.shares.lowerBound, stretch.shares.upperBound)
                #expect(low < high && (place == 0 || stretches[place - 1].shares.upperBound == low))
                for share in [low, (low + high) / 2, high] {
                    let ranks = Ranking.ranks(
                        sample.scores.indices.map { sample.index($0, indicator, share: share) })
                    #expect(ranks[stretch.group]?.place == 1, "seed 621, round \(round), share \(share)")
                }
            }
            // The changes of the lead up and down are the next turns.
            let now = sample.share(indicator)
            let up = LeadChange(along: line, .up)?.flip.share
            if let up, up > now + 1e-9 {
                let next = stretches.dropFirst().map(\.shares.lowerBound).first { $0 > now + 1e-9 }
                #expect(abs((next ?? 2) - up) < 1e-9, "seed 621, round \(round)")
            }
        }
        #expect(turns > 500)
    }

    /// Lines that touch a parabola: every one of them is first somewhere.
    @Test func everyTangentOfAParabola() {
        let points = (0...40).map { Double($0) / 40 }
        // The tangent of 50x² + 10 at p, at the two ends.
        let rest = points.map { 10 - 50 * $0 * $0 }
        let own = points.map { 10 - 50 * $0 * $0 + 100 * $0 }
        let matrix = ScoreMatrix(.identity, scores: [own, rest])
        let envelope = LeaderEnvelope(WeightLine(matrix, weights: [1, 1], indicator: 0))
        #expect(envelope.stretches.map(\.group) == Array(0...40))
        for (place, turn) in envelope.turns.enumerated() {
            #expect(abs(turn - (points[place] + points[place + 1]) / 2) < 1e-12)
        }
    }
}
