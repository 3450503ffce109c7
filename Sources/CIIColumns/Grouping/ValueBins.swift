/// Bins for integers, narrow for small ones and wider as they grow: each octave is cut in 32, so that a bin is never wider
/// than a thirty-second of the least number in it.
///
/// Integers are placed by their distance from the lowest; bins of distances below 64 hold one number each.
struct ValueBins {
    private static let bitsOfOctave = 5

    let low: Int64
    /// How many bins there are.
    let count: Int

    init(_ bounds: ClosedRange<Int64>) {
        low = bounds.lowerBound
        count = Self.bin(of: UInt64(bitPattern: bounds.upperBound &- bounds.lowerBound)) + 1
    }

    @inline(__always)
    func bin(of integer: Int64) -> Int { Self.bin(of: UInt64(bitPattern: integer &- low)) }

    @inline(__always)
    private static func bin(of distance: UInt64) -> Int {
        let octave = 63 &- (distance | 1 &<< UInt64(bitsOfOctave)).leadingZeroBitCount
        let shift = octave &- bitsOfOctave
        return shift &<< bitsOfOctave
            &+ Int(truncatingIfNeeded: distance &>> UInt64(truncatingIfNeeded: shift))
    }

    /// The lowest integer of a bin.
    func lowest(in bin: Int) -> Int64 {
        let shift = shift(of: bin)
        return low &+ Int64(bitPattern: UInt64(bin - shift << Self.bitsOfOctave) << UInt64(shift))
    }

    /// Whether a bin holds more than one integer.
    func isWide(_ bin: Int) -> Bool { shift(of: bin) > 0 }

    private func shift(of bin: Int) -> Int { max(bin >> Self.bitsOfOctave - 1, 0) }
}
