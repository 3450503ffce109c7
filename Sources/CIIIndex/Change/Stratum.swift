/// A part of the rows, such as one channel, in two periods (or in two groups that are compared).
public struct Stratum: Hashable, Sendable {
    /// What was read of a stratum in one period.
    public struct Side: Hashable, Sendable {
        /// The mean, rate or ratio.
        public let value: Double
        /// What the value was divided by: usually a number of interactions; above 0.
        public let denominator: Double

        /// A value with its denominator; nil unless both are finite and the denominator is above 0.
        public init?(_ value: Double?, denominator: Double) {
            guard let value, value.isFinite, denominator.isFinite, denominator > 0 else { return nil }
            self.value = value
            self.denominator = denominator
        }
    }

    /// The earlier period; nil where nothing was observed.
    public let before: Side?
    /// The later period; nil where nothing was observed.
    public let after: Side?

    /// A stratum of two periods.
    public init(before: Side?, after: Side?) {
        self.before = before
        self.after = after
    }

    /// Nothing in either period.
    static let empty = Stratum(before: nil, after: nil)

    /// Several strata as one, each value counting by its denominator.
    init(merging strata: [Stratum]) {
        func mean(_ sides: [Side]) -> Side? {
            let sum = sides.reduce(0) { $0 + $1.denominator }
            return Side(sides.reduce(0) { $0 + $1.value * ($1.denominator / sum) }, denominator: sum)
        }
        before = mean(strata.compactMap(\.before))
        after = mean(strata.compactMap(\.after))
    }

    /// The same stratum with the periods in the other order.
    public var swapped: Stratum { Stratum(before: after, after: before) }
}
