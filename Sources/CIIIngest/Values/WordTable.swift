/// Words and what they mean, looked up by bytes without regard to case and Latin accents.
struct WordTable<Meaning: Sendable>: Sendable {
    private var slots: [Int]
    private var words: [[UInt8]] = []
    private var meanings: [Meaning] = []
    /// The longest text that is looked up, in bytes: twice the longest word, as folding may shorten it.
    private var limit = 0
    /// Which letters of ASCII a word begins with, so that most texts are not looked up at all.
    private var beginnings = [Bool](repeating: false, count: 256)

    /// The words of each meaning; of a word given twice the first meaning counts.
    init(_ lists: [(words: [String], meaning: Meaning)]) {
        let count = lists.reduce(0) { $0 + $1.words.count }
        var size = 16
        while size < count * 4 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        for (list, meaning) in lists {
            for word in list { insert(word, meaning) }
        }
    }

    private mutating func insert(_ word: String, _ meaning: Meaning) {
        var key = [UInt8](repeating: 0, count: word.utf8.count)
        let length = Array(word.utf8).withUnsafeBufferPointer { source in
            key.withUnsafeMutableBufferPointer { FoldedBytes.fold(source, into: $0) }
        }
        key.removeLast(key.count - length)
        let slot = key.withUnsafeBufferPointer { self.slot(of: $0) }
        guard slots[slot] < 0 else { return }
        slots[slot] = words.count
        words.append(key)
        if let first = key.first { beginnings[Int(first)] = true }
        limit = max(limit, word.utf8.count * 2)
        meanings.append(meaning)
    }

    /// What the word means; nil where it is not in the table.
    subscript(_ word: UnsafeBufferPointer<UInt8>) -> Meaning? {
        guard word.count <= limit else { return nil }
        if let first = word.first, first < 0x80, !mayBegin(first) { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit) { room in
            let length = FoldedBytes.fold(word, into: room)
            let slot = slot(of: UnsafeBufferPointer(rebasing: room[..<length]))
            return slots[slot] < 0 ? nil : meanings[slots[slot]]
        }
    }

    private func mayBegin(_ byte: UInt8) -> Bool {
        beginnings[Int(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)]
    }

    private func slot(of key: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Int(ByteHash.hash(key)) & mask
        while slots[slot] >= 0, !words[slots[slot]].elementsEqual(key) { slot = (slot + 1) & mask }
        return slot
    }
}
