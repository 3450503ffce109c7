import CIIIndex
import Testing

/// Differences of two figures.
@Suite struct EstimateDifferenceTests {
    /// The page's example: Ana 59.52 and Bia 47.62 differ by 11.90 ± 1.96 × 26.59, z 0.45.
    @Test func theWorkedExample() {
        let (ana, bia) = (59.523809523809526, 47.61904761904762)
        let errors = (18.1195, 19.4603)
        let found = EstimateDifference(
            ana, standardError: errors.0, less: bia, standardError: errors.1)
        #expect(isNear(found.estimate, 11.904761904761905))
        #expect(isNear(found.standardError, 26.59, 1e-3) && isNear(found.z, 0.4477, 1e-3))
        #expect(isNear(found.interval.low, 11.9048 - 1.96 * 26.5902, 1e-3))
        #expect(isNear(found.interval.high, 11.9048 + 1.96 * 26.5902, 1e-3))
        #expect(!found.isClear)
    }

    /// Newcombe (1998), table II, method 10: 56/70 less 48/80 is 0.0524 to 0.3339.
    @Test func sharesByNewcombe() throws {
        for (a, m, b, n, low, high) in [
            (56.0, 70.0, 48.0, 80.0, 5.24, 33.39), (9, 10, 3, 10, 17.05, 80.90), (10, 10, 0, 20, 67.91, 100),
        ] {
            let first = try #require(ShareInterval.wilson(percent: 100 * a / m, trials: m))
            let second = try #require(ShareInterval.wilson(percent: 100 * b / n, trials: n))
            let found = EstimateDifference(100 * a / m, first, less: 100 * b / n, second)
            #expect(
                isNear(found.interval.low, low, 2e-3) && isNear(found.interval.high, high, 2e-3), "\(found)")
            #expect(found.isClear && found.standardError == nil && found.z == nil)
        }
    }

    @Test func symmetricIntervalsGiveTheRootSumSquare() {
        let (first, second) = (
            ConfidenceInterval(low: 47, high: 53), ConfidenceInterval(low: 36, high: 44)
        )
        let found = EstimateDifference(50, first, less: 40, second)
        #expect(found.interval == ConfidenceInterval(low: 5, high: 15) && found.isClear)
        let turned = EstimateDifference(40, second, less: 50, first)
        #expect(turned.interval == ConfidenceInterval(low: -15, high: -5) && turned.isClear)
        let open = EstimateDifference(50, ConfidenceInterval(low: 47, high: nil), less: 40, second)
        #expect(open.interval == ConfidenceInterval(low: 5, high: nil))
        let same = EstimateDifference(40, standardError: 0, less: 40, standardError: 0)
        #expect(same.z == nil && !same.isClear)
    }
}
