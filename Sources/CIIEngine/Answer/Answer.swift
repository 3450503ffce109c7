/// The answer to one statement as values: what every output format is made from.
///
/// Nothing here is text for a screen: numbers keep full precision, and formats only choose how to write them.
public struct Answer: Equatable, Sendable {
    /// The statement as written, without comments around it.
    public var statement: String
    /// The columns of the table, in order; empty for a statement that answers without one.
    public var columns: [AnswerColumn]
    /// One value for each column, row by row.
    public var rows: [[AnswerValue]]
    /// The window of time that was asked about, where the statement has one.
    public var window: AnswerWindow?
    /// Which interactions the figures rest on, for statements about interactions.
    public var scope: AnswerScope?
    /// The weights used, in the order given; empty where no index was asked for.
    public var weights: [AnswerWeight]
    /// What to know about the answer, in order.
    public var notes: [AnswerNote]
    /// Lines of running text, for statements that answer in words, such as `help`.
    public var text: [String]

    /// An answer with the given parts.
    public init(
        statement: String, columns: [AnswerColumn] = [], rows: [[AnswerValue]] = [],
        window: AnswerWindow? = nil, scope: AnswerScope? = nil, weights: [AnswerWeight] = [],
        notes: [AnswerNote] = [], text: [String] = []
    ) {
        self.statement = statement
        self.columns = columns
        self.rows = rows
        self.window = window
        self.scope = scope
        self.weights = weights
        self.notes = notes
        self.text = text
    }
}

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

/// The window of time that an answer is about: from the first instant up to, not including, the second.
public struct AnswerWindow: Equatable, Sendable {
    /// Start, in microseconds since 1970.
    public var from: Int
    /// Minutes east of UTC at the start.
    public var fromOffset: Int
    /// End, not included, in microseconds since 1970.
    public var to: Int
    /// Minutes east of UTC at the end.
    public var toOffset: Int
    /// The name of the zone, such as `America/Sao_Paulo`.
    public var zone: String

    /// `from ..< to`, seen in `zone`.
    public init(from: Int, fromOffset: Int, to: Int, toOffset: Int, zone: String) {
        self.from = from
        self.fromOffset = fromOffset
        self.to = to
        self.toOffset = toOffset
        self.zone = zone
    }
}

/// Which interactions an answer rests on. The four counts add up to the rows loaded.
public struct AnswerScope: Equatable, Sendable {
    /// Interactions that count.
    public var inScope: Int
    /// Left out because they lie outside the window.
    public var outsideWindow: Int
    /// Left out because they have no date to place them by.
    public var undated: Int
    /// In the window, left out by `where`.
    public var filtered: Int

    /// The four counts.
    public init(inScope: Int, outsideWindow: Int = 0, undated: Int = 0, filtered: Int = 0) {
        self.inScope = inScope
        self.outsideWindow = outsideWindow
        self.undated = undated
        self.filtered = filtered
    }
}

/// One weight, as given and as used.
public struct AnswerWeight: Equatable, Sendable {
    /// The indicator.
    public var indicator: String
    /// As written.
    public var given: Double
    /// Divided by the sum of all; 0…1.
    public var effective: Double

    /// The weight of `indicator`.
    public init(indicator: String, given: Double, effective: Double) {
        self.indicator = indicator
        self.given = given
        self.effective = effective
    }
}

/// Something to know about an answer.
public struct AnswerNote: Equatable, Sendable {
    /// Stable words that name the kind, such as `weights.rescaled`.
    public var code: String
    /// One or two sentences.
    public var text: String

    /// A note of the given kind.
    public init(code: String, text: String) {
        self.code = code
        self.text = text
    }
}
