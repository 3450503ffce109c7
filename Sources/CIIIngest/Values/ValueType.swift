/// What kind of value a column holds, as far as reading it goes.
public enum ValueType: String, CaseIterable, Sendable, Codable {
    /// Words that repeat, or identifiers.
    case category
    /// Free text.
    case text
    /// Yes or no.
    case boolean
    /// A number.
    case number
    /// A rating on a scale.
    case rating
    /// A point in time.
    case instant
    /// A length of time.
    case duration

    /// The type with its article: `a number`.
    public var phrase: String {
        switch self {
        case .category: "a word"
        case .text: "text"
        case .boolean: "yes or no"
        case .number: "a number"
        case .rating: "a rating"
        case .instant: "a date and time"
        case .duration: "a duration"
        }
    }
}
