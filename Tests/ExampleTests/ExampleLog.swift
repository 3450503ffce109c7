/// A committed example, read by a small reader of its own: quotes, commas and line breaks inside fields.
struct ExampleLog {
    let headings: [String]
    private let records: [[String]]

    init(_ bytes: [UInt8]) {
        var records: [[String]] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var quoted = false
        var afterQuote = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\"") where quoted: (quoted, afterQuote) = (false, true)
            case UInt8(ascii: "\""):
                if afterQuote { field.append(byte) }
                quoted = true
            case UInt8(ascii: ",") where !quoted, UInt8(ascii: "\n") where !quoted:
                fields.append(String(decoding: field, as: UTF8.self))
                (field, afterQuote) = ([], false)
                if byte == UInt8(ascii: "\n") {
                    records.append(fields)
                    fields = []
                }
            default: field.append(byte)
            }
        }
        headings = records.first ?? []
        self.records = Array(records.dropFirst())
    }

    /// The rows, each by its headings.
    var rows: [[String: String]] {
        records.map { Dictionary(zip(headings, $0), uniquingKeysWith: { first, _ in first }) }
    }

    /// Whether every record has as many fields as there are headings.
    var isRectangular: Bool { records.allSatisfy { $0.count == headings.count } }
}
