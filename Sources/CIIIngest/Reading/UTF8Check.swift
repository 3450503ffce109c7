/// Whether bytes are well-formed UTF-8.
enum UTF8Check {
    /// Whether any byte is outside ASCII.
    static func hasHighBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        let raw = UnsafeRawPointer(base)
        var gathered: UInt64 = 0
        var index = 0
        while index + 8 <= bytes.count {
            gathered |= raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            index += 8
        }
        while index < bytes.count {
            gathered |= UInt64(bytes[index])
            index += 1
        }
        return gathered & 0x8080_8080_8080_8080 != 0
    }

    /// The offset of the first byte that is not part of a well-formed sequence; nil where all are.
    ///
    /// - Parameter allowingCutEnd: a sequence that only lacks its last bytes at the very end counts as well formed.
    static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>, allowingCutEnd: Bool = false) -> Int? {
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            if first < 0x80 {
                index += 1
                continue
            }
            guard let (length, second) = expected(after: first) else { return index }
            for offset in 1..<length {
                guard index + offset < bytes.count else { return allowingCutEnd ? nil : index }
                let byte = bytes[index + offset]
                let fits = offset == 1 ? second.contains(byte) : byte & 0xC0 == 0x80
                guard fits else { return index }
            }
            index += length
        }
        return nil
    }

    /// The length of the sequence that `first` begins and which second byte it takes (Unicode, table 3-7).
    private static func expected(after first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch first {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
