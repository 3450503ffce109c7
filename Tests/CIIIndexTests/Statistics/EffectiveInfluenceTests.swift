import CIIIndex
import TestSupport
import Testing

/// How much each indicator decides.
@Suite struct EffectiveInfluenceTests {
    @Test func byHand() throws {
        // The second score does not differ between groups: all is decided by the first, whatever the weights.
        let first: [Double] = [10, 20, 30, 40, 50, 60, 70, 80]
        let same = first.map { _ in 33.0 }
        let found = try #require(
            EffectiveInfluence.influences(
                scores: [first, same], points: [first.map { $0 * 0.2 }, same.map { $0 * 0.8 }]))
        #expect(isNear(found[0].varianceShare, 1) && isNear(found[0].squaredCorrelation, 1))
        #expect(isNear(found[1].varianceShare, 0) && found[1].squaredCorrelation == nil)
        // Uncorrelated scores of equal spread, weights ¾ and ¼: variances 9 to 1.
        let up: [Double] = [0, 0, 0, 0, 10, 10, 10, 10]
        let across: [Double] = [0, 10, 0, 10, 0, 10, 0, 10]
        let apart = try #require(
            EffectiveInfluence.influences(
                scores: [up, across], points: [up.map { $0 * 0.75 }, across.map { $0 * 0.25 }]))
        #expect(isNear(apart[0].varianceShare, 0.9) && isNear(apart[1].varianceShare, 0.1))
        #expect(isNear(apart[0].squaredCorrelation, 0.9) && isNear(apart[1].squaredCorrelation, 0.1))
    }

    @Test func tooFewGroupsOrNoSpread() throws {
        let seven = [[Double]](repeating: [1, 2, 3, 4, 5, 6, 7], count: 2)
        #expect(EffectiveInfluence.influences(scores: seven, points: seven) == nil)
        #expect(EffectiveInfluence.influences(scores: [], points: []) == nil)
        // Two that cancel: 0.1·k and its rest to 9, equal in every group but for rounding.
        let rising = (1...9).map { Double($0) * 0.1 }
        let falling = rising.map { 9 - $0 }
        let found = try #require(
            EffectiveInfluence.influences(scores: [rising, falling], points: [rising, falling]))
        #expect(found.allSatisfy { $0.varianceShare == nil && $0.squaredCorrelation == nil })
    }

    @Test func sharesAddUpToOne() throws {
        var random = SplitMix64(seed: 101)
        for round in 0..<200 {
            let (groups, count) = (8 + random.next(upTo: 40), 1 + random.next(upTo: 6))
            let scores = (0..<count).map { _ in
                (0..<groups).map { _ in Double.random(in: 0...100, using: &random) }
            }
            let points = scores.map { column in
                column.map { $0 * Double.random(in: 0...1, using: &random) }
            }
            let found = try #require(EffectiveInfluence.influences(scores: scores, points: points))
            let sum = found.reduce(0) { $0 + ($1.varianceShare ?? .nan) }
            #expect(isNear(sum, 1, 1e-12), "seed 101, round \(round): \(sum)")
            #expect(found.allSatisfy { $0.squaredCorrelation.map { (0...1).contains($0) } == true })
        }
    }
}
