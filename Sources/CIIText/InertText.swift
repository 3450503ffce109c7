/// The text with everything that could steer a terminal made visible.
///
/// What data may safely do on a screen: a line break shows as `⏎`, a tab as one space, other controls as their
/// pictures (`␛`, `␀`, `␡`), the controls above U+007F, marks that turn the direction of writing and the two
/// separators of Unicode as `\u{202e}`. Text without any of them comes back as it is.
public func inert(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isActive) else { return text }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
        let value = scalar.value
        defer { afterReturn = value == 0x0D }
        switch value {
        case 0x0A where afterReturn:
            continue
        case 0x0A, 0x0D:
            result.append("⏎")
        case 0x09:
            result.append(" ")
        case 0x00...0x1F:
            result.append(Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}")
        case 0x7F:
            result.append("␡")
        default:
            if isActive(scalar) {
                result.append(contentsOf: "\\u{\(String(value, radix: 16))}".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
    }
    return String(result)
}

private func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        return true
    default:
        return false
    }
}
