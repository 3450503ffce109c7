import CIIText

/// A line or a value that was not loaded, and why.
public struct Reject: Equatable, Sendable, Codable {
    /// The physical line of the file, counted from 1; the first of a record that has several.
    public var line: Int
    /// The last line, where what was rejected spans several.
    public var lastLine: Int
    /// The header of the column; nil where the whole line was rejected.
    public var column: String?
    /// Why.
    public var reason: Reason
    /// The text, cut after 200 bytes, with everything that could steer a terminal made visible.
    public var text: String

    /// Why a line or a value was not loaded.
    public enum Reason: Hashable, Sendable, Codable {
        /// Fewer fields than the header has.
        case tooFewFields(expected: Int, found: Int)
        /// More fields than the header has.
        case tooManyFields(expected: Int, found: Int)
        /// A quote opened at that byte of the line and never closed.
        case unclosedQuote(byteColumn: Int)
        /// Bytes that are not UTF-8, from that byte of the line on.
        case invalidUTF8(byteColumn: Int)
        /// Half of a character in a text that is UTF-16.
        case brokenUTF16
        /// A line longer than is held.
        case lineTooLong(limit: Int)
        /// Not a JSON object, from that byte of the line on.
        case malformedJSON(JSONProblem, byteColumn: Int)
        /// Not a line of logfmt, from that byte of the line on.
        case malformedLogfmt(LogfmtProblem, byteColumn: Int)
        /// A line in which the pattern has no match.
        case patternUnmatched
        /// A match none of whose groups holds anything.
        case emptyMatch
        /// More different keys in the file than are held.
        case tooManyKeys(limit: Int)
        /// Not a value of the column's type.
        case notA(ValueType)
        /// Outside the rating scale.
        case outOfScale(worst: Double, best: Double)
        /// A duration below zero.
        case negativeDuration
        /// A later instant before an earlier one, named by their fields.
        case beforeStart(earlier: String, later: String)
        /// An event of which nothing tells the interaction.
        case eventWithoutKey
        /// An event of which nothing tells the time.
        case eventWithoutTime
        /// No whole number from 0 on.
        case notACount
        /// More interactions of a kind than the row of an aggregated log stands for.
        case aboveCount(Int)
        /// A total where an aggregated row has no interaction it could be of.
        case totalOfNone
        /// A number or an instant too large to be held.
        case tooLarge
    }

    /// Which kind of thing was rejected.
    public var isLine: Bool { column == nil }
}

/// What can be wrong with a line of JSON.
public enum JSONProblem: String, CaseIterable, Sendable, Codable {
    case notAnObject = "an object was expected"
    case key = "a key in quotes was expected"
    case colon = "`:` was expected"
    case commaOrEnd = "`,` or the closing bracket was expected"
    case value = "a value was expected"
    case string = "a string that is closed and without control characters was expected"
    case escape = "an escape that JSON has was expected"
    case number = "a number as JSON writes it was expected"
    case tooDeep = "at most 64 levels of nesting were expected"
    case noRecords = "an array of records, as in the first object, was expected"
    case afterEnd = "nothing was expected after the object"
}

/// What can be wrong with a line of logfmt.
public enum LogfmtProblem: String, CaseIterable, Sendable, Codable {
    case key = "a key was expected"
    case quote = "a quote that is closed was expected"
    case blank = "a blank was expected after the quote"
}

extension Reject.Reason {
    /// The reason in words: lower case, no full stop.
    public var sentence: String {
        switch self {
        case .tooFewFields(let expected, let found), .tooManyFields(let expected, let found):
            "\(expected) fields were expected, \(found) found"
        case .unclosedQuote(let column): "the quote opened at byte \(column) is never closed"
        case .invalidUTF8(let column): "the bytes from byte \(column) on are not UTF-8"
        case .brokenUTF16: "half of a character of UTF-16"
        case .lineTooLong(let limit): "longer than \(limit) bytes"
        case .malformedJSON(let problem, let column): "not JSON at byte \(column): \(problem.rawValue)"
        case .malformedLogfmt(let problem, let column): "not logfmt at byte \(column): \(problem.rawValue)"
        case .patternUnmatched: "the pattern does not match"
        case .emptyMatch: "the pattern matches, and none of its groups holds a character"
        case .tooManyKeys(let limit): "more than \(limit) different keys in the file"
        case .notA(let type): "\(type.phrase) was expected"
        case .outOfScale(let worst, let best): "outside the scale \(shortest(worst))…\(shortest(best))"
        case .negativeDuration: "a duration below zero"
        case .beforeStart(let earlier, let later): "\(later) lies before \(earlier)"
        case .eventWithoutKey: "nothing tells which interaction the event is of"
        case .eventWithoutTime: "nothing tells when the event happened"
        case .notACount: "a whole number from 0 on was expected"
        case .aboveCount(let count): "more than the \(count) interactions of the row"
        case .totalOfNone: "a total, and no interaction in the row that it could be of"
        case .tooLarge: "too large to be held"
        }
    }

    /// Stable words for the kind of reason, whatever its details.
    public var code: String {
        switch self {
        case .tooFewFields: "too-few-fields"
        case .tooManyFields: "too-many-fields"
        case .unclosedQuote: "unclosed-quote"
        case .invalidUTF8: "invalid-utf8"
        case .brokenUTF16: "broken-utf16"
        case .lineTooLong: "line-too-long"
        case .malformedJSON: "malformed-json"
        case .malformedLogfmt: "malformed-logfmt"
        case .patternUnmatched: "pattern-unmatched"
        case .emptyMatch: "empty-match"
        case .tooManyKeys: "too-many-keys"
        case .notA: "wrong-type"
        case .outOfScale: "out-of-scale"
        case .negativeDuration: "negative-duration"
        case .beforeStart: "before-start"
        case .eventWithoutKey: "event-without-key"
        case .eventWithoutTime: "event-without-time"
        case .notACount: "not-a-count"
        case .aboveCount: "above-count"
        case .totalOfNone: "total-of-none"
        case .tooLarge: "too-large"
        }
    }
}
