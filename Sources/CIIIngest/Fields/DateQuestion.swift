import CIIText
import CIITime

/// What a person has to say before the dates of a column can be read.
public struct DateQuestion: Hashable, Sendable, Codable {
    /// The field the column would be; nil where it is a plain column.
    public var field: String?
    /// The log to be loaded again.
    public var source: String
    /// A value that is one date day first and another month first; nil where values contradict each other.
    public var undecided: String?
    /// A value that is a date only day first.
    public var dayFirst: String?
    /// A value that is a date only month first.
    public var monthFirst: String?
    /// Whether years have two digits and may come first.
    public var mayBeYearFirst: Bool

    init(_ evidence: DateEvidence, field: String?, source: String) {
        self.field = field
        self.source = source
        undecided = evidence.isContradictory ? nil : evidence.undecided
        dayFirst = evidence.deciding(.dayFirst)
        monthFirst = evidence.deciding(.monthFirst)
        mayBeYearFirst = evidence.hasShortYears
    }

    /// The question and the statement that answers it: lower case, no full stop.
    public var sentence: String {
        let others = mayBeYearFirst ? "mdy or ymd" : "mdy"
        let file = source.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\(question): load \"\(inert(file))\" dates dmy, or dates \(others)"
    }

    private var question: String {
        if let undecided, let readings = Self.readings(undecided) {
            return "is `\(undecided)` \(readings)? no value tells, so it stays text"
        }
        if let dayFirst, let monthFirst {
            return
                "`\(dayFirst)` is a date only day first and `\(monthFirst)` only month first, so it stays text"
        }
        return "no order of day, month and year fits most of its dates, so it stays text"
    }

    /// `3 April or 4 March`.
    private static func readings(_ text: String) -> String? {
        let days = Array(text.utf8).withUnsafeBufferPointer { bytes in
            [DateOrder.dayFirst, .monthFirst].compactMap { DateText(bytes)?.date($0) }
        }
        guard days.count == 2 else { return nil }
        return days.map { "\($0.day) \(monthNames[$0.month - 1])" }.joined(separator: " or ")
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
