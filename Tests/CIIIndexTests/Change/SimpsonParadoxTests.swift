import CIIIndex
import Testing

@Suite struct SimpsonParadoxTests {
    private static func stratum(_ before: (Double, Double)?, _ after: (Double, Double)?) -> Stratum {
        Stratum(
            before: before.flatMap { Stratum.Side($0.0, denominator: $0.1) },
            after: after.flatMap { Stratum.Side($0.0, denominator: $0.1) })
    }

    /// Both channels rise and the total falls from 78.0 to 74.6.
    @Test func everyStratumAgainstTheWhole() throws {
        let warning = try #require(
            SimpsonParadox([Self.stratum((90, 60), (92, 40)), Self.stratum((60, 40), (63, 60))]))
        #expect(warning.isEvery && warning.oppositeShare == 1 && abs(warning.change + 3.4) < 1e-12)
        let shares = warning.rows.map { [$0.shareBefore, $0.shareAfter, $0.before, $0.after] }
        #expect(shares == [[0.6, 0.4, 90, 92], [0.4, 0.6, 60, 63]])
    }

    /// Kidney stones (Charig 1986): open surgery is better for small stones and for large, and worse in all.
    @Test func twoGroupsOverTheSameStrata() throws {
        let warning = try #require(
            SimpsonParadox([
                Self.stratum((81 / 0.87, 87), (234 / 2.7, 270)),
                Self.stratum((192 / 2.63, 263), (55 / 0.8, 80)),
            ]))
        // 273/350 = 78 % against 289/350 = 82.6 %.
        #expect(warning.isEvery && abs(warning.change - (289 - 273) / 3.5) < 1e-9)
    }

    @Test(arguments: [
        // values of three strata of the given volumes, 80 or 79 % of which go up while the whole is told to fall
        ([40.0, 40, 20], 0.8), ([40, 39, 21], nil), ([80, 10, 10], 0.9),
    ])
    func fromFourFifthsOfTheVolume(_ volumes: [Double], _ expected: Double?) {
        let moves = [1.0, volumes[0] == 80 ? -1 : 1, volumes[0] == 80 ? 1 : -1]
        let strata = zip(volumes, moves).map { Self.stratum((50, $0), (50 + $1, $0)) }
        let warning = SimpsonParadox(strata, whole: (60, 55))
        #expect(warning.map { abs($0.oppositeShare - (expected ?? 9)) < 1e-12 } ?? (expected == nil))
        #expect(warning?.isEvery != true)
    }

    @Test func noWarningWhereThereIsNothingToWarnOf() {
        // All rise with the whole; one stratum alone; the whole stands still; more than half came or left.
        let rising = [Self.stratum((50, 1), (60, 1)), Self.stratum((50, 1), (60, 1))]
        #expect(SimpsonParadox(rising) == nil)
        #expect(SimpsonParadox([Self.stratum((50, 1), (60, 1))], whole: (60, 50)) == nil)
        #expect(SimpsonParadox(rising, whole: (60, 60)) == nil)
        #expect(SimpsonParadox([], whole: (60, 50)) == nil)
        let moving = rising + [Self.stratum((10, 3), nil), Self.stratum(nil, (10, 3))]
        #expect(SimpsonParadox(moving, whole: (60, 50)) == nil)
    }
}
