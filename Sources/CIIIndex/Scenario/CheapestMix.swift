/// The scores that bring an index to a target at the least cost, where a point of each score has its price.
///
/// Only scores that have a price are raised, and none is lowered.
public struct CheapestMix: Hashable, Sendable {
    /// What there is to say of a group.
    public enum Outcome: Hashable, Sendable {
        /// The cheapest way.
        case mix(CheapestMix)
        /// With every priced score at its best the index has this value, which falls short.
        case outOfReach(most: Double)
        /// The index is one of indices that are no sums, and of those no cheapest way is told.
        case notTold
    }

    /// The scores, in the order of the terms; those that are left alone as they are.
    public let scores: [Double]
    /// What all the raising costs.
    public let cost: Double

    /// The most scores under the floor of products among which all choices are tried.
    private static let mostFloored = 12

    /// The cheapest way of one group.
    ///
    /// - Parameters:
    ///   - result: The group as it is.
    ///   - tree: How the terms make the index; nil for their weighted sum.
    ///   - target: The index to reach, 0…100.
    ///   - prices: What one point of each score costs, not negative; nil for a score that stays.
    /// - Returns: Nil where there is no index.
    public static func found(
        _ result: IndexResult, _ tree: IndexTree?, reaching target: Double, prices: [Double?]
    ) -> Outcome? {
        guard let index = result.index else { return nil }
        let rule: CombinationRule
        switch tree {
        case let tree? where !tree.isLinear:
            guard tree.isFlat else { return .notTold }
            rule = tree.rule
        default: rule = .arithmetic
        }
        let scores = result.terms.map { $0.score ?? 0 }
        var problem = Problem(
            rule: rule, weights: result.terms.map(\.weight), target: target,
            prices: result.terms.indices.map { result.isMovable($0) ? prices[$0] : nil })
        guard index < target - IndexResult.reachTolerance else {
            return .mix(CheapestMix(scores: scores, cost: 0))
        }
        let best = zip(scores, problem.prices).map { $1 == nil ? $0 : 100 }
        let most = problem.value(best)
        guard most >= target - IndexResult.reachTolerance else { return .outOfReach(most: most) }
        problem.target = min(target, most)
        let raised = problem.solved(scores)
        let cost = zip(zip(raised, scores), problem.prices).reduce(0) {
            $0 + ($1.1 ?? 0) * ($1.0.0 - $1.0.1)
        }
        return .mix(CheapestMix(scores: raised, cost: cost))
    }

    /// What is to be solved for one group.
    private struct Problem {
        var rule: CombinationRule
        var weights: [Double]
        var target: Double
        var prices: [Double?]

        func value(_ scores: [Double]) -> Double {
            rule.value(scores.count) { (scores[$0], weights[$0]) }
        }

        private func cost(_ raised: [Double], _ scores: [Double]) -> Double {
            scores.indices.reduce(0) { $0 + (prices[$1] ?? 0) * (raised[$1] - scores[$1]) }
        }

        func solved(_ start: [Double]) -> [Double] {
            if rule == .minimum {
                // Whatever is lower than the target keeps the whole below it.
                return zip(zip(start, weights), prices).map { own, price in
                    own.1 > 0 && price != nil ? max(own.0, target) : own.0
                }
            }
            var scores = start
            // What costs nothing comes first, and no further than it must.
            for term in scores.indices where prices[term] == 0 {
                scores[term] = 100
                guard value(scores) >= target else { continue }
                return lowered(term, scores, from: start[term])
            }
            switch rule {
            case .arithmetic, .minimum: return greedy(scores)
            case .geometric, .harmonic: return product(scores)
            }
        }

        /// The lowest score of one term that still reaches the target.
        private func lowered(_ term: Int, _ scores: [Double], from start: Double) -> [Double] {
            var scores = scores
            var (low, high) = (start, 100.0)
            while true {
                let middle = low + (high - low) / 2
                scores[term] = middle
                guard middle > low, middle < high else { break }
                if value(scores) < target { low = middle } else { high = middle }
            }
            scores[term] = high
            return scores
        }

        /// Of a sum: the score whose points of the index cost least goes as far as it can, then the next.
        private func greedy(_ start: [Double]) -> [Double] {
            var scores = start
            let order = scores.indices.filter { prices[$0] != nil }.sorted {
                let (a, b) = ((prices[$0] ?? 0) / weights[$0], (prices[$1] ?? 0) / weights[$1])
                return a != b ? a < b : $0 < $1
            }
            for term in order {
                let missing = target - value(scores)
                guard missing > 0 else { break }
                scores[term] = min(100, scores[term] + missing / weights[term])
            }
            return scores
        }

        /// Of a product or a mean of reciprocals: at the cheapest, a point more of the index costs the same by every score
        /// that is raised and not yet at its best (Lagrange).
        ///
        /// A score under the floor counts as the floor, so that the way up to it brings nothing: whether it is worth
        /// going is tried both ways.
        private func product(_ start: [Double]) -> [Double] {
            let floor = CombinationRule.floor
            let floored = start.indices.filter { (prices[$0] ?? 0) > 0 && start[$0] < floor }
            guard floored.count <= CheapestMix.mostFloored else {
                return balanced(start, raising: start.indices)
            }
            var best: (scores: [Double], cost: Double)?
            for choice in 0..<(1 << floored.count) {
                let left = floored.indices.filter { choice >> $0 & 1 == 0 }.map { floored[$0] }
                let raised = balanced(start, raising: start.indices.filter { !left.contains($0) })
                guard value(raised) >= target - IndexResult.reachTolerance else { continue }
                let cost = cost(raised, start)
                if cost < best?.cost ?? .infinity { best = (raised, cost) }
            }
            return best?.scores ?? start
        }

        private func balanced(_ start: [Double], raising terms: some Sequence<Int>) -> [Double] {
            let floor = CombinationRule.floor
            let free = terms.filter { (prices[$0] ?? 0) > 0 }
            func scores(_ logarithmOfMultiplier: Double) -> [Double] {
                var scores = start
                for term in free {
                    let ratio = exponential(logarithmOfMultiplier) * weights[term] / (prices[term] ?? 1)
                    let wanted = rule == .harmonic ? ratio.squareRoot() : ratio
                    scores[term] = min(100, max(start[term], floor, wanted))
                }
                return scores
            }
            // Between a multiplier at which no score is wanted higher and one at which all are at their best.
            let ratios = free.map { logarithm((prices[$0] ?? 1) / weights[$0]) }
            guard let least = ratios.min(), let most = ratios.max() else { return start }
            var (low, high) = (least - 1, most + 2 * logarithm(100) + 1)
            while true {
                let middle = low + (high - low) / 2
                guard middle > low, middle < high else { return scores(high) }
                if value(scores(middle)) < target { low = middle } else { high = middle }
            }
        }
    }
}
