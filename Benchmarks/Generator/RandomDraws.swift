/// Steele, Lea and Flood's SplitMix64, with draws that use nothing but exactly rounded arithmetic: the same numbers
/// from the same seed on any machine.
struct RandomDraws {
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
        Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// A number from 0 up to, not including, 1.
    mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Whether something happens that happens so many times in a thousand.
    mutating func happens(inThousand times: Int) -> Bool { whole(below: 1000) < times }

    /// A place from 0 up to, not including, `limit`, the early ones drawn most: half as likely at four times the
    /// place.
    mutating func skewed(below limit: Int) -> Int {
        let place = fraction()
        return Int(place * place * Double(limit))
    }

    /// How many times its median a waiting time is: log-logistic with the shape 2, between 1/45 and 45.
    mutating func spread() -> Double {
        let place = 0.0005 + fraction() * 0.999
        return (place / (1 - place)).squareRoot()
    }

    /// How many times its median a time of work is: log-logistic with the shape 4, between 1/7 and 7.
    mutating func narrowSpread() -> Double { spread().squareRoot() }
}
