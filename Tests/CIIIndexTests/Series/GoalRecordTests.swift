import CIIIndex
import Testing

@Suite struct GoalRecordTests {
    private static let past = [60.0, 70, 75, 80, .nan]

    @Test(arguments: [
        // comparison, target, is met, gap, attainment, realism, percentile; the figure is 72
        (GoalRecord.Comparison.atLeast, 75.0, false, -3.0, 96.0, 50.0, 62.5),
        (.above, 75, false, -3, 96, 25, 62.5), (.atLeast, 60, true, 12, 120, 100, 12.5),
        (.atMost, 75, true, 3, 104.166_666_666_666_67, 75, 37.5),
        (.below, 75, true, 3, 104.166_666_666_666_67, 50, 37.5), (.below, 72, false, 0, 100, 50, 50),
        (.atLeast, 72, true, 0, 100, 50, 50), (.atMost, 50, false, -22, 69.444_444_444_444_44, 0, 100),
    ])
    func byHand(
        _ comparison: GoalRecord.Comparison, _ target: Double, _ isMet: Bool, _ gap: Double,
        _ attainment: Double, _ realism: Double, _ percentile: Double
    ) {
        let record = GoalRecord(72, comparison, target, past: Self.past)
        #expect(record.isMet == isMet && record.gap == gap && record.periodCount == 4)
        #expect(abs((record.attainment ?? 0) - attainment) < 1e-9)
        #expect(record.realism == realism && record.percentile == percentile)
    }

    @Test func withoutAPastOrAScale() {
        let record = GoalRecord(-5, .atLeast, 10)
        #expect(record.attainment == nil && record.realism == nil && record.percentile == nil)
        #expect(record.gap == -15)
    }
}
