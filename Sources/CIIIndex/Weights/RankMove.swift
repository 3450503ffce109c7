/// That a group has another place in one ranking than in another.
public struct RankMove: Hashable, Sendable {
    /// The group.
    public let group: Int
    /// Its place in the first ranking.
    public let from: Int
    /// Its place in the second.
    public let to: Int

    /// How many places it goes up; negative for down.
    public var rise: Int { from - to }

    /// Who moves between two rankings of the same groups: the longest moves first, of those that are as long the upward ones,
    /// then the groups in their order.
    ///
    /// Groups that lack a place in one of the two are left out.
    public static func moves(from first: [Rank?], to second: [Rank?]) -> [RankMove] {
        let moves = zip(first, second).enumerated().compactMap { group, ranks -> RankMove? in
            guard let from = ranks.0?.place, let to = ranks.1?.place, from != to else { return nil }
            return RankMove(group: group, from: from, to: to)
        }
        return moves.sorted {
            ($1.rise.magnitude, $1.rise, $0.group) < ($0.rise.magnitude, $0.rise, $1.group)
        }
    }
}
