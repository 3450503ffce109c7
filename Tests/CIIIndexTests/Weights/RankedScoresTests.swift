import Testing

@testable import CIIIndex

@Suite struct RankedScoresTests {
    private static let csat: [Double?] = [90, 60, 50, 70]
    private static let fcr: [Double?] = [20, 60, 50, nil]
    private static let nps: [Double?] = [nil, 60, 50, 70]

    /// Groups with something missing are left out, and an indicator without weight that a ranked group lacks.
    @Test func whoIsRanked() throws {
        let ranked = try ranked([Self.csat, Self.fcr, Self.nps], [3, 1, 0])
        #expect(ranked.groups == [0, 1, 2] && ranked.indicators == [0, 1] && ranked.lacking == [2])
        #expect(ranked.scores == [[90, 60, 50], [20, 60, 50]] && ranked.weights == [3, 1])
        #expect(ranked.scale == .identity && ranked.tree == nil)
        #expect(ranked.matrix?.indices(ranked.weights) == [72.5, 60, 50])
    }

    /// What weighs nothing can be moved, and is not drawn (law 13 of 3.5).
    @Test func whatWeighsNothing() throws {
        let ranked = try ranked([Self.csat, Self.csat, Self.fcr], [3, 0, 1])
        #expect(ranked.indicators == [0, 1, 2] && ranked.weights == [3, 0, 1])
        let parts = WeighableParts(ranked)
        #expect(parts.contents == [.indicator(0), .indicator(2)] && parts.weights == [3, 1])
        #expect(parts.scores == [[90, 60, 50], [20, 60, 50]])
    }

    /// A stand-in is a score like others.
    @Test func standInsAreScores() throws {
        let ranked = try ranked([Self.csat, Self.fcr], [1, 1], missing: .worst)
        #expect(ranked.groups == [0, 1, 2, 3] && ranked.scores[1] == [20, 60, 50, 0])
    }

    /// Products of products are one product by their shares; a sum of a product and an indicator has no closed form, and its
    /// own parts are what can be weighed.
    @Test func madeOfOthers() throws {
        let inner = IndexTree(name: "inner", rule: .geometric, shares: [0.5, 0.5])
        func tree(_ rule: CombinationRule) -> IndexTree {
            IndexTree(
                rule: rule, parts: [.init(.index(inner), share: 0.6), .init(.indicator(2), share: 0.4)])
        }
        let columns: [[Double?]] = [[90, 60, 50], [40, 60, 50], [30, 60, 80]]
        let product = try ranked(columns, [0.3, 0.3, 0.4], tree: tree(.geometric))
        #expect(product.scale == .logarithm)
        for (weight, expected) in zip(product.weights, [0.3, 0.3, 0.4]) {
            #expect(abs(weight - expected) < 1e-15)
        }
        // (√(90·40))^0.6 · 30^0.4 = 60^0.6·30^0.4.
        let index = try #require(product.matrix?.indices(product.weights).first)
        #expect(abs(index - exponential(0.6 * logarithm(60) + 0.4 * logarithm(30))) < 1e-12)
        let mixed = try ranked(columns, [0.3, 0.3, 0.4], tree: tree(.arithmetic))
        #expect(mixed.scale == nil && mixed.matrix == nil)
        let parts = WeighableParts(mixed)
        #expect(parts.isOfMixedRules && parts.rule == .arithmetic && parts.weights == [0.6, 0.4])
        #expect(parts.contents == [.index(inner), .indicator(2)])
        #expect(zip(parts.scores[0], [60, 60, 50]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(parts.scores[1] == [30, 60, 80])
        let own = WeighableParts(product)
        #expect(!own.isOfMixedRules && own.rule == .geometric && own.scores == product.scores)
    }

    /// Where nobody has one indicator its weight goes to the others, as it does in the index.
    @Test func anIndicatorNobodyHas() throws {
        let ranked = try ranked([Self.csat, Self.csat, [nil, nil, nil, nil]], [1, 1, 1])
        #expect(ranked.groups == [0, 1, 2, 3] && ranked.indicators == [0, 1] && ranked.weights == [1, 1])
    }

    private func ranked(
        _ scores: [[Double?]], _ weights: [Double], tree: IndexTree? = nil,
        missing: MissingRule = .renormalise
    ) throws -> RankedScores {
        let indicators = try ["csat", "fcr", "nps"].map { try #require(Indicator.named($0)) }
        let definition = try IndexDefinition(
            weighting: Weighting(zip(indicators, weights).map { WeightEntry($0, $1) }), tree: tree,
            missing: missing)
        let columns = scores.map { values in
            ScoreColumn(
                ReadingColumn(
                    values: values.map { $0 ?? .nan }, counts: values.map { $0 == nil ? 0 : 20 }),
                scores: values)
        }
        let groups = ScoredGroups(columns: columns, groupCount: scores[0].count, minimumCount: 10)
        return RankedScores(groups.weighed(by: definition), by: definition)
    }
}
