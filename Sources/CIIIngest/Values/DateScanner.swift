/// The steps over the parts of a date: numbers, names of months, and what joins them.
enum DateScanner {
    /// The day, month and year at the place, in numbers or with a name; steps behind them.
    static func parts(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> DateText.Parts? {
        if text[position] > 0x39 {
            skipWeekday(text, at: &position)
            guard position < text.count else { return nil }
            if text[position] > 0x39 { return monthDayYear(text, at: &position) }
        }
        let start = position
        guard let first = text.digits(at: &position, limit: 8), position <= text.count else { return nil }
        if first.count == 8 {
            let day = Int(first.value)
            return .plain(year: day / 10_000, month: day / 100 % 100, day: day % 100)
        }
        guard first.count <= 2 || first.count == 4, position < text.count else { return nil }
        if let numbers = numbers(text, first: first, at: &position) { return numbers }
        position = start + first.count
        return named(text, first: first, at: &position)
    }

    /// `2026-03-12`, `12/03/2026`, `12/03/26`: the same mark twice.
    private static func numbers(
        _ text: UnsafeBufferPointer<UInt8>, first: (value: Int64, count: Int), at position: inout Int
    ) -> DateText.Parts? {
        let mark = text[position]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") else {
            return nil
        }
        position += 1
        guard let second = text.digits(at: &position, limit: 2), position < text.count, text[position] == mark
        else { return nil }
        position += 1
        guard let third = text.digits(at: &position, limit: 4) else { return nil }
        let (a, b, c) = (Int(first.value), Int(second.value), Int(third.value))
        if first.count == 4 { return third.count <= 2 ? .plain(year: a, month: b, day: c) : nil }
        if third.count == 4 { return .yearLast(a, b, year: c) }
        // Points between three short numbers are versions and addresses more often than dates.
        return third.count == 2 && mark != UInt8(ascii: ".") ? .short(a, b, c) : nil
    }

    /// `12 Mar 2026`, `12/mar/26`, `12 de março de 2026`, `2026-Mar-12`.
    private static func named(
        _ text: UnsafeBufferPointer<UInt8>, first: (value: Int64, count: Int), at position: inout Int
    ) -> DateText.Parts? {
        skipOrdinal(text, at: &position)
        guard skipJoint(text, at: &position), let month = month(text, at: &position),
            skipJoint(text, at: &position), let last = text.digits(at: &position, limit: 4)
        else { return nil }
        if first.count == 4 {
            return last.count <= 2 ? .plain(year: Int(first.value), month: month, day: Int(last.value)) : nil
        }
        return year(last).map { .plain(year: $0, month: month, day: Int(first.value)) }
    }

    /// `March 12, 2026`.
    private static func monthDayYear(
        _ text: UnsafeBufferPointer<UInt8>, at position: inout Int
    ) -> DateText.Parts? {
        guard let month = month(text, at: &position), skipJoint(text, at: &position),
            let day = text.digits(at: &position, limit: 2)
        else { return nil }
        skipOrdinal(text, at: &position)
        guard skipJoint(text, at: &position), let last = text.digits(at: &position, limit: 4),
            let year = year(last)
        else { return nil }
        return .plain(year: year, month: month, day: Int(day.value))
    }

    private static func year(_ digits: (value: Int64, count: Int)) -> Int? {
        switch digits.count {
        case 2: DateText.century(Int(digits.value))
        case 4: Int(digits.value)
        default: nil
        }
    }

    private static func month(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Int? {
        let word = MonthName.word(text, at: position)
        guard word.count >= 3, let month = MonthName.months[word] else { return nil }
        position += word.count
        return month
    }

    /// `Thu, ` or `quinta-feira, `, where it stands there.
    private static func skipWeekday(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) {
        let word = MonthName.word(text, at: position)
        guard word.count >= 3, MonthName.weekdays[word] != nil else { return }
        position += word.count
        if text[position...].starts(with: "-feira".utf8) { position += 6 }
        while position < text.count, [0x20, 0x2C, 0x2E].contains(text[position]) { position += 1 }
    }

    /// `1st`, `12th`, `1º`.
    private static func skipOrdinal(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) {
        for ending in ["st", "nd", "rd", "th", "º", "o"] where text[position...].starts(with: ending.utf8) {
            guard MonthName.word(text, at: position).count == ending.utf8.count else { continue }
            position += ending.utf8.count
            return
        }
    }

    /// Blanks, marks and `de` between the parts of a date; false where there is nothing.
    private static func skipJoint(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Bool {
        let start = position
        while position < text.count {
            let word = MonthName.word(text, at: position)
            if word.count == 2, word.elementsEqual("de".utf8) {
                position += 2
            } else if [0x20, 0x2C, 0x2E, 0x2F, 0x2D].contains(text[position]) {
                position += 1
            } else {
                break
            }
        }
        return position > start
    }

    /// `T`, blanks, a comma, `at`, `às`: what stands between a date and its time; false where nothing does.
    static func skipToTime(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Bool {
        if text[position] | 0x20 == UInt8(ascii: "t") {
            position += 1
            return true
        }
        if text[position] == UInt8(ascii: ",") { position += 1 }
        let blanks = position
        while position < text.count, text[position] == 0x20 { position += 1 }
        guard position > blanks else { return false }
        for word in ["at ", "às ", "as "] where text[position...].starts(with: word.utf8) {
            position += word.utf8.count
            break
        }
        return true
    }

    /// `14:05:00.25`, `2:05 pm`, or `140500` as compact dates have it.
    static func time(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> TimeOfDay? {
        let start = position
        if let time = TimeOfDay(text, at: &position) { return time }
        position = start
        return TimeOfDay(compact: text, at: &position)
    }
}
