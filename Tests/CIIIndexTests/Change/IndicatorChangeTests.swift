import TestSupport
import Testing

@testable import CIIIndex

@Suite struct IndicatorChangeTests {
    private static func stratum(_ before: (Double, Double)?, _ after: (Double, Double)?) -> Stratum {
        Stratum(
            before: before.flatMap { Stratum.Side($0.0, denominator: $0.1) },
            after: after.flatMap { Stratum.Side($0.0, denominator: $0.1) })
    }

    private static func isNear(_ pairs: [(Double?, Double)]) -> Bool {
        pairs.allSatisfy { pair in pair.0.map { abs($0 - pair.1) < 1e-9 } ?? false }
    }

    /// One family, nothing clamped: points are raw parts times the slope of the line.
    @Test func secondsBecomePointsByTheLine() throws {
        let groups = [Self.stratum((30, 10), (20, 30)), Self.stratum((50, 30), (50, 10))]
        let change = IndicatorChange(
            [
                FamilyStrata(
                    goalposts: try Goalposts(worst: 60, best: 0), pooled: Self.stratum((45, 40), (27.5, 40)),
                    groups: groups)
            ], groupCount: 2)
        // By hand, in seconds: middle 36.25; within ½(¼+¾)·(−10) = −5 and 0; mix (25−36.25)·½ = −5.625 and
        // (50−36.25)·(−½) = −6.875; the sum −17.5. A second is worth −100/60 points.
        let second = -100.0 / 60
        #expect(Self.isNear([(change.before, 25), (change.after, -32.5 * second), (change.shape, 0)]))
        let (first, other) = (change.groups[0], change.groups[1])
        #expect(Self.isNear([(first.within, -5 * second), (first.mix, -5.625 * second)]))
        #expect(Self.isNear([(other.within, 0), (other.mix, -6.875 * second)]))
    }

    /// Beyond the goalpost nothing counts: 30 → −30 s of a line that ends at 0 is worth what it shows.
    @Test(arguments: [
        // before, after, points of the whole: line 60 s … 20 s
        (40.0, 10.0, 50.0), (10, 40, -50), (10, 5, 0), (70, 80, 0), (70, 10, 100), (20, 60, -100),
    ])
    func aScoreHeldAtAGoalpostHasThePartsItShows(_ before: Double, _ after: Double, _ points: Double) throws {
        let groups = [
            Self.stratum((before - 5, 10), (after - 5, 30)), Self.stratum((before + 5, 10), (after + 15, 10)),
        ]
        let change = IndicatorChange(
            [
                FamilyStrata(
                    goalposts: try Goalposts(worst: 60, best: 20),
                    pooled: Self.stratum((before, 20), (after, 40)), groups: groups)
            ], groupCount: 2)
        let sum = change.groups.reduce(0) { $0 + $1.total }
        #expect(abs(sum - points) < 1e-9 && abs(change.shape) < 1e-9, "\(change)")
    }

    /// Chat (0…100) and phone (50…100) have lines of their own, and rows move from one to the other.
    @Test func familiesAreStrataToo() throws {
        let (chat, phone) = (try Goalposts(worst: 0, best: 100), try Goalposts(worst: 50, best: 100))
        let change = IndicatorChange(
            [
                FamilyStrata(
                    goalposts: chat, pooled: Self.stratum((80, 60), (80, 20)),
                    groups: [Self.stratum((80, 60), (80, 20)), Self.stratum(nil, nil)]),
                FamilyStrata(
                    goalposts: phone, pooled: Self.stratum((80, 20), (70, 60)),
                    groups: [Self.stratum((80, 20), (70, 20)), Self.stratum(nil, (70, 40))]),
                FamilyStrata(
                    goalposts: nil, pooled: Self.stratum((1, 900), (2, 900)),
                    groups: [Self.stratum((1, 900), (2, 900)), Self.stratum(nil, nil)]),
            ], groupCount: 2)
        // By hand: scores 80 and 60 → 80 and 40; 0.75·80 + 0.25·60 = 75; 0.25·80 + 0.75·40 = 50; middle 62.5.
        // Among families: chat (80−62.5)·(−½) = −8.75; phone within ½(¼+¾)·(−20) = −10, mix (50−62.5)·½ = −6.25.
        // Phone is 20 rows of the first group, then 20 of the first and 40 of the second: ¼ → ¼ and 0 → ½, so that
        // all of its −6.25 came with the second. Inside phone 80 → 70, middle 75, a point is worth ½·2 = 1: first
        // ½(1+⅓)·(−10) = −20/3 and (75−75)·… = 0, second ⅔·(70−75) = −10/3.
        let (first, second) = (change.groups[0], change.groups[1])
        #expect(Self.isNear([(change.before, 75), (change.after, 50), (change.shape, 0)]))
        #expect(Self.isNear([(first.within, -20.0 / 3), (first.mix, -8.75), (first.newcomer, 0)]))
        #expect(Self.isNear([(second.newcomer, -6.25 - 10.0 / 3), (second.mix, 0), (second.within, 0)]))
    }

