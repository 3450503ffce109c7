/// A sum that no order of its parts can change, turned into a double once.
enum ExactSum {
    /// An integer over a power of ten; `decimals` is 0…18.
    case decimal(Int128, decimals: Int)
    /// A multiple of 2⁻⁴⁰, and for magnitudes from 2⁵⁰ on multiples of 2^(32 × bin − 40).
    case grid(Int128, bins: [Int: Int128])

    /// The sum as a double: correctly rounded, but for sums that need bins, which are rounded once a bin; `nil` when it is
    /// not finite.
    var number: Double? {
        switch self {
        case .decimal(let integer, let decimals):
            return Self.quotient(integer, powerOfTen(decimals))
        case .grid(let multiple, let bins):
            var total = 0.0
            for (bin, part) in bins.sorted(by: { $0.key > $1.key }) {
                total += Double(sign: .plus, exponent: 32 * bin - 40, significand: 1) * Double(part)
            }
            total += Double(multiple) * 0x1p-40
            return total.isFinite ? total : nil
        }
    }

    /// `integer` ÷ `divisor`, rounded once.
    private static func quotient(_ integer: Int128, _ divisor: Int64) -> Double {
        if divisor == 1 {
            // The conversion from 64 bits is one instruction.
            return integer.magnitude <= UInt128(Int64.max)
                ? Double(Int64(truncatingIfNeeded: integer)) : Double(integer)
        }
        if integer.magnitude < 1 << 53, divisor < 1 << 53 {
            // Both are exact doubles, so the division rounds once.
            return Double(Int64(truncatingIfNeeded: integer)) / Double(divisor)
        }
        let magnitude = integer.magnitude
        let shift = magnitude.leadingZeroBitCount
        let (quotient, remainder) = (magnitude << shift).quotientAndRemainder(dividingBy: UInt128(divisor))
        // The quotient has at least 67 bits: a last bit that says "and a little more" decides every tie.
        let sticky = quotient | (remainder == 0 ? 0 : 1)
        let result = Double(sticky) * Double(sign: .plus, exponent: -shift, significand: 1)
        return integer < 0 ? -result : result
    }
}
