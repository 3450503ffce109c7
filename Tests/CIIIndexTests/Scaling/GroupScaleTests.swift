import CIIIndex
import Testing

/// Scores that depend on the groups beside them, by hand.
@Suite struct GroupScaleTests {
    private static let minutes = [30.0, 10, 20, .nan]
    private static let posts = try? Goalposts(worst: 60, best: 15)

    /// Less is better: 10 is the best of 30, 10 and 20.
    @Test(arguments: [
        (Scaling.minmax, [0, 100, 50] as [Double]),
        // The mean is 20 and the standard deviation 10.
        (.zscore, [40, 60, 50]),
        // One of three is worse than 20, which counts half of itself.
        (.prank, [100.0 / 6, 250.0 / 3, 50]),
        // 15 is reached by 10 alone; 30 is furthest from it, 20 a third of that.
        (.target, [0, 100, 200.0 / 3]),
    ])
    func byHand(_ scaling: Scaling, _ expected: [Double]) throws {
        let scale = try #require(
            GroupScale(scaling, values: Self.minutes, direction: .lower, goalposts: Self.posts))
        for (value, score) in zip(Self.minutes, expected) { #expect(abs(scale.score(value) - score) < 1e-9) }
    }

    /// Fixed goalposts keep a score whoever joins; a scale made from the groups does not, and can swap two of them.
    @Test func anotherGroupChangesScores() throws {
        let two = try #require(GroupScale(.minmax, values: [40, 60], direction: .higher, goalposts: nil))
        let three = try #require(
            GroupScale(.minmax, values: [40, 60, 100], direction: .higher, goalposts: nil))
        #expect(two.score(60) == 100)
        #expect(abs(three.score(60) - 100.0 / 3) < 1e-9)
    }

    @Test func bandsAreScaledByTheirScores() throws {
        let band = try Goalposts(worstLow: 0, bestLow: 100, bestHigh: 200, worstHigh: 400)
        let scale = try #require(
            GroupScale(.minmax, values: [50, 150, 400], direction: .band, goalposts: band))
        // Scores 50, 100 and 0.
        #expect([50, 150, 400].map(scale.score) == [50, 100, 0])
        #expect(GroupScale(.minmax, values: [1, 2], direction: .band, goalposts: nil) == nil)
        #expect([50, 150, 300].map(band.slope(at:)) == [1, 0, -0.5])
    }

    @Test func equalGroupsAreInTheMiddle() throws {
        for scaling in [Scaling.minmax, .zscore, .prank] {
            let scale = try #require(GroupScale(scaling, values: [7, 7], direction: .higher, goalposts: nil))
            #expect(scale.score(7) == 50)
        }
        #expect(GroupScale(.goalposts, values: [1, 2], direction: .higher, goalposts: nil) == nil)
        #expect(GroupScale(.minmax, values: [.nan], direction: .higher, goalposts: nil) == nil)
    }
}
