/// What stands around a number: a percent sign, the sign of a currency, brackets, a minus sign behind it.
struct NumberDress {
    /// What the number is dressed in.
    enum Sign: Hashable, Sendable {
        case percent
        /// The sign or code of a currency.
        case currency(String)
        /// Brackets, or a minus sign behind the number.
        case brackets
    }

    /// The number alone.
    let bare: UnsafeBufferPointer<UInt8>
    /// Whether a sign stood before the currency or behind it all, or brackets around it.
    let isNegative: Bool
    let sign: Sign

    /// The longest text that is looked at.
    private static var limit: Int { 48 }

    /// The longer of two signs that begin alike first.
    private static let currencies = [
        "R$", "US$", "U$", "A$", "C$", "$", "€", "£", "¥", "BRL", "USD", "EUR", "GBP",
    ].map { ($0, Array($0.utf8)) }

    /// The dress of the text; nil where it wears none.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.count <= Self.limit, let first = text.first, let last = text.last,
            !(0x30...0x39).contains(first) || !(0x30...0x39).contains(last)
        else { return nil }
        var inner = text
        var isNegative = false
        var sign: Sign?
        if text.count > 2, text[0] == UInt8(ascii: "("), text[text.count - 1] == UInt8(ascii: ")") {
            inner = UnsafeBufferPointer(rebasing: text[1..<(text.count - 1)]).trimmed
            isNegative = true
            sign = .brackets
            if inner.first == UInt8(ascii: "-") { return nil }
        } else if text.count > 1, last == UInt8(ascii: "-"), (0x30...0x39).contains(first) {
            inner = UnsafeBufferPointer(rebasing: text.dropLast())
            isNegative = true
            sign = .brackets
        }
        if inner.last == UInt8(ascii: "%") {
            inner = UnsafeBufferPointer(rebasing: inner.dropLast()).trimmed
            sign = .percent
        } else {
            var start = 0
            if inner.first == UInt8(ascii: "-") { start = 1 }
            let unsigned = UnsafeBufferPointer(rebasing: inner[start...])
            for (name, bytes) in Self.currencies {
                if unsigned.starts(with: bytes) {
                    inner = UnsafeBufferPointer(rebasing: unsigned.dropFirst(bytes.count)).trimmed
                    if start == 1, inner.first == UInt8(ascii: "-") { return nil }
                    isNegative = isNegative || start == 1
                } else if inner.count > bytes.count, inner.suffix(bytes.count).elementsEqual(bytes) {
                    inner = UnsafeBufferPointer(rebasing: inner.dropLast(bytes.count)).trimmed
                } else {
                    continue
                }
                sign = .currency(name)
                break
            }
        }
        guard let sign else { return nil }
        bare = inner
        self.isNegative = isNegative
        self.sign = sign
    }
}
