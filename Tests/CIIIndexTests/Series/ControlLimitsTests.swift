import CIIIndex
import Testing

@Suite struct ControlLimitsTests {
    private static func isNear(_ pairs: [(Double?, Double)]) -> Bool {
        pairs.allSatisfy { pair in pair.0.map { abs($0 - pair.1) < 1e-5 } ?? false }
    }

    @Test func sharesHaveLimitsByTheirNumbers() throws {
        let chart = try #require(ControlLimits.shares([(45, 50), (80, 100), (28, 50), (2, 2), (0, 0)]))
        // By hand: 155/202 = 0.767327, √(p̄(1 − p̄)) = 0.422534; 3/√50 and 3/√100 of it; n = 2 reaches past 0 and 1.
        let limits = chart.points.map(\.limits)
        #expect(
            Self.isNear([(chart.centre, 0.767_327), (limits[0].low, 0.588_061), (limits[0].high, 0.946_592)]))
        #expect(Self.isNear([(limits[1].low, 0.640_566), (limits[3].low, 0), (limits[3].high, 1)]))
        #expect(chart.points.map(\.isOutside) == [false, false, true, false, false])
        #expect(limits[4] == ConfidenceInterval(low: nil, high: nil))
        #expect(ControlLimits.shares([(0, 0)]) == nil)
    }

    @Test func meansHaveThePooledSpread() throws {
        let chart = try #require(ControlLimits.means([(10, 2, 4), (13, 4, 9), (50, 0, 1)]))
        // By hand: centre (40 + 117 + 50)/14; s² = (4·3 + 16·8)/11 = 140/11, s = 3.567530.
        let limits = chart.points.map(\.limits)
        #expect(Self.isNear([(chart.centre, 207.0 / 14), (limits[0].high, 20.137_009)]))
        #expect(Self.isNear([(limits[1].low, 11.218_184), (limits[2].high, 25.488_304)]))
        #expect(chart.points.map(\.isOutside) == [false, false, true])
        #expect(ControlLimits.means([(1, 0, 1), (2, 0, 1)]) == nil)
    }

    @Test func figuresHaveTheirOwnErrors() throws {
        let chart = try #require(ControlLimits.figures([(70, 1), (74, 2), (60, nil), (80, 1), (77, 0)]))
        // By hand: weights 1, ¼, 1: (70 + 18.5 + 80)/2.25 = 74.888…
        #expect(Self.isNear([(chart.centre, 74.888_888), (chart.points[1].limits.high, 80.888_888)]))
        #expect(Self.isNear([(chart.points[0].distance, -4.888_888)]))
        #expect(chart.points.map(\.isOutside) == [true, false, false, true, false])
        #expect(ControlLimits.figures([(1, nil)]) == nil)
    }
}
