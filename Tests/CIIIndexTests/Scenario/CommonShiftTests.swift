import CIIIndex
import TestSupport
import Testing

/// Channel families with goalposts of their own that move by the same amount.
@Suite struct CommonShiftTests {
    /// Two families of ten interactions each.
    ///
    /// Telephone 60 s of 120 s (score 50), written 12 h of 24 h (score 50). 30 s less bring the
    /// telephone to 75 and the written ones to 50.0347…; the telephone ends at 100 with 60 s less, and from there on it
    /// takes 12 h in all.
    @Test func familiesByHand() throws {
        let shift = CommonShift(
            [
                .init(60, count: 10, goalposts: try Goalposts(worst: 120, best: 0)),
                .init(43_200, count: 10, goalposts: try Goalposts(worst: 86_400, best: 0)),
            ], within: 0...(.infinity))
        #expect(shift.score(movedBy: 0) == 50)
        let faster = try #require(shift.score(movedBy: -30))
        #expect(abs(faster - 62.5 - 30.0 / 1728) < 1e-12)
        // 100 and 50 + 5/72·… : (100 + 50 + x/864)/2 = 80 where x = 8640.
        let amount = try #require(shift.amount(toScore: 80))
        #expect(abs(amount + 8640) < 1e-6)
        #expect(shift.values(movedBy: -8640) == [0, 34_560])
        #expect(shift.amount(toScore: 40) == 0)
        #expect(shift.highestScore == 100)
    }

    @Test func whatIsNotPossibleIsNotReached() throws {
        let shift = CommonShift(
            [.init(80, count: 4, goalposts: try Goalposts(worst: 0, best: 110))], within: 0...100)
        #expect(shift.amount(toScore: 95) == nil)
        #expect(abs(try #require(shift.highestScore) - 1000.0 / 11) < 1e-12)
    }

    @Test func nearerSideOfABand() throws {
        let posts = try Goalposts(worstLow: 60, bestLow: 240, bestHigh: 480, worstHigh: 900)
        let slow = CommonShift([.init(795, count: 1, goalposts: posts)], within: 0...(.infinity))
        #expect(slow.amount(toScore: 50) == -105)
        let hasty = CommonShift([.init(60, count: 1, goalposts: posts)], within: 0...(.infinity))
        #expect(hasty.amount(toScore: 50) == 90)
    }

    /// At the amount the score is the target, and with a little less of it, it is lower.
    @Test func smallestAmountThatReaches() throws {
        var random = SplitMix64(seed: 11)
        var reached = 0
        for round in 0..<2000 {
            let parts = try (0..<Int.random(in: 1...4, using: &random)).map { _ in
                let worst = Double.random(in: 50...500, using: &random)
                return CommonShift.Part(
                    .random(in: 0...600, using: &random),
                    count: Double(Int.random(in: 1...40, using: &random)),
                    goalposts: Int.random(in: 0..<6, using: &random) == 0
                        ? nil : try Goalposts(worst: worst, best: .random(in: 0..<40, using: &random)))
            }
            let shift = CommonShift(parts, within: 0...(.infinity))
            guard let now = shift.score(movedBy: 0), let highest = shift.highestScore else { continue }
            let target = Double.random(in: 0...100, using: &random)
            guard let amount = shift.amount(toScore: target) else {
                #expect(highest < target, "round \(round)")
                continue
            }
            let score = try #require(shift.score(movedBy: amount))
            #expect(abs(score - max(now, target)) < 1e-9, "round \(round)")
            guard amount != 0 else { continue }
            reached += 1
            #expect(try #require(shift.score(movedBy: amount * (1 - 1e-6))) < target, "round \(round)")
        }
        #expect(reached > 500)
    }
}
