/// One value of an answer.
public enum AnswerValue: Equatable, Sendable {
    /// Text, from a person's data or from the program.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number in the column's unit; always finite.
    case number(Double)
    /// True or false.
    case boolean(Bool)
    /// An instant, in microseconds since 1970, and the minutes east of UTC it is to be shown at.
    case instant(microseconds: Int, offsetMinutes: Int)
    /// A rank, 1 is best; `tied` where another row has the same.
    case rank(Int, tied: Bool)
    /// There is no value.
    case missing
    /// There is a value, with a sign beside it that a note explains, such as `†`.
    indirect case marked(AnswerValue, mark: String)
}
