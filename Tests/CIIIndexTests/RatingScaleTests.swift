import CIIIndex
import Testing

@Suite struct RatingScaleTests {
    @Test func positionsAndAnswers() throws {
        let ces = try #require(RatingScale(worst: 1, best: 7))
        #expect(ces.position(of: 4) == 0.5)
        #expect(ces.answer(at: 2.0 / 3) == 5)
        #expect(ces.answer(at: 0.75) == 5.5)
        #expect(ces.contains(1) && ces.contains(7) && !ces.contains(0) && !ces.contains(7.5))
        let effort2010 = try #require(RatingScale(worst: 5, best: 1))
        #expect(effort2010.position(of: 1) == 1)
        #expect(effort2010.contains(3) && !effort2010.contains(6))
        #expect(effort2010.goalposts.score(2).value == 75)
    }

    @Test(arguments: [
        (3.0, 3.0), (.nan, 5), (1, .infinity), (-.greatestFiniteMagnitude, .greatestFiniteMagnitude),
    ])
    func scalesWithoutLengthAreRefused(_ worst: Double, _ best: Double) {
        #expect(RatingScale(worst: worst, best: best) == nil)
    }
}
