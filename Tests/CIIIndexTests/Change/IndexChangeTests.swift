import TestSupport
import Testing

@testable import CIIIndex

@Suite struct IndexChangeTests {
    /// Score means of two indicators over two groups of 50 rows, then over the same groups of 25 and 75.
    private static func change(_ sides: [(Double, Double)?]) throws -> IndicatorChange {
        let groups = sides.enumerated().map { place, side in
            Stratum(
                before: side.flatMap { Stratum.Side($0.0, denominator: 50) },
                after: side.flatMap { Stratum.Side($0.1, denominator: place == 0 ? 25 : 75) })
        }
        return IndicatorChange(
            [
                FamilyStrata(
                    goalposts: try Goalposts(worst: 0, best: 100),
                    pooled: Stratum(
                        before: ChangeDraw.pooled(groups.compactMap(\.before)),
                        after: ChangeDraw.pooled(groups.compactMap(\.after))), groups: groups)
            ], groupCount: sides.count)
    }

    private static func fixed(_ before: Double?, _ after: Double?) throws -> IndicatorChange {
        let stratum = Stratum(
            before: Stratum.Side(before, denominator: 10), after: Stratum.Side(after, denominator: 10))
        return IndicatorChange(
            [
                FamilyStrata(
                    goalposts: try Goalposts(worst: 0, best: 100), pooled: stratum, groups: [stratum])
            ], groupCount: 1)
    }

    private static func isNear(_ pairs: [(Double, Double)]) -> Bool {
        pairs.allSatisfy { abs($0.0 - $0.1) < 1e-9 }
    }

    @Test func eachIndicatorIsWorthItsWeight() throws {
        let csat = try Self.change([(80, 90), (60, 60)])
        let fcr = try Self.change([(50, 50), (50, 70)])
        let account = try #require(IndexChange(IndexTree(shares: [0.75, 0.25]), [csat, fcr]))
        // By hand: csat 70 → 67.5, middle 68.75: within ½(½+¼)·10 = 3.75 and 0, mix (85−68.75)·(−¼) = −4.0625 and
        // (60−68.75)·¼ = −2.1875. fcr 50 → 65, middle 57.5: within 0 and ½(½+¾)·20 = 12.5, mix (50−57.5)·(−¼) = 1.875
        // and (60−57.5)·¼ = 0.625. Times ¾ and ¼.
        let (first, second) = (account.groups[0], account.groups[1])
        #expect(Self.isNear([(account.before, 65), (account.after, 66.875), (account.residual, 0)]))
        #expect(Self.isNear([(first.within, 2.8125), (first.mix, -2.578125), (account.coverage, 0)]))
        #expect(Self.isNear([(second.within, 3.125), (second.mix, -1.484375)]))
        #expect(Self.isNear([(account.indicators[0].total, -1.875), (account.indicators[1].total, 3.75)]))
    }

