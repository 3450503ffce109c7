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
    static let lookedAt = 32

    /// The order of a text that begins with `bytes`, by its mark, or by the zeros that half of ASCII is in UTF-16.
    init?(beginningOf bytes: UnsafeBufferPointer<UInt8>) {
        let found = Self.allCases.first { bytes.starts(with: $0.mark) || $0.isLikely(bytes) }
        guard let found else { return nil }
        self = found
    }

    private func isLikely(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= Self.lookedAt else { return false }
        let zeros = self == .littleEndian ? 1 : 0
        return (0..<Self.lookedAt).allSatisfy { index in
            let byte = bytes[index]
            guard index % 2 != zeros else { return byte == 0 }
            return 0x20..<0x7F ~= byte || byte == 0x09 || byte == 0x0A || byte == 0x0D
        }
    }
}
