/// How raw values become scores.
public enum Scaling: String, CaseIterable, Hashable, Sendable {
    /// Along fixed goalposts: a score says the same in every question.
    case goalposts
    /// The worst group has 0 and the best 100.
    case minmax
    /// 50 for the mean of the groups, 10 points for each standard deviation, within 0…100.
    case zscore
    /// The percentage of the groups that are worse, half of those that are equal with them.
    case prank
    /// 100 at the best goalpost and beyond, 0 for the group that is furthest from it.
    case target

    /// Whether a score depends on which groups stand beside it, so that it compares with no other question.
    public var dependsOnGroups: Bool { self != .goalposts }
}
