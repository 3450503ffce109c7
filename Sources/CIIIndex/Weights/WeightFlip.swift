/// The weight of one indicator at which two groups change places.
///
/// On the one side of it the one is ahead, on the other the other; at it their indices are equal.
public struct WeightFlip: Hashable, Sendable {
    /// The place of the indicator whose weight it is.
    public let indicator: Int
    /// The group that is ahead as it is; of two that are equal the one given first.
    public let ahead: Int
    /// The group that is behind as it is.
    public let behind: Int
    /// The weight as a share of the whole, over 0 and under 1, the other weights in proportion.
    public let share: Double
    /// How much more that is than the share as it is; negative for less, 0 where the two are equal as it is.
    public let shareChange: Double
    /// The raw weight, over 0, the other raw weights held.
    public let amount: Double
    /// How much more that is than the raw weight as it is; negative for less.
    public let amountChange: Double

    init(_ line: WeightLine, ahead: Int, behind: Int, at share: Double) {
        indicator = line.indicator
        self.ahead = ahead
        self.behind = behind
        self.share = share
        shareChange = share - line.share
        amount = line.amount(at: share)
        amountChange = amount - line.amount
    }

    /// The flip of two groups along a line, the first of them ahead or equal and given first; nothing where they keep
    /// their order.
    init?(_ line: WeightLine, _ ahead: Int, _ behind: Int) {
        guard line.isMovable else { return nil }
        switch line.course(ahead, behind) {
        case .equal:
            return nil
        case .equalNow:
            let gaps = line.gaps(ahead, behind)
            guard gaps.rest * gaps.own < 0 else { return nil }
            self.init(line, ahead: ahead, behind: behind, at: line.share)
        case .apart(let turn, _, _):
            guard let turn, turn > 0, turn < 1 else { return nil }
            self.init(line, ahead: ahead, behind: behind, at: turn)
        }
    }

    // MARK: Many

    /// The flips of the leader with every other group, the smallest changes of raw weight first.
    ///
    /// Takes time in proportion to groups times indicators.
    ///
    /// - Parameters:
    ///   - matrix: The scores.
    ///   - weights: The raw weights as they are.
    ///   - limit: The most flips.
    public static func ofLeader(_ matrix: ScoreMatrix, weights: [Double], limit: Int = .max) -> [WeightFlip] {
        least(limit) { offer in
            for indicator in weights.indices {
                let line = WeightLine(matrix, weights: weights, indicator: indicator)
                guard let leader = line.leader else { return }
                for group in 0..<matrix.groupCount where group != leader {
                    if let flip = WeightFlip(line, leader, group) { offer(flip) }
                }
            }
        }
    }

    /// The flips of one group with every other group, the smallest changes of raw weight first.
    ///
    /// Takes time in proportion to groups times indicators, and room for `limit` flips.
    ///
    /// - Parameters:
    ///   - group: The group.
    ///   - matrix: The scores.
    ///   - weights: The raw weights as they are.
    ///   - limit: The most flips.
    public static func of(
        _ group: Int, _ matrix: ScoreMatrix, weights: [Double], limit: Int = .max
    ) -> [WeightFlip] {
        least(limit) { offer in
            for indicator in weights.indices {
                let line = WeightLine(matrix, weights: weights, indicator: indicator)
                let own = line.value(of: group, at: line.share)
                for other in 0..<matrix.groupCount where other != group {
                    let value = line.value(of: other, at: line.share)
                    let isAhead = own != value ? own > value : group < other
                    if let flip = WeightFlip(line, isAhead ? group : other, isAhead ? other : group) {
                        offer(flip)
                    }
                }
            }
        }
    }

    /// The flips of every two of some groups, the smallest changes of raw weight first.
    ///
    /// Takes time in proportion to indicators times the square of the groups, and room for `limit` flips.
    ///
    /// - Parameters:
    ///   - groups: The groups; nil for all of them.
    ///   - matrix: The scores.
    ///   - weights: The raw weights as they are.
    ///   - limit: The most flips.
    public static func ofAllPairs(
        among groups: [Int]? = nil, _ matrix: ScoreMatrix, weights: [Double], limit: Int
    ) -> [WeightFlip] {
        let chosen = groups.map(Set.init)
        return least(limit) { offer in
            for indicator in weights.indices {
                let line = WeightLine(matrix, weights: weights, indicator: indicator)
                let order = line.order().filter { chosen?.contains($0) ?? true }
                for (place, ahead) in order.enumerated() {
                    for behind in order[(place + 1)...] {
                        if let flip = WeightFlip(line, ahead, behind) { offer(flip) }
                    }
                }
            }
        }
    }

    private struct Ordered: Comparable {
        let flip: WeightFlip

        static func < (a: Self, b: Self) -> Bool {
            let (one, other) = (abs(a.flip.amountChange), abs(b.flip.amountChange))
            if one != other { return one < other }
            if a.flip.indicator != b.flip.indicator { return a.flip.indicator < b.flip.indicator }
            return (a.flip.ahead, a.flip.behind) < (b.flip.ahead, b.flip.behind)
        }
    }

    private static func least(_ limit: Int, _ offerAll: ((WeightFlip) -> Void) -> Void) -> [WeightFlip] {
        guard limit > 0 else { return [] }
        var selection = Selection<Ordered>(limit)
        offerAll { selection.offer(Ordered(flip: $0)) }
        return selection.sorted.map(\.flip)
    }
}
