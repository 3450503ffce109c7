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
    /// The values over everything in scope, one for each column; nil where there is no such row.
    public var total: [AnswerValue]?
    /// The window of time that was asked about, where the statement has one.
    public var window: AnswerWindow?
    /// The window that this one is compared with, where there are two.
    public var comparedWindow: AnswerWindow?
    /// Which interactions the figures rest on, for statements about interactions.
    public var scope: AnswerScope?
    /// The weights used, in the order given; empty where no index was asked for.
    public var weights: [AnswerWeight]
    /// The hash of all that the index depends on beside the interactions; nil where no index was asked for.
    public var definition: String?
    /// What to know about the answer, in order.
    public var notes: [AnswerNote]
    /// Lines of running text, for statements that answer in words, such as `help`.
    public var text: [String]
    /// What the index is weighed from, where that was asked for.
    public var weighing: AnswerWeighing?
    /// Whether a person is best shown a chart below the table.
    public var isShownWithChart = false

    /// An answer with the given parts.
    public init(
        statement: String, columns: [AnswerColumn] = [], rows: [[AnswerValue]] = [],
        total: [AnswerValue]? = nil, window: AnswerWindow? = nil, scope: AnswerScope? = nil,
        weights: [AnswerWeight] = [], definition: String? = nil,
        notes: [AnswerNote] = [], text: [String] = []
    ) {
        self.statement = statement
        self.columns = columns
        self.rows = rows
        self.total = total
        self.window = window
        self.scope = scope
        self.weights = weights
        self.definition = definition
        self.notes = notes
        self.text = text
    }
}
