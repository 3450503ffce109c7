/// Numbers 64-bit words by first appearance.
struct WordInterner {
    private(set) var words: [UInt64] = []
    // Open addressing: a slot holds the number + 1, 0 is free.
    private var slots = [UInt32](repeating: 0, count: 64)

    @inline(__always)
    mutating func insert(_ word: UInt64) -> UInt32 {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: mixed(word)) & mask
        while true {
            let held = slots[slot]
            if held == 0 { break }
            if words[Int(held &- 1)] == word { return held &- 1 }
            slot = (slot &+ 1) & mask
        }
        let number = UInt32(words.count)
        slots[slot] = number + 1
        words.append(word)
        if words.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = larger.count - 1
        for (number, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: mixed(word)) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = UInt32(number + 1)
        }
        slots = larger
    }
}
