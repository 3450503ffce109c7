/// The index and the place of every group as the weight of one indicator takes one share after the other.
public struct WeightSweep: Sendable {
    /// A share at which another group comes first.
    public struct Turn: Hashable, Sendable {
        /// The share of the indicator.
        public let share: Double
        /// The raw weight, the other raw weights held.
        public let amount: Double
        /// The group that is first below it.
        public let before: Int
        /// The group that is first above it.
        public let after: Int
        /// The index of both.
        public let index: Double
    }

    /// The shares, as given.
    public let shares: [Double]
    /// For each share the index of each group.
    public let indices: [[Double]]
    /// For each share the place of each group.
    public let ranks: [[Rank?]]
    /// Where the lead changes between the lowest share and the greatest, exactly, in rising order.
    public let turns: [Turn]

    /// What a line comes to at each of `shares`, all 0…1.
    public init(_ line: WeightLine, shares: [Double]) {
        self.shares = shares
        indices = shares.map { share in line.own.indices.map { line.index(of: $0, at: share) } }
        ranks = indices.map { Ranking.ranks($0) }
        let (low, high) = (shares.min() ?? 0, shares.max() ?? 0)
        let stretches = LeaderEnvelope(line).stretches
        turns = zip(stretches, stretches.dropFirst()).compactMap { before, after in
            let share = after.shares.lowerBound
            guard share >= low, share <= high else { return nil }
            return Turn(
                share: share, amount: line.amount(at: share), before: before.group, after: after.group,
                index: line.index(of: after.group, at: share))
        }
    }

    /// Shares from one to another in equal steps, both ends among them.
    public static func shares(from low: Double, to high: Double, steps: Int) -> [Double] {
        precondition(steps > 0, "one step at least")
        return (0...steps).map { $0 == steps ? high : low + (high - low) * Double($0) / Double(steps) }
    }
}
