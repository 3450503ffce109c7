/// Small steps over the bytes of a cell.
extension UnsafeBufferPointer<UInt8> {
    /// Without blanks, line ends and no-break spaces at both ends.
    var trimmed: UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = count
        while start < end {
            if Self.isBlank(self[start]) {
                start += 1
            } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while end > start {
            if Self.isBlank(self[end - 1]) {
                end -= 1
            } else if end - 2 >= start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return UnsafeBufferPointer(rebasing: self[start..<end])
    }

    /// Calls `body` with the text in plain signs: typographic blanks and minus signs and full-width letters as ASCII has
    /// them, marks of direction and of no width left out, and what a spreadsheet writes to keep a text a text undone.
    func withPlainSigns<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let text = withoutTextMark
        guard text.count <= Self.longestValue, !text.isASCII else { return body(text) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { room in
            var length = 0
            var index = 0
            while index < text.count {
                let (plain, width) = text.plainSign(at: index)
                if let plain {
                    room[length] = plain
                    length += 1
                } else if width == 1 {
                    room[length] = text[index]
                    length += 1
                }
                index += width
            }
            return body(UnsafeBufferPointer(rebasing: room[..<length]).trimmed)
        }
    }

    /// Whether no byte is of a character outside ASCII; eight bytes are looked at together.
    private var isASCII: Bool {
        let bytes = UnsafeRawBufferPointer(self)
        var index = 0
        var high: UInt64 = 0
        while index + 8 <= count {
            high |= bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            index += 8
        }
        while index < count {
            high |= UInt64(self[index])
            index += 1
        }
        return high & 0x8080_8080_8080_8080 == 0
    }

    /// The longest text that may be a number, a date or a word with a meaning.
    private static var longestValue: Int { 160 }

    /// Without the `="…"` and the leading `'` by which spreadsheets keep digits and signs a text.
    var withoutTextMark: UnsafeBufferPointer<UInt8> {
        guard count > 1 else { return self }
        if self[0] == UInt8(ascii: "="), count > 3, self[1] == UInt8(ascii: "\""),
            self[count - 1] == UInt8(ascii: "\"")
        {
            return UnsafeBufferPointer(rebasing: self[2..<(count - 1)]).trimmed
        }
        // Between two of them it is a quotation.
        if self[0] == UInt8(ascii: "'"), self[count - 1] != UInt8(ascii: "'"),
            "=+-@0123456789".utf8.contains(self[1])
        {
            return UnsafeBufferPointer(rebasing: self[1...])
        }
        return self
    }

    /// The ASCII sign for the character at the place, and how many bytes that has; no sign and more than one byte for a
    /// character that is left out, no sign and one byte for a byte that stays.
    private func plainSign(at index: Int) -> (UInt8?, width: Int) {
        let first = self[index]
        if first == 0xC2, index + 1 < count {
            switch self[index + 1] {
            case 0xA0: return (0x20, 2)
            case 0xAD: return (nil, 2)
            default: return (nil, 1)
            }
        }
        guard first >= 0xE2, first <= 0xEF, index + 2 < count else { return (nil, 1) }
        switch (first, self[index + 1], self[index + 2]) {
        // U+2000…U+200A and U+202F are blanks, U+200B…U+200F, U+202A…U+202E and U+2066…U+2069 have no width.
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): return (0x20, 3)
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return (nil, 3)
        case (0xE2, 0x88, 0x92): return (UInt8(ascii: "-"), 3)
        // U+2019 between thousands.
        case (0xE2, 0x80, 0x99): return (UInt8(ascii: "'"), 3)
        // U+FF01…U+FF5E are the signs of ASCII in full width.
        case (0xEF, 0xBC, let low) where low >= 0x81: return (low - 0x60, 3)
        case (0xEF, 0xBD, let low) where low <= 0x9E: return (low - 0x20, 3)
        // U+3000 is a blank in full width.
        case (0xE3, 0x80, 0x80): return (0x20, 3)
        case (0xEF, 0xBB, 0xBF): return (nil, 3)
        default: return (nil, 1)
        }
    }

    /// Without the line end it closes with.
    var withoutLineEnd: UnsafeBufferPointer<UInt8> {
        var end = count
        while end > 0, self[end - 1] == 0x0A || self[end - 1] == 0x0D { end -= 1 }
        return UnsafeBufferPointer(rebasing: self[..<end])
    }

    /// The number written in the digits at `position`, of which there are 1…`limit`; steps behind them.
    func digits(at position: inout Int, limit: Int = 18) -> (value: Int64, count: Int)? {
        let start = position
        var value: Int64 = 0
        while position < count, self[position] >= 0x30, self[position] <= 0x39 {
            guard position - start < limit else { return nil }
            value = value * 10 + Int64(self[position] - 0x30)
            position += 1
        }
        return position > start ? (value, position - start) : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte >= 0x09 && byte <= 0x0D
    }
}
