/// A scale that is made from the groups of a question rather than from goalposts.
public struct GroupScale: Sendable {
    private enum Line {
        case between(worst: Double, best: Double)
        case around(mean: Double, deviation: Double)
        case places([Double])
        case shortfall(best: Double, furthest: Double)
    }

    private let line: Line
    /// 1 where more is better, −1 where less is.
    private let turn: Double
    /// The goalposts of an indicator that has its best in between, whose scores are scaled in place of its values.
    private let band: Goalposts?

    /// The scale of an indicator over the values of groups.
    ///
    /// - Parameters:
    ///   - scaling: How it is scaled; not by goalposts.
    ///   - values: What was observed, one value a group; those that are not numbers are left out.
    ///   - direction: Which values are better.
    ///   - goalposts: The goalposts in force; nil makes `target` and bands scale nothing.
    public init?(_ scaling: Scaling, values: [Double], direction: Direction, goalposts: Goalposts?) {
        let isLower: Bool
        switch goalposts?.shape {
        case .line(let worst, let best):
            (band, isLower) = (nil, worst > best)
        case .band:
            (band, isLower) = (goalposts, false)
        case nil:
            guard direction != .band else { return nil }
            (band, isLower) = (nil, direction == .lower)
        }
        turn = isLower ? -1 : 1
        let (band, turn) = (band, turn)
        let known = values.filter(\.isFinite).map { turn * (band?.score($0).value ?? $0) }.sorted()
        guard let least = known.first, let most = known.last else { return nil }
        switch scaling {
        case .goalposts:
            return nil
        case .minmax:
            line = .between(worst: least, best: most)
        case .zscore:
            let mean = known.reduce(0, +) / Double(known.count)
            let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            line = .around(
                mean: mean, deviation: known.count > 1 ? (squares / Double(known.count - 1)).squareRoot() : 0)
        case .prank:
            line = .places(known)
        case .target:
            let best: Double
            switch goalposts?.shape {
            case .line(_, let end): best = turn * end
            case .band: best = 100
            case nil: return nil
            }
            line = .shortfall(best: best, furthest: max(0, best - least))
        }
    }

    /// The score of a raw value, 0…100; 50 where all groups are the same and nothing tells them apart.
    public func score(_ raw: Double) -> Double {
        let value = turn * (band?.score(raw).value ?? raw)
        let score: Double
        switch line {
        case .between(let worst, let best):
            score = best > worst ? 100 * (value - worst) / (best - worst) : 50
        case .around(let mean, let deviation):
            score = deviation > 0 ? 50 + 10 * (value - mean) / deviation : 50
        case .places(let values):
            let below = Self.count(of: values) { $0 < value }
            let upTo = Self.count(of: values) { $0 <= value }
            score = 100 * Double(below + upTo) / Double(2 * values.count)
        case .shortfall(let best, let furthest):
            score = furthest > 0 ? 100 * (1 - max(0, best - value) / furthest) : 100
        }
        return min(100, max(0, score))
    }

    /// How many of sorted values come first, found by halving.
    private static func count(of values: [Double], where isBelow: (Double) -> Bool) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if isBelow(values[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
