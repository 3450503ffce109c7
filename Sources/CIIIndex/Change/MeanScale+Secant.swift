extension MeanScale {
    /// How much this scale moved for each point of a score; 0 where the floor held it.
    func secant(from before: Double, to after: Double) -> Double {
        let (a, b) = (floored(before), floored(after))
        guard before != after else { return before < CombinationRule.floor ? 0 : derivative(a, b) }
        return (b - a) / (after - before) * derivative(a, b)
    }

    /// How many points each unit of this scale was worth on the way between two means on it.
    func points(from before: Double, to after: Double) -> Double {
        switch self {
        case .identity: 1
        case .logarithm: CombinationRule.logarithmicMean(exponential(before), exponential(after))
        case .negativeReciprocal: 1 / (before * after)
        }
    }

    /// The secant between two scores at or above the floor.
    private func derivative(_ a: Double, _ b: Double) -> Double {
        switch self {
        case .identity: 1
        case .logarithm: 1 / CombinationRule.logarithmicMean(a, b)
        case .negativeReciprocal: 1 / (a * b)
        }
    }

    private func floored(_ score: Double) -> Double {
        switch self {
        case .identity: score
        case .logarithm, .negativeReciprocal: max(score, CombinationRule.floor)
        }
    }
}
