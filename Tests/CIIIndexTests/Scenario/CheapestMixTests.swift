import CIIIndex
import TestSupport
import Testing

/// The least cost of reaching a value, against trying all of a fine grid.
@Suite struct CheapestMixTests {
    private func mix(_ outcome: CheapestMix.Outcome?) throws -> CheapestMix {
        guard case .mix(let mix) = outcome else {
            Issue.record("\(outcome as Any) is no mix")
            throw Missing()
        }
        return mix
    }

    private struct Missing: Error {}

    /// Ana to 80 at csat 3 and art 1 a point: a point of the index costs 3·7/5 = 4.2 by csat and 3.5 by art, so art goes to
    /// its best (175/3 points, 50/3 of the index), and csat brings the other 80/21 by 16/3 points: 175/3 + 16 in all.
    @Test func paperExample() throws {
        let (result, tree) = try ScenarioCases.result(
            [200.0 / 3, 125.0 / 3], weights: [0.5, 0.2], .arithmetic)
        let mix = try mix(CheapestMix.found(result, tree, reaching: 80, prices: [3, 1]))
        #expect(mix.scores[1] == 100)
        #expect(abs(mix.scores[0] - 72) < 1e-9)
        #expect(abs(mix.cost - (175.0 / 3 + 16)) < 1e-9)
    }

    @Test func whatThereIsToSay() throws {
        let (result, tree) = try ScenarioCases.result(
            [200.0 / 3, 125.0 / 3], weights: [0.5, 0.2], .arithmetic)
        let there = try mix(CheapestMix.found(result, tree, reaching: 50, prices: [3, 1]))
        #expect(there.cost == 0 && there.scores == result.terms.map { $0.score ?? -1 })
        // art alone has a price and does not come further than 76.19.
        guard case .outOfReach(let most) = CheapestMix.found(result, tree, reaching: 80, prices: [nil, 1])
        else {
            Issue.record("within reach")
            return
        }
        #expect(abs(most - 1600.0 / 21) < 1e-9)
        let free = try mix(CheapestMix.found(result, tree, reaching: 75, prices: [0, 1]))
        #expect(free.cost == 0 && abs(free.scores[0] - 265.0 / 3) < 1e-9 && free.scores[1] == 125.0 / 3)
    }

    @Test func indexOfIndicesIsNotTold() throws {
        let csat = WeightEntry(try #require(Indicator.named("csat")), 1)
        let fcr = WeightEntry(try #require(Indicator.named("fcr")), 1)
        let inner = IndexTree(
            rule: .harmonic, parts: [.init(.indicator(0), share: 0.5), .init(.indicator(1), share: 0.5)])
        let tree = IndexTree(rule: .geometric, parts: [.init(.index(inner), share: 1)])
        let definition = try IndexDefinition(weighting: Weighting([csat, fcr]), tree: tree)
        let result = definition.result(
            of: GroupReadings(
                size: 10, indicators: [50.0, 60].map { IndicatorReadings(pooled: Reading($0, count: 10)) }))
        #expect(CheapestMix.found(result, tree, reaching: 70, prices: [1, 1]) == .notTold)
    }

    /// No point of a grid that reaches the target costs less, and the mix itself reaches it.
    @Test(arguments: CombinationRule.allCases, [0.0, 1])
    func nothingOnAGridIsCheaper(_ rule: CombinationRule, least: Double) throws {
        var random = SplitMix64(seed: 21)
        var compared = 0
        for round in 0..<40 {
            var (start, weights) = ScenarioCases.draw(&random, count: 2...3, least: least)
            // Scores under the floor of products, where it is not plain whether they are worth raising.
            if least == 0, round % 2 == 0 { start[0] = .random(in: 0..<1, using: &random) }
            let prices: [Double?] = start.indices.map { _ in
                Int.random(in: 0..<8, using: &random) == 0 ? nil : .random(in: 0.2...5, using: &random)
            }
            let (result, tree) = try ScenarioCases.result(start, weights: weights, rule)
            // The way through goalposts may change the last digit.
            start = result.terms.map { $0.score ?? -1 }
            let index = try #require(result.index)
            let target = index + (100 - index) * Double.random(in: 0.05...0.9, using: &random)
            guard case .mix(let mix) = CheapestMix.found(result, tree, reaching: target, prices: prices)
            else {
                continue
            }
            compared += 1
            func value(_ scores: [Double]) throws -> Double {
                try #require(ScenarioCases.result(scores, weights: weights, rule).result.index)
            }
            #expect(try value(mix.scores) >= target - 1e-9, "round \(round)")
            #expect(zip(mix.scores, start).allSatisfy { $0 >= $1 && $0 <= 100 }, "round \(round)")
            func cost(_ scores: [Double]) -> Double {
                scores.indices.reduce(0) { $0 + (prices[$1] ?? 0) * (scores[$1] - start[$1]) }
            }
            #expect(abs(cost(mix.scores) - mix.cost) < 1e-9, "round \(round)")
            #expect(zip(mix.scores, zip(start, prices)).allSatisfy { $1.1 != nil || $0 == $1.0 })
            // All scores but the last on a grid, the last as low as it can be: found by the score that one alone needs.
            let free = start.indices.filter { prices[$0] != nil && weights[$0] > 0 }
            guard let last = free.last else { continue }
            let steps = free.count > 2 ? 15 : 80
            var cheapest = Double.infinity
            func visit(_ place: Int, _ current: [Double]) throws {
                guard place < free.count - 1 else {
                    let own = try ScenarioCases.result(current, weights: weights, rule).result
                    let reached = (own.index ?? 0) >= target
                    guard let needed = reached ? current[last] : own.score(of: last, reaching: target) else {
                        return
                    }
                    var all = current
                    all[last] = needed
                    cheapest = min(cheapest, cost(all))
                    return
                }
                for step in 0...steps {
                    var next = current
                    next[free[place]] += (100 - start[free[place]]) * Double(step) / Double(steps)
                    try visit(place + 1, next)
                }
            }
            try visit(0, start)
            #expect(mix.cost <= cheapest + 1e-6, "round \(round): \(mix.cost) and \(cheapest)")
        }
        #expect(compared > 10)
    }
}
