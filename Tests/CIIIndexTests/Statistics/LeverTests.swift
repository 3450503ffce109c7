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

    /// Bia's product of 33.33 and 83.33 is 43.31; with csat at 50 it is 50^(5/7)·83.33^(2/7) = 57.86.
    @Test func theGainOfAProductIsReckonedAnew() throws {
        let definition = try IndexDefinition(
            weighting: Weighting([
                WeightEntry(try #require(Indicator.named("csat")), 5),
                WeightEntry(try #require(Indicator.named("fcr")), 2),
            ]),
            tree: IndexTree(rule: .geometric, shares: [5.0 / 7, 2.0 / 7]))
        let readings = [Reading(100.0 / 3, count: 3), Reading(250.0 / 3, count: 4)]
        let result = definition.result(
            of: GroupReadings(
                size: 4, indicators: readings.map { IndicatorReadings(pooled: $0, families: []) }))
        #expect(isNear(result.index, 43.308774086980335, 1e-9))
        let gain = try #require(result.gain(of: 0, atScore: 50))
        #expect(isNear(gain, 57.857 - 43.3088, 1e-4))
        let lever = Lever(
            score: 100.0 / 3, pointsPerScore: result.slopes[0], scorePerUnit: 1, target: 50, gain: gain)
        #expect(lever.feasiblePoints == gain && lever.feasiblePoints < result.slopes[0] * 50 / 3)
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
