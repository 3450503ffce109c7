import CIITime

/// A fixed way of writing dates with times of day, so that a moment is held as one integer and given back byte for
/// byte: `2026-03-12 09:41:07`, `2026-03-12T09:41:07.250Z`, `12/03/2026 09:41`.
struct MomentLayout: Equatable, Sendable {
    /// In which order the parts of a date stand.
    enum DateForm: Equatable, Sendable {
        /// `2026-03-12`
        case yearFirst
        /// `12/03/2026`: day or month first.
        case yearLast
    }

    let dateForm: DateForm
    /// What stands between the parts of the date.
    let mark: UInt8
    /// What stands between date and time: a blank or `T`; 0 where there is no time.
    let joint: UInt8
    let hasSeconds: Bool
    /// 0, 3 or 6.
    let fractionDigits: Int
    let endsInZ: Bool

    /// How many bytes every moment has.
    var length: Int {
        guard joint != 0 else { return 10 }
        return 16 + (hasSeconds ? 3 : 0) + (fractionDigits > 0 ? fractionDigits + 1 : 0) + (endsInZ ? 1 : 0)
    }

    /// Ticks in a second.
    var ticksPerSecond: Int64 { fractionDigits == 6 ? 1_000_000 : fractionDigits == 3 ? 1000 : 1 }

    /// The layout of a cell; nil where it is in none.
    ///
    /// Whether it is a moment is another question.
    init?(of cell: UnsafeBufferPointer<UInt8>) {
        guard cell.count >= 10, cell.count <= 27 else { return nil }
        func isDigit(_ place: Int) -> Bool { cell[place] >= 0x30 && cell[place] <= 0x39 }
        let marks = [UInt8(ascii: "-"), UInt8(ascii: "/")]
        if isDigit(3), marks.contains(cell[4]), cell[7] == cell[4] {
            dateForm = .yearFirst
            mark = cell[4]
        } else if marks.contains(cell[2]), cell[5] == cell[2], isDigit(6), isDigit(9) {
            dateForm = .yearLast
            mark = cell[2]
        } else {
            return nil
        }
        guard cell.count > 10 else {
            (joint, hasSeconds, fractionDigits, endsInZ) = (0, false, 0, false)
            return
        }
        guard cell.count >= 16, cell[10] == 0x20 || cell[10] == UInt8(ascii: "T") else { return nil }
        joint = cell[10]
        let endsInZ = cell[cell.count - 1] == UInt8(ascii: "Z")
        self.endsInZ = endsInZ
        switch cell.count - (endsInZ ? 1 : 0) {
        case 16: (hasSeconds, fractionDigits) = (false, 0)
        case 19: (hasSeconds, fractionDigits) = (true, 0)
        case 23: (hasSeconds, fractionDigits) = (true, 3)
        case 26: (hasSeconds, fractionDigits) = (true, 6)
        default: return nil
        }
    }

    // A moment is held as a number of the ticks since midnight, with the parts of the date above: year, second part and
    // first part of what is written, so that a stretch of the same date is a range.
    private var ticksBits: Int64 { fractionDigits == 6 ? 37 : fractionDigits == 3 ? 27 : 17 }
    private var partBits: Int64 { dateForm == .yearFirst ? 4 : 5 }
    private static let firstYear: Int64 = 1970

    /// The part of a moment that is its date.
    func dateKey(_ moment: Int64) -> Int64 { moment &>> ticksBits }
    /// Ticks since midnight.
    func ticks(_ moment: Int64) -> Int64 { moment & ((1 &<< ticksBits) &- 1) }

    /// Year and the two other parts of a date as they are written.
    func parts(_ dateKey: Int64) -> (year: Int, first: Int, second: Int) {
        let first = dateKey &>> 5 & ((1 &<< partBits) &- 1)
        let year = (dateKey &>> (5 + partBits)) + Self.firstYear
        return (Int(year), Int(first), Int(dateKey & 31))
    }

