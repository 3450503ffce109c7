/// The decimal number with commas between thousands: `-12345.6` → `-12,345.6`.
///
/// Leaves alone what is not a plain decimal number, such as `1e+20`.
public func grouped(_ number: String) -> String {
    let sign = number.hasPrefix("-") ? "-" : ""
    let unsigned = number.dropFirst(sign.count)
    let whole = unsigned.prefix { $0 != "." }
    guard whole.count > 3, whole.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return number }
    var result = sign
    for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index) % 3 == 0 { result += "," }
        result.append(digit)
    }
    return result + unsigned.dropFirst(whole.count)
}

/// The number of things with its noun: `1 day`, `2,000 days`.
public func counted(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(grouped(String(number))) \(number == 1 ? singular : plural)"
}
