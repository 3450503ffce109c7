/// How the records of a piece are expected to be written: like the first one that is written plainly.
///
/// A record is cut at its marks, `{` `}` `:` `,` outside of strings and the line feed. Between two marks stands either a
/// value, or what is the same in every record, such as a name with its quotes and blanks.
struct MemberTemplate {
    /// What stands before a mark.
    enum Part {
        /// The same bytes as in the record of the template.
        case fixed(start: Int, length: Int)
        /// The value of a column.
        case value(column: Int)
    }

    /// What stands before each mark of a record, and the mark.
    private(set) var parts: [(part: Part, mark: UInt8)] = []
    /// How many names there are, each in quotes.
    private(set) var nameCount = 0

    /// - Parameters:
    ///   - marks: where the marks of the record are, the last one its line feed.
    ///   - start: where it begins.
    ///   - parser: one that has just read the record.
    /// - Returns: nil where the record has an array, a name with an escape, or a name twice or of no column.
    init?(
        _ bytes: UnsafePointer<UInt8>, start: Int, marks: UnsafeBufferPointer<UInt32>, layout: MemberLayout,
        parser: JSONObjectParser
    ) {
        var columns: [Int] = []
        for member in parser.members {
            guard let column = layout.column(Array(parser.path(of: member))), !columns.contains(column) else {
                return nil
            }
            columns.append(column)
        }
        var place = start
        var taken = 0
        var previous = UInt8(ascii: "\n")
        for mark in marks {
            let end = Int(mark)
            let text = UnsafeBufferPointer(start: bytes + place, count: end - place)
            let sign = bytes[end]
            let isAfterName = previous == UInt8(ascii: ":")
            if isAfterName, text.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") { return nil }
            if isAfterName, sign != UInt8(ascii: "{") {
                guard taken < columns.count else { return nil }
                parts.append((.value(column: columns[taken]), sign))
                taken += 1
            } else {
                if sign == UInt8(ascii: ":") {
                    guard !text.contains(UInt8(ascii: "\\")) else { return nil }
                    nameCount += 1
                }
                parts.append((.fixed(start: place, length: text.count), sign))
            }
            previous = sign
            place = end + 1
        }
        guard taken == columns.count else { return nil }
    }
}
