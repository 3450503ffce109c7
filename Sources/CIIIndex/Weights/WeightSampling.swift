/// What would be if the weights were others: many weightings drawn at random, and who stands where under each (SMAA; Lahdelma and
/// Salminen 2001).
///
/// Groups that are equal under a weighting (`Ranking.tolerance`) share the places they take in equal parts, so that the order
/// in which groups are given makes no difference.
public struct WeightSampling: Sendable {
    /// What is drawn and what is kept of it.
    public struct Plan: Hashable, Sendable {
        /// How near weights lie to their means, one for each indicator; all 1 makes every weighting as likely as any other,
        /// larger ones keep weights near their proportions, and 0 leaves an indicator out.
        public var concentrations: [Double]
        /// How many weightings, over 0.
        public var draws = 10_000
        /// What random draws start from.
        public var seed = RandomSource.standardSeed
        /// For how many of the first places the share of weightings is kept, each taking 8 bytes a group.
        public var places = 3
        /// The groups of which every two are compared, which takes time and room with the square of their number.
        public var compared: [Int] = []

        /// Draws among all weightings of so many indicators, each as likely as any other.
        public init(allOf indicatorCount: Int) {
            concentrations = [Double](repeating: 1, count: indicatorCount)
        }

        /// Draws near a weighting: the mean is that, and the larger `nearness`, the nearer.
        ///
        /// A weight of share w varies by √(w·(1 − w)/(nearness + 1)), so that with 20 a half is 0.5 ± 0.11.
        public init(near weights: [Double], nearness: Double = standardNearness) {
            let sum = weights.reduce(0, +)
            concentrations = weights.map { nearness * $0 / sum }
        }

        /// How near draws are where nobody says.
        public static let standardNearness = 20.0
    }

    /// What was drawn.
    public let plan: Plan
    /// The number of groups.
    public let groupCount: Int
    private var tally: SamplingTally

    /// Weighs groups by drawn weightings.
    ///
    /// - Parameters:
    ///   - rule: How scores make the index.
    ///   - scores: For each indicator the score of each group, 0…100; none is missing.
    ///   - plan: What to draw.
    ///   - isCancelled: Asked after every few thousand indices; true ends it.
    /// - Returns: Nothing where it was cancelled.
    public init?(
        _ rule: CombinationRule, scores: [[Double]], _ plan: Plan, isCancelled: () -> Bool = { false }
    ) {
        precondition(plan.concentrations.count == scores.count, "a concentration for each indicator")
        precondition(plan.draws > 0 && plan.concentrations.contains { $0 > 0 }, "something to draw")
        let scale = MeanScale(rule)
        let matrix = ScoreMatrix(scale ?? .identity, scores: scores)
        self.plan = plan
        groupCount = matrix.groupCount
        tally = SamplingTally(matrix, plan)
        var source = DirichletSource(plan.concentrations, draws: plan.draws, seed: plan.seed)
        // The lowest score is the same under every weighting that gives all indicators some weight.
        let lowest = (0..<groupCount).map { group in
            plan.concentrations.indices.reduce(Double.infinity) {
                plan.concentrations[$1] > 0 ? min($0, matrix.columns[$1][group]) : $0
            }
        }
        let drawsAtOnce = max(1, 100_000 / max(groupCount, 1))
        for draw in 0..<plan.draws {
            if draw % drawsAtOnce == 0, isCancelled() { return nil }
            source.draw()
            tally.add(source.weights, matrix, lowest: scale == nil ? lowest : nil)
        }
    }

    // MARK: Shares of weightings

    /// The share of weightings, 0…1, under which a group has a place, counted from 1 up to `Plan.places`.
    public func acceptability(of group: Int, place: Int) -> Double {
        tally.places[group * tally.placeCount + place - 1] / Double(plan.draws)
    }

    /// The share of weightings, 0…1, under which a group is first.
    public func shareFirst(of group: Int) -> Double { tally.firsts[group] / Double(plan.draws) }

    /// The standard error that a share has because only so many weightings were drawn; 0 for none and for all, which says no
    /// more than that a share of about 1/draws may have been missed.
    ///
    /// No more than 1/draws for all weightings of two indicators, which are taken evenly: a group is first in one stretch of
    /// them, and only the draws next to its two ends can be wrong.
    public func error(of share: Double) -> Double {
        let error = (max(0, share * (1 - share)) / Double(plan.draws)).squareRoot()
        return plan.concentrations == [1, 1] ? min(error, 1 / Double(plan.draws)) : error
    }

    /// The share of weightings, 0…1, under which one compared group is ahead of another, half of those under which they are
    /// equal.
    ///
    /// - Parameters:
    ///   - first: Its place in `Plan.compared`.
    ///   - second: That of the other.
    public func winShare(_ first: Int, over second: Int) -> Double {
        tally.wins[first * plan.compared.count + second] / Double(plan.draws)
    }

    // MARK: Places and weights

    /// The mean place of a group; groups that are equal all have the mean of the places they take.
    public func meanPlace(of group: Int) -> Double { tally.placeSums[group] / Double(plan.draws) }

    /// The best place and the worst that a group had, as competition ranks.
    public func placeBounds(of group: Int) -> ClosedRange<Int> {
        Int(tally.bestPlaces[group])...max(Int(tally.bestPlaces[group]), Int(tally.worstPlaces[group]))
    }

    /// The mean of the weightings under which a group is first, as shares: what one must care for to prefer it.
    ///
    /// Nothing where it never is.
    public func centralWeights(of group: Int) -> [Double]? {
        guard tally.firsts[group] > 0 else { return nil }
        let count = plan.concentrations.count
        return (0..<count).map { tally.weightSums[group * count + $0] / tally.firsts[group] }
    }
}
