import CIIIndex
import Testing

@Suite struct GoalpostsTests {
    @Test(arguments: [
        (0.0, 100.0, 66.0, 66.0, false), (100, 0, 66, 34, false), (3600, 0, 2100, 125.0 / 3, false),
        (50, 100, 80, 60, false), (50, 100, 40, 0, true), (0, 120, 130, 100, true), (120, 0, 120, 0, false),
        (120, 0, 0, 100, false), (120, 0, -1, 100, true), (-100, 100, 30, 65, false),
    ])
    func lines(_ worst: Double, _ best: Double, _ value: Double, _ score: Double, _ isClamped: Bool) throws {
        let found = try Goalposts(worst: worst, best: best).score(value)
        #expect(abs(found.value - score) < 1e-12)
        #expect(found.isClamped == isClamped)
    }

    @Test(arguments: [
        (100.0, 0.0, true), (120, 0, false), (180, 50, false), (240, 100, false), (300, 100, false),
        (400, 100, false), (500, 50, false), (600, 0, false), (601, 0, true),
    ])
    func bands(_ value: Double, _ score: Double, _ isClamped: Bool) throws {
        let band = try Goalposts(worstLow: 120, bestLow: 240, bestHigh: 400, worstHigh: 600)
        #expect(band.score(value).value == score)
        #expect(band.score(value).isClamped == isClamped)
    }

    @Test func problemsAreNamed() {
        #expect(throws: GoalpostsProblem.equal(value: 3)) { try Goalposts(worst: 3, best: 3) }
        #expect(throws: GoalpostsProblem.notFinite) { try Goalposts(worst: .nan, best: 3) }
        #expect(throws: GoalpostsProblem.notFinite) { try Goalposts(worst: 0, best: .infinity) }
        #expect(throws: GoalpostsProblem.notFinite) { try Goalposts(worst: -1e308, best: 1e308) }
        #expect(throws: GoalpostsProblem.notInOrder) {
            try Goalposts(worstLow: 2, bestLow: 1, bestHigh: 3, worstHigh: 4)
        }
        #expect(throws: GoalpostsProblem.notInOrder) {
            try Goalposts(worstLow: 0, bestLow: 3, bestHigh: 2, worstHigh: 4)
        }
        #expect(throws: GoalpostsProblem.notFinite) {
            try Goalposts(worstLow: 0, bestLow: 1, bestHigh: .nan, worstHigh: 4)
        }
    }
}