    /// The index of two periods, and what each of two indicators has in it, 60 → 80 and 40 → 40 at ½ each.
    @Test(arguments: [
        (CombinationRule.arithmetic, 50.0, 60.0, [10.0, 0]),
        // √2400 → √3200; all of it is the first's.
        (.geometric, 48.989_794_855_663_56, 56.568_542_494_923_804, [7.578_747_639_260_244, 0]),
        // 2/(1/60 + 1/40) → 2/(1/80 + 1/40).
        (.harmonic, 48, 53.333_333_333_333_336, [5.333_333_333_333_336, 0]), (.minimum, 40, 40, [0, 0]),
    ])
    func eachRuleByHand(_ rule: CombinationRule, _ before: Double, _ after: Double, _ parts: [Double]) throws
    {
        let account = try #require(
            IndexChange(
                IndexTree(rule: rule, shares: [0.5, 0.5]), [try Self.fixed(60, 80), try Self.fixed(40, 40)]))
        #expect(
            Self.isNear([
                (account.before, before), (account.after, after), (account.indicators[0].total, parts[0]),
                (account.indicators[1].total, parts[1]),
            ]), "\(account)")
    }

    /// 60 → 20 and 40 → 50: the second is lowest until both are 44 at ⅖ of the way.
    @Test func theLowestIsSharedOutAlongTheWay() throws {
        let account = try #require(
            IndexChange(
                IndexTree(rule: .minimum, shares: [0.5, 0.5]),
                [try Self.fixed(60, 20), try Self.fixed(40, 50)])
        )
        // By hand: 60 − 40t = 40 + 10t at t = 0.4; the second has 0.4·10 = 4, the first 0.6·(−40) = −24.
        #expect(
            Self.isNear([
                (account.before, 40), (account.after, 20), (account.indicators[0].total, -24),
                (account.indicators[1].total, 4),
            ]))
    }

    /// An indicator of weight ½ at 20 that is not observed in the later period: the other weighs all.
    @Test func anIndicatorThatVanishesIsCoverage() throws {
        let tree = IndexTree(shares: [0.5, 0.5])
        let account = try #require(IndexChange(tree, [try Self.fixed(80, 84), try Self.fixed(20, nil)]))
        // By hand: 50 → 84, middle 67; within ½(½+1)·4 = 3; coverage (82−67)·½ = 7.5 and −½(20−67) = 23.5.
        #expect(
            Self.isNear([
                (account.before, 50), (account.after, 84), (account.indicators[0].parts.within, 3),
                (account.indicators[0].coverage, 7.5), (account.indicators[1].coverage, 23.5),
            ]))
        let lowest = IndexTree(rule: .minimum, shares: [0.5, 0.5])
        let other = try #require(IndexChange(lowest, [try Self.fixed(80, 84), try Self.fixed(20, nil)]))
        #expect(Self.isNear([(other.indicators[0].total, 4), (other.coverage, 60), (other.residual, 0)]))
    }

    @Test func aPeriodWithoutAnyScoreHasNoAccount() throws {
        #expect(IndexChange(IndexTree(shares: [1]), [try Self.fixed(nil, 5)]) == nil)
    }

    /// Two definitions: the order of rows and definition is averaged.
    @Test func aDefinitionThatChangedIsAPartOfItsOwn() throws {
        let scores = [try Self.fixed(60, 80), try Self.fixed(40, 30)]
        let old = try #require(IndexChange(IndexTree(shares: [0.5, 0.5]), scores))
        let new = try #require(IndexChange(IndexTree(shares: [0.9, 0.1]), scores))
        let account = IndexChange(from: old, to: new)
        // By hand: 50 → 75 in all; the old weights 50 → 55, the new 58 → 75: rows ½(5 + 17) = 11, definition
        // ½(8 + 20) = 14; the first indicator ½(10 + 18), the second ½(−5 − 1).
        #expect(
            Self.isNear([
                (account.before, 50), (account.after, 75), (account.definition, 14),
                (account.indicators[0].total, 14), (account.indicators[1].total, -3), (account.residual, 0),
            ]))
    }

    /// A tree of up to two levels over the indicators, any rule at each node.
    private static func tree(_ count: Int, _ random: inout SplitMix64, _ rules: [CombinationRule])
        -> IndexTree
    {
        let cut = 1 + random.next(upTo: count)
        let inner = (cut..<count).map { IndexTree.Part(.indicator($0), share: 1 / Double(count - cut)) }
        var parts = (0..<cut).map {
            IndexTree.Part(.indicator($0), share: Double.random(in: 0.1...1, using: &random))
        }
        let rule = rules[random.next(upTo: rules.count)]
        if cut < count {
            parts.append(
                .init(
                    .index(IndexTree(rule: rules[random.next(upTo: rules.count)], parts: inner)), share: 0.7))
        }
        let sum = parts.reduce(0) { $0 + $1.share }
        return IndexTree(rule: rule, parts: parts.map { .init($0.content, share: $0.share / sum) })
    }

    /// The index by its definition.
    private static func value(_ tree: IndexTree, _ scores: [Double?]) -> Double? {
        let used = tree.parts.compactMap { part -> (Double, Double)? in
            let score: Double? =
                switch part.content {
                case .indicator(let place): scores[place]
                case .index(let inner): value(inner, scores)
                }
            return score.map { ($0, part.share) }
        }
        let sum = used.reduce(0) { $0 + $1.1 }
        guard sum > 0 else { return nil }
        let floored = used.map { (max(1, $0.0), $0.1 / sum) }
        switch tree.rule {
        case .arithmetic: return used.reduce(0) { $0 + $1.0 * $1.1 / sum }
        case .geometric: return exponential(floored.reduce(0) { $0 + logarithm($1.0) * $1.1 })
        case .harmonic: return 1 / floored.reduce(0) { $0 + $1.1 / $1.0 }
        case .minimum: return used.map(\.0).min()
        }
    }

    private static let kinds: [[CombinationRule]] = [
        [.arithmetic], [.geometric], [.harmonic], [.minimum], CombinationRule.allCases,
    ]

    /// A thousand data sets a kind: nothing is left over, and the periods in the other order turn every sign.
    @Test(arguments: kinds.indices)
    func nothingIsLeftOver(_ kind: Int) throws {
        let seed = UInt64(510 + kind)
        var random = SplitMix64(seed: seed)
        var (accounts, newcomers, missing, clamped) = (0, 0, 0, 0)
        while accounts < 1000 {
            let draw = try ChangeDraw(&random)
            let tree = Self.tree(draw.indicators.count, &random, Self.kinds[kind])
            let changes = draw.indicators.map { IndicatorChange($0, groupCount: draw.groupCount) }
            let turned = draw.indicators.map {
                IndicatorChange(ChangeDraw.swapped($0), groupCount: draw.groupCount)
            }
            let account = try #require(IndexChange(tree, changes))
            let back = try #require(IndexChange(tree, turned))
            accounts += 1
            newcomers += account.groups.contains { $0.newcomer != 0 } ? 1 : 0
            missing += account.coverage != 0 ? 1 : 0
            clamped += draw.isAnyClamped ? 1 : 0
            let change = account.after - account.before
            // The parts may be far larger than a change that they cancel to; digits are lost by their size.
            let size = account.indicators.reduce(abs(change)) { sum, indicator in
                indicator.groups.reduce(sum + abs(indicator.coverage)) {
                    $0 + abs($1.within) + abs($1.mix) + abs($1.newcomer) + abs($1.leaver)
                }
            }
            let isTurned =
                zip(account.groups, back.groups).allSatisfy {
                    ChangeDraw.isTurned($0, $1, tolerance: 1e-9 * max(1, size))
                } && abs(account.coverage + back.coverage) < 1e-9 * max(1, size)
            let isIndex =
                abs(account.before - (Self.value(tree, changes.map(\.before)) ?? .nan)) < 1e-9
                && abs(account.after - (Self.value(tree, changes.map(\.after)) ?? .nan)) < 1e-9
            guard abs(account.residual) <= max(1e-9 * abs(change), 1e-15 * size), abs(account.shape) < 1e-9,
                isTurned, isIndex
            else {
                Issue.record(
                    "seed \(seed), account \(accounts): residual \(account.residual) of \(change), \(account)"
                )
                return
            }
        }
        #expect(newcomers > 100 && missing > 100 && clamped > 100, "\(newcomers) \(missing) \(clamped)")
    }
}
