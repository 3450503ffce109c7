/// What becomes of all groups as the weight of one indicator goes from 0 to the whole.
///
/// On the scale of the index each group is a line: from the mean of its other scores, where the weight is 0, to its score in
/// the indicator, where nothing else counts. A share of t, the others in proportion, is the raw weight t·O/(1 − t), where O
/// is the sum of the other raw weights, held.
public struct WeightLine: Sendable {
    /// The scores.
    public let matrix: ScoreMatrix
    /// The place of the indicator whose weight moves.
    public let indicator: Int
    /// Its raw weight as it is.
    public let amount: Double
    /// Its weight as it is, as a share of the whole, 0…1.
    public let share: Double
    /// The sum of the other raw weights.
    public let others: Double
    /// Whether there is anything else that counts, so that its weight makes a difference.
    public let isMovable: Bool
    /// The mean of the other scores of each group, on the scale of the index; 0 where there are none.
    let rest: [Double]
    /// The score of each group in the indicator, on the scale of the index.
    let own: [Double]

    /// The line of an indicator.
    ///
    /// - Parameters:
    ///   - matrix: The scores.
    ///   - weights: The raw weights as they are, in any scale; none negative, not all 0.
    ///   - indicator: The place of the indicator.
    public init(_ matrix: ScoreMatrix, weights: [Double], indicator: Int) {
        precondition(weights.count == matrix.indicatorCount, "a weight for each indicator")
        var others = 0.0
        for place in weights.indices where place != indicator { others += weights[place] }
        var rest = [Double](repeating: 0, count: matrix.groupCount)
        for place in weights.indices where place != indicator && weights[place] > 0 {
            let (share, column) = (weights[place] / others, matrix.columns[place])
            for group in rest.indices { rest[group] += share * column[group] }
        }
        self.matrix = matrix
        self.indicator = indicator
        self.others = others
        self.rest = rest
        own = matrix.columns[indicator]
        amount = weights[indicator]
        share = weights[indicator] / (weights[indicator] + others)
        isMovable = others > 0
    }

    /// The raw weight that a share is, the other raw weights held; infinite for the whole.
    public func amount(at share: Double) -> Double {
        if share == self.share { return amount }
        return share < 1 ? share * others / (1 - share) : .infinity
    }

    /// The index of a group where the indicator has a share.
    public func index(of group: Int, at share: Double) -> Double {
        matrix.scale.index(value(of: group, at: share))
    }

    @inline(__always)
    func value(of group: Int, at share: Double) -> Double {
        share * own[group] + (1 - share) * rest[group]
    }

    /// How two groups stand to each other along the line.
    enum Course {
        /// Equal at every weight.
        case equal
        /// Equal as it is, and nowhere else nearby.
        case equalNow
        /// In one order as it is; it turns at a share where there is one.
        case apart(turn: Double?, isEqualAtZero: Bool, isEqualAtOne: Bool)
    }

    /// How the first group stands to the second.
    @inline(__always)
    func course(_ first: Int, _ second: Int) -> Course {
        let ends = gaps(first, second)
        if ends.rest == 0, ends.own == 0 { return .equal }
        let now = value(of: first, at: share) - value(of: second, at: share)
        if abs(now) <= matrix.scale.slack(at: value(of: first, at: share)) { return .equalNow }
        if ends.rest * ends.own < 0 {
            return .apart(
                turn: ends.rest / (ends.rest - ends.own), isEqualAtZero: false, isEqualAtOne: false)
        }
        return .apart(turn: nil, isEqualAtZero: ends.rest == 0, isEqualAtOne: ends.own == 0)
    }

    /// How far the first group is ahead of the second where the weight is 0 and where it is the whole; 0 where the two are
    /// equal but for rounding.
    @inline(__always)
    func gaps(_ first: Int, _ second: Int) -> (rest: Double, own: Double) {
        let gap = rest[first] - rest[second]
        return (
            abs(gap) <= matrix.scale.slack(at: rest[first]) ? 0 : gap,
            // Scores that are equal but for rounding are the same already.
            own[first] - own[second]
        )
    }

    /// The groups from first to last as it is, those that are equal in the order given.
    func order() -> [Int] {
        let now = rest.indices.map { value(of: $0, at: share) }
        return now.indices.sorted { now[$0] != now[$1] ? now[$0] > now[$1] : $0 < $1 }
    }

    /// The group that is first as it is; of those that are equal the one given first.
    ///
    /// Nothing where there are no groups.
    public var leader: Int? {
        guard
            let best = rest.indices.max(by: { value(of: $0, at: share) < value(of: $1, at: share) })
        else { return nil }
        let most = value(of: best, at: share)
        let slack = matrix.scale.slack(at: most)
        return rest.indices.first { most - value(of: $0, at: share) <= slack }
    }
}
