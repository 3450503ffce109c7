/// The weight of one indicator at which another group comes first.
public struct LeadChange: Hashable, Sendable {
    /// Which way the weight moves.
    public enum Direction: CaseIterable, Hashable, Sendable {
        /// To a greater weight.
        case up
        /// To a lower weight.
        case down
    }

    /// Which way the weight moves.
    public let direction: Direction
    /// The group that is first just beyond; of those that are equal there the one given first.
    public let newLeader: Int
    /// Where it draws level with the group that is first as it is.
    public let flip: WeightFlip

    /// How large the change is beside the raw weight as it is: 0.5 for half of it; infinite where that is 0.
    public let relativeChange: Double

    private init(_ direction: Direction, _ line: WeightLine, leader: Int, newLeader: Int, at share: Double) {
        self.direction = direction
        self.newLeader = newLeader
        flip = WeightFlip(line, ahead: leader, behind: newLeader, at: share)
        let change = abs(flip.amountChange)
        relativeChange = change == 0 ? 0 : change / line.amount
    }

    /// The first change of the lead along a line; nothing where the leader stays first to its end.
    ///
    /// - Parameters:
    ///   - line: The line of an indicator.
    ///   - direction: Which way its weight moves.
    public init?(along line: WeightLine, _ direction: Direction) {
        guard line.isMovable, let leader = line.leader else { return nil }
        let end: Double = direction == .up ? 1 : 0
        guard line.share != end else { return nil }
        var first: (group: Int, share: Double, gain: Double)?
        for group in line.own.indices where group != leader {
            let gaps = line.gaps(leader, group)
            // How fast the group gains on the leader.
            let gain = direction == .up ? gaps.rest - gaps.own : gaps.own - gaps.rest
            guard gain > 0, let share = Self.share(line, leader, group, gaps, end) else { continue }
            if let found = first {
                let lead = direction == .up ? found.share - share : share - found.share
                guard lead > 1e-12 || (lead >= -1e-12 && gain > found.gain) else { continue }
            }
            first = (group, share, gain)
        }
        guard let first else { return nil }
        self.init(direction, line, leader: leader, newLeader: first.group, at: first.share)
    }

    /// Where a group that gains on the leader draws level; nothing where that is at the end or beyond it.
    private static func share(
        _ line: WeightLine, _ leader: Int, _ group: Int, _ gaps: (rest: Double, own: Double), _ end: Double
    ) -> Double? {
        switch line.course(leader, group) {
        case .equal: nil
        case .equalNow: line.share
        case .apart(let turn, _, _):
            turn.flatMap { ($0 - line.share) * (end - line.share) > 0 && $0 != end ? $0 : nil }
        }
    }

    /// The changes of the lead along every line in both directions, those of the smallest change of raw weight first.
    ///
    /// - Parameters:
    ///   - matrix: The scores.
    ///   - weights: The raw weights as they are.
    public static func all(_ matrix: ScoreMatrix, weights: [Double]) -> [LeadChange] {
        let changes = weights.indices.flatMap { indicator in
            let line = WeightLine(matrix, weights: weights, indicator: indicator)
            return Direction.allCases.compactMap { LeadChange(along: line, $0) }
        }
        // Stable, so that of equal changes the indicator that was named first comes first.
        return changes.enumerated().sorted {
            let (one, other) = (abs($0.element.flip.amountChange), abs($1.element.flip.amountChange))
            return one != other ? one < other : $0.offset < $1.offset
        }
        .map(\.element)
    }

    /// The change of the smallest weight beside what it is: its indicator is the critical one (Triantaphyllou and Sánchez
    /// 1997); nothing where none changes the lead, or only weights of 0 do.
    public static func critical(_ changes: [LeadChange]) -> LeadChange? {
        var least: LeadChange?
        for change in changes
        where change.relativeChange.isFinite && change.relativeChange < least?.relativeChange ?? .infinity {
            least = change
        }
        return least
    }
}
