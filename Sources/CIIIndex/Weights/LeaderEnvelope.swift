/// Which group is first from one end of an indicator's weight to the other: the upper envelope of its lines.
///
/// Each group's line is straight on the scale of the index, so each group is first in one stretch at the most. A stretch in
/// which a group is ahead by no more than rounding is left out.
public struct LeaderEnvelope: Hashable, Sendable {
    /// Where one group is first.
    public struct Stretch: Hashable, Sendable {
        /// The group; of those that are equal all along the one given first.
        public let group: Int
        /// The shares of the indicator between which it is first.
        public let shares: ClosedRange<Double>
    }

    /// The stretches from 0 to the whole; empty where there are no groups.
    public let stretches: [Stretch]

    /// The shares at which the lead changes, in rising order.
    public var turns: [Double] { stretches.dropFirst().map(\.shares.lowerBound) }

    /// The envelope of a line.
    ///
    /// In rising order of slope each line takes over from those before it, where it meets the last of them that is still of
    /// use; sorting takes the longest.
    public init(_ line: WeightLine) {
        guard line.isMovable else {
            stretches = line.leader.map { [Stretch(group: $0, shares: 0...1)] } ?? []
            return
        }
        let slopes = line.own.indices.map { line.own[$0] - line.rest[$0] }
        let rising = slopes.indices.sorted {
            if slopes[$0] != slopes[$1] { return slopes[$0] < slopes[$1] }
            // Parallel lines: the higher, then the first given; those after it are of no use.
            return line.rest[$0] != line.rest[$1] ? line.rest[$0] < line.rest[$1] : $0 > $1
        }
        func isUseless(_ last: Int, after before: Int?, _ next: Int) -> Bool {
            let (start, end) = (0.0, 1.0)
            let share: Double
            if let before {
                let gap = line.rest[before] - line.rest[next]
                let gain = slopes[next] - slopes[before]
                share = gain > 0 ? min(end, max(start, gap / gain)) : start
            } else {
                share = start
            }
            let best = line.value(of: next, at: share)
            return line.value(of: last, at: share) - best <= line.matrix.scale.slack(at: best)
        }
        var hull: [Int] = []
        for next in rising {
            while let last = hull.last, isUseless(last, after: hull.dropLast().last, next) {
                hull.removeLast()
            }
            guard let last = hull.last else {
                hull.append(next)
                continue
            }
            // A line that is nowhere ahead within the whole has its turn beyond it.
            let lead = line.own[next] - line.own[last]
            if lead > line.matrix.scale.slack(at: line.own[last]) { hull.append(next) }
        }
        var turns = zip(hull, hull.dropFirst()).map { before, after in
            let gap = line.rest[before] - line.rest[after]
            return gap / (gap + line.own[after] - line.own[before])
        }
        turns.insert(0, at: 0)
        turns.append(1)
        stretches = hull.indices.map { Stretch(group: hull[$0], shares: turns[$0]...turns[$0 + 1]) }
    }
}
