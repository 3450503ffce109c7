/// How the numbers of a column are written.
enum NumberSpelling: Sendable {
    /// `1530.75`
    case point
    /// `1,530.75`
    case pointWithGroups
    /// `1530,75` and `1.530,75`
    case comma

    private var decimalMark: UInt8 { UInt8(ascii: self == .comma ? "," : ".") }
    private var groupMark: UInt8? {
        switch self {
        case .point: nil
        case .pointWithGroups: UInt8(ascii: ",")
        case .comma: UInt8(ascii: ".")
        }
    }

    /// The number; nil where the text is none in this spelling.
    func number(_ text: UnsafeBufferPointer<UInt8>) -> ReadNumber? {
        var position = 0
        var isNegative = false
        if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            isNegative = first == UInt8(ascii: "-")
            position = 1
        }
        let start = position
        let (decimalMark, groupMark) = (decimalMark, groupMark)
        var digits: Int64 = 0
        var digitCount = 0
        var decimals = 0
        var sinceGroup = 0
        var hasGroups = false
        var hasMark = false
        var usedGroupMark: UInt8 = 0
        while position < text.count {
            let byte = text[position]
            if byte >= 0x30, byte <= 0x39 {
                digitCount += 1
                if digitCount <= 18 { digits = digits * 10 + Int64(byte - 0x30) }
                if hasMark { decimals += 1 } else { sinceGroup += 1 }
            } else if byte == decimalMark, !hasMark {
                if hasGroups, sinceGroup != 3 { return nil }
                hasMark = true
            } else if byte == groupMark || byte == 0x20 || byte == UInt8(ascii: "'"), !hasMark {
                // One number has one sign between its thousands.
                guard !hasGroups || byte == usedGroupMark else { return nil }
                usedGroupMark = byte
                // No thousands begin with a zero: `0.125` has a decimal mark.
                guard hasGroups ? sinceGroup == 3 : (1...3).contains(sinceGroup) && text[start] != 0x30 else {
                    return nil
                }
                hasGroups = true
                sinceGroup = 0
            } else {
                break
            }
            position += 1
        }
        guard digitCount > 0, !hasMark || decimals > 0, hasMark || !hasGroups || sinceGroup == 3 else {
            return nil
        }
        if position == text.count, digitCount <= 18 {
            return .decimal(digits: isNegative ? -digits : digits, decimals: decimals)
        }
        return Self.real(text, from: start, exponentAt: position, isNegative: isNegative, mark: decimalMark)
    }

    /// The number without its percent or currency sign, or in the brackets of bookkeepers, who mean less than zero.
    func amount(_ text: UnsafeBufferPointer<UInt8>) -> ReadNumber? {
        if let number = number(text) { return number }
        guard let dress = NumberDress(text), let number = number(dress.bare) else { return nil }
        return dress.isNegative ? number.negated : number
    }

    /// A number with an exponent or with more digits than an integer holds.
    private static func real(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, exponentAt: Int, isNegative: Bool, mark: UInt8
    ) -> ReadNumber? {
        guard text.count <= 400 else { return nil }
        var position = exponentAt
        if position < text.count {
            guard text[position] | 0x20 == UInt8(ascii: "e") else { return nil }
            position += 1
            if position < text.count,
                text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+")
            {
                position += 1
            }
            guard text.digits(at: &position, limit: 4) != nil, position == text.count else { return nil }
        }
        var plain = ""
        for byte in text[start...] {
            if byte == mark {
                plain.append(".")
            } else if ![UInt8(ascii: ","), UInt8(ascii: "."), 0x20, UInt8(ascii: "'")].contains(byte) {
                plain.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        guard let value = Double(plain), value.isFinite else { return nil }
        return .real(isNegative ? -value : value)
    }
}
