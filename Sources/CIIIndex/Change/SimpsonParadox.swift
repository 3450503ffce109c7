/// A whole that moves one way while its strata move the other.
///
/// The same holds across two groups that are compared over the same strata: read `before` as the one and `after` as the
/// other.
public struct SimpsonParadox: Sendable {
    /// The share of the volume that must move against the whole for a warning.
    public static let leastShare = 0.8

    /// One stratum of the table.
    public struct Row: Hashable, Sendable {
        /// The place of the stratum among those given.
        public let place: Int
        /// Its share of the volume in the earlier period, 0…1.
        public let shareBefore: Double
        /// Its share of the volume in the later period, 0…1.
        public let shareAfter: Double
        /// Its value in the earlier period.
        public let before: Double
        /// Its value in the later period.
        public let after: Double
        /// Whether it moved against the whole.
        public let isOpposite: Bool
    }

    /// The strata that are in both periods, in the order given.
    public let rows: [Row]
    /// How the whole moved.
    public let change: Double
    /// The share of the volume of `rows` that moved against the whole, 0.8…1.
    public let oppositeShare: Double

    /// Whether no stratum of both periods moved with the whole or stood still.
    public var isEvery: Bool { rows.allSatisfy(\.isOpposite) }

    /// The warning; nil where there is nothing to warn of.
    ///
    /// There must be at least two strata in both periods, holding at least half of the volume: else what came and left
    /// explains the change, and a mix of one stratum with itself is none.
    ///
    /// - Parameters:
    ///   - strata: The strata of the whole.
    ///   - whole: The values of the whole, where they are not the mean of the strata's: an index, a median.
    public init?(_ strata: [Stratum], whole: (before: Double, after: Double)? = nil) {
        guard let shares = MixDecomposition(strata) else { return nil }
        let whole = whole ?? (shares.before, shares.after)
        let change = whole.after - whole.before
        guard abs(change) > Ranking.tolerance else { return nil }
        let rows = strata.indices.compactMap { place -> Row? in
            guard let before = strata[place].before?.value, let after = strata[place].after?.value else {
                return nil
            }
            let share = shares.shares[place]
            return Row(
                place: place, shareBefore: share.before, shareAfter: share.after, before: before,
                after: after,
                isOpposite: abs(after - before) > Ranking.tolerance && (after > before) != (change > 0))
        }
        func volume(_ rows: [Row]) -> Double { rows.reduce(0) { $0 + ($1.shareBefore + $1.shareAfter) / 2 } }
        let both = volume(rows)
        guard rows.count >= 2, both >= 0.5 else { return nil }
        let opposite = volume(rows.filter(\.isOpposite)) / both
        guard opposite >= Self.leastShare - Ranking.tolerance else { return nil }
        self.rows = rows
        self.change = change
        oppositeShare = opposite
    }
}
