/// The groups of one channel family in two periods, with what was read of all of them together.
public struct FamilyStrata: Sendable {
    /// Where the family's scores run from 0 to 100; nil for one that has none and so does not count.
    public let goalposts: Goalposts?
    /// All groups together.
    ///
    /// The values need not be the mean of the groups' values: a median is not.
    public let pooled: Stratum
    /// The groups, in the same order for every family and indicator.
    public let groups: [Stratum]

    /// A family of two periods.
    public init(goalposts: Goalposts?, pooled: Stratum, groups: [Stratum]) {
        self.goalposts = goalposts
        self.pooled = pooled
        self.groups = groups
    }

    /// All groups together with scores in the place of raw values; empty where there are no goalposts.
    var scores: Stratum {
        func scored(_ side: Stratum.Side?) -> Stratum.Side? {
            guard let goalposts, let side else { return nil }
            return Stratum.Side(goalposts.score(side.value).value, denominator: side.denominator)
        }
        return Stratum(before: scored(pooled.before), after: scored(pooled.after))
    }

    /// The share that each group has in the family in either period; zeros where a period has no groups.
    var groupShares: [(before: Double, after: Double)] {
        let sums = groups.reduce(into: (before: 0.0, after: 0.0)) { sums, group in
            sums.before += group.before?.denominator ?? 0
            sums.after += group.after?.denominator ?? 0
        }
        return groups.map { group in
            (
                group.before.map { $0.denominator / sums.before } ?? 0,
                group.after.map { $0.denominator / sums.after } ?? 0
            )
        }
    }
}
