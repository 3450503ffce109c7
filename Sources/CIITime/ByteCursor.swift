/// Reads bytes one after the other and never past the end.
struct ByteCursor {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }
    var next: UInt8? { rest.first }

    /// The next bytes, or nothing where there are not so many.
    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// Whether the next byte was this one, which is then behind.
    mutating func skip(_ byte: Character) -> Bool {
        guard let first = rest.first, first == byte.asciiValue else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// The bytes as long as a condition holds.
    mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let taken = rest.prefix(while: condition)
        rest = rest.dropFirst(taken.count)
        return taken
    }

    /// A big-endian two's complement integer of 1…8 bytes.
    mutating func integer(bytes count: Int) -> Int? {
        guard let bytes = take(count), let first = bytes.first else { return nil }
        var value = first & 0x80 == 0 ? 0 : -1
        for byte in bytes { value = value << 8 | Int(byte) }
        return value
    }

    /// A decimal number of 1…4 digits.
    mutating func decimal() -> Int? {
        let digits = take { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...4).contains(digits.count) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
