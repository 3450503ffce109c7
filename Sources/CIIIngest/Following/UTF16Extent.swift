/// How much of a text in UTF-16 its beginning in UTF-8 is.
struct UTF16Extent {
    let file: OpenFile
    let order: UTF16Order

    private static let chunk = 1 << 16

    /// How many bytes from `start` on give `count` bytes of UTF-8.
    func bytes(from start: Int, giving count: Int) -> Int {
        var place = start
        var given = 0
        while given < count {
            let piece = file.bytes(place..<place + Self.chunk)
            var used = 0
            while given < count, used + 1 < piece.count {
                let unit = unit(piece, used)
                // The other half of a pair may stand in the next piece.
                if unit & 0xFC00 == 0xD800, used + 3 >= piece.count, piece.count == Self.chunk { break }
                let isPair =
                    unit & 0xFC00 == 0xD800 && used + 3 < piece.count
                    && self.unit(piece, used + 2) & 0xFC00 == 0xDC00
                given += isPair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3
                used += isPair ? 4 : 2
            }
            guard used > 0 else { break }
            place += used
        }
        return place - start
    }

    private func unit(_ bytes: [UInt8], _ place: Int) -> UInt16 {
        let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
        switch order {
        case .littleEndian: return second << 8 | first
        case .bigEndian: return first << 8 | second
        }
    }
}