    /// Families that score alike are one, as long as nothing is clamped: then the first group only moved within.
    @Test func familiesThatScoreAlikeAreOne() throws {
        let posts = try Goalposts(worst: 0, best: 100)
        func change(_ goalposts: [Goalposts]) -> IndicatorChange {
            IndicatorChange(
                [
                    FamilyStrata(
                        goalposts: goalposts[0], pooled: Self.stratum((80, 30), (80, 10)),
                        groups: [Self.stratum((80, 30), (80, 10)), Self.stratum(nil, nil)]),
                    FamilyStrata(
                        goalposts: goalposts[1], pooled: Self.stratum((40, 30), (40, 30)),
                        groups: [Self.stratum((40, 10), (40, 30)), Self.stratum((40, 20), nil)]),
                ], groupCount: 2)
        }
        // By hand: the first group 70 → 50 with shares ⅔ and 1, the second 40 with ⅓ leaves; the whole 60 → 50.
        let one = change([posts, posts])
        #expect(Self.isNear([(one.before, 60), (one.after, 50), (one.groups[0].within, -50.0 / 3)]))
        #expect(Self.isNear([(one.groups[0].mix, 5.0 / 3), (one.groups[1].leaver, 5)]))
        let two = change([posts, try Goalposts(worst: -1, best: 100)])
        #expect(two.groups[0].within == 0 && abs(two.groups[0].mix) > 5)
    }

    /// What medians of groups do not explain of the median of all is told apart.
    @Test func aMedianIsNoMeanOfMedians() throws {
        let change = IndicatorChange(
            [
                FamilyStrata(
                    goalposts: try Goalposts(worst: 0, best: 100),
                    pooled: Self.stratum((40, 20), (50, 20)),
                    groups: [
                        Self.stratum((30, 10), (36, 10)), Self.stratum((60, 10), (60, 10)),
                    ])
            ], groupCount: 2)
        #expect(
            Self.isNear([(change.groups[0].within, 3), (change.groups[1].total, 0), (change.shape, 7)]))
    }

    @Test func whatStandsInForAScoreIsAPartOfItsOwn() throws {
        let posts = try Goalposts(worst: 0, best: 100)
        let only = FamilyStrata(
            goalposts: posts, pooled: Self.stratum(nil, (70, 5)), groups: [Self.stratum(nil, (70, 5))])
        let filled = IndicatorChange([only], groupCount: 1, standIn: (before: 40, after: nil))
        #expect(filled.before == 40 && filled.after == 70 && filled.standIn == 30)
        let bare = IndicatorChange([only], groupCount: 1)
        #expect(bare.before == nil && bare.after == 70 && bare.standIn == 0 && bare.groups == [.zero])
    }

    /// Families, clamped lines and bands, newcomers and leavers: everything adds up.
    @Test func partsAddUp() throws {
        var random = SplitMix64(seed: 502)
        for round in 0..<1000 {
            let draw = try ChangeDraw(&random)
            for families in draw.indicators {
                let change = IndicatorChange(families, groupCount: draw.groupCount)
                let back = IndicatorChange(ChangeDraw.swapped(families), groupCount: draw.groupCount)
                guard let before = change.before, let after = change.after else { continue }
                let sum = change.groups.reduce(0) { $0 + $1.total }
                let turned = zip(change.groups, back.groups).allSatisfy {
                    ChangeDraw.isTurned($0, $1, tolerance: 1e-9)
                }
                guard abs(after - before - sum) < 1e-9, abs(change.shape) < 1e-9, turned,
                    abs(before - (ChangeDraw.score(families, \.before) ?? .nan)) < 1e-9,
                    abs(after - (ChangeDraw.score(families, \.after) ?? .nan)) < 1e-9
                else {
                    Issue.record("seed 502, round \(round): \(change) of \(families)")
                    return
                }
            }
        }
    }
}
