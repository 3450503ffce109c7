/// A number as programs write it, which its digits and decimals give back byte for byte: `0`, `1530`, `-0.75`.
///
/// No plus, no zeros in front, no mark between thousands, at most 15 digits: what a double tells apart too.
struct PlainNumber: Equatable {
    static let digitLimit = 15
    /// The most bytes: a sign, a zero, a point and the digits.
    static let byteLimit = digitLimit + 3

    /// The number times 10^`decimals`.
    var digits: Int64
    var decimals: Int

    /// The number that is all of the cell, whose eight bytes in front can be read.
    @inline(__always)
    init?(_ cell: UnsafePointer<UInt8>, _ length: Int) {
        guard length > 0 else { return nil }
        if length <= 8, length == 1 || cell[0] != 0x30,
            let number = DigitWords.number(length, endingAt: cell + length)
        {
            self.init(digits: number, decimals: 0)
            return
        }
        self.init(withSigns: cell, length)
    }

    init(digits: Int64, decimals: Int) {
        self.digits = digits
        self.decimals = decimals
    }

    @inline(never)
    private init?(withSigns cell: UnsafePointer<UInt8>, _ length: Int) {
        guard length > 0, length <= Self.byteLimit else { return nil }
        let isNegative = cell[0] == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        var value: Int64 = 0
        var count = 0
        var point: Int?
        for place in start..<length {
            let byte = cell[place]
            if byte == UInt8(ascii: "."), point == nil {
                point = place
            } else if byte >= 0x30, byte <= 0x39 {
                value = value &* 10 &+ Int64(byte &- 0x30)
                count += 1
            } else {
                return nil
            }
        }
        let whole = (point ?? length) - start
        let decimals = point.map { length - $0 - 1 } ?? 0
        guard count > 0, count <= Self.digitLimit, whole > 0, whole == 1 || cell[start] != 0x30,
            point == nil || decimals > 0, !isNegative || value != 0
        else { return nil }
        self.init(digits: isNegative ? -value : value, decimals: decimals)
    }

    /// Writes the number as it stood in the file; returns how many bytes that are.
    ///
    /// There must be room for ``byteLimit``.
    func write(into room: UnsafeMutablePointer<UInt8>) -> Int {
        var length = 0
        if digits < 0 {
            room[0] = UInt8(ascii: "-")
            length = 1
        }
        var rest = digits.magnitude
        var count = 1
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        count = max(count, decimals + 1)
        DigitWords.write(Int64(digits.magnitude), count: count, into: room + length)
        guard decimals > 0 else { return length + count }
        let point = length + count - decimals
        for place in stride(from: length + count, to: point, by: -1) { room[place] = room[place - 1] }
        room[point] = UInt8(ascii: ".")
        return length + count + 1
    }
}
