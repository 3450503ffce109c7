/// Case and accents folded on bytes of UTF-8, for the letters of Western Europe.
enum FoldedBytes {
    /// Writes the folded bytes, which are never more than the source has, and returns how many.
    static func fold(_ source: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>)
        -> Int
    {
        var length = 0
        var index = 0
        while index < source.count {
            let byte = source[index]
            index += 1
            if byte == 0xC3, index < source.count, source[index] & 0xC0 == 0x80 {
                let base = bases[Int(source[index] & 0x3F)]
                if base != 0 {
                    room[length] = base
                    length += 1
                    index += 1
                    continue
                }
            }
            room[length] = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
            length += 1
        }
        return length
    }

    /// The base letters of U+00C0…U+00FF; 0 where there is none of one letter.
    private static let bases: [UInt8] = {
        let upper = Array("aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0\0".utf8)
        let lower = Array("aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0y".utf8)
        return upper + lower
    }()
}
