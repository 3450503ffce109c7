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
    public static func ranks(_ values: [Double?]) -> [Rank?] { ranks(of: values.map { $0 ?? .nan }) }

    /// The places of numbers, the highest first; nothing for those that are not finite.
    ///
    /// Ties as in `ranks(_:)`. It takes time in proportion to the numbers.
    public static func ranks(of values: [Double]) -> [Rank?] {
        var order = DescendingOrder(capacity: values.count)
        return [Rank?](unsafeUninitializedCapacity: values.count) { ranks, written in
            ranks.initialize(repeating: nil)
            values.withUnsafeBufferPointer { values in
                order.withOrder(of: values) { sorted in
                    forEachTie(sorted, values, { _ in tolerance }) { tie in
                        let rank = Rank(place: tie.lowerBound + 1, isTied: tie.count > 1)
                        for place in tie { ranks[owner(sorted[place])] = rank }
                    }
                }
            }
            written = values.count
        }
    }

    /// Whose value an item of a `DescendingOrder` is.
    @inline(__always)
    static func owner(_ item: UInt64) -> Int { Int(truncatingIfNeeded: item & 0xFFFF_FFFF) }

    /// Calls `body` with each run of items that are tied, the best first.
    @inline(__always)
    static func forEachTie(
        _ sorted: UnsafeBufferPointer<UInt64>, _ values: UnsafeBufferPointer<Double>,
        _ slack: (Double) -> Double, _ body: (Range<Int>) -> Void
    ) {
        var first = 0
        while first < sorted.count {
            let best = values[owner(sorted[first])]
            let least = best - slack(best)
            var end = first + 1
            while end < sorted.count, values[owner(sorted[end])] >= least { end += 1 }
            body(first..<end)
            first = end
        }
    }

    /// The places of results by their index; only those that can be ranked have one.
    public static func ranks(_ results: [IndexResult]) -> [Rank?] {
        ranks(results.map { $0.isRankable ? $0.index : nil })
    }
}
