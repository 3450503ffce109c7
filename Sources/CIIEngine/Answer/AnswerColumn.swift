/// One column of an answer.
public struct AnswerColumn: Equatable, Sendable {
    /// What a column holds.
    public enum Kind: String, Sendable {
        /// What a row stands for: an agent, a week.
        case dimension
        /// A number of interactions.
        case count
        /// A place in the order.
        case rank
        /// A score or an index, 0…100.
        case score
        /// A raw figure of an indicator or an aggregate.
        case measure
        /// Points that a score adds to an index.
        case contribution
        /// Anything said in words.
        case text
    }

    /// What the numbers of a column are.
    public enum Unit: String, Sendable {
        /// No unit: a plain number.
        case none = ""
        /// 0…100.
        case percent = "%"
        /// A score or index between 0 and 100.
        case score = "0-100"
        /// −100…100.
        case netScore = "-100..100"
        /// Seconds.
        case seconds = "s"
        /// Points on a rating scale.
        case rating = "rating"
    }

    /// Which columns a format with little room keeps.
    public enum Prominence: Int, Comparable, Sendable {
        /// Only machine formats write it.
        case machine
        /// A table shows it where there is room.
        case detail
        /// A table never leaves it out.
        case essential

        /// By how hard a format tries to keep it.
        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// The name in machine formats, such as `csat.n`; unique in the answer.
    public var name: String
    /// The heading in tables, without its unit.
    public var heading: String
    /// What it holds.
    public var kind: Kind
    /// What its numbers are.
    public var unit: Unit
    /// Which formats keep it.
    public var prominence: Prominence
    /// Whether its values are what groups are called, rather than parts of the calendar or truths.
    public var holdsNames = false

    /// A column with the given parts; its heading is its name unless another is given.
    public init(
        name: String, heading: String? = nil, kind: Kind, unit: Unit = .none,
        prominence: Prominence = .essential
    ) {
        self.name = name
        self.heading = heading ?? name
        self.kind = kind
        self.unit = unit
        self.prominence = prominence
    }
}
