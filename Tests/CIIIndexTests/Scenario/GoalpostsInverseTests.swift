import CIIIndex
import Testing

/// The raw value that has a score.
@Suite struct GoalpostsInverseTests {
    @Test(arguments: [
        (0.0, 60.0), (25.0, 45.0), (125.0 / 3, 35.0), (100.0, 0.0), (140.0, 0.0), (-3.0, 60.0),
    ])
    func lineByHand(_ score: Double, _ value: Double) throws {
        let posts = try Goalposts(worst: 60, best: 0)
        #expect(abs(posts.value(ofScore: score, near: 10) - value) < 1e-12)
    }

    /// A band of 60, 240, 480 and 900 s: half the score is at 150 s and at 690 s.
    @Test(arguments: [
        (50.0, 100.0, 150.0), (50.0, 800.0, 690.0), (50.0, 419.0, 150.0), (50.0, 421.0, 690.0),
        (100.0, 100.0, 240.0), (100.0, 800.0, 480.0),
    ])
    func nearerSideOfABand(_ score: Double, _ near: Double, _ value: Double) throws {
        let posts = try Goalposts(worstLow: 60, bestLow: 240, bestHigh: 480, worstHigh: 900)
        #expect(posts.value(ofScore: score, near: near) == value)
    }

    @Test func scoreOfTheValueIsTheScore() throws {
        let all = try [
            Goalposts(worst: 0, best: 100), Goalposts(worst: 86_400, best: 0), Goalposts(worst: 5, best: 1),
            Goalposts(worstLow: 0, bestLow: 3, bestHigh: 3.5, worstHigh: 90),
        ]
        for posts in all {
            for score in stride(from: 0.0, through: 100, by: 0.37) {
                for near in [-10.0, 2, 50, 1e6] {
                    #expect(abs(posts.score(posts.value(ofScore: score, near: near)).value - score) < 1e-9)
                }
            }
        }
    }
}
