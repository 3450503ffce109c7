/// The order of the bytes in UTF-16.
enum UTF16Order: String, CaseIterable {
    case littleEndian = "UTF-16LE"
    case bigEndian = "UTF-16BE"

    /// The byte order mark.
    var mark: [UInt8] {
        switch self {
        case .littleEndian: [0xFF, 0xFE]
        case .bigEndian: [0xFE, 0xFF]
        }
    }

    /// How many bytes are looked at where there is no mark.
    static let lookedAt = 256

    /// The order that the mark at the beginning says; nil where there is none.
    init?(markOf bytes: UnsafeBufferPointer<UInt8>) {
        guard let found = Self.allCases.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
        self = found
    }

    /// The order by the zeros that half of western text is in UTF-16; nil where the text plainly has none.
    init?(likelyOf bytes: UnsafeBufferPointer<UInt8>) {
        guard let found = Self.allCases.first(where: { $0.isLikely(bytes) }) else { return nil }
        self = found
    }

    /// Whether four fifths of the pairs of bytes are of Latin-1, and none is so in the other order.
    private func isLikely(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let pairs = min(bytes.count, Self.lookedAt) / 2
        guard pairs >= 8 else { return false }
        var plain = 0
        for pair in 0..<pairs {
            let (first, second) = (bytes[pair * 2], bytes[pair * 2 + 1])
            let (high, low) = self == .littleEndian ? (second, first) : (first, second)
            if low == 0 { return false }
            let isText = 0x20..<0x7F ~= low || low >= 0xA0 || low == 0x09 || low == 0x0A || low == 0x0D
            if high == 0, isText { plain += 1 }
        }
        return plain * 5 >= pairs * 4
    }
}
