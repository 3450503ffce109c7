/// Steele, Lea and Flood's generator, with draws that use nothing but exact arithmetic.
///
/// The standard library's own draws may change between releases, and the C library's `exp` between machines; these
/// give the same numbers from the same seed anywhere.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A whole number from 0 up to, not including, `limit`, which is at least 1.
    mutating func whole(below limit: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(1, limit))).high)
    }

    /// A number from 0 up to, not including, 1.
    mutating func fraction() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// Whether something of that probability happens.
    mutating func happens(_ probability: Double) -> Bool {
        fraction() < probability
    }

    /// A number that is nearly normal, with mean 0 and standard deviation 1: the sum of twelve fractions, less six.
    mutating func normal() -> Double {
        var sum = -6.0
        for _ in 0..<12 { sum += fraction() }
        return sum
    }

    /// A log-normal number of that median; `spread` is the standard deviation of its logarithm.
    mutating func logNormal(median: Double, spread: Double) -> Double {
        median * exponential(normal() * spread)
    }

    /// The place of one of the weights, each drawn as often as it weighs.
    mutating func place(in weights: [Int]) -> Int {
        var left = whole(below: weights.reduce(0, +))
        for (place, weight) in weights.enumerated() {
            if left < weight { return place }
            left -= weight
        }
        return 0
    }

    /// One of the elements; the fallback where there is none.
    mutating func one<Element>(of elements: [Element], or fallback: Element) -> Element {
        elements.isEmpty ? fallback : elements[whole(below: elements.count)]
    }
}

/// e to the power of `x`, within a few units in the last place for |x| < 700, from exactly rounded operations only.
func exponential(_ x: Double) -> Double {
    let halvings = (x / 0.693_147_180_559_945_3).rounded()
    let rest = x - halvings * 0.693_147_180_559_945_3
    var term = 1.0
    var sum = 1.0
    for n in 1...18 {
        term = term * rest / Double(n)
        sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
}
