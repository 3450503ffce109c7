/// How far the weight of one indicator can move, the other raw weights held, before anyone changes places.
///
/// Two groups keep how they stand where the one stays ahead of the other, or the two stay equal; where they only draw level,
/// the interval ends, open. So Ana leads for csat in (0.25, ∞): at 0.25 she shares her place.
public struct WeightStability: Hashable, Sendable {
    /// The place of the indicator.
    public let indicator: Int
    /// Its raw weight as it is.
    public let amount: Double
    /// Its share of the whole as it is.
    public let share: Double
    /// Whether anything else counts; where nothing does its weight makes no difference.
    public let isMovable: Bool
    /// Where the group that is first stays so; only the weight as it is where another is equal to it there alone.
    public let leader: WeightInterval
    /// Where all groups keep their order.
    public let ranking: WeightInterval

    /// The stability of the weight of a line.
    ///
    /// The leader is compared with every group, the others with their neighbours, since the first two of all to draw level are
    /// neighbours.
    public init(_ line: WeightLine) {
        indicator = line.indicator
        amount = line.amount
        share = line.share
        isMovable = line.isMovable
        leader = line.leader.map { Self.interval(of: $0, line) } ?? WeightInterval(all: line)
        var ranking = leader
        let order = line.order()
        for (ahead, behind) in zip(order, order.dropFirst()) { Self.narrow(&ranking, line, ahead, behind) }
        self.ranking = ranking
    }

    /// The stability of every weight.
    ///
    /// - Parameters:
    ///   - matrix: The scores.
    ///   - weights: The raw weights as they are.
    public static func all(_ matrix: ScoreMatrix, weights: [Double]) -> [WeightStability] {
        weights.indices.map { WeightStability(WeightLine(matrix, weights: weights, indicator: $0)) }
    }

    /// Where one group keeps how it stands to every other.
    public static func interval(of group: Int, _ line: WeightLine) -> WeightInterval {
        var interval = WeightInterval(all: line)
        for other in line.own.indices where other != group { narrow(&interval, line, group, other) }
        return interval
    }

    @inline(__always)
    private static func narrow(_ interval: inout WeightInterval, _ line: WeightLine, _ a: Int, _ b: Int) {
        guard line.isMovable else { return }
        switch line.course(a, b) {
        case .equal:
            break
        case .equalNow:
            interval.raise(to: line.share, isClosed: true, line)
            interval.lower(to: line.share, isClosed: true, line)
        case .apart(let turn, let isEqualAtZero, let isEqualAtOne):
            if isEqualAtZero { interval.raise(to: 0, isClosed: false, line) }
            if isEqualAtOne { interval.lower(to: 1, isClosed: false, line) }
            guard let turn else { return }
            if turn < line.share {
                interval.raise(to: turn, isClosed: false, line)
            } else {
                interval.lower(to: turn, isClosed: false, line)
            }
        }
    }
}
