import CIIIndex
import Testing

@Suite struct SeasonAnomaliesTests {
    private static func findings(_ slots: [Int], _ values: [Double]) -> [SeasonAnomalies.Finding] {
        SeasonAnomalies(zip(slots, values).map { .init(slot: $0, value: $1) }).findings
    }

    @Test(arguments: [
        // values of one slot, the score of the last, whether it is flagged
        // Median 12, distances 2 1 0 1 38: MAD 1, 0.6745 · 38.
        ([10.0, 11, 12, 13, 50], 25.631, true), ([10, 11, 12, 13, 17], 3.3725, false),
        ([10, 11, 12, 13, 18], 4.047, true),
        // MAD 0, mean distance 0.8: 4/(0.8 · 1.253314).
        ([5, 5, 5, 5, 9], 3.989_423, true),
    ])
    func farFromTheMedian(_ values: [Double], _ score: Double, _ isAnomaly: Bool) throws {
        let findings = Self.findings(values.map { _ in 1 }, values)
        let last = try #require(findings.last)
        #expect(abs((last.score ?? 0) - score) < 1e-5 && last.isAnomaly == isAnomaly, "\(last)")
        #expect(findings.count(where: \.isAnomaly) == (isAnomaly ? 1 : 0))
    }

    /// What is usual on one weekday is not on another; slots of three values and of equal ones judge nothing.
    @Test func eachSlotByItself() {
        let findings = Self.findings(
            [1, 2, 1, 2, 1, 2, 1, 2, 3, 3, 3, 4, 4, 4, 4, 1],
            [10, 90, 11, 91, 12, 92, 13, 93, 1, 1, 99, 7, 7, 7, 7, 90])
        #expect(findings.indices.filter { findings[$0].isAnomaly } == [15])
        #expect(findings[8].usual == nil && findings[11].usual == 7 && findings[11].score == nil)
        #expect(Self.findings([1, 1, 1, 1, 1], [1, 2, 3, 4, .nan])[4].usual == nil)
    }

    /// Five periods near 90 % of 200, then one of 0 %: a finding with 20 observations, chance with 2.
    @Test(arguments: [(20, true), (2, false)])
    func fewObservationsDoNotFlag(_ count: Int, _ isAnomaly: Bool) throws {
        let shares = [180, 182, 178, 181, 179].map { SeasonAnomalies.Share(favourable: $0, count: 200) }
        let points = (shares + [.init(favourable: 0, count: count)]).map {
            SeasonAnomalies.Point(slot: 1, value: Double($0.favourable) / Double($0.count), share: $0)
        }
        // By hand: 900 of 1,002 are favourable, 2 of 2 unfavourable is (102/1002)² = 1.04 % chance.
        let last = try #require(SeasonAnomalies(points).findings.last)
        #expect(last.isAnomaly == isAnomaly && last.isWithinChance != isAnomaly)
        #expect((last.score ?? 0) < -3.5)
    }

    /// A figure 38 above the median, with a standard error of 10 (3.8 of them) and of 13 (2.9; 3.09 is the limit).
    @Test(arguments: [(10.0, true), (13, false)])
    func anErrorOfItsOwnCountsToo(_ error: Double, _ isAnomaly: Bool) {
        let points = [10.0, 11, 12, 13, 50].map {
            SeasonAnomalies.Point(slot: 1, value: $0, standardError: error)
        }
        #expect(SeasonAnomalies(points).findings.map(\.isAnomaly) == [false, false, false, false, isAnomaly])
    }
}
