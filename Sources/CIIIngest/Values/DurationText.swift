/// Durations as logs write them, in milliseconds.
enum DurationText {
    /// What clock times of two parts are.
    enum TwoParts {
        case minutesAndSeconds
        case hoursAndMinutes
    }

    /// `H:MM:SS` with any number of hours, or `D.HH:MM:SS`, perhaps with a fraction; negative where so written.
    static func clock(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        var position = 0
        let isNegative = sign(text, &position)
        guard var hours = text.digits(at: &position, limit: 9) else { return nil }
        if position < text.count, text[position] == UInt8(ascii: ".") {
            position += 1
            guard let rest = text.digits(at: &position, limit: 2), rest.count == 2, rest.value < 24 else {
                return nil
            }
            hours.value = hours.value * 24 + rest.value
        }
        guard colon(text, &position),
            let minutes = text.digits(at: &position, limit: 2), minutes.count == 2, minutes.value < 60,
            colon(text, &position),
            let seconds = text.digits(at: &position, limit: 2), seconds.count == 2, seconds.value < 60,
            let fraction = fraction(text, &position), position == text.count
        else { return nil }
        let total = ((hours.value * 60 + minutes.value) * 60 + seconds.value) * 1000 + fraction
        return isNegative ? -total : total
    }

    /// `MM:SS` or `HH:MM`: which of the two, the header must say.
    static func twoParts(_ text: UnsafeBufferPointer<UInt8>, _ parts: TwoParts) -> Int64? {
        var position = 0
        let isNegative = sign(text, &position)
        guard let first = text.digits(at: &position, limit: 9), colon(text, &position),
            let second = text.digits(at: &position, limit: 2), second.count == 2, second.value < 60,
            position == text.count
        else { return nil }
        let total = (first.value * 60 + second.value) * (parts == .minutesAndSeconds ? 1000 : 60_000)
        return isNegative ? -total : total
    }

    /// `90s`, `1h 5m`, `2 days and 3 hours`, `1,5 h`, `2 days 03:04:05`: numbers with units, the larger first.
    static func words(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        var position = 0
        let isNegative = sign(text, &position)
        var total = 0.0
        var lastUnit = Int64.max
        while position < text.count {
            let start = position
            while position < text.count, isDigitOrMark(text[position]) { position += 1 }
            if position < text.count, text[position] == UInt8(ascii: ":") {
                let rest = UnsafeBufferPointer(rebasing: text[start...])
                guard lastUnit == DurationUnit.days.milliseconds,
                    let clock = clock(rest) ?? twoParts(rest, .hoursAndMinutes),
                    clock < DurationUnit.days.milliseconds
                else { return nil }
                total += Double(clock)
                position = text.count
                break
            }
            guard let number = number(UnsafeBufferPointer(rebasing: text[start..<position])) else {
                return nil
            }
            // `1h30` leaves out the smaller unit that its two digits have.
            if position == text.count, position - start == 2, number < 60,
                lastUnit == DurationUnit.hours.milliseconds || lastUnit == DurationUnit.minutes.milliseconds,
                !(0x20...0x2E).contains(text[start - 1])
            {
                total += number * Double(lastUnit / 60)
                break
            }
            skipBlanks(text, &position)
            let word = MonthName.word(text, at: position)
            position += word.count
            guard let unit = units[word], unit.milliseconds < lastUnit else { return nil }
            lastUnit = unit.milliseconds
            total += number * Double(unit.milliseconds)
            skipJoint(text, &position)
        }
        guard lastUnit < Int64.max, let milliseconds = Int64(exactly: total.rounded()) else { return nil }
        return isNegative ? -milliseconds : milliseconds
    }

    /// `PT1H5M`, `P2DT3H`, `PT0.5S`: durations of ISO 8601 without years and months, which have no one length.
    static func iso(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        var position = 0
        var isNegative = sign(text, &position)
        guard position < text.count, text[position] == UInt8(ascii: "P") else { return nil }
        position += 1
        var total = 0.0
        var isTime = false
        var lastUnit = Int64.max
        while position < text.count {
            if text[position] == UInt8(ascii: "T"), !isTime {
                isTime = true
                position += 1
            }
            if position < text.count, text[position] == UInt8(ascii: "-"), lastUnit == .max {
                isNegative.toggle()
                position += 1
            }
            let start = position
            while position < text.count, isDigitOrMark(text[position]) { position += 1 }
            guard position < text.count,
                let number = number(UnsafeBufferPointer(rebasing: text[start..<position])),
                let unit = isoUnit(text[position], isTime: isTime), unit.milliseconds < lastUnit
            else { return nil }
            position += 1
            lastUnit = unit.milliseconds
            total += number * Double(unit.milliseconds)
        }
        guard lastUnit < Int64.max, let milliseconds = Int64(exactly: total.rounded()) else { return nil }
        return isNegative ? -milliseconds : milliseconds
    }

    private static func isoUnit(_ letter: UInt8, isTime: Bool) -> DurationUnit? {
        switch (letter, isTime) {
        case (UInt8(ascii: "W"), false): .weeks
        case (UInt8(ascii: "D"), false): .days
        case (UInt8(ascii: "H"), true): .hours
        case (UInt8(ascii: "M"), true): .minutes
        case (UInt8(ascii: "S"), true): .seconds
        default: nil
        }
    }

    /// The number before a unit; nil where its comma could as well stand between thousands.
    private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Double? {
        guard digits.count <= 12 else { return nil }
        if let number = NumberSpelling.point.number(digits) { return number.double }
        guard NumberSpelling.pointWithGroups.number(digits) == nil else { return nil }
        return NumberSpelling.comma.number(digits)?.double
    }

    /// The words and letters for units of time, in English and Portuguese.
    static let units = WordTable<DurationUnit>([
        (
            [
                "ms", "msec", "msecs", "millis", "millisecond", "milliseconds", "milissegundo",
                "milissegundos",
            ],
            .milliseconds
        ),
        (["s", "sec", "secs", "second", "seconds", "seg", "segs", "segundo", "segundos"], .seconds),
        (["m", "min", "mins", "minute", "minutes", "minuto", "minutos"], .minutes),
        (["h", "hr", "hrs", "hs", "hour", "hours", "hora", "horas"], .hours),
        (["d", "day", "days", "dia", "dias"], .days),
        (["w", "week", "weeks", "semana", "semanas"], .weeks),
    ])

    private static func sign(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
        guard text.first == UInt8(ascii: "-") else { return false }
        position = 1
        return true
    }

    private static func colon(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
        guard position < text.count, text[position] == UInt8(ascii: ":") else { return false }
        position += 1
        return true
    }

    /// The milliseconds of `.5` or `,500`; 0 where there is no fraction, nil where there is a bad one.
    private static func fraction(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int64? {
        guard position < text.count, text[position] == 0x2E || text[position] == 0x2C else { return 0 }
        position += 1
        guard let digits = text.digits(at: &position, limit: 9) else { return nil }
        var milliseconds = digits.value * 1000
        for _ in 0..<digits.count { milliseconds /= 10 }
        return milliseconds
    }

    private static func isDigitOrMark(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2C
    }

    /// What stands between one number with a unit and the next: blanks, a comma, a point, `and`, `e`.
    private static func skipJoint(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
        while position < text.count, [0x20, 0x2C, 0x2E].contains(text[position]) { position += 1 }
        for word in ["and ", "e "] where text[position...].starts(with: word.utf8) {
            position += word.utf8.count
        }
        skipBlanks(text, &position)
    }

    private static func skipBlanks(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
        while position < text.count, text[position] == 0x20 { position += 1 }
    }
}
