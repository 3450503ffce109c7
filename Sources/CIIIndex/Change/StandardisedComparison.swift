/// Groups compared as if all had the same mix of strata: direct standardisation to the mix of all groups together.
///
/// A group's value is Σ P × x over the strata, P being the share of the stratum in all groups. A stratum in which the
/// group has nothing is left out and the other shares are divided by their sum; how much of the mix is left is told.
public struct StandardisedComparison: Sendable {
    /// One group in one stratum.
    public struct Cell: Hashable, Sendable {
        /// The mean, rate or ratio; nil where nothing was observed.
        public let side: Stratum.Side?
        /// The standard error of the value; nil where it is not known.
        public let standardError: Double?

        /// A cell; without a value or a denominator it is empty.
        public init(_ value: Double?, denominator: Double, standardError: Double? = nil) {
            side = Stratum.Side(value, denominator: denominator)
            self.standardError = standardError
        }
    }

    /// One group with its own mix and with that of all.
    public struct Group: Hashable, Sendable {
        /// The value over the group's own mix.
        public let crude: Double?
        /// The value as if the group had the mix of all; nil where it has no stratum at all.
        public let standardised: Double?
        /// The standard error of the standardised value; nil unless that of every cell is known.
        public let standardError: Double?
        /// The share of the mix of all that the group has strata for, 0…1.
        public let mixCovered: Double
        /// The strata of the mix in which the group has nothing.
        public let emptyStrata: [Int]
    }

    /// The share of each stratum in all groups together.
    public let mix: [Double]
    /// The groups, in the order given.
    public let groups: [Group]

    /// The comparison of groups over the same strata; missing cells at the end of a group count as empty.
    public init(_ cells: [[Cell]]) {
        let count = cells.map(\.count).max() ?? 0
        var volumes = [Double](repeating: 0, count: count)
        for group in cells {
            for (stratum, cell) in group.enumerated() { volumes[stratum] += cell.side?.denominator ?? 0 }
        }
        let total = volumes.reduce(0, +)
        let mix = volumes.map { total > 0 ? $0 / total : 0 }
        self.mix = mix
        groups = cells.map { Self.group($0, mix) }
    }

    private static func group(_ cells: [Cell], _ mix: [Double]) -> Group {
        var (covered, sum, own, volume) = (0.0, 0.0, 0.0, 0.0)
        var variance: Double? = 0
        var empty: [Int] = []
        for (stratum, share) in mix.enumerated() where share > 0 {
            guard stratum < cells.count, let side = cells[stratum].side else {
                empty.append(stratum)
                continue
            }
            covered += share
            sum += share * side.value
            own += side.value * side.denominator
            volume += side.denominator
            if let known = variance, let error = cells[stratum].standardError {
                variance = known + share * error * (share * error)
            } else {
                variance = nil
            }
        }
        let isObserved = volume > 0
        return Group(
            crude: isObserved ? own / volume : nil, standardised: isObserved ? sum / covered : nil,
            standardError: isObserved ? variance.map { $0.squareRoot() / covered } : nil,
            mixCovered: min(1, covered), emptyStrata: empty)
    }
}
