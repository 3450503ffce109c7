/// Counts and exact sums by group of stored integers, or of their squares.
struct StoredMoments {
    /// Where the sums are kept.
    private enum Width {
        /// Count and sum of one group in one word, so that a row costs one addition: 17 bits of count, 47 of sum. The
        /// words are emptied into the wide arrays before either part can overflow.
        case packed
        /// 64 bits: no sum over all rows of the table can overflow.
        case long
        /// 128 bits.
        case wide
    }

    private static let sumBits: UInt64 = 47
    private static let longestRun = 1 << 17 - 1
    /// Emptying the words costs a pass over all groups, which beyond this many outweighs what they save.
    private static let mostPackedGroups = 16_384

    let source: StoredIntegers
    let squares: Bool
    private let offset: Int64
    private var width: Width
    private var words: [UInt64] = []
    private var pendingRows = 0
    private var longs: [Int64] = []
    private var sums: [Int128] = []
    private(set) var counts: [Int] = []

    /// `nil` when the squares need more than 128 bits or 18 decimals.
    init?(_ source: StoredIntegers, squares: Bool, rowCount: Int) {
        let bounds = source.bounds ?? 0...0
        let size = Double(max(bounds.lowerBound.magnitude, bounds.upperBound.magnitude))
        let largest = squares ? size * size : size
        let total = largest * Double(max(rowCount, 1))
        if squares, total >= 0x1p125 || source.decimals > 9 { return nil }
        self.source = source
        self.squares = squares
        offset = squares ? 0 : bounds.lowerBound
        let span = squares ? largest : Double(bounds.upperBound) - Double(bounds.lowerBound)
        width = total >= 0x1p62 ? .wide : span < 0x1p29 ? .packed : .long
    }

    mutating func grow(to count: Int) {
        guard count > counts.count else { return }
        if case .packed = width, count > Self.mostPackedGroups {
            empty()
            width = .long
        }
        let added = count - counts.count
        counts.append(contentsOf: repeatElement(0, count: added))
        switch width {
        case .packed: words.append(contentsOf: repeatElement(0, count: added))
        case .long, .wide: break
        }
        if case .wide = width {
            sums.append(contentsOf: repeatElement(0, count: added))
        } else {
            longs.append(contentsOf: repeatElement(0, count: added))
        }
    }

    mutating func add(_ rows: Range<Int>, to groups: UnsafePointer<UInt32>) {
        switch width {
        case .packed:
            for start in stride(from: 0, to: rows.count, by: Self.longestRun) {
                let part = rows.dropFirst(start).prefix(Self.longestRun)
                if pendingRows + part.count > Self.longestRun { empty() }
                pendingRows += part.count
                words.withUnsafeMutableBufferPointer { words in
                    guard let base = words.baseAddress else { return }
                    source.run(
                        AddPacked(words: base, groups: groups + start, offset: offset, squares: squares),
                        over: part.startIndex..<part.endIndex)
                }
            }
        case .long:
            counts.withUnsafeMutableBufferPointer { counts in
                longs.withUnsafeMutableBufferPointer { sums in
                    guard let counts = counts.baseAddress, let sums = sums.baseAddress else { return }
                    source.run(
                        AddLong(counts: counts, sums: sums, groups: groups, squares: squares), over: rows)
                }
            }
        case .wide:
            counts.withUnsafeMutableBufferPointer { counts in
                sums.withUnsafeMutableBufferPointer { sums in
                    guard let counts = counts.baseAddress, let sums = sums.baseAddress else { return }
                    source.run(
                        AddWide(counts: counts, sums: sums, groups: groups, squares: squares), over: rows)
                }
            }
        }
    }

    /// Empties the packed words into the wide arrays.
    mutating func empty() {
        for group in words.indices {
            let count = Int(words[group] >> Self.sumBits)
            counts[group] += count
            longs[group] += Int64(words[group] & (1 << Self.sumBits - 1)) + Int64(count) * offset
            words[group] = 0
        }
        pendingRows = 0
    }

    /// Adds another thread's part, which has been emptied, as this one must be.
    mutating func merge(_ other: StoredMoments, _ into: [UInt32]?) {
        empty()
        var other = other
        other.empty()
        for group in other.counts.indices { counts[target(group, into)] += other.counts[group] }
        for group in other.longs.indices { longs[target(group, into)] += other.longs[group] }
        for group in other.sums.indices { sums[target(group, into)] += other.sums[group] }
    }

    /// The sum of a group once the words are emptied.
    func sum(of group: Int) -> ExactSum {
        let decimals = squares ? 2 * source.decimals : source.decimals
        if case .wide = width { return .decimal(sums[group], decimals: decimals) }
        return .decimal(Int128(longs[group]), decimals: decimals)
    }

    private struct AddPacked: IntegerKernel {
        let words: UnsafeMutablePointer<UInt64>
        let groups: UnsafePointer<UInt32>
        let offset: Int64
        let squares: Bool

        @inline(__always)
        func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
            let one: UInt64 = 1 &<< StoredMoments.sumBits
            if squares {
                for row in 0..<count {
                    let value = Int64(truncatingIfNeeded: values[row])
                    let word = one | UInt64(truncatingIfNeeded: value &* value)
                    // A mask leaves the compiler no branch to make of a missing value.
                    let mask = 0 &- UInt64(truncatingIfNeeded: values[row] == missing ? 0 : 1)
                    words[Int(groups[row])] &+= word & mask
                }
            } else {
                for row in 0..<count {
                    let value = Int64(truncatingIfNeeded: values[row])
                    let word = one | UInt64(truncatingIfNeeded: value &- offset)
                    // A mask leaves the compiler no branch to make of a missing value.
                    let mask = 0 &- UInt64(truncatingIfNeeded: values[row] == missing ? 0 : 1)
                    words[Int(groups[row])] &+= word & mask
                }
            }
        }
    }

    private struct AddLong: IntegerKernel {
        let counts: UnsafeMutablePointer<Int>
        let sums: UnsafeMutablePointer<Int64>
        let groups: UnsafePointer<UInt32>
        let squares: Bool

        @inline(__always)
        func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
            for row in 0..<count {
                let group = Int(groups[row])
                let isPresent = values[row] != missing
                let value = Int64(truncatingIfNeeded: values[row])
                sums[group] &+= isPresent ? (squares ? value &* value : value) : 0
                counts[group] &+= isPresent ? 1 : 0
            }
        }
    }

    private struct AddWide: IntegerKernel {
        let counts: UnsafeMutablePointer<Int>
        let sums: UnsafeMutablePointer<Int128>
        let groups: UnsafePointer<UInt32>
        let squares: Bool

        @inline(__always)
        func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
            for row in 0..<count {
                let group = Int(groups[row])
                let isPresent = values[row] != missing
                let value = Int128(Int64(truncatingIfNeeded: values[row]))
                sums[group] &+= isPresent ? (squares ? value &* value : value) : 0
                counts[group] &+= isPresent ? 1 : 0
            }
        }
    }
}
