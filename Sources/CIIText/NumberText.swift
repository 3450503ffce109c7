import Glibc

/// The number with exactly that many decimals, correctly rounded (ties of the binary value to even).
///
/// Never `-0.0`: what rounds to zero has no sign. Not a number is `nan`, the infinities `inf` and `-inf`.
/// - Parameter decimals: 0…340; what is outside is brought to the nearer end.
public func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let places = Int32(min(max(decimals, 0), 340))
    // 309 digits before the point, the decimals after it, sign, point and the closing zero.
    let capacity = 313 + Int(places)
    let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
        let written = withVaList([places, value]) { vsnprintf(buffer.baseAddress, capacity, "%.*f", $0) }
        return String(
            decoding: buffer.prefix(max(0, Int(written))).lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    let isZero = text.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".")
    }
    return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
}

/// The shortest text that reads back as the same number: `"3"`, `"0.1"`, `"1e+20"`.
///
/// No exponent from 1e-6 to 1e15; never `-0`.
public func shortest(_ value: Double) -> String {
    guard value.isFinite else { return fixed(value, decimals: 0) }
    guard value != 0 else { return "0" }
    let description = value.magnitude.description
    let sign = value < 0 ? "-" : ""
    let parts = description.split(separator: "e")
    guard let mantissa = parts.first else { return description }
    let plain = mantissa.hasSuffix(".0") ? mantissa.dropLast(2) : mantissa
    guard parts.count == 2, let exponent = Int(parts[1]) else { return sign + plain }
    guard value.magnitude >= 1e-6, value.magnitude < 1e15 else { return sign + plain + "e" + parts[1] }
    let digits = plain.filter { $0 != "." }
    return sign + "0." + String(repeating: "0", count: max(0, -exponent - 1)) + digits
}
