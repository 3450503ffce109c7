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

    /// Families whose raw values score alike as one, so that their mix is no part of a change by itself.
    ///
    /// Only where nothing is clamped: there the score of all is the mean of their scores. Others stay as they are.
    public static func merging(_ families: [FamilyStrata]) -> [FamilyStrata] {
        var merged: [FamilyStrata] = []
        var straight: [Goalposts: [FamilyStrata]] = [:]
        for family in families {
            if let goalposts = family.goalposts, family.isStraight {
                straight[goalposts, default: []].append(family)
            } else {
                merged.append(family)
            }
        }
        // In the order in which their goalposts come first.
        for family in families {
            guard let goalposts = family.goalposts, let alike = straight.removeValue(forKey: goalposts) else {
                continue
            }
            merged.append(alike.count == 1 ? alike[0] : Self(merging: alike, goalposts))
        }
        return merged
    }

    private init(merging families: [FamilyStrata], _ goalposts: Goalposts) {
        self.goalposts = goalposts
        pooled = Stratum(merging: families.map(\.pooled))
        groups = (0..<(families.map(\.groups.count).max() ?? 0)).map { group in
            Stratum(merging: families.map { group < $0.groups.count ? $0.groups[group] : .empty })
        }
    }

    /// Whether both values lie on the straight line between the goalposts, or there is none, and groups are divided by
    /// what the family is weighed by.
    private var isStraight: Bool {
        guard let goalposts, case .line = goalposts.shape else { return false }
        for period in [\Stratum.before, \Stratum.after] {
            let sum = groups.reduce(0) { $0 + ($1[keyPath: period]?.denominator ?? 0) }
            guard sum == pooled[keyPath: period]?.denominator ?? 0 else { return false }
        }
        return [pooled.before, pooled.after].allSatisfy { side in
            side.map { !goalposts.score($0.value).isClamped } ?? true
        }
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
