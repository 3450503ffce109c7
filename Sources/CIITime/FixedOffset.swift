/// Zones that are only a distance from UTC: `UTC`, `Z`, `+03:00`, `-0330`, `UTC-3`, `GMT+1`.
struct FixedOffset {
    let identifier: String
    let seconds: Int

    /// The fixed offset that a text names; nothing where the text must be the name of a zone.
    static func parse(_ text: String) throws(ZoneProblem) -> FixedOffset? {
        var rest = Array(text.utf8)[...]
        let upper = rest.prefix(3).map { $0 & 0xDF }
        if upper == Array("UTC".utf8) || upper == Array("GMT".utf8) { rest = rest.dropFirst(3) }
        if rest.isEmpty && !text.isEmpty || text == "Z" || text == "z" {
            return FixedOffset(identifier: "UTC", seconds: 0)
        }
        guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return nil
        }
        guard let magnitude = magnitude(rest.dropFirst()) else { throw .notAName(text: text) }
        guard magnitude <= 24 * 3600 else { throw .offsetOutOfRange(text: text) }
        var name = ISO8601Writer()
        let seconds = sign == UInt8(ascii: "-") ? -magnitude : magnitude
        name.append(offsetMinutes: seconds / 60)
        return FixedOffset(identifier: name.string, seconds: seconds)
    }

    /// Seconds of `h`, `hh`, `hmm`, `hhmm`, `h:mm` or `hh:mm`.
    private static func magnitude(_ digits: ArraySlice<UInt8>) -> Int? {
        let colon = digits.firstIndex(of: UInt8(ascii: ":"))
        let hourDigits: ArraySlice<UInt8>
        let minuteDigits: ArraySlice<UInt8>
        if let colon {
            hourDigits = digits[..<colon]
            minuteDigits = digits[(colon + 1)...]
        } else {
            hourDigits = digits.count > 2 ? digits.dropLast(2) : digits
            minuteDigits = digits.count > 2 ? digits.suffix(2) : []
        }
        guard (1...2).contains(hourDigits.count),
            minuteDigits.count == 2 || colon == nil && minuteDigits.isEmpty,
            let hours = number(hourDigits), let minutes = number(minuteDigits), minutes < 60
        else { return nil }
        return hours * 3600 + minutes * 60
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
