import CIIIndex
import TestSupport
import Testing

/// Intervals of places.
@Suite struct RankIntervalTests {
    private static func places(_ values: [Double], _ errors: [Double]) -> [[Int]?] {
        RankInterval.intervals(values: values, standardErrors: errors).map { $0.map { [$0.best, $0.worst] } }
    }

    @Test func byHand() {
        // Two comparisons each: a difference is clear over 2.2365·√2 = 3.163 standard errors.
        #expect(Self.places([10, 7, 6], [1, 1, 1]) == [[1, 2], [1, 3], [2, 3]])
        #expect(Self.places([10, 6.8, 6.7], [1, 1, 1]) == [[1, 1], [2, 3], [2, 3]])
        #expect(Self.places([10, 6.84, 0], [1, 1, 1]) == [[1, 2], [1, 2], [3, 3]])
        #expect(Self.places([10, 5, 0], [0.1, 0.1, 0.1]) == [[1, 1], [2, 2], [3, 3]])
        #expect(Self.places([10, 5, 0], [50, 50, 50]) == [[1, 3], [1, 3], [1, 3]])
        // One whose error is unknown is told from none; one without a figure takes no place.
        #expect(Self.places([10, 5, 0], [0.1, .nan, 0.1]) == [[1, 2], [1, 3], [2, 3]])
        #expect(Self.places([10, .nan, 0], [0.1, 0.1, 0.1]) == [[1, 1], nil, [2, 2]])
        // Equal but for rounding, with no error: shared places.
        #expect(Self.places([5, 5 + 1e-13, 1], [0, 0, 0]) == [[1, 2], [1, 2], [3, 3]])
        #expect(Self.places([3], [1]) == [[1, 1]] && Self.places([], []) == [])
    }

    @Test func onlyThoseAskedFor() {
        let values = [3.0, 9, 1, 7]
        let errors = [1.0, 1, 1, 1]
        let all = RankInterval.intervals(values: values, standardErrors: errors)
        #expect(
            RankInterval.intervals(values: values, standardErrors: errors, of: [2, 0]) == [all[2], all[0]])
    }

    /// Contains the observed rank, widens with confidence, and falls with the value where the errors are equal.
    @Test func laws() throws {
        var random = SplitMix64(seed: 71)
        let (low, high) = (try #require(Confidence(0.8)), try #require(Confidence(0.99)))
        for round in 0..<500 {
            let count = 1 + random.next(upTo: 30)
            let values = (0..<count).map { _ in
                random.next(upTo: 9) == 0 ? 50 : Double.random(in: 0...100, using: &random)
            }
            let isEqual = round % 2 == 0
            let errors = values.map { _ in isEqual ? 8 : Double.random(in: 0...30, using: &random) }
            let narrow = RankInterval.intervals(values: values, standardErrors: errors, confidence: low)
            let wide = RankInterval.intervals(values: values, standardErrors: errors, confidence: high)
            let ranks = Ranking.ranks(values)
            for group in values.indices {
                guard let rank = ranks[group]?.place, let own = narrow[group], let outer = wide[group] else {
                    Issue.record("seed 71, round \(round): nothing for \(group)")
                    return
                }
                let isLawful =
                    own.best <= rank && rank <= own.worst && outer.best <= own.best
                    && outer.worst >= own.worst
                    && own.best >= 1 && own.worst <= count
                let isFalling =
                    !isEqual
                    || values.indices.allSatisfy { other in
                        guard values[other] < values[group], let lower = narrow[other] else { return true }
                        return lower.best >= own.best && lower.worst >= own.worst
                    }
                if !(isLawful && isFalling) {
                    Issue.record("seed 71, round \(round), group \(group): \(own), \(outer), rank \(rank)")
                    return
                }
            }
        }
    }

    /// The true place lies in the interval of a group at least as often as asked for.
    @Test func coverage() {
        var random = RandomSource(seed: 72)
        let truth: [Double] = [50, 51, 52, 55, 60, 60.5, 70, 71]
        let errors: [Double] = [2, 1, 3, 2, 1, 2, 4, 1]
        var held = [Int](repeating: 0, count: truth.count)
        let runs = 2000
        for _ in 0..<runs {
            let values = zip(truth, errors).map { mean, error in
                mean + error * NormalDistribution.quantile(random.nextShare() + 0x1p-54)
            }
            for (group, interval) in RankInterval.intervals(values: values, standardErrors: errors)
                .enumerated()
            {
                let place = truth.count - group
                if let interval, interval.best <= place, place <= interval.worst { held[group] += 1 }
            }
        }
        for (group, count) in held.enumerated() {
            #expect(Double(count) / Double(runs) >= 0.94, "seed 72, group \(group): \(count) of \(runs)")
        }
    }
}
