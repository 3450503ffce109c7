/// A checksum of bytes that is fast enough to be taken whenever they are read first.
///
/// Four lanes take eight bytes each in turn. Every step of a lane can be undone, so that bytes that differ within one
/// word always have another checksum; others have with all but one chance in 2⁶⁴. It is no seal against forgery.
enum Checksum {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var first: UInt64 = 0x2430_6A88_85A3_08D3
        var second: UInt64 = 0x1319_8A2E_0370_7344
        var third: UInt64 = 0xA409_3822_299F_31D0
        var fourth: UInt64 = 0x082E_FA98_EC4E_6C89
        var place = 0
        while place &+ 32 <= bytes.count {
            first = step(first, word(bytes, place))
            second = step(second, word(bytes, place &+ 8))
            third = step(third, word(bytes, place &+ 16))
            fourth = step(fourth, word(bytes, place &+ 24))
            place &+= 32
        }
        var rest: UInt64 = 0
        var count = 0
        while place < bytes.count {
            rest = rest &<< 8 | UInt64(bytes[place])
            place &+= 1
            count &+= 1
            if count == 8 {
                first = step(first, rest)
                (rest, count) = (0, 0)
            }
        }
        first = step(first, rest)
        var sum = UInt64(truncatingIfNeeded: bytes.count)
        for lane in [first, second, third, fourth] { sum = step(sum, lane) }
        return step(sum, factor)
    }

    @inline(__always)
    private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let product = (lane ^ word) &* factor
        return product ^ (product &>> 32)
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}
