/// The exact account of how the score of one indicator changed between two periods, in points of the score.
///
/// The score is the mean of the scores of the channel families, by their numbers of interactions; the raw value of a
/// family is the mean of its groups, by their denominators. So the change is taken apart twice: among families, and
/// inside each family among groups. What moved inside a family is worked out on raw values and turned into points by
/// what the movement of the whole family was worth, so that parts of a score held at a goalpost add up to what it
/// shows, and to nothing where it did not move. Families with the same goalposts count as one where nothing is clamped.
public struct IndicatorChange: Sendable {
    /// The score of the earlier period; nil where there is none.
    public let before: Double?
    /// The score of the later period; nil where there is none.
    public let after: Double?
    /// What each group has in the change.
    public let groups: [ChangeParts]
    /// What the groups do not add up to because the value is no mean of theirs: a median or a percentile.
    public let shape: Double
    /// The whole change where a score stands in for one that was not observed.
    public let standIn: Double

    /// The account of an indicator.
    ///
    /// - Parameters:
    ///   - families: The channel families, each with as many groups. Those without goalposts do not count.
    ///   - groupCount: The number of groups.
    ///   - standIn: The score that counts in a period in which none was observed; nil for none.
    public init(
        _ families: [FamilyStrata], groupCount: Int,
        standIn: (before: Double?, after: Double?) = (nil, nil)
    ) {
        var groups = [ChangeParts](repeating: .zero, count: groupCount)
        let families = FamilyStrata.merging(families)
        let scores = families.map(\.scores)
        guard let amongFamilies = MixDecomposition(scores) else {
            before = Self.mean(scores.compactMap(\.before)) ?? standIn.before
            after = Self.mean(scores.compactMap(\.after)) ?? standIn.after
            (self.groups, shape) = (groups, 0)
            if let before, let after { self.standIn = after - before } else { self.standIn = 0 }
            return
        }
        (before, after) = (amongFamilies.before, amongFamilies.after)
        var shape = 0.0
        for (place, family) in families.enumerated() {
            let own = FamilyAccount(family, amongFamilies.shares[place], middle: amongFamilies.middle)
            for (group, parts) in own.groups.prefix(groupCount).enumerated() { groups[group] += parts }
            shape += own.shape
        }
        (self.groups, self.shape, self.standIn) = (groups, shape, 0)
    }

    private static func mean(_ sides: [Stratum.Side]) -> Double? {
        let sum = sides.reduce(0) { $0 + $1.denominator }
        return sum > 0 ? sides.reduce(0) { $0 + $1.value * $1.denominator / sum } : nil
    }
}
