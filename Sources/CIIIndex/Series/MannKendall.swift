/// Mann and Kendall's test whether values rise or fall with time, whatever the shape of the way.
public struct MannKendall: Hashable, Sendable {
    /// The most values for which the probability is counted out; above, or with ties, it is the normal one.
    public static let mostExact = 50

    /// Pairs that rise less pairs that fall.
    public let score: Int
    /// The score divided by the most it can be with as many ties (tau-b): −1…1; 0 where all values are equal.
    public let tau: Double
    /// The variance of the score if there is no trend, less for tied values.
    public let variance: Double
    /// The probability of a score at least as far from 0 if there is no trend.
    public let probability: Double
    /// Whether the probability was counted out over all orders rather than taken from the normal distribution.
    public let isExact: Bool

    /// The test of values in the order of time; nil for fewer than three or one that is not a number.
    public init?(_ values: [Double]) {
        guard values.count >= 3, values.allSatisfy({ !$0.isNaN }) else { return nil }
        let ties = Self.tieSizes(values)
        let count = Double(values.count)
        let tied = ties.reduce(0) { $0 + Double($1) * Double($1 - 1) * Double(2 * $1 + 5) }
        let variance = (count * (count - 1) * (2 * count + 5) - tied) / 18
        let pairs = count * (count - 1) / 2
        let untied = pairs - ties.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
        let score = Int(untied) - 2 * Self.fallingPairs(values)
        self.score = score
        self.variance = variance
        tau = untied > 0 ? Double(score) / (pairs * untied).squareRoot() : 0
        isExact = ties.isEmpty && values.count <= Self.mostExact
        if isExact {
            probability = Self.exact(values.count, atLeast: abs(score))
        } else if score == 0 || variance <= 0 {
            probability = 1
        } else {
            // Half the distance of two scores, as they are whole numbers.
            let distance = (Double(abs(score)) - 1) / variance.squareRoot()
            probability = min(1, 2 * NormalDistribution.cumulative(-distance))
        }
    }

    /// The pairs whose later value is the lower, counted while sorting by merging.
    private static func fallingPairs(_ values: [Double]) -> Int {
        var (sorted, merged) = (values, values)
        var pairs = 0
        var width = 1
        while width < sorted.count {
            for start in stride(from: 0, to: sorted.count, by: 2 * width) {
                let middle = min(start + width, sorted.count)
                let end = min(start + 2 * width, sorted.count)
                var (left, right) = (start, middle)
                for place in start..<end {
                    if left < middle, right == end || sorted[left] <= sorted[right] {
                        merged[place] = sorted[left]
                        left += 1
                    } else {
                        merged[place] = sorted[right]
                        right += 1
                        pairs += middle - left
                    }
                }
            }
            swap(&sorted, &merged)
            width *= 2
        }
        return pairs
    }

    /// How many values each set of equal ones has, where more than one.
    private static func tieSizes(_ values: [Double]) -> [Int] {
        var sizes: [Int] = []
        var run = 1
        let sorted = values.sorted()
        for (value, next) in zip(sorted, sorted.dropFirst() + [.infinity]) {
            if value == next {
                run += 1
            } else {
                if run > 1 { sizes.append(run) }
                run = 1
            }
        }
        return sizes
    }

    /// The share of all orders of `count` values whose score is `score` or more, or as far below 0.
    private static func exact(_ count: Int, atLeast score: Int) -> Double {
        guard score > 0 else { return 1 }
        // shares[k]: the share of orders with k pairs that fall. A value more can fall behind 0…size others.
        var shares = [1.0]
        for size in 1..<count {
            var next = [Double](repeating: 0, count: shares.count + size)
            for (pairs, share) in shares.enumerated() {
                for more in 0...size { next[pairs + more] += share / Double(size + 1) }
            }
            shares = next
        }
        let mostFalling = (shares.count - 1 - score) / 2
        return min(1, 2 * shares[0...mostFalling].reduce(0, +))
    }
}
