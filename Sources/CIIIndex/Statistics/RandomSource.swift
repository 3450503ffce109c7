/// A seeded source of random bits, the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).
public struct RandomSource: RandomNumberGenerator, Hashable, Sendable {
    /// The seed where none is given.
    public static let standardSeed: UInt64 = 1

    private var state: UInt64

    /// A source that starts from `seed`.
    public init(seed: UInt64 = standardSeed) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 up to, not including, `bound`, each with the same chance (Lemire 2019); `bound` is over 0.
    public mutating func next(below bound: Int) -> Int {
        precondition(bound > 0, "a bound over 0")
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            // What 2^64 leaves over the last whole multiple of the bound is drawn again.
            let rest = (0 &- bound) % bound
            while product.low < rest { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    /// A number from 0 up to, not including, 1, of 53 random bits.
    public mutating func nextShare() -> Double { Double(next() >> 11) * 0x1p-53 }
}
