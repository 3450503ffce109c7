import Testing

@testable import CIIIngest

/// Writes records as a program might: separator, quotes, escapes, line ends, what stands before and behind.
struct DialectWriter: CustomTestStringConvertible {
    enum Escape: String, CaseIterable {
        case doubled, backslash
    }

    var separator: Character
    var lineEnd = "\n"
    var quote: Character = "\""
    var escape = Escape.doubled
    var quotesAll = false
    /// Whether fields between quotes stand between spaces.
    var hasSpaces = false
    var endsInSeparator = false
    var before = ""

    var testDescription: String {
        "\(separator.debugDescription) \(lineEnd.debugDescription) \(quote) \(escape) all \(quotesAll) spaces \(hasSpaces) trailing \(endsInSeparator) before \(before.debugDescription)"
    }

    static let all: [DialectWriter] = [",", ";", "\t", "|"].flatMap { (separator: Character) in
        ["\n", "\r\n", "\r"].flatMap { lineEnd in
            [
                DialectWriter(separator: separator, lineEnd: lineEnd),
                DialectWriter(separator: separator, lineEnd: lineEnd, escape: .backslash),
                DialectWriter(separator: separator, lineEnd: lineEnd, escape: .backslash, quotesAll: true),
                DialectWriter(separator: separator, lineEnd: lineEnd, quote: "'", quotesAll: true),
                DialectWriter(separator: separator, lineEnd: lineEnd, quotesAll: true, hasSpaces: true),
                DialectWriter(separator: separator, lineEnd: lineEnd, endsInSeparator: true),
                DialectWriter(
                    separator: separator, lineEnd: lineEnd, before: "sep=\(separator)\(lineEnd)"),
                DialectWriter(
                    separator: separator, lineEnd: lineEnd,
                    before: "# written on Monday\(lineEnd)Calls of the week\(lineEnd)\(lineEnd)"),
            ]
        }
    }

    func text(_ records: [[String]]) -> String {
        before
            + records.map { record in
                record.map(field).joined(separator: String(separator))
                    + (endsInSeparator ? String(separator) : "") + lineEnd
            }.joined()
    }

    private func field(_ field: String) -> String {
        let isSpecial = field.contains { [separator, quote, "\n", "\\"].contains($0) }
        guard quotesAll || isSpecial else { return field }
        var inner = ""
        for character in field {
            switch character {
            case quote: inner += escape == .doubled ? "\(quote)\(quote)" : "\\\(quote)"
            case "\\": inner += escape == .doubled ? "\\" : "\\\\"
            case "\n": inner += lineEnd
            default: inner.append(character)
            }
        }
        return hasSpaces ? " \(quote)\(inner)\(quote) " : "\(quote)\(inner)\(quote)"
    }

    /// The text in every encoding that is found by looking, by the name that the account has for it.
    static func encoded(_ text: String) -> [(name: String, bytes: [UInt8])] {
        [
            ("UTF-8", Array(text.utf8)),
            ("UTF-8 with byte order mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
            ("UTF-16LE", TextSourceTests.bytes(text, .littleEndian)),
            ("UTF-16BE", TextSourceTests.bytes(text, .bigEndian)),
            ("UTF-16LE", TextSourceTests.bytes(text, .littleEndian, hasMark: false)),
            ("UTF-16BE", TextSourceTests.bytes(text, .bigEndian, hasMark: false)),
            ("Windows-1252", EncodingTests.latin1(text)),
        ]
    }
}
