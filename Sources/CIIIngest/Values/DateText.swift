import CIITime

/// A date, perhaps with a time of day and an offset, as a log writes it.
struct DateText: Equatable {
    /// The parts as written.
    enum Parts: Equatable {
        /// The year, or the name of the month, leaves nothing to decide.
        case plain(year: Int, month: Int, day: Int)
        case yearLast(Int, Int, year: Int)
        /// Three numbers of at most two digits.
        case short(Int, Int, Int)
    }

    var parts: Parts
    /// Since midnight.
    var secondsOfDay: Int?
    var microsecond = 0
    /// Seconds east of UTC, where the text says so.
    var offset: Int?

    /// The longest text that is looked at.
    private static var limit: Int { 96 }

    /// The date itself; `order` decides where the parts do not.
    func date(_ order: DateOrder) -> CivilDate? {
        switch (parts, order) {
        case (.plain(let year, let month, let day), _): CivilDate(year: year, month: month, day: day)
        case (.yearLast(let day, let month, let year), .dayFirst),
            (.yearLast(let month, let day, let year), .monthFirst):
            CivilDate(year: year, month: month, day: day)
        case (.yearLast, .yearFirst): nil
        case (.short(let day, let month, let year), .dayFirst),
            (.short(let month, let day, let year), .monthFirst),
            (.short(let year, let month, let day), .yearFirst):
            CivilDate(year: Self.century(year), month: month, day: day)
        }
    }

    /// A date alone.
    init(_ date: CivilDate) {
        parts = .plain(year: date.year, month: date.month, day: date.day)
    }

    /// The date and time that is all of the text; nil where it is none, or no such day exists in any order.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.count >= 6, text.count <= Self.limit else { return nil }
        var position = 0
        guard let parts = DateScanner.parts(text, at: &position) else { return nil }
        self.parts = parts
        guard DateOrder.allCases.contains(where: { date($0) != nil }) else { return nil }
        guard position < text.count else {
            // Eight digits alone are a number.
            if text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return nil }
            return
        }
        guard DateScanner.skipToTime(text, at: &position), let time = DateScanner.time(text, at: &position)
        else { return nil }
        secondsOfDay = time.seconds
        microsecond = time.microsecond
        guard position < text.count else { return }
        guard let offset = Self.offset(text, at: &position) else { return nil }
        Self.skipZoneName(text, at: &position)
        guard position == text.count else { return nil }
        self.offset = offset
    }

    /// The name of the zone in brackets behind an offset that says all: `[UTC]`, `(Brasilia Standard Time)`.
    private static func skipZoneName(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) {
        var start = position
        if start < text.count, text[start] == 0x20 { start += 1 }
        guard start + 2 < text.count, let last = text.last else { return }
        switch (text[start], last) {
        case (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "("), UInt8(ascii: ")")):
            position = text.count
        default: break
        }
    }

    /// The year two digits stand for: 70…99 are of the last century, 00…69 of this one.
    static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

    /// `Z`, `+03:00`, `-0300`, `+03`, ` UTC` or ` GMT-3`, in seconds.
    private static func offset(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Int? {
        if text[position] == 0x20 { position += 1 }
        guard position < text.count else { return nil }
        let word = MonthName.word(text, at: position)
        if !word.isEmpty {
            position += word.count
            let isUniversal = ["Z", "z", "UTC", "GMT"].contains { word.elementsEqual($0.utf8) }
            guard isUniversal else { return nil }
            if position == text.count { return 0 }
            guard word.count == 3 else { return nil }
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
