/// Bytes in Base64 (RFC 4648, section 4), padded.
public func base64(_ bytes: [UInt8]) -> String {
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let own = bytes[start..<min(start + 3, bytes.count)]
        let word = own.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - own.count))
        for place in 0..<4 {
            let digit = UInt8(truncatingIfNeeded: word >> UInt32(18 - 6 * place)) & 0x3F
            result.unicodeScalars.append(place <= own.count ? base64Digit(digit) : "=")
        }
    }
    return result
}

private func base64Digit(_ value: UInt8) -> Unicode.Scalar {
    switch value {
    case 0..<26: Unicode.Scalar(UInt8(ascii: "A") + value)
    case 26..<52: Unicode.Scalar(UInt8(ascii: "a") + value - 26)
    case 52..<62: Unicode.Scalar(UInt8(ascii: "0") + value - 52)
    case 62: "+"
    default: "/"
    }
}
