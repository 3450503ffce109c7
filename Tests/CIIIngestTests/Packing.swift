/// Packs bytes as RFC 1952 and RFC 8878 have it, without compressing them: a second method beside the libraries.
enum Packing {
    /// One gzip member of stored blocks.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
        var start = 0
        repeat {
            let end = min(start + 0xFFFF, bytes.count)
            let count = UInt16(end - start)
            packed += [end == bytes.count ? 1 : 0] + littleEndian(count) + littleEndian(~count)
            packed += bytes[start..<end]
            start = end
        } while start < bytes.count
        return packed + littleEndian(crc32(bytes)) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// One zstd frame of raw blocks.
    static func zstd(_ bytes: [UInt8]) -> [UInt8] {
        var packed = zstdHeader
        var start = 0
        repeat {
            let end = min(start + 0xFFFF, bytes.count)
            packed +=
                blockHeader(count: end - start, type: 0, isLast: end == bytes.count) + bytes[start..<end]
            start = end
        } while start < bytes.count
        return packed
    }

    /// One zstd frame with `count` runs of 128 KB between two blocks; each run takes four bytes.
    static func zstd(_ bytes: [UInt8], repeated: UInt8, count: Int, rest: [UInt8]) -> [UInt8] {
        let run = blockHeader(count: 1 << 17, type: 1, isLast: false) + [repeated]
        return zstdHeader + blockHeader(count: bytes.count, type: 0, isLast: false) + bytes
            + Array(repeatElement(run, count: count).joined())
            + blockHeader(count: rest.count, type: 0, isLast: true) + rest
    }

    /// Magic number, nothing in the descriptor, a window of 128 KB.
    private static let zstdHeader: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 7 << 3]

    private static func blockHeader(count: Int, type: Int, isLast: Bool) -> [UInt8] {
        Array(littleEndian(UInt32(count << 3 | type << 1 | (isLast ? 1 : 0))).prefix(3))
    }

    private static func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var remainder: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~remainder
    }
}
