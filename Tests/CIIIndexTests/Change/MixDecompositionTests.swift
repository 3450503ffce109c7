import TestSupport
import Testing

@testable import CIIIndex

@Suite struct MixDecompositionTests {
    private static func stratum(_ before: (Double, Double)?, _ after: (Double, Double)?) -> Stratum {
        Stratum(
            before: before.flatMap { Stratum.Side($0.0, denominator: $0.1) },
            after: after.flatMap { Stratum.Side($0.0, denominator: $0.1) })
    }

    /// Chat 60 → 40 % of rows at 90 → 92, phone 40 → 60 % at 60 → 63.
    @Test func kitagawaOfTheReferencePage() throws {
        let account = try #require(
            MixDecomposition([Self.stratum((90, 60), (92, 40)), Self.stratum((60, 40), (63, 60))]))
        // By hand: 0.6·90 + 0.4·60 = 78; 0.4·92 + 0.6·63 = 74.6.
        // Rates ½(0.6+0.4)·2 + ½(0.4+0.6)·3 = 1 + 1.5; mix ½(90+92)·(−0.2) + ½(60+63)·0.2 = −18.2 + 12.3 = −5.9.
        // Measured from the middle 76.3: (91−76.3)·(−0.2) = −2.94 and (61.5−76.3)·0.2 = −2.96.
        let expected = [
            (account.before, 78.0), (account.after, 74.6), (account.total.within, 2.5),
            (account.total.mix, -5.9), (account.parts[0].within, 1), (account.parts[1].within, 1.5),
            (account.parts[0].mix, -2.94), (account.parts[1].mix, -2.96), (account.residual, 0),
        ]
        #expect(expected.allSatisfy { abs($0.0 - $0.1) < 1e-12 }, "\(account)")
    }

    /// A stratum of 50 leaves 100 rows at 80, and one at 20 comes for it.
    @Test func whoComesAndWhoLeavesIsMeasuredFromTheMiddle() throws {
        let account = try #require(
            MixDecomposition([
                Self.stratum((80, 50), (80, 50)), Self.stratum((60, 50), nil), Self.stratum(nil, (20, 50)),
            ]))
        // By hand: 70 → 50, middle 60; leaver −½(60−60) = 0; newcomer ½(20−60) = −20; the first stays as it is.
        #expect(account.parts == [.zero, ChangeParts(leaver: 0), ChangeParts(newcomer: -20)])
        #expect(account.before == 70 && account.after == 50)
    }

    @Test func aPeriodWithoutRowsHasNoAccount() {
        #expect(MixDecomposition([]) == nil)
        #expect(MixDecomposition([Self.stratum((1, 1), nil)]) == nil)
        #expect(Stratum.Side(.nan, denominator: 1) == nil && Stratum.Side(1, denominator: 0) == nil)
    }

    @Test func partsAddUpAndTurnRoundWithThePeriods() throws {
        var random = SplitMix64(seed: 501)
        for round in 0..<1000 {
            let strata = (0..<2 + random.next(upTo: 7)).map { place in
                func side() -> Stratum.Side? {
                    place > 0 && random.next(upTo: 4) == 0
                        ? nil
                        : Stratum.Side(
                            .random(in: -100...500, using: &random),
                            denominator: .random(in: 1...900, using: &random))
                }
                return Stratum(before: side(), after: side())
            }
            let account = try #require(MixDecomposition(strata))
            let back = try #require(MixDecomposition(strata.map(\.swapped)))
            let turned = zip(account.parts, back.parts).allSatisfy { there, back in
                abs(there.within + back.within) < 1e-9 && abs(there.mix + back.mix) < 1e-9
                    && abs(there.newcomer + back.leaver) < 1e-9
                    && abs(there.leaver + back.newcomer) < 1e-9
            }
            // The textbook's form: without the middle, what came and left is part of the mix.
            let mix = strata.indices.reduce(0) { sum, place in
                let (share, stratum) = (account.shares[place], strata[place])
                let (before, after) = (stratum.before?.value, stratum.after?.value)
                let level = ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2
                return sum + level * (share.after - share.before)
            }
            guard turned, abs(account.residual) < 1e-9 * max(1, abs(account.after - account.before)),
                abs(mix - account.total.composition) < 1e-9
            else {
                Issue.record("seed 501, round \(round): \(account) of \(strata)")
                return
            }
        }
    }
}
