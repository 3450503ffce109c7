/// A field of the vocabulary: what a column may be.
public struct FieldDescription: Equatable, Sendable {
    /// What a field's values must be to be of use.
    public enum Need: Equatable, Sendable {
        /// Words that repeat.
        case category
        /// Something that tells one from another; digits keep their leading zeros.
        case identifier
        /// The name of a channel, brought to its canonical word.
        case channel
        /// Which side began it, brought to `inbound` or `outbound`.
        case direction
        /// Whether a person or a machine handled it, brought to `human` or `bot`.
        case handler
        /// Where an interaction stands, brought to its canonical word.
        case status
        /// Free text.
        case text
        /// Yes or no.
        case boolean
        /// A number.
        case number
        /// A rating on that scale, unless a mapping names another.
        case rating(RatingScale)
        /// A point in time.
        case instant
        /// A length of time.
        case duration

        /// The type of the values.
        public var type: ValueType {
            switch self {
            case .category, .identifier, .channel, .direction, .handler, .status: .category
            case .text: .text
            case .boolean: .boolean
            case .number: .number
            case .rating: .rating
            case .instant: .instant
            case .duration: .duration
            }
        }
    }

    /// The canonical name, by which queries ask for it.
    public let name: String
    /// Other names by which queries may ask for it.
    public let aliases: [String]
    /// What its values must be.
    public let need: Need
    /// What it is, in one line: lower case, no full stop.
    public let summary: String
    /// Whether it follows from other interactions, so that no column of a log is taken for it.
    public let isWorkedOut: Bool
    /// The headers that mean it, as tools write them.
    let headers: [String]
    /// Headers of durations whose unit only the tool's manual tells.
    let unitHeaders: [(header: String, unit: DurationUnit)]
    /// Headers of yes or no that mean the opposite; of a handler, those by which yes is a machine.
    let inverseHeaders: [String]
    /// Headers that mean it only where no other column does.
    let weakHeaders: [String]

    init(
        _ name: String, _ need: Need, _ summary: String, aliases: [String] = [], headers: [String],
        unitHeaders: [(header: String, unit: DurationUnit)] = [], inverseHeaders: [String] = [],
        weakHeaders: [String] = [], isWorkedOut: Bool = false
    ) {
        self.name = name
        self.need = need
        self.summary = summary
        self.aliases = aliases
        self.headers = headers
        self.unitHeaders = unitHeaders
        self.inverseHeaders = inverseHeaders
        self.weakHeaders = weakHeaders
        self.isWorkedOut = isWorkedOut
    }

    /// Whether two entries are for the same field.
    public static func == (left: FieldDescription, right: FieldDescription) -> Bool {
        left.name == right.name
    }
}
