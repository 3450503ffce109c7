public import CIIColumns

/// The interactions loaded so far: one table, and what each of its columns is.
public struct Dataset: Sendable {
    /// The rows.
    public var table: Table
    /// What is known of the columns, in the table's order.
    public var fields: [Field]
    /// Counts up with every change of the rows, so that answers can be kept per state of the data.
    public var revision: Int
    /// The columns that say what followed each interaction; nil where customers are not known.
    public var repeatContacts: RepeatContacts?

    /// The given rows and what their columns are.
    public init(table: Table, fields: [Field], revision: Int, repeatContacts: RepeatContacts? = nil) {
        self.table = table
        self.fields = fields
        self.revision = revision
        self.repeatContacts = repeatContacts
    }
}

/// A column of the interactions as the language knows it.
public struct Field: Equatable, Sendable {
    /// The name in statements.
    public var name: String
    /// Other names that stand for it.
    public var aliases: [String]
    /// The header it came from; nil for a field worked out from others.
    public var header: String?
    /// The ends of the rating scale, where it holds ratings.
    public var scale: ClosedRange<Double>?

    /// A field called `name`.
    public init(
        name: String, aliases: [String] = [], header: String? = nil, scale: ClosedRange<Double>? = nil
    ) {
        self.name = name
        self.aliases = aliases
        self.header = header
        self.scale = scale
    }
}
