import Testing

@testable import CIIIndex

@Suite struct CombinationChangeTests {
    private static func part(_ before: Double, _ after: Double, _ weight: Double) -> CombinationChange.Part {
        .init(before: .init(score: before, weight: weight), after: .init(score: after, weight: weight))
    }

    /// The weights of LMDI (Ang 2005): L(I₀, I₁) w ÷ L(s₀, s₁), worked out here from logarithms.
    @Test func productsHaveLogarithmicMeans() {
        let change = CombinationChange(.geometric, [Self.part(20, 60, 0.3), Self.part(50, 45, 0.7)])
        func mean(_ a: Double, _ b: Double) -> Double { (b - a) / logarithm(b / a) }
        func whole(_ a: Double, _ b: Double) -> Double {
            exponential(0.3 * logarithm(a) + 0.7 * logarithm(b))
        }
        let index = mean(whole(20, 50), whole(60, 45))
        let expected = [0.3 * index / mean(20, 60), 0.7 * index / mean(50, 45)]
        #expect(zip(change.slopes, expected).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(abs(change.slopes[0] * 40 - change.slopes[1] * 5 - (whole(60, 45) - whole(20, 50))) < 1e-12)
    }

    /// A score that did not move has the slope there, and none under the floor of 1.
    @Test(arguments: [(50.0, 0.5), (0.5, 0), (0, 0)])
    func standingStillHasTheSlopeThere(_ score: Double, _ expected: Double) {
        let change = CombinationChange(
            .geometric, [Self.part(score, score, 0.5), Self.part(score, score, 0.5)])
        #expect(abs(change.slopes[0] - expected) < 1e-12)
    }
}
