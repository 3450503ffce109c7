import TestSupport
import Testing

@testable import CIIIndex

/// Law 4 of an index's weights, and the closed forms of the paper example.
@Suite struct CrossoverTests {
    private static let ana = [200.0 / 3, 125.0 / 3, 75]
    private static let bia = [100.0 / 3, 250.0 / 3, 50]
    private static let differences = zip(ana, bia).map { $0 - $1 }

    /// csat 0.25 with art at 0.2, art 0.40 with csat at 0.5; with fcr csat 0.025, art 0.58 and for fcr none.
    @Test func crossoversOfThePaperExample() throws {
        let two = Array(Self.differences.prefix(2))
        let csat = try #require(Crossover.weight(of: 0, weights: [0.5, 0.2], differences: two))
        let art = try #require(Crossover.weight(of: 1, weights: [0.5, 0.2], differences: two))
        #expect(abs(csat - 0.25) < 1e-12 && abs(art - 0.4) < 1e-12)
        let weights = [0.5, 0.2, 0.3]
        let three = (0..<3).map { Crossover.weight(of: $0, weights: weights, differences: Self.differences) }
        #expect(three[0].map { abs($0 - 0.025) < 1e-12 } == true)
        #expect(three[1].map { abs($0 - 0.58) < 1e-12 } == true)
        #expect(three[2] == nil)
    }

    /// Law 4 of 3.5: at a crossover the two indices are equal, and the order differs on its two sides.
    @Test func atACrossoverTheOrderTurns() {
        var random = SplitMix64(seed: 71)
        var met = 0
        for round in 0..<500 {
            let count = Int.random(in: 2...6, using: &random)
            let scores = (0..<2).map { _ in
                (0..<count).map { _ in Double.random(in: 0...100, using: &random) }
            }
            var weights = (0..<count).map { _ in Double.random(in: 0...3, using: &random) }
            let differences = zip(scores[0], scores[1]).map { $0 - $1 }
            let place = Int.random(in: 0..<count, using: &random)
            guard let weight = Crossover.weight(of: place, weights: weights, differences: differences)
            else { continue }
            met += 1
            func lead(_ weight: Double) -> Double {
                weights[place] = weight
                return zip(weights, differences).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
            }
            #expect(abs(lead(weight)) < 1e-9, "seed 71, round \(round)")
            let step = max(weight, 1) * 1e-3
            let below = weight >= step ? lead(weight - step) : -lead(weight + step)
            #expect(below * lead(weight + step) < 0, "seed 71, round \(round)")
        }
        #expect(met > 100)
    }
}
