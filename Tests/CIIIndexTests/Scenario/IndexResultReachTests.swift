import CIIIndex
import TestSupport
import Testing

/// The score that one indicator needs for the index to come to a value.
@Suite struct IndexResultReachTests {
    /// The paper example: csat 66.67 and art 41.67 for Ana, 33.33 and 83.33 for Bia, weights 5/7 and 2/7.
    ///
    /// Ana lacks 80 − 1250/21 = 430/21 points: csat needs 200/3 + 430/21·7/5 = 286/3, and art at its best comes to
    /// 1000/21 + 200/7 = 1600/21 = 76.19. To 75 it is 325/21: csat 265/3, art 125/3 + 325/21·7/2 = 575/6.
    @Test(
        arguments: [
            ("Ana", 80.0, 286.0 / 3, nil), ("Ana", 75, 265.0 / 3, 575.0 / 6),
            ("Ana", 50, 200.0 / 3, 125.0 / 3),
            ("Bia", 75, 100.0 / 3 + (75 - 1000.0 / 21) * 1.4, nil), ("Bia", 100, nil, nil),
        ] as [(String, Double, Double?, Double?)])
    func paperExample(_ agent: String, _ target: Double, _ csat: Double?, _ art: Double?) throws {
        let scores = agent == "Ana" ? [200.0 / 3, 125.0 / 3] : [100.0 / 3, 250.0 / 3]
        let result = try ScenarioCases.result(scores, weights: [0.5, 0.2], .arithmetic).result
        for (term, expected) in [csat, art].enumerated() {
            let found = result.score(of: term, reaching: target)
            #expect((found == nil) == (expected == nil))
            if let found, let expected { #expect(abs(found - expected) < 1e-9) }
        }
        if agent == "Ana" { #expect(abs(try #require(result.most(of: 1)) - 1600.0 / 21) < 1e-9) }
    }

    @Test(arguments: CombinationRule.allCases)
    func theScoreReachesAndALowerOneDoesNot(_ rule: CombinationRule) throws {
        var random = SplitMix64(seed: 5)
        var count = 0
        for round in 0..<300 {
            let (scores, weights) = ScenarioCases.draw(&random)
            let group = try ScenarioCases.result(scores, weights: weights, rule)
            let index = try #require(group.result.index)
            let target = Double.random(in: index...100, using: &random)
            for term in scores.indices {
                guard let score = group.result.score(of: term, reaching: target) else {
                    let most = group.result.most(of: term)
                    #expect(most.map { $0 < target } ?? (weights[term] == 0), "round \(round)")
                    continue
                }
                count += 1
                func value(_ score: Double) throws -> Double {
                    var changed = scores
                    changed[term] = score
                    return try #require(ScenarioCases.result(changed, weights: weights, rule).result.index)
                }
                #expect(abs(try value(score) - target) < 1e-9, "round \(round)")
                #expect(try value(score - 1e-4) < target, "round \(round)")
            }
        }
        #expect(count > 30)
    }
}

/// Groups with given scores.
enum ScenarioCases {
    static let indicators = ["csat", "fcr", "response", "solved"]

    /// A group in which the indicators have these scores; those named run from 0 to 100 as their values do.
    static func result(
        _ scores: [Double], weights: [Double], _ rule: CombinationRule
    ) throws -> (result: IndexResult, tree: IndexTree?) {
        let entries = try zip(indicators, weights).map { WeightEntry(try #require(Indicator.named($0)), $1) }
        let weighting = try Weighting(entries)
        let tree =
            rule == .arithmetic ? nil : IndexTree(rule: rule, shares: weighting.terms.map(\.effective))
        var table = GoalpostTable()
        for term in weighting.terms { table.set(try Goalposts(worst: 0, best: 100), for: term.indicator) }
        let definition = try IndexDefinition(weighting: weighting, tree: tree, goalposts: table)
        let readings = GroupReadings(
            size: 10, indicators: scores.map { IndicatorReadings(pooled: Reading($0, count: 10)) })
        return (definition.result(of: readings), tree)
    }

    /// Scores and weights at random; one weight in six is zero, never the first.
    static func draw(
        _ random: inout SplitMix64, count: ClosedRange<Int> = 2...4, least: Double = 0
    ) -> (scores: [Double], weights: [Double]) {
        let count = Int.random(in: count, using: &random)
        return (
            (0..<count).map { _ in .random(in: least...100, using: &random) },
            (0..<count).map {
                $0 > 0 && Int.random(in: 0..<6, using: &random) == 0
                    ? 0 : .random(in: 0.1...3, using: &random)
            }
        )
    }
}
