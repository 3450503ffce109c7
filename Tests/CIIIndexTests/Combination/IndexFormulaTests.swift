import TestSupport
import Testing

@testable import CIIIndex

/// Indices of indices.
@Suite struct IndexFormulaTests {
    /// A tree over four indicators: two of them in a product, the product and a third in a mean of reciprocals, that and
    /// the first and the fourth in a sum.
    private static let nested = IndexTree(parts: [
        .init(
            .index(
                IndexTree(
                    rule: .harmonic,
                    parts: [
                        .init(.index(IndexTree(rule: .geometric, shares: [0.25, 0.75])), share: 0.6),
                        .init(.indicator(2), share: 0.4),
                    ])), share: 0.5),
        .init(.indicator(0), share: 0.2), .init(.indicator(3), share: 0.3),
    ])

    private static func byHand(_ s: [Double]) -> Double {
        func floored(_ x: Double) -> Double { max(x, 1) }
        let product = exponential(0.25 * logarithm(floored(s[0])) + 0.75 * logarithm(floored(s[1])))
        let mean = 1 / (0.6 / product + 0.4 / floored(s[2]))
        return 0.5 * mean + 0.2 * s[0] + 0.3 * s[3]
    }

    @Test func nestedIndexIsWhatItSays() {
        let formula = IndexFormula(Self.nested)
        var random = SplitMix64(seed: 11)
        for round in 0..<300 {
            let a = (0..<4).map { _ in Double.random(in: 0...100, using: &random) }
            var b = (0..<4).map { _ in Double.random(in: 0...100, using: &random) }
            // Parts that move while their index stands still.
            if round % 3 == 0 { (b[0], b[1], b[2]) = (a[0], a[1], a[2]) }
            let (x, y) = (formula.value(a), formula.value(b))
            #expect(abs(x - Self.byHand(a)) < 1e-9, "seed 11, round \(round)")
            #expect(abs(formula.points(a).reduce(0, +) - x) < 1e-9, "seed 11, round \(round)")
            #expect(abs(formula.gaps(a, b).reduce(0, +) - (x - y)) < 1e-9, "seed 11, round \(round)")
        }
    }

    @Test func slopesOfANestedIndex() {
        let formula = IndexFormula(Self.nested)
        let scores = [40.0, 70, 55, 20]
        for (place, slope) in formula.slopes(scores).enumerated() {
            var (above, below) = (scores, scores)
            above[place] += 1e-5
            below[place] -= 1e-5
            #expect(abs(slope - (formula.value(above) - formula.value(below)) / 2e-5) < 1e-6)
        }
    }

    /// A sum of sums is the sum with the shares multiplied.
    @Test func sumsOfSumsAreFlat() {
        let tree = IndexTree(parts: [
            .init(.index(IndexTree(shares: [0.5, 0.3, 0.2])), share: 2.0 / 3),
            .init(.indicator(3), share: 1.0 / 3),
        ])
        #expect(tree.isLinear)
        let shares = tree.shares(count: 4)
        #expect(zip(shares, [1.0 / 3, 0.2, 2.0 / 15, 1.0 / 3]).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    /// What was not observed leaves its own index first: its weight goes to its neighbours there.
    @Test func missingIndicatorsLeaveTheirOwnIndex() throws {
        let tree = IndexTree(parts: [
            .init(.index(IndexTree(shares: [0.5, 0.3, 0.2])), share: 0.5), .init(.indicator(3), share: 0.5),
        ])
        let kept = try #require(tree.keeping([true, false, true, true]))
        #expect(
            zip(kept.shares(count: 4), [0.5 * 5 / 7, 0, 0.5 * 2 / 7, 0.5]).allSatisfy { abs($0 - $1) < 1e-12 }
        )
        let without = try #require(tree.keeping([false, false, false, true]))
        #expect(without.shares(count: 4) == [0, 0, 0, 1])
        #expect(tree.keeping([false, false, false, false]) == nil)
    }

    /// The Human Development Index of a country, as published to three digits.
    @Test func humanDevelopmentIndex() {
        // Human Development Report 2021/22, Norway: 83.2 years, 18.2 (18 at most) and 13.0 years of school, 64,660
        // dollars: 0.961.
        let income = 100 * (logarithm(64_660) - logarithm(100)) / (logarithm(75_000) - logarithm(100))
        let scores = [100 * (83.2 - 20) / 65, 100, 100 * 13.0 / 15, income]
        let tree = IndexTree(
            rule: .geometric,
            parts: [
                .init(.indicator(0), share: 1.0 / 3),
                .init(
                    .index(
                        IndexTree(parts: [
                            .init(.indicator(1), share: 0.5), .init(.indicator(2), share: 0.5),
                        ])),
                    share: 1.0 / 3),
                .init(.indicator(3), share: 1.0 / 3),
            ])
        #expect(abs(IndexFormula(tree).value(scores) - 96.1) < 0.05)
    }

    /// Groups weighed in bulk have the digits of each weighed alone, whatever is missing.
    @Test(arguments: MissingRule.allCases)
    func bulkEqualsAlone(_ missing: MissingRule) throws {
        var random = SplitMix64(seed: 12)
        let indicators = ["csat", "fcr", "response", "nps"].compactMap(Indicator.named)
        let weighting = try Weighting(
            zip(indicators, Self.nested.shares(count: 4)).map { WeightEntry($0, $1) })
        let definition = try IndexDefinition(weighting: weighting, tree: Self.nested, missing: missing)
        let count = 200
        let columns = indicators.map { indicator in
            ScoreColumn(
                indicator,
                ReadingColumn(
                    values: (0..<count).map { _ in
                        Int.random(in: 0..<6, using: &random) == 0
                            ? .nan : .random(in: 0...100, using: &random)
                    },
                    counts: (0..<count).map { _ in .random(in: 1...30, using: &random) }), parts: nil,
                goalposts: definition.goalposts)
        }
        let pooled: [Double?] = [50, 60, 70, 80]
        let weighed = ScoredGroups(columns: columns, groupCount: count, minimumCount: 10)
            .weighed(by: definition, pooled: pooled)
        for group in 0..<count {
            let result = weighed.result(of: group)
            let index = weighed.indices[group]
            #expect(result.index.map { abs($0 - index) < 1e-9 } ?? index.isNaN, "group \(group)")
            if let whole = result.index {
                let points = result.terms.reduce(0) { $0 + ($1.contribution ?? 0) }
                #expect(abs(points - whole) < 1e-9 && (result.imbalance ?? -1) > -1e-9, "group \(group)")
            }
        }
    }
}
