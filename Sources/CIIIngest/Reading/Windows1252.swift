/// Windows-1252, which holds ISO 8859-1: the encoding of old exports of western Europe and Brazil.
enum Windows1252 {
    /// Whether the bytes outside ASCII are letters and signs that western text uses.
    static func isLikely(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in bytes where byte >= 0x80 {
            switch byte {
            case 0x80, 0x82, 0x84...0x85, 0x8A, 0x8C, 0x8E, 0x91...0x97, 0x99, 0x9A, 0x9C, 0x9E, 0x9F:
                continue
            case 0xA0...0xA3, 0xA7...0xAB, 0xAE, 0xB0...0xB5, 0xB7, 0xB9...0xBF: continue
            case 0xC0...0xD6, 0xD8...0xDD, 0xDF...0xF6, 0xF8...0xFD: continue
            default: return false
            }
        }
        return true
    }

    /// Whether the byte stands for no character.
    static func isUndefined(_ byte: UInt8) -> Bool {
        (0x80..<0xA0).contains(byte) && upperControls[Int(byte - 0x80)] == 0xFFFD
    }

    /// Appends the text in UTF-8; bytes that stand for nothing become U+FFFD.
    static func appendUTF8(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        for byte in bytes {
            guard byte >= 0x80 else {
                text.append(byte)
                continue
            }
            let scalar = byte < 0xA0 ? upperControls[Int(byte - 0x80)] : UInt16(byte)
            if scalar < 0x800 {
                text.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
            } else {
                text.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
                text.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6) & 0x3F)
            }
            text.append(0x80 | UInt8(truncatingIfNeeded: scalar) & 0x3F)
        }
    }

    /// The text in UTF-8.
    static func utf8(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        Array(bytes).withUnsafeBufferPointer { appendUTF8($0, to: &text) }
        return text
    }

    /// What 0x80…0x9F stand for (Unicode's CP1252.TXT).
    private static let upperControls: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152,
        0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122,
        0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
