/// How the scores of an index's parts become one number.
public enum CombinationWord: String, CaseIterable, Sendable {
    /// The weighted mean.
    case arithmetic
    /// The weighted geometric mean, which a poor score pulls down more than a good one lifts.
    case geometric
    /// The weighted harmonic mean, which a poor score pulls down further still.
    case harmonic
    /// The lowest score, whatever the weights.
    case minimum
}

/// How the value of an indicator becomes a score.
public enum ScalingWord: String, CaseIterable, Sendable {
    /// By fixed worst and best values.
    case goalposts
    /// By the lowest and the highest value of the answer's groups.
    case minmax
    /// By the distance from the groups' mean in standard deviations.
    case zscore
    /// By the share of groups that are below.
    case prank
    /// By the distance to a target.
    case target
}

/// What an indicator without observations does to a group's index.
public enum MissingRule: String, CaseIterable, Sendable {
    /// No index for the group.
    case fail
    /// The weights observed are rescaled, down to two thirds of the whole.
    case renormalise
    /// The value of all groups together stands in.
    case pool
    /// The worst goalpost stands in.
    case worst
}
