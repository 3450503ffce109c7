/// What kind of thing a cell looks like, as far as that tells data from names of columns.
enum CellShape: Hashable {
    case empty
    case integer
    /// Digits with marks of decimals, signs of currencies or of percent.
    case amount
    case date
    case clock
    /// Of the web or of mail.
    case address
    /// Letters and digits in one order, such as `T-100001`: each run of letters as `A`, each of digits as `9`.
    case code(String)
    case text

    init(_ cell: UnsafeBufferPointer<UInt8>) {
        let text = cell.trimmed
        if text.isEmpty {
            self = .empty
        } else if let number = Self.number(text) {
            self = DateText(text) == nil ? number : .date
        } else if DateText(text) != nil {
            self = .date
        } else if TimeOfDay(text) != nil {
            self = .clock
        } else if Self.isAddress(text) {
            self = .address
        } else if let pattern = Self.pattern(text) {
            self = .code(pattern)
        } else {
            self = .text
        }
    }

    /// Whether it is more than text, or nothing.
    var isTyped: Bool {
        switch self {
        case .empty, .text: false
        case .integer, .amount, .date, .clock, .address, .code: true
        }
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> CellShape? {
        var digits = 0
        var others = 0
        for (index, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"): if index > 0 { others += 1 }
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "$"), 0x20,
                UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "R"), 0x80, 0x82, 0xA0, 0xA3, 0xAC, 0xC2,
                0xE2:
                others += 1
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        return others == 0 ? .integer : .amount
    }

    private static func isAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !text.contains(0x20) else { return false }
        if text.starts(with: "http://".utf8) || text.starts(with: "https://".utf8) { return true }
        guard let at = text.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
        return text[at...].dropFirst().contains(UInt8(ascii: "."))
    }

    private static func pattern(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        guard text.count <= 40 else { return nil }
        var pattern = ""
        var (letters, digits) = (0, 0)
        for byte in text {
            let sign: Character
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                sign = "9"
                digits += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                sign = "A"
                letters += 1
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "#"):
                sign = Character(Unicode.Scalar(byte))
            default: return nil
            }
            if pattern.last != sign { pattern.append(sign) }
        }
        return letters > 0 && digits >= 3 ? pattern : nil
    }
}
