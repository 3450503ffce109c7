import CIIIndex
import Testing

/// From a tenth to nine tenths of a history.
@Suite struct TestedRangeTests {
    @Test func percentilesByHand() throws {
        // Of eleven values the tenth percentile is the second.
        let eleven = try #require(TestedRange((1...11).reversed().map(Double.init)))
        #expect(eleven.low == 2 && eleven.high == 10)
        // Of five it lies 0.4 of the way from the first to the second.
        let five = try #require(TestedRange([10, 20, .nan, 30, 40, 50]))
        #expect(abs(five.low - 14) < 1e-12 && abs(five.high - 46) < 1e-12)
        #expect(five.contains(14) && five.contains(46) && !five.contains(13.9) && !five.contains(46.1))
    }

    @Test func fewValuesAreNoHistory() {
        #expect(TestedRange([1, 2, 3, 4]) == nil)
        #expect(TestedRange([1, 2, 3, 4, .nan]) == nil)
    }
}
