/// Digits read eight at a time.
enum DigitWords {
    /// The number that 1…8 digits ending before `end` are; nil where one of them is no digit.
    ///
    /// Eight bytes before `end` are read, whatever stands in front of the digits.
    @inline(__always)
    static func number(_ length: Int, endingAt end: UnsafePointer<UInt8>) -> Int64? {
        let foreign = UInt64(64 &- length &* 8)
        // What stands before the digits becomes zeros, which are their leading digits.
        let word = ((end - 8).word &>> foreign) &<< foreign
        let zeros: UInt64 = 0x3030_3030_3030_3030
        let digits = word | (foreign == 0 ? 0 : zeros & ((1 &<< foreign) &- 1))
        let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
        let isDigits = (digits & high) | (((digits &+ 0x0606_0606_0606_0606) & high) &>> 4)
        guard isDigits == 0x3333_3333_3333_3333 else { return nil }
        // Neighbours are joined to numbers of two, four and eight digits.
        var sum = digits & 0x0F0F_0F0F_0F0F_0F0F
        sum = (sum &* 2561) &>> 8 & 0x00FF_00FF_00FF_00FF
        sum = (sum &* 6_553_601) &>> 16 & 0x0000_FFFF_0000_FFFF
        return Int64(truncatingIfNeeded: (sum &* 42_949_672_960_001) &>> 32)
    }

    /// The number that 1…18 digits ending before `end` are; nil where one of them is no digit.
    @inline(__always)
    static func longNumber(_ length: Int, endingAt end: UnsafePointer<UInt8>) -> Int64? {
        if length <= 8 { return number(length, endingAt: end) }
        guard let low = number(8, endingAt: end),
            let middle = number(min(length - 8, 8), endingAt: end - 8)
        else { return nil }
        guard length > 16 else { return middle * 100_000_000 + low }
        guard let high = number(length - 16, endingAt: end - 16) else { return nil }
        return (high * 100_000_000 + middle) * 100_000_000 + low
    }

    /// Writes `count` digits of a number that has no more, zeros in front.
    static func write(_ number: Int64, count: Int, into room: UnsafeMutablePointer<UInt8>) {
        var rest = number
        for place in stride(from: count - 1, through: 0, by: -1) {
            room[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
            rest /= 10
        }
    }
}
