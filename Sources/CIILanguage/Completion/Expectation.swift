/// What may stand at a place of a text, and the unfinished word that stands there already.
///
/// Found by the parser itself: it reads the text up to the word and notes all it would have taken next.
public struct Expectation: Equatable, Sendable {
    /// One kind of thing that may come next.
    public enum Alternative: Hashable, Sendable {
        /// The first word of a statement.
        case verb
        /// A clause the statement takes and does not have yet.
        case clause(Clause)
        /// A word of the language, such as `and` in `between A and B`.
        case keyword(String)
        /// An operator between two operands, such as `=`, `in` or `and`.
        case binaryOperator
        /// A field of the interactions.
        case field
        /// A field that a log may have, whatever is loaded.
        case knownField
        /// An indicator, such as `csat` or `art.median`.
        case indicator
        /// A scalar function or an aggregate.
        case function
        /// A value of that field.
        case value(of: Name)
        /// The name of a weighting.
        case weighting
        /// The name of an index.
        case index
        /// The name of a scenario.
        case scenario
        /// The name of a lesson.
        case lesson
        /// A format of answers.
        case format
        /// A format of logs.
        case logFormat
        /// The name of a profile.
        case profile
        /// The name of an encoding.
        case encoding
        /// The name of a setting.
        case setting
        /// A value of that setting.
        case settingValue(of: Name)
        /// A family of channels, such as `phone`.
        case channelFamily
        /// A unit of the calendar, such as `week`.
        case calendarUnit
        /// A unit of durations, such as `minutes`.
        case timeUnit
        /// A moment, such as `30d`, a date or `today`.
        case moment
        /// A rule for what is missing, such as `pool`.
        case missingRule
        /// A number.
        case number
        /// A topic of `help`.
        case helpTopic
        /// The path of a file.
        case filePath
    }

    /// What may come, in the order the parser would try; empty where nothing can be proposed.
    public var alternatives: [Alternative]
    /// The bytes already typed of the thing, without an opening quote; empty at a fresh place.
    public var partial: SourceSpan
    /// The quote or backtick `partial` stands behind, where it is not closed yet.
    public var openQuote: Character?

    /// These alternatives for the bytes of `partial`.
    public init(_ alternatives: [Alternative], partial: SourceSpan, openQuote: Character? = nil) {
        self.alternatives = alternatives
        self.partial = partial
        self.openQuote = openQuote
    }
}
