import CIIIndex
import Testing

@Suite struct WeightedTrendTests {
    private static func trend(_ errors: [Double?]) -> WeightedTrend? {
        WeightedTrend(
            zip([(0.0, 1.0), (1, 3), (2, 4)], errors).map {
                .init(time: $0.0, value: $0.1, standardError: $1)
            })
    }

    private static func isNear(_ pairs: [(Double?, Double)]) -> Bool {
        pairs.allSatisfy { pair in pair.0.map { abs($0 - pair.1) < 1e-5 } ?? false }
    }

    /// 1, 3, 4 without errors, and with one period unknown: all count the same.
    @Test(arguments: [[nil, nil, nil], [1.0, nil, 1], [1, 0, 1]])
    func ordinaryLine(_ errors: [Double?]) throws {
        let trend = try #require(Self.trend(errors))
        // By hand: slope 3/2; residuals −1/6, 1/3, −1/6, squares 1/6 in all, 1 degree of freedom: SE √(1/6 ÷ 2);
        // t(0.975; 1) = 12.7062.
        #expect(
            Self.isNear([(trend.slope, 1.5), (trend.intercept, 7.0 / 6), (trend.value(at: 4), 43.0 / 6)]))
        #expect(Self.isNear([(trend.standardError, 0.288_675), (trend.interval()?.high, 5.167_966)]))
        #expect(!trend.isWeighted && trend.degreesOfFreedom == 1)
    }

    @Test(arguments: [
        // errors, the slope's error, dispersion
        ([1, 1, 0.5], 0.534_522, 0.190_476), ([0.1, 0.1, 0.05], 0.233_285, 19.047_619),
    ])
    func periodsCountByTheirErrors(_ errors: [Double], _ error: Double, _ dispersion: Double) throws {
        let trend = try #require(Self.trend(errors))
        // By hand, weights 1, 1, 4: means 1.5 and 10/3, spread 3.5, common 5: slope 10/7. χ² = 4/21 for errors of 1:
        // less scatter than the errors let expect narrows nothing. SE √(1/3.5), and √(χ²/350) for the tenth of them.
        #expect(trend.isWeighted)
        #expect(
            Self.isNear([
                (trend.slope, 10.0 / 7), (trend.standardError, error), (trend.dispersion, dispersion),
            ]))
    }

    @Test func noLineThroughOneMoment() throws {
        #expect(WeightedTrend([]) == nil)
        #expect(WeightedTrend([.init(time: 1, value: 2), .init(time: 1, value: 3)]) == nil)
        #expect(WeightedTrend([.init(time: 0, value: 2), .init(time: 1, value: .nan)]) == nil)
        let two = try #require(WeightedTrend([.init(time: 0, value: 2), .init(time: 2, value: 3)]))
        #expect(two.slope == 0.5 && two.standardError == nil && two.interval() == nil)
    }
}
