/// The number of Unicode scalars: every byte that does not continue one.
func scalarCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
    return count
}

extension TextFunction {
    /// Adds what the function makes of a text to `result`.
    ///
    /// Plain ASCII needs no string.
    func append(_ text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
        switch self {
        case .lower:
            if isASCII(text) {
                for byte in text { result.append(byte >= 65 && byte <= 90 ? byte | 32 : byte) }
            } else {
                result.append(contentsOf: String(decoding: text, as: UTF8.self).lowercased().utf8)
            }
        case .upper:
            if isASCII(text) {
                for byte in text { result.append(byte >= 97 && byte <= 122 ? byte & 0xDF : byte) }
            } else {
                result.append(contentsOf: String(decoding: text, as: UTF8.self).uppercased().utf8)
            }
        case .recoded(let table, let otherwise):
            result.append(contentsOf: (table[String(decoding: text, as: UTF8.self)] ?? otherwise).utf8)
        case .trim:
            result.append(contentsOf: trimmed(text))
        case .left(let count):
            result.append(contentsOf: text[..<end(ofScalars: count, in: text)])
        case .right(let count):
            result.append(contentsOf: text[end(ofScalars: scalarCount(text) - max(count, 0), in: text)...])
        case .folded:
            if isASCII(text) {
                for byte in text { result.append(byte >= 65 && byte <= 90 ? byte | 32 : byte) }
            } else {
                for scalar in String(decoding: text, as: UTF8.self).lowercased().unicodeScalars {
                    LatinFolding.append(scalar, to: &result)
                }
            }
        }
    }

    private func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var all: UInt8 = 0
        for byte in text { all |= byte }
        return all < 0x80
    }

    private func end(ofScalars count: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var remaining = count
        for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
            if remaining <= 0 { return index }
            remaining -= 1
        }
        return count > 0 ? text.count : 0
    }

    private func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var low = 0
        var high = text.count
        while low < high {
            // The no-break space, U+00A0, is what spreadsheets leave behind.
            if isSpace(text[low]) {
                low += 1
            } else if high - low >= 2, text[low] == 0xC2, text[low + 1] == 0xA0 {
                low += 2
            } else {
                break
            }
        }
        while low < high {
            if isSpace(text[high - 1]) {
                high -= 1
            } else if high - low >= 2, text[high - 2] == 0xC2, text[high - 1] == 0xA0 {
                high -= 2
            } else {
                break
            }
        }
        return text[low..<high]
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
}
