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
