/// Values of JSON without quotes, told from their bytes.
enum PlainValue {
    /// A number or a word that stands as it is.
    case text
    /// `null` and what is taken as it.
    case nothing

    /// What some bytes are; nil where they are no value.
    ///
    /// - Parameter length: how many there are, one at least; eight can be read.
    @inline(__always)
    init?(_ bytes: UnsafePointer<UInt8>, length: Int) {
        if length <= 8 {
            let unused = UInt64(64 - 8 * length)
            let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self) & (UInt64.max &>> unused)
            if word == 0x6C6C_756E {  // null
                self = .nothing
                return
            }
            let point = Self.firstByte(of: word, 0x2E)
            let isDecimal = point > 0 && point < length - 1
            // The point becomes a zero, and so do the bytes behind the end.
            let filled =
                (isDecimal ? word ^ (0x1E << UInt64(8 * point)) : word)
                | (Self.each(0x30) & ~(UInt64.max &>> unused))
            // No byte from 0x30 to 0x39 reaches the highest bit by either, and every other does by one of them.
            let outside = (filled &+ Self.each(0x46)) | (filled &- Self.each(0x30))
            let startsWell = bytes[0] != 0x30 || length == 1 || isDecimal && point == 1
            if outside & Self.each(0x80) == 0, startsWell {
                self = .text
                return
            }
        }
        guard let value = Self.other(UnsafeBufferPointer(start: bytes, count: length)) else { return nil }
        self = value
    }

    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// Where a byte first is; 8 where it is not.
    @inline(__always)
    private static func firstByte(of word: UInt64, _ byte: UInt64) -> Int {
        let others = word ^ each(byte)
        return ((others &- each(1)) & ~others & each(0x80)).trailingZeroBitCount / 8
    }

    /// By the parser's own rules.
    @inline(never)
    private static func other(_ bytes: UnsafeBufferPointer<UInt8>) -> PlainValue? {
        var cursor = JSONCursor(bytes: bytes, windowOffset: 0)
        do throws(JSONCursor.Failure) {
            let extent = try cursor.plainValue()
            guard cursor.isAtEnd else { return nil }
            return extent.length > 0 ? .text : .nothing
        } catch {
            return nil
        }
    }
}
