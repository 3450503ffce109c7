/// The distinct values of a key in each group.
struct DistinctCodes {
    /// The bits a row that all groups together may take before pairs are kept instead.
    private static let bitsPerRow = 64

    private var key: KeyNumbering
    private let wordsPerGroup: Int?
    private var bits: [UInt64] = []
    private var pairs = WordInterner()
    private var counts: [Int] = []

    /// `groupCount` is the number of groups where that is known beforehand.
    init(_ plan: KeyPlan, groupCount: Int?, rowCount: Int) {
        key = KeyNumbering(plan)
        if let radix = plan.radix, let groupCount, radix * groupCount <= Self.bitsPerRow * rowCount {
            wordsPerGroup = (radix + 63) / 64
        } else {
            wordsPerGroup = nil
        }
    }

    mutating func grow(to count: Int) {
        if let wordsPerGroup, count * wordsPerGroup > bits.count {
            bits.append(contentsOf: repeatElement(0, count: count * wordsPerGroup - bits.count))
        }
    }

    mutating func add(_ rows: Range<Int>, to groups: UnsafePointer<UInt32>, _ scratch: BlockScratch) {
        scratch.withCodes { codes in
            scratch.withTruths { truths in
                for row in 0..<rows.count { truths[row] = groups[row] != 0 ? Truth.yes : Truth.no }
                key.read(rows, counting: truths, into: codes, scratch)
            }
            let missing = key.plan.missingCode
            if let wordsPerGroup {
                bits.withUnsafeMutableBufferPointer { bits in
                    for row in 0..<rows.count {
                        // Missing sets a bit too, which is left out when the bits are counted.
                        let code = Int(codes[row])
                        bits[Int(groups[row]) &* wordsPerGroup &+ code &>> 6] |= 1 &<< UInt64(code & 63)
                    }
                }
            } else {
                for row in 0..<rows.count where groups[row] != 0 && codes[row] != missing {
                    _ = pairs.insert(UInt64(groups[row]) << 32 | UInt64(codes[row]))
                }
            }
        }
    }

    mutating func merge(_ other: DistinctCodes, _ into: [UInt32]?) {
        let codes = key.merge(other.key)
        for word in other.pairs.words {
            let group = target(Int(word >> 32), into)
            let code = UInt32(truncatingIfNeeded: word)
            _ = pairs.insert(UInt64(group) << 32 | UInt64(codes?[Int(code)] ?? code))
        }
        if let wordsPerGroup {
            for group in 0..<other.bits.count / wordsPerGroup {
                let own = target(group, into) * wordsPerGroup
                for word in 0..<wordsPerGroup { bits[own + word] |= other.bits[group * wordsPerGroup + word] }
            }
        }
    }

    /// Counts what has been gathered.
    mutating func count(groupCount: Int) {
        counts = [Int](repeating: 0, count: groupCount)
        for word in pairs.words { counts[Int(word >> 32)] += 1 }
        guard let wordsPerGroup else { return }
        let missing = Int(key.plan.missingCode)
        for group in 0..<bits.count / wordsPerGroup {
            let start = group * wordsPerGroup
            bits[start + missing >> 6] &= ~(1 << UInt64(missing & 63))
            for word in 0..<wordsPerGroup { counts[group] += bits[start + word].nonzeroBitCount }
        }
    }

    /// The number of distinct values of a group after `count`.
    func count(of group: Int) -> Int { counts[group] }
}
