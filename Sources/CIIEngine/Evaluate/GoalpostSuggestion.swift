import CIIIndex

/// Goalposts that would tell groups apart which the present ones do not.
struct GoalpostSuggestion {
    let indicator: Indicator
    let values: [Double]

    /// The narrowest shipped goalposts that hold the worst group, else a round number beyond it.
    var statement: String {
        let shipped = ChannelFamily.allCases.compactMap { indicator.goalposts?[$0] }
        let spans = shipped.compactMap { posts -> (Goalposts, Double)? in
            guard case .line(let worst, let best) = posts.shape,
                values.allSatisfy({ isWithin($0, worst, best) })
            else { return nil }
            return (posts, abs(best - worst))
        }
        if let narrowest = spans.min(by: { $0.1 < $1.1 })?.0, !isFlat(narrowest) {
            return "goalposts \(indicator.name) \(GoalpostText.text(narrowest, indicator))"
        }
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        let step = roundStep(high - low)
        let (floor, ceiling) = ((low / step).rounded(.down) * step, (high / step).rounded(.up) * step)
        let ends = indicator.direction == .lower ? (ceiling, floor) : (floor, ceiling)
        let posts = try? Goalposts(worst: ends.0, best: ends.1)
        return
            "goalposts \(indicator.name) \(posts.map { GoalpostText.text($0, indicator) } ?? "WORST..BEST")"
    }

    private func isWithin(_ value: Double, _ a: Double, _ b: Double) -> Bool {
        min(a, b) <= value && value <= max(a, b)
    }

    private func isFlat(_ posts: Goalposts) -> Bool {
        let scores = values.map { posts.score($0).value }
        return scores.allSatisfy { $0 > 95 } || scores.allSatisfy { $0 < 5 }
    }

    /// 1, 2 or 5 times a power of ten, about as wide as the spread.
    private func roundStep(_ spread: Double) -> Double {
        var power = 1e-6
        while power * 10 <= spread, power < 1e12 { power *= 10 }
        return [5, 2, 1].map { $0 * power }.first { $0 <= spread } ?? power
    }
}
