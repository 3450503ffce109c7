import CIIIndex
import Testing

/// What an indicator could bring.
@Suite struct LeverTests {
    /// The page's example: a minute less is worth 2/7·100/60 points; Ana's art 41.67 would gain 2/7·(83.33 − 41.67) at Bia's.
    @Test func theWorkedExample() {
        let art = Lever(
            score: 125.0 / 3, pointsPerScore: 2.0 / 7, scorePerUnit: -100.0 / 60, target: 250.0 / 3)
        #expect(isNear(art.pointsPerUnit, -10.0 / 21) && isNear(art.feasiblePoints, 250.0 / 21))
        let there = Lever(score: 90, pointsPerScore: 0.5, scorePerUnit: 0, target: 80)
        #expect(there.feasiblePoints == 0 && there.pointsPerUnit == 0)
    }

    @Test func target() {
        // The quartile as R's type 7: 4 groups at 10, 20, 30, 40 → 32.5; 5 groups → the fourth.
        #expect(Lever.target(scores: [40, 10, 30, 20], pooled: 7) == 32.5)
        #expect(Lever.target(scores: [50, 10, .nan, 30, 20, 40], pooled: nil) == 40)
        #expect(Lever.target(scores: [5, 5, 5, 5], pooled: nil) == 5)
        #expect(Lever.target(scores: [40, 10, .nan], pooled: 7) == 7)
        #expect(Lever.target(scores: [], pooled: nil) == nil)
    }
}
