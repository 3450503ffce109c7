internal import Glibc

/// A text test made ready to run over many texts.
enum TextMatcher {
    case equals([UInt8])
    case oneOf(TextDictionary)
    case contains([UInt8])
    case like(LikePattern)
    case matches(TextPattern)
    case compare(Comparison, [UInt8])
    case unknown

    init(_ test: TextTest) {
        switch test {
        case .equals(let text): self = .equals(Array(text.utf8))
        case .oneOf(let texts):
            var dictionary = TextDictionary()
            for text in texts { _ = dictionary.insert(text) }
            self = .oneOf(dictionary)
        case .contains(let text): self = .contains(Array(text.utf8))
        case .like(let pattern): self = .like(LikePattern(pattern))
        case .matches(let pattern):
            if let pattern = try? TextPattern(pattern) {
                self = .matches(pattern)
            } else {
                self = .unknown
            }
        case .compare(let comparison, let text): self = .compare(comparison, Array(text.utf8))
        }
    }

    /// The truth of the test for one text.
    func test(_ text: UnsafeBufferPointer<UInt8>) -> UInt8 {
        switch self {
        case .equals(let expected):
            Truth.of(expected.withUnsafeBufferPointer { areEqual($0, text) })
        case .oneOf(let dictionary): Truth.of(dictionary.code(of: text) != nil)
        case .contains(let expected): Truth.of(expected.withUnsafeBufferPointer { holds($0, in: text) })
        case .like(let pattern): Truth.of(pattern.matches(text))
        case .matches(let pattern): Truth.of(pattern.matches(text))
        case .compare(let comparison, let expected):
            Truth.of(comparison.holds(expected.withUnsafeBufferPointer { order(text, $0) }))
        case .unknown: Truth.unknown
        }
    }
}

/// Whether `part` occurs in `text`.
private func holds(_ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first, let wanted = part.baseAddress else { return true }
    guard let base = text.baseAddress else { return false }
    var position = 0
    while position + part.count <= text.count {
        let room = text.count - part.count + 1 - position
        guard let found = memchr(base + position, Int32(first), room) else { return false }
        position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if memcmp(base + position, wanted, part.count) == 0 { return true }
        position += 1
    }
    return false
}

extension Comparison {
    /// Whether the comparison holds when `order` is negative, zero or positive as left comes before, with or after
    /// right.
    func holds(_ order: Int) -> Bool {
        switch self {
        case .equal: order == 0
        case .notEqual: order != 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        }
    }

    /// The comparison with left and right exchanged.
    var mirrored: Comparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
