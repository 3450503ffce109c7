/// How the scores of parts make the score of the whole.
///
/// Weights are shares that add up to 1. Whatever the rule, the whole lies between the lowest and the highest part.
public enum CombinationRule: String, CaseIterable, Hashable, Sendable {
    /// The weighted sum: a point more here makes good for a point less there.
    case arithmetic
    /// The product of powers: what is weak pulls the whole down, so that speed cannot buy off bad quality.
    case geometric
    /// The reciprocal of the weighted sum of reciprocals: what is weak pulls harder still.
    case harmonic
    /// The lowest part that weighs anything.
    case minimum

    /// The score that a lower one counts as in products and reciprocals, where 0 would end all comparison.
    public static let floor = 1.0

    /// The whole of parts, which are `count` pairs of a score and its weight.
    @inline(__always)
    func value(_ count: Int, _ part: (Int) -> (score: Double, weight: Double)) -> Double {
        switch self {
        case .arithmetic:
            var sum = 0.0
            for index in 0..<count { sum += part(index).score * part(index).weight }
            return sum
        case .geometric:
            var sum = 0.0
            for index in 0..<count {
                sum += part(index).weight * logarithm(max(part(index).score, Self.floor))
            }
            return exponential(sum)
        case .harmonic:
            var sum = 0.0
            for index in 0..<count { sum += part(index).weight / max(part(index).score, Self.floor) }
            return sum > 0 ? 1 / sum : 0
        case .minimum:
            var least = Double.infinity
            for index in 0..<count where part(index).weight > 0 { least = min(least, part(index).score) }
            return least.isFinite ? least : 0
        }
    }

    /// The points that each part has in the whole; they add up to it.
    ///
    /// A product is shared out by logarithms, a mean of reciprocals by reciprocals, the lowest score among those that
    /// have it by their weights.
    func points(_ scores: [Double], _ weights: [Double], whole: Double) -> [Double] {
        switch self {
        case .arithmetic:
            return zip(scores, weights).map { $0 * $1 }
        case .geometric:
            let total = logarithm(max(whole, Self.floor))
            guard total > 0 else { return weights.map { whole * $0 } }
            return zip(scores, weights).map { whole * $1 * logarithm(max($0, Self.floor)) / total }
        case .harmonic:
            return zip(scores, weights).map { whole * whole * $1 / max($0, Self.floor) }
        case .minimum:
            let (lowest, sum) = lowestWeights(scores, weights, whole: whole)
            return lowest.map { sum > 0 ? whole * $0 / sum : 0 }
        }
    }

    /// The weights of the lowest scores, 0 for the others, and their sum.
    private func lowestWeights(
        _ scores: [Double], _ weights: [Double], whole: Double
    ) -> (weights: [Double], sum: Double) {
        let lowest = zip(scores, weights).map { $1 > 0 && $0 <= whole ? $1 : 0 }
        return (lowest, lowest.reduce(0, +))
    }

    /// What each part has in the difference of two wholes; they add up to `whole.left - whole.right`.
    ///
    /// Products by logarithmic means (LMDI); the lowest scores by the points they have on either side.
    func gaps(
        _ left: [Double], _ right: [Double], _ weights: [Double], whole: (left: Double, right: Double)
    ) -> [Double] {
        func floored(_ score: Double) -> Double { max(score, Self.floor) }
        switch self {
        case .arithmetic:
            return weights.indices.map { weights[$0] * (left[$0] - right[$0]) }
        case .geometric:
            let mean = Self.logarithmicMean(floored(whole.left), floored(whole.right))
            return weights.indices.map {
                mean * weights[$0] * logarithm(floored(left[$0]) / floored(right[$0]))
            }
        case .harmonic:
            return weights.indices.map {
                whole.left * whole.right * weights[$0] * (1 / floored(right[$0]) - 1 / floored(left[$0]))
            }
        case .minimum:
            return zip(
                points(left, weights, whole: whole.left), points(right, weights, whole: whole.right)
            ).map { $0 - $1 }
        }
    }

    /// How much the whole moves for each point of each part.
    func slopes(_ scores: [Double], _ weights: [Double], whole: Double) -> [Double] {
        switch self {
        case .arithmetic: return weights
        case .geometric:
            return zip(scores, weights).map { $0 > Self.floor ? whole * $1 / $0 : 0 }
        case .harmonic:
            return zip(scores, weights).map { $0 > Self.floor ? whole * whole * $1 / ($0 * $0) : 0 }
        case .minimum:
            let (lowest, sum) = lowestWeights(scores, weights, whole: whole)
            return lowest.map { sum > 0 ? $0 / sum : 0 }
        }
    }

    /// The logarithmic mean of two positive numbers: between their geometric and their arithmetic mean.
    static func logarithmicMean(_ a: Double, _ b: Double) -> Double {
        let ratio = (a - b) / (a + b)
        // Near each other the quotient below loses its digits; its series does not.
        if abs(ratio) < 1e-4 { return (a + b) / 2 * (1 - ratio * ratio / 3) }
        return (a - b) / logarithm(a / b)
    }
}
