/// Order-independent sums of doubles by group.
///
/// Each number is rounded to a multiple of 2⁻⁴⁰ (about 10⁻¹²) and the multiples are added exactly. Numbers of 2⁵⁰ and more
/// are whole already; they go to bins of 32 binary places, each an exact integer, so that no sum of up to 2³⁴ rows can
/// overflow and large numbers that cancel leave nothing behind.
struct GridSums {
    private(set) var multiples: [Int128] = []
    private var bins: [Int: [Int: Int128]] = [:]

    mutating func grow(to count: Int) {
        if count > multiples.count {
            multiples.append(contentsOf: repeatElement(0, count: count - multiples.count))
        }
    }

    /// Adds a block, where NaN adds nothing.
    ///
    /// Group 0 is not kept.
    mutating func add(_ numbers: UnsafePointer<Double>, to groups: UnsafePointer<UInt32>, _ count: Int) {
        var large: [Int] = []
        multiples.withUnsafeMutableBufferPointer { sums in
            for row in 0..<count {
                let number = numbers[row]
                let scaled = number == number ? number * 0x1p40 : 0
                let size = scaled.magnitude
                if size < 0x1p51 {
                    // Adding and taking away 1.5 × 2⁵² leaves the nearest integer, ties to even.
                    let nearest = (scaled + 0x1.8p52) - 0x1.8p52
                    sums[Int(groups[row])] &+= Int128(Int64(nearest))
                } else if size < 0x1p62 {
                    sums[Int(groups[row])] &+= Int128(Int64(scaled.rounded(.toNearestOrEven)))
                } else if size < 0x1p90 {
                    sums[Int(groups[row])] &+= Int128(scaled)
                } else {
                    large.append(row)
                }
            }
        }
        for row in large where groups[row] != 0 { addLarge(numbers[row], to: Int(groups[row])) }
    }

    private mutating func addLarge(_ number: Double, to group: Int) {
        // number = significand × 2^exponent with a significand of 53 bits.
        let exponent = Int(number.exponent) - 52
        let significand = Int128(number.significand * 0x1p52) * (number < 0 ? -1 : 1)
        let bin = (exponent + 40) / 32
        let shift = (exponent + 40) % 32
        bins[group, default: [:]][bin, default: 0] &+= significand << shift
    }

    mutating func merge(_ other: GridSums, _ into: [UInt32]?) {
        for (group, sum) in other.multiples.enumerated() { multiples[target(group, into)] &+= sum }
        for (group, parts) in other.bins {
            for (bin, part) in parts { bins[target(group, into), default: [:]][bin, default: 0] &+= part }
        }
    }

    func sum(of group: Int) -> ExactSum {
        .grid(multiples[group], bins: bins[group] ?? [:])
    }
}

/// The group of the merged numbering that a group of one thread belongs to.
@inline(__always)
func target(_ group: Int, _ into: [UInt32]?) -> Int {
    guard let into else { return group }
    return Int(into[group])
}
