/// Collects the bytes of a date or time as ISO 8601 writes it.
struct ISO8601Writer {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(32) }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(_ date: CivilDate) {
        append(date.year, digits: 4)
        append(UInt8(ascii: "-"))
        append(date.month, digits: 2)
        append(UInt8(ascii: "-"))
        append(date.day, digits: 2)
    }

    mutating func append(_ time: CivilTime) {
        append(time.hour, digits: 2)
        append(UInt8(ascii: ":"))
        append(time.minute, digits: 2)
        append(UInt8(ascii: ":"))
        append(time.second, digits: 2)
        guard time.microsecond != 0 else { return }
        append(UInt8(ascii: "."))
        append(time.microsecond, digits: 6)
        while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
    }

    mutating func append(offsetMinutes: Int) {
        append(UInt8(ascii: offsetMinutes < 0 ? "-" : "+"))
        let minutes = offsetMinutes.magnitude
        append(Int(minutes / 60 % 100), digits: 2)
        append(UInt8(ascii: ":"))
        append(Int(minutes % 60), digits: 2)
    }

    private mutating func append(_ number: Int, digits: Int) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}
