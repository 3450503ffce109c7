import CIIIndex
import TestSupport
import Testing

@Suite struct GoalpostsTests {
    @Test(arguments: [
        (0.0, 100.0, 66.0, 66.0, false), (100, 0, 66, 34, false), (3600, 0, 2100, 125.0 / 3, false),
        (50, 100, 80, 60, false), (50, 100, 40, 0, true), (0, 120, 130, 100, true), (120, 0, 120, 0, false),
        (120, 0, 0, 100, false), (120, 0, -1, 100, true), (-100, 100, 30, 65, false),
    ])
    func lines(_ worst: Double, _ best: Double, _ value: Double, _ score: Double, _ isClamped: Bool) throws {
        let found = try Goalposts(worst: worst, best: best).score(value)
        #expect(abs(found.value - score) < 1e-12)
        #expect(found.isClamped == isClamped)
    }

    @Test(arguments: [
        (100.0, 0.0, true), (120, 0, false), (180, 50, false), (240, 100, false), (300, 100, false),
        (400, 100, false), (500, 50, false), (600, 0, false), (601, 0, true),
    ])
    func bands(_ value: Double, _ score: Double, _ isClamped: Bool) throws {
        let band = try Goalposts(worstLow: 120, bestLow: 240, bestHigh: 400, worstHigh: 600)
        #expect(band.score(value).value == score)
        #expect(band.score(value).isClamped == isClamped)
    }

    @Test func problemsAreNamed() {
        #expect(throws: GoalpostsProblem.equal(value: 3)) { try Goalposts(worst: 3, best: 3) }
        #expect(throws: GoalpostsProblem.notFinite) { try Goalposts(worst: .nan, best: 3) }
        #expect(throws: GoalpostsProblem.notFinite) { try Goalposts(worst: 0, best: .infinity) }
        #expect(throws: GoalpostsProblem.notFinite) { try Goalposts(worst: -1e308, best: 1e308) }
        #expect(throws: GoalpostsProblem.notInOrder) {
            try Goalposts(worstLow: 2, bestLow: 1, bestHigh: 3, worstHigh: 4)
        }
        #expect(throws: GoalpostsProblem.notInOrder) {
            try Goalposts(worstLow: 0, bestLow: 3, bestHigh: 2, worstHigh: 4)
        }
        #expect(throws: GoalpostsProblem.notFinite) {
            try Goalposts(worstLow: 0, bestLow: 1, bestHigh: .nan, worstHigh: 4)
        }
    }

    /// Random goalposts: scores rise towards the best, and the range over values is that of very many between them.
    @Test func scoresRiseTowardsTheBestAndRangesHoldThem() throws {
        var random = SplitMix64(seed: 20_240)
        for _ in 0..<400 {
            let values = (0..<4).map { _ in (Double.random(in: -100...100, using: &random)).rounded() }
                .sorted()
            guard Set(values).count == 4 else { continue }
            let kinds = [
                try Goalposts(worst: values[0], best: values[2]),
                try Goalposts(worst: values[2], best: values[0]),
                try Goalposts(
                    worstLow: values[0], bestLow: values[1], bestHigh: values[2], worstHigh: values[3]),
            ]
            for posts in kinds {
                let (a, b) = (
                    Double.random(in: -150...150, using: &random),
                    Double.random(in: -150...150, using: &random)
                )
                let range = min(a, b)...max(a, b)
                let found = posts.scoreRange(over: range)
                let steps = (0...2000).map {
                    range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / 2000
                }
                let scores = steps.map { posts.score($0).value }
                let (low, high) = (scores.min() ?? 0, scores.max() ?? 0)
                // Between two steps a score moves by no more than its slope allows.
                let slack = 100 * (range.upperBound - range.lowerBound) / 2000
                #expect(
                    found.lowerBound <= low + 1e-9 && found.lowerBound >= low - slack,
                    "seed 20240: \(posts) \(range)")
                #expect(
                    found.upperBound >= high - 1e-9 && found.upperBound <= high + slack,
                    "seed 20240: \(posts) \(range)")
                for (x, y) in zip(steps, steps.dropFirst()) {
                    let (before, after) = (posts.score(x).value, posts.score(y).value)
                    switch posts.shape {
                    case .line(let worst, let best):
                        if best > worst ? after < before : after > before { Issue.record("\(posts) at \(x)") }
                    case .band(_, let bestLow, let bestHigh, _):
                        if y <= bestLow, after < before { Issue.record("\(posts) falls at \(x)") }
                        if x >= bestHigh, after > before { Issue.record("\(posts) rises at \(x)") }
                        if x >= bestLow, y <= bestHigh, after != 100 {
                            Issue.record("\(posts) is not best at \(x)")
                        }
                    }
                }
            }
        }
    }

    @Test func aBandReachesItsBestInsideARange() throws {
        let band = try Goalposts(worstLow: 60, bestLow: 240, bestHigh: 480, worstHigh: 900)
        #expect(band.scoreRange(over: 150...690) == 50...100)
        #expect(band.scoreRange(over: 60...150) == 0...50)
        #expect(band.scoreRange(over: 690...2000) == 0...50)
        #expect(try Goalposts(worst: 120, best: 0).scoreRange(over: 30...60) == 50...75)
    }
}
