/// The scale on which a rule's scores are averaged: as they are, their logarithms, or their reciprocals.
struct MeanScale {
    private enum Kind {
        case identity
        case logarithm
        case reciprocal
    }

    private let kind: Kind

    /// The scale of a rule; the lowest score has none and is read as it is.
    init(_ rule: CombinationRule) {
        switch rule {
        case .arithmetic, .minimum: kind = .identity
        case .geometric: kind = .logarithm
        case .harmonic: kind = .reciprocal
        }
    }

    /// A score on this scale, which rises with it.
    func value(_ score: Double) -> Double {
        switch kind {
        case .identity: score
        case .logarithm: CIIIndex.logarithm(floored(score))
        case .reciprocal: -1 / floored(score)
        }
    }

    /// How much this scale moved for each point of a score; 0 where the floor held it.
    func secant(from before: Double, to after: Double) -> Double {
        let (a, b) = (floored(before), floored(after))
        guard before != after else { return before < CombinationRule.floor ? 0 : derivative(a, b) }
        return (b - a) / (after - before) * derivative(a, b)
    }

    /// How many points each unit of this scale was worth on the way between two means on it.
    func points(from before: Double, to after: Double) -> Double {
        switch kind {
        case .identity: 1
        case .logarithm: CombinationRule.logarithmicMean(exponential(before), exponential(after))
        case .reciprocal: 1 / (before * after)
        }
    }

    /// The secant between two scores at or above the floor.
    private func derivative(_ a: Double, _ b: Double) -> Double {
        switch kind {
        case .identity: 1
        case .logarithm: 1 / CombinationRule.logarithmicMean(a, b)
        case .reciprocal: 1 / (a * b)
        }
    }

    private func floored(_ score: Double) -> Double {
        switch kind {
        case .identity: score
        case .logarithm, .reciprocal: max(score, CombinationRule.floor)
        }
    }
}
