import CIITime

/// A period as answers name it: `2026`, `2026-Q2`, `2026-03`, `2026-W09`, `2026-03-02`, `2026-03-02 14:00`.
struct PeriodText: Equatable {
    /// How the periods of an axis are written; those of one axis are written alike.
    enum Form: Equatable {
        case year, quarter, month, week, day, hour
    }

    let form: Form
    /// Where it stands among periods of its form: one more is the next, but for weeks, where seven more is.
    let number: Int

    /// The period that the text names; nil where it names none.
    init?(_ text: String) {
        var shape = ""
        var numbers: [Int] = []
        var digits = 0
        for byte in text.utf8.prefix(17) {
            if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                if digits == 0 { numbers.append(0) }
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
                shape.append("0")
            } else {
                digits = 0
                shape.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        switch shape {
        case "0000": (form, number) = (.year, numbers[0])
        case "0000-Q0": (form, number) = (.quarter, numbers[0] * 4 + numbers[1])
        case "0000-00": (form, number) = (.month, numbers[0] * 12 + numbers[1])
        case "0000-W00":
            guard let start = CivilDate(year: numbers[0], month: 1, day: 4)?.dayNumber else { return nil }
            // The week of the fourth of January is the first; day 0, 1970-01-01, was a Thursday.
            let monday = start - ((start + 3) % 7 + 7) % 7
            (form, number) = (.week, monday + (numbers[1] - 1) * 7)
        case "0000-00-00", "0000-00-00 00:00":
            guard let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
                return nil
            }
            let day = date.dayNumber
            (form, number) = numbers.count == 3 ? (.day, day) : (.hour, day * 24 + numbers[3])
        default: return nil
        }
    }
}