    /// The date key of the ten bytes of a date; nil where no order makes a date of them.
    @inline(never)
    func dateKey(of date: UnsafePointer<UInt8>) -> Int64? {
        let isYearFirst = dateForm == .yearFirst
        let (yearEnd, firstEnd, secondEnd) = isYearFirst ? (4, 7, 10) : (10, 2, 5)
        guard let year = DigitWords.number(4, endingAt: date + yearEnd),
            let first = DigitWords.number(2, endingAt: date + firstEnd),
            let second = DigitWords.number(2, endingAt: date + secondEnd),
            date[isYearFirst ? 4 : 2] == mark, date[isYearFirst ? 7 : 5] == mark
        else { return nil }
        let isDate =
            CivilDate(year: Int(year), month: Int(first), day: Int(second)) != nil
            || !isYearFirst && CivilDate(year: Int(year), month: Int(second), day: Int(first)) != nil
        guard isDate, year >= Self.firstYear else { return nil }
        return ((year - Self.firstYear) &<< partBits | first) &<< 5 | second
    }

    /// The ticks since midnight of the bytes behind a date; nil where they are no time in this layout.
    @inline(__always)
    func ticks(of cell: UnsafePointer<UInt8>) -> Int64? {
        guard joint != 0 else { return 0 }
        guard cell[10] == joint, cell[13] == UInt8(ascii: ":"),
            let hour = DigitWords.number(2, endingAt: cell + 13), hour < 24,
            let minute = DigitWords.number(2, endingAt: cell + 16), minute < 60
        else { return nil }
        var seconds = hour &* 3600 &+ minute &* 60
        if endsInZ, cell[length - 1] != UInt8(ascii: "Z") { return nil }
        guard hasSeconds else { return seconds }
        guard cell[16] == UInt8(ascii: ":"), let second = DigitWords.number(2, endingAt: cell + 19),
            second < 60
        else { return nil }
        seconds &+= second
        guard fractionDigits > 0 else { return seconds }
        guard cell[19] == UInt8(ascii: "."),
            let fraction = DigitWords.number(fractionDigits, endingAt: cell + 20 + fractionDigits)
        else { return nil }
        return seconds &* ticksPerSecond &+ fraction
    }

    /// The moment of a date and the ticks since its midnight.
    @inline(__always)
    func moment(_ dateKey: Int64, _ ticks: Int64) -> Int64 { dateKey &<< ticksBits | ticks }

    /// Writes a moment as it stood in the file: ``length`` bytes.
    func write(_ moment: Int64, into room: UnsafeMutablePointer<UInt8>) {
        let (year, first, second) = parts(dateKey(moment))
        let isYearFirst = dateForm == .yearFirst
        let (yearAt, firstAt, secondAt) = isYearFirst ? (0, 5, 8) : (6, 0, 3)
        DigitWords.write(Int64(year), count: 4, into: room + yearAt)
        DigitWords.write(Int64(first), count: 2, into: room + firstAt)
        DigitWords.write(Int64(second), count: 2, into: room + secondAt)
        room[isYearFirst ? 4 : 2] = mark
        room[isYearFirst ? 7 : 5] = mark
        guard joint != 0 else { return }
        room[10] = joint
        let ticks = ticks(moment)
        let seconds = ticks / ticksPerSecond
        DigitWords.write(seconds / 3600, count: 2, into: room + 11)
        room[13] = UInt8(ascii: ":")
        DigitWords.write(seconds / 60 % 60, count: 2, into: room + 14)
        if hasSeconds {
            room[16] = UInt8(ascii: ":")
            DigitWords.write(seconds % 60, count: 2, into: room + 17)
        }
        if fractionDigits > 0 {
            room[19] = UInt8(ascii: ".")
            DigitWords.write(ticks % ticksPerSecond, count: fractionDigits, into: room + 20)
        }
        if endsInZ { room[length - 1] = UInt8(ascii: "Z") }
    }
}
