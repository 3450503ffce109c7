/// A time of day as a log writes it.
struct TimeOfDay: Equatable {
    /// Since midnight.
    var seconds: Int
    var microsecond = 0

    /// The time that is all of the text.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var position = 0
        self.init(text, at: &position)
        guard position == text.count else { return nil }
    }

    /// `9:12`, `09:12:58.25`, `9:12 pm`; steps behind it.
    init?(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) {
        guard let hour = text.digits(at: &position, limit: 2), position < text.count else { return nil }
        if text[position] == UInt8(ascii: "h") {
            // `14h30`
            position += 1
            guard let minute = text.digits(at: &position, limit: 2), minute.count == 2, minute.value < 60,
                hour.value < 24
            else { return nil }
            seconds = Int(hour.value * 3600 + minute.value * 60)
            return
        }
        guard let minute = Self.sixtieth(text, at: &position) else { return nil }
        var second = 0
        if position < text.count, text[position] == UInt8(ascii: ":") {
            guard let read = Self.sixtieth(text, at: &position) else { return nil }
            second = read
            if position < text.count,
                text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ",")
            {
                guard let fraction = Self.fraction(text, at: &position) else { return nil }
                microsecond = fraction
            }
        }
        var hours = Int(hour.value)
        if let isAfternoon = Self.halfOfDay(text, at: &position) {
            guard (1...12).contains(hours) else { return nil }
            hours = hours % 12 + (isAfternoon ? 12 : 0)
        }
        guard hours < 24 else { return nil }
        seconds = hours * 3600 + minute * 60 + second
    }

    /// `1405`, `140500` or `140500.25`, as times without colons have it; steps behind it.
    init?(compact text: UnsafeBufferPointer<UInt8>, at position: inout Int) {
        guard let digits = text.digits(at: &position, limit: 6), digits.count == 4 || digits.count == 6 else {
            return nil
        }
        let value = Int(digits.count == 4 ? digits.value * 100 : digits.value)
        let (hour, minute, second) = (value / 10_000, value / 100 % 100, value % 100)
        guard hour < 24, minute < 60, second < 60 else { return nil }
        if position < text.count, text[position] == UInt8(ascii: ".") {
            guard let fraction = Self.fraction(text, at: &position) else { return nil }
            microsecond = fraction
        }
        seconds = hour * 3600 + minute * 60 + second
    }

    /// The microseconds of a mark and the digits behind it; steps behind them.
    private static func fraction(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Int? {
        position += 1
        guard let digits = text.digits(at: &position, limit: 12) else { return nil }
        var value = digits.value * 1_000_000
        for _ in 0..<digits.count { value /= 10 }
        return Int(value)
    }

    /// A colon and two digits below 60; steps behind them.
    private static func sixtieth(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Int? {
        guard position < text.count, text[position] == UInt8(ascii: ":") else { return nil }
        position += 1
        guard let digits = text.digits(at: &position, limit: 2), digits.count == 2, digits.value < 60 else {
            return nil
        }
        return Int(digits.value)
    }

    /// Whether `am`, `pm`, `a.m.` or `p.m.` stands at the place; steps behind it.
    private static func halfOfDay(_ text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Bool? {
        var place = position
        if place < text.count, text[place] == 0x20 { place += 1 }
        guard place < text.count else { return nil }
        let letter = text[place] | 0x20
        guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
        place += 1
        let hasPoints = place < text.count && text[place] == UInt8(ascii: ".")
        if hasPoints { place += 1 }
        guard place < text.count, text[place] | 0x20 == UInt8(ascii: "m") else { return nil }
        place += 1
        if hasPoints, place < text.count, text[place] == UInt8(ascii: ".") { place += 1 }
        position = place
        return letter == UInt8(ascii: "p")
    }
}
