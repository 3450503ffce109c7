/// Codes sorted by a word each, in time that grows with their number alone.
///
/// Words are sorted digit by digit from the last (a radix sort), which keeps codes of one word in the order given. Bits
/// that are the same in every word are left out first: what remains of numbers written out in digits, such as "C0012345",
/// is four bits a digit.
struct KeySort {
    private struct Entry: BitwiseCopyable {
        var word: UInt64
        var code: UInt32
    }

    private static let digitBits = 11

    private var entries: [Entry]

    /// Sorts `codes` by `word`.
    init(_ codes: some Collection<UInt32>, by word: (UInt32) -> UInt64) {
        var low = UInt64.max
        var high: UInt64 = 0
        var isSorted = true
        var last: UInt64 = 0
        entries = codes.map { code in
            let word = word(code)
            low &= word
            high |= word
            isSorted = isSorted && last <= word
            last = word
            return Entry(word: word, code: code)
        }
        guard !isSorted else { return }
        let differing = BitRuns(low ^ high)
        if entries.count < 1 << Self.digitBits {
            entries.sort { ($0.word, $0.code) < ($1.word, $1.code) }
        } else {
            sortDigits(differing)
        }
    }

    /// The codes in order.
    var codes: [UInt32] { entries.map { $0.code } }

    /// Sorts codes of one word by a comparison.
    mutating func sortTies(by comesBefore: (UInt32, UInt32) -> Bool) {
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].word == entries[start].word { end += 1 }
            if end - start > 1 { entries[start..<end].sort { comesBefore($0.code, $1.code) } }
            start = end
        }
    }

    private mutating func sortDigits(_ differing: BitRuns) {
        let mask = UInt64(1) << UInt64(Self.digitBits) - 1
        for index in entries.indices { entries[index].word = differing.joined(entries[index].word) }
        var sorted = entries
        for shift in stride(from: 0, to: differing.bitCount, by: Self.digitBits) {
            var ends = [Int](repeating: 0, count: 2 + Int(mask))
            entries.withUnsafeBufferPointer { entries in
                for entry in entries { ends[Int(entry.word >> UInt64(shift) & mask) + 1] += 1 }
                for digit in 1..<ends.count { ends[digit] += ends[digit - 1] }
                ends.withUnsafeMutableBufferPointer { ends in
                    sorted.withUnsafeMutableBufferPointer { sorted in
                        for entry in entries {
                            let digit = Int(entry.word >> UInt64(shift) & mask)
                            sorted[ends[digit]] = entry
                            ends[digit] += 1
                        }
                    }
                }
            }
            swap(&entries, &sorted)
        }
    }
}

/// The runs of bits in which words differ, and how to push them together.
private struct BitRuns {
    private var runs: [(mask: UInt64, shift: UInt64)] = []
    /// How many bits differ.
    private(set) var bitCount = 0

    init(_ differing: UInt64) {
        var bit = 0
        while bit < 64 {
            guard differing >> UInt64(bit) & 1 == 1 else {
                bit += 1
                continue
            }
            var end = bit
            while end < 64, differing >> UInt64(end) & 1 == 1 { end += 1 }
            let mask = (end - bit == 64 ? .max : UInt64(1) << UInt64(end - bit) - 1) << UInt64(bitCount)
            runs.append((mask, UInt64(bit - bitCount)))
            bitCount += end - bit
            bit = end
        }
    }

    /// The bits of `word` that differ, next to each other in their order.
    @inline(__always)
    func joined(_ word: UInt64) -> UInt64 {
        var result: UInt64 = 0
        for (mask, shift) in runs { result |= (word &>> shift) & mask }
        return result
    }
}
