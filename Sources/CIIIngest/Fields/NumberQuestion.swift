import CIIText

/// What a person has to say before the numbers of a column can be read.
public struct NumberQuestion: Hashable, Sendable, Codable {
    /// The field the column would be; nil where it is a plain column.
    public var field: String?
    /// The log to be loaded again.
    public var source: String
    /// A value that is one number with a decimal comma and another with a comma between thousands.
    public var undecided: String

    /// The question and the statement that answers it: lower case, no full stop.
    public var sentence: String {
        let file = source.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\(question): load \"\(inert(file))\" decimal comma, or decimal point"
    }

    private var question: String {
        let numbers = Array(undecided.utf8).withUnsafeBufferPointer { bytes in
            [NumberSpelling.pointWithGroups, .comma].compactMap { $0.amount(bytes)?.double }
        }
        guard numbers.count == 2 else { return "nothing tells the decimal mark, so it stays text" }
        let readings = numbers.map { shortest($0) }.joined(separator: " or ")
        return "is `\(undecided)` \(readings)? no value tells, so it stays text"
    }
}
