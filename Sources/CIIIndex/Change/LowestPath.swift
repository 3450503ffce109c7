/// Which of several scores is the lowest, and for how long, while all go from one value to another at a steady pace.
struct LowestPath {
    /// The share of the way, 0…1, on which each is the lowest; those that go together share it.
    private(set) var shares: [Double]

    /// The way of scores from their earlier to their later values.
    init(_ scores: [(before: Double, after: Double)]) {
        shares = [Double](repeating: 0, count: scores.count)
        guard !scores.isEmpty else { return }
        let stops = Self.crossings(scores)
        for (start, end) in zip(stops, stops.dropFirst()) where end > start {
            // Between two crossings the order does not change, so the middle tells who is lowest.
            let values = scores.map { $0.before + (start + end) / 2 * ($0.after - $0.before) }
            let least = values.min() ?? 0
            let lowest = values.indices.filter { values[$0] - least <= 1e-12 * max(1, abs(least)) }
            for place in lowest { shares[place] += (end - start) / Double(lowest.count) }
        }
    }

    /// The moments from 0 to 1 at which two scores are equal, in order.
    private static func crossings(_ scores: [(before: Double, after: Double)]) -> [Double] {
        var stops = [0.0, 1.0]
        for (place, one) in scores.enumerated() {
            for other in scores[..<place] {
                let (gapBefore, gapAfter) = (one.before - other.before, one.after - other.after)
                if gapBefore * gapAfter < 0 { stops.append(gapBefore / (gapBefore - gapAfter)) }
            }
        }
        return stops.sorted()
    }
}
