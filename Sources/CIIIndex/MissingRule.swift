/// What to do with a group in which a weighted indicator was not observed.
public enum MissingRule: String, CaseIterable, Hashable, Sendable {
    /// The weights observed are divided by their sum; the group is marked and not ranked with complete ones.
    case renormalise
    /// The group gets no index.
    case fail
    /// The score over all groups together stands in.
    case pool
    /// The score 0 stands in.
    case worst

    /// The score that stands in for one that was not observed.
    func standIn(_ isWeighted: Bool, pooled: Double?) -> Double? {
        switch self {
        case .renormalise, .fail: nil
        case .pool: pooled
        case .worst: isWeighted ? 0 : nil
        }
    }
}
