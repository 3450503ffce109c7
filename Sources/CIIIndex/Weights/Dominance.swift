/// That a group is behind another whatever the weights are.
///
/// The other has no lower score anywhere and a higher one somewhere.
public struct Dominance: Hashable, Sendable {
    /// The group that is dominated.
    public let group: Int
    /// A group that dominates it and is itself dominated by none; of several the one with the highest mean score on the scale of
    /// the index, then the first given.
    public let by: Int

    /// The groups that are dominated, in their order.
    ///
    /// Each is compared only with those that are not, in falling order of their means, since whatever dominates a group stands
    /// before it there.
    public static func all(_ matrix: ScoreMatrix) -> [Dominance] {
        let sums = (0..<matrix.groupCount).map { group in matrix.columns.reduce(0) { $0 + $1[group] } }
        let falling = sums.indices.sorted { sums[$0] != sums[$1] ? sums[$0] > sums[$1] : $0 < $1 }
        // Sums that differ by rounding alone may stand in the wrong order, so a later one is looked at too.
        var undominated: [Int] = []
        var found: [Dominance] = []
        for group in falling {
            if let by = undominated.first(where: { matrix.dominates($0, group) }) {
                found.append(Dominance(group: group, by: by))
                continue
            }
            for beaten in undominated where matrix.dominates(group, beaten) {
                found.append(Dominance(group: beaten, by: group))
            }
            undominated.removeAll { matrix.dominates(group, $0) }
            undominated.append(group)
        }
        return found.sorted { $0.group < $1.group }
    }
}
