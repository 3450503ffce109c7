/// What one channel family has in the change of a score, shared out among its groups.
struct FamilyAccount {
    /// What each group has in it.
    private(set) var groups: [ChangeParts]
    /// What the groups do not add up to.
    private(set) var shape = 0.0

    /// The parts of a family.
    ///
    /// - Parameters:
    ///   - family: The groups.
    ///   - share: The share of the family in either period.
    ///   - middle: The middle of the score over all families.
    init(_ family: FamilyStrata, _ share: (before: Double, after: Double), middle: Double) {
        groups = [ChangeParts](repeating: .zero, count: family.groups.count)
        let scores = family.scores
        switch (scores.before?.value, scores.after?.value) {
        case (let before?, let after?):
            addComposition(family, share, distance: (before + after) / 2 - middle)
            addWithin(family, (share.before + share.after) / 2)
        case (nil, let only?), (let only?, nil):
            addComposition(family, share, distance: only - middle)
        case (nil, nil): break
        }
    }

    /// A share that moved into the family or out of it is worth the same whoever brought it: how far the family lies
    /// from the whole.
    private mutating func addComposition(
        _ family: FamilyStrata, _ share: (before: Double, after: Double), distance: Double
    ) {
        var left = share
        for (place, own) in family.groupShares.enumerated() {
            let (before, after) = (own.before * share.before, own.after * share.after)
            left = (left.before - before, left.after - after)
            let part = distance * (after - before)
            switch (family.groups[place].before, family.groups[place].after) {
            case (.some, .some): groups[place].mix += part
            case (nil, .some): groups[place].newcomer += part
            case (.some, nil): groups[place].leaver += part
            case (nil, nil): break
            }
        }
        // Readings of a family in which no group was read.
        if abs(left.after - left.before) > 1e-9 { shape += distance * (left.after - left.before) }
    }

    private mutating func addWithin(_ family: FamilyStrata, _ share: Double) {
        guard let goalposts = family.goalposts, let before = family.pooled.before,
            let after = family.pooled.after
        else { return }
        let points = share * goalposts.secant(from: before.value, to: after.value)
        let inside = MixDecomposition(family.groups)
        for (place, parts) in (inside?.parts ?? []).enumerated() {
            groups[place] += parts.scaled(by: points)
        }
        let explained = inside.map { $0.after - $0.before } ?? 0
        shape += points * ((after.value - before.value) - explained)
    }
}
