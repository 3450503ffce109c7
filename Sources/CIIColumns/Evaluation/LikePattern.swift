/// A pattern with `%` for any run of scalars and `_` for exactly one, matched against a whole text.
struct LikePattern {
    private let pattern: [UInt8]

    init(_ pattern: String) {
        self.pattern = Array(pattern.utf8)
    }

    /// Whether the whole text matches; at most pattern times text steps.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = 0
        var expected = 0
        // Where to go on from when the part after the last `%` fails: one scalar further on in the text.
        var afterPercent: Int?
        var retry = 0
        while position < text.count {
            if expected < pattern.count, pattern[expected] == UInt8(ascii: "%") {
                expected += 1
                afterPercent = expected
                retry = position
            } else if expected < pattern.count, pattern[expected] == UInt8(ascii: "_") {
                expected += 1
                position = next(position, in: text)
            } else if expected < pattern.count, pattern[expected] == text[position] {
                expected += 1
                position += 1
            } else if let resume = afterPercent {
                retry = next(retry, in: text)
                position = retry
                expected = resume
            } else {
                return false
            }
        }
        return pattern[expected...].allSatisfy { $0 == UInt8(ascii: "%") }
    }

    private func next(_ position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var position = position + 1
        while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
        return position
    }
}
