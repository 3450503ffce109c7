#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Draws weights that add up to 1 from a Dirichlet distribution.
struct DirichletSource {
    private let concentrations: [Double]
    private let isFlat: Bool
    private let draws: Int
    private var drawn = 0
    private var random: RandomSource
    /// The weights drawn last.
    private(set) var weights: [Double]

    /// A source of `draws` weights with these concentrations, some over 0; those of 0 have no weight.
    init(_ concentrations: [Double], draws: Int, seed: UInt64) {
        self.concentrations = concentrations
        self.draws = draws
        isFlat = concentrations.allSatisfy { $0 == 1 }
        random = RandomSource(seed: seed)
        weights = concentrations
    }

    /// Draws the next weights.
    mutating func draw() {
        if isFlat { drawSpacings() } else { drawGammas() }
        drawn += 1
    }

    /// Whether the weights are one number, which takes the middle of each of as many equal stretches as there are draws: nothing
    /// is left to chance.
    var isEven: Bool { isFlat && concentrations.count == 2 }

    /// The gaps that points leave which are thrown on a line at random: the flat distribution, and without a logarithm, so
    /// that the digits are the same on every machine.
    private mutating func drawSpacings() {
        let last = weights.count - 1
        for place in 0..<last {
            let point = isEven ? (Double(drawn % draws) + 0.5) / Double(draws) : random.nextShare()
            var slot = place
            while slot > 0, weights[slot - 1] > point {
                weights[slot] = weights[slot - 1]
                slot -= 1
            }
            weights[slot] = point
        }
        weights[last] = 1
        for place in (0..<last).reversed() { weights[place + 1] -= weights[place] }
    }

    private mutating func drawGammas() {
        var sum = 0.0
        repeat {
            sum = 0
            for place in weights.indices {
                weights[place] = concentrations[place] > 0 ? gamma(concentrations[place]) : 0
                sum += weights[place]
            }
        } while sum <= 0
        for place in weights.indices { weights[place] /= sum }
    }

    /// A draw from a gamma distribution of that shape and scale 1 (Marsaglia and Tsang 2000).
    private mutating func gamma(_ shape: Double) -> Double {
        if shape == 1 { return -log(1 - random.nextShare()) }
        if shape < 1 {
            // A draw of shape + 1 times a power of a uniform one.
            return gamma(shape + 1) * pow(1 - random.nextShare(), 1 / shape)
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
