import CIIIndex
import Testing

/// Seeded random numbers and the percentile bootstrap.
@Suite struct ClusterBootstrapTests {
    /// The published outputs of SplitMix64 for the seed 1234567.
    @Test func randomNumbersArePublishedOnes() {
        var random = RandomSource(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in random.next() } == expected)
    }

    @Test func everyNumberBelowTheBoundHasItsChance() {
        var random = RandomSource(seed: 91)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[random.next(below: 7)] += 1 }
        // Binomial: 10,000 ± 5 × 92.6.
        #expect(counts.allSatisfy { abs($0 - 10_000) < 463 }, "seed 91: \(counts)")
        // 2^64 is eight thirds of the bound: without the second draw two of three neighbours would come half as often again.
        var neighbours = [0, 0, 0]
        for _ in 0..<30_000 { neighbours[random.next(below: 3 << 61) % 3] += 1 }
        #expect(neighbours.allSatisfy { abs($0 - 10_000) < 5 * 82 }, "seed 91: \(neighbours)")
        #expect((0..<1000).allSatisfy { _ in random.next(below: 1) == 0 })
        #expect((0..<1000).allSatisfy { _ in (0..<1).contains(random.nextShare()) })
    }

    private static func mean(_ totals: [Double], _ copies: [Int]? = nil, seed: UInt64 = 1)
        -> ConfidenceInterval?
    {
        totals.withUnsafeBufferPointer {
            ClusterBootstrap(seed: seed).interval(totals: $0, width: 2, multiplicities: copies) {
                $0[0] / $0[1]
            }
        }
    }

    /// 30 of 100: replicates are binomial, so the ends are its 2.5 % and 97.5 % points, 21 and 39, within a trial.
    @Test func shareAgainstTheBinomial() {
        let found = Self.mean([1, 1, 0, 1], [30, 70])
        let binomial = BinomialDistribution(trials: 100, probability: 0.3)
        let (low, high) = (Double(binomial.quantile(0.025)) / 100, Double(binomial.quantile(0.975)) / 100)
        #expect(found.flatMap(\.low).map { abs($0 - low) < 0.011 } == true, "\(found as Any)")
        #expect(found.flatMap(\.high).map { abs($0 - high) < 0.011 } == true, "\(found as Any)")
    }

    @Test func theSameSeedGivesTheSameInterval() {
        let totals = (0..<40).flatMap { [Double($0 * $0 % 17), 1.0] }
        #expect(Self.mean(totals) == Self.mean(totals))
        #expect(Self.mean(totals, seed: 2) != Self.mean(totals))
        // Units written out or counted are drawn alike.
        let written = [3.0, 1, 3, 1, 5, 1, 9, 1, 9, 1, 9, 1]
        #expect(Self.mean(written) == Self.mean([3, 1, 5, 1, 9, 1], [2, 1, 3]))
    }

    /// Drawing whole customers: with five alike contacts each the interval is √5 times as wide as of contacts.
    @Test func wholeClustersAreDrawn() {
        var random = RandomSource(seed: 92)
        let values = (0..<200).map { _ in NormalDistribution.quantile(random.nextShare() + 0x1p-54) }
        let clusters = Self.mean(values.flatMap { [5 * $0, 5] })
        let rows = Self.mean(values.flatMap { value in (0..<5).flatMap { _ in [value, 1] } })
        let ratio = (clusters?.width ?? 0) / (rows?.width ?? 1)
        #expect(abs(ratio - 5.0.squareRoot()) < 0.2, "seed 92: \(ratio)")
    }

    @Test func figuresThatAreNotThere() {
        #expect(Self.mean([4, 2]) == nil && Self.mean([]) == nil && Self.mean([4, 2, 5, 1], [1, 0]) == nil)
        // A ratio whose denominator is 0 in most replicates.
        #expect(Self.mean([0, 0, 1, 1], [50, 1]).map { _ in true } == true)
        #expect(Self.mean([0, 0, 0, 0]) == nil)
        #expect(Self.mean([6, 2, 6, 2, 6, 2]) == ConfidenceInterval(low: 3, high: 3))
    }
}
