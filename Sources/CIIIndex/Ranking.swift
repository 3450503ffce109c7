/// A place in a ranking.
public struct Rank: Hashable, Sendable {
    /// The place, from 1; after a tie of two on place 2 follows place 4.
    public let place: Int
    /// Whether others share the place.
    public let isTied: Bool
}

/// Competition ranking, 1-2-2-4, on values as they are, without rounding.
public enum Ranking {
    /// Values this near to the best of their tie are tied with it.
    public static let tolerance = 1e-9

    /// The places of values, the highest first; nothing for a value that is missing or not a number.
    ///
    /// A tie is measured from its best value, so that a chain of small steps does not tie its ends.
    public static func ranks(_ values: [Double?]) -> [Rank?] {
        var ordered: [(position: Int, value: Double)] = []
        for (position, value) in values.enumerated() {
            if let value, value.isFinite { ordered.append((position, value)) }
        }
        ordered.sort { $0.value > $1.value }
        var ranks = [Rank?](repeating: nil, count: values.count)
        var first = 0
        while first < ordered.count {
            var end = first + 1
            while end < ordered.count, ordered[first].value - ordered[end].value <= tolerance { end += 1 }
            for tied in ordered[first..<end] {
                ranks[tied.position] = Rank(place: first + 1, isTied: end - first > 1)
            }
            first = end
        }
        return ranks
    }

    /// The places of results by their index; only those that can be ranked have one.
    public static func ranks(_ results: [IndexResult]) -> [Rank?] {
        ranks(results.map { $0.isRankable ? $0.index : nil })
    }
}
