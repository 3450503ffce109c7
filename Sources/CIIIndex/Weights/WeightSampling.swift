#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What would be if the weights were others: many weightings drawn at random, and who stands where under each (SMAA).
public struct WeightSampling: Sendable {
    /// How many weightings were drawn.
    public let draws: Int
    /// The number of groups.
    public let groupCount: Int
    /// How often each group had each place, group by group and place by place.
    private let counts: [Int]

    /// Draws weightings from a Dirichlet distribution.
    ///
    /// Groups whose indices are the same to the last digit share their places by the order they are given in.
    ///
    /// - Parameters:
    ///   - scores: The scores of each group, all in the same order of indicators.
    ///   - concentrations: How near weights lie to their means, one for each indicator and over 0; all 1 makes every
    ///     weighting as likely as any other, larger ones keep weights near their proportions.
    ///   - draws: How many weightings, over 0.
    ///   - seed: What random draws start from.
    public init(
        scores: [[Double]], concentrations: [Double], draws: Int = 10_000,
        seed: UInt64 = RandomSource.standardSeed
    ) {
        precondition(draws > 0 && concentrations.allSatisfy { $0 > 0 }, "draws and concentrations over 0")
        precondition(scores.allSatisfy { $0.count == concentrations.count }, "a score for each indicator")
        self.draws = draws
        groupCount = scores.count
        var random = RandomSource(seed: seed)
        var counts = [Int](repeating: 0, count: scores.count * scores.count)
        var weights = concentrations
        var indices = [Double](repeating: 0, count: scores.count)
        var order = Array(scores.indices)
        for _ in 0..<draws {
            for place in weights.indices { weights[place] = Self.gamma(concentrations[place], &random) }
            let sum = weights.reduce(0, +)
            for group in scores.indices {
                var index = 0.0
                for place in weights.indices { index += weights[place] / sum * scores[group][place] }
                indices[group] = index
            }
            for group in order.indices { order[group] = group }
            order.sort { indices[$0] != indices[$1] ? indices[$0] > indices[$1] : $0 < $1 }
            for (place, group) in order.enumerated() { counts[group * scores.count + place] += 1 }
        }
        self.counts = counts
    }

    /// The share of weightings, 0…1, under which a group has a place, counted from 1.
    public func acceptability(of group: Int, place: Int) -> Double {
        Double(counts[group * groupCount + place - 1]) / Double(draws)
    }

    /// The standard error that a share has because only so many weightings were drawn.
    public func error(of share: Double) -> Double { (share * (1 - share) / Double(draws)).squareRoot() }

    /// A draw from a gamma distribution of that shape and scale 1 (Marsaglia and Tsang 2000).
    private static func gamma(_ shape: Double, _ random: inout RandomSource) -> Double {
        if shape == 1 { return -log(1 - random.nextShare()) }
        if shape < 1 {
            // A draw of shape + 1 times a power of a uniform one.
            return gamma(shape + 1, &random) * pow(1 - random.nextShare(), 1 / shape)
        }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let normal = NormalDistribution.quantile(max(random.nextShare(), 0x1p-54))
            let cube = (1 + c * normal) * (1 + c * normal) * (1 + c * normal)
            guard cube > 0 else { continue }
            let bound = normal * normal / 2 + d - d * cube + d * log(cube)
            if log(1 - random.nextShare()) < bound { return d * cube }
        }
    }
}
