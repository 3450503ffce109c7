import CIITime

/// Which part of a date such as `03/04/2025` is the day.
public enum DateOrder: String, Equatable, Sendable {
    /// `31/12/2025`.
    case dayFirst
    /// `12/31/2025`.
    case monthFirst

    /// In words.
    var phrase: String {
        switch self {
        case .dayFirst: "day first"
        case .monthFirst: "month first"
        }
    }
}

/// A date, perhaps with a time of day and an offset, as a log writes it.
struct DateText: Equatable {
    /// The parts as written.
    enum Parts: Equatable {
        case yearFirst(year: Int, month: Int, day: Int)
        case yearLast(Int, Int, year: Int)
    }

    var parts: Parts
    /// Since midnight.
    var secondsOfDay: Int?
    var microsecond = 0
    /// Seconds east of UTC, where the text says so.
    var offset: Int?

    /// The date itself; `order` decides where the parts do not.
    func date(_ order: DateOrder) -> CivilDate? {
        switch parts {
        case .yearFirst(let year, let month, let day): CivilDate(year: year, month: month, day: day)
        case .yearLast(let first, let second, let year):
            switch order {
            case .dayFirst: CivilDate(year: year, month: second, day: first)
            case .monthFirst: CivilDate(year: year, month: first, day: second)
            }
        }
    }

    /// The date and time that is all of the text; nil where it is none, or no such day exists in either order.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.count >= 6, text.count <= 40 else { return nil }
        var position = 0
        guard let parts = Self.parts(text, at: &position) else { return nil }
        self.parts = parts
        guard date(.dayFirst) != nil || date(.monthFirst) != nil else { return nil }
        guard position < text.count else { return }
        if text[position] == UInt8(ascii: "T") || text[position] == UInt8(ascii: "t") {
            position += 1
        } else {
            if text[position] == UInt8(ascii: ",") { position += 1 }
            let blanks = position
            while position < text.count, text[position] == 0x20 { position += 1 }
            guard position > blanks else { return nil }
        }
        guard let time = TimeOfDay(text, at: &position) else { return nil }
        secondsOfDay = time.seconds
        microsecond = time.microsecond
        guard position < text.count else { return }
        guard let offset = Self.offset(text, at: &position), position == text.count else { return nil }
        self.offset = offset
    }

    private static func parts(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Parts? {
        guard let first = text.digits(at: &position, limit: 4), position < text.count else { return nil }
        let mark = text[position]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") else {
            return nil
        }
        position += 1
        guard let second = text.digits(at: &position, limit: 2), position < text.count, text[position] == mark
        else { return nil }
        position += 1
        guard let third = text.digits(at: &position, limit: 4) else { return nil }
        if first.count == 4 {
            guard third.count <= 2 else { return nil }
            return .yearFirst(year: Int(first.value), month: Int(second.value), day: Int(third.value))
        }
        guard first.count <= 2 else { return nil }
        let year = Int(third.value)
        if third.count == 4 { return .yearLast(Int(first.value), Int(second.value), year: year) }
        guard third.count == 2, mark == UInt8(ascii: "/") else { return nil }
        return .yearLast(Int(first.value), Int(second.value), year: year < 70 ? 2000 + year : 1900 + year)
    }

    /// `Z`, `+03:00`, `-0300`, `+03` or ` UTC`, in seconds.
    private static func offset(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Int? {
        if text[position] == 0x20 { position += 1 }
        guard position < text.count else { return nil }
        let rest = text[position...]
        for word in ["Z", "z", "UTC", "GMT"] where rest.elementsEqual(word.utf8) {
            position = text.count
            return 0
        }
        let isWest = text[position] == UInt8(ascii: "-")
        guard isWest || text[position] == UInt8(ascii: "+") else { return nil }
        position += 1
        guard let first = text.digits(at: &position, limit: 4), first.count != 3 else { return nil }
        var minutes = first.count == 4 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
        if first.count <= 2, position < text.count, text[position] == UInt8(ascii: ":") {
            position += 1
            guard let second = text.digits(at: &position, limit: 2), second.count == 2 else { return nil }
            minutes += second.value
        }
        guard minutes <= 18 * 60 else { return nil }
        return Int(minutes) * (isWest ? -60 : 60)
    }
}
