/// A piece of text with the part it plays, for highlighting.
public struct LexedToken: Hashable, Sendable {
    /// The part it plays where the parser understood it; what it looks like where not.
    public enum Kind: String, CaseIterable, Sendable {
        /// The first word of a statement.
        case verb
        /// The first word of a clause.
        case clause
        /// Another word of the language: `and`, `desc`, `weeks`.
        case keyword
        /// A field, indicator, weighting, format or setting.
        case name
        /// A name before an opening bracket.
        case function
        case string
        /// A number or percentage.
        case number
        case duration
        case date
        /// A regular expression.
        case pattern
        case symbol
        /// The text of `echo`, `help` and `set`.
        case raw
        /// What no statement can hold.
        case unknown
    }

    /// The part it plays.
    public var kind: Kind
    /// Where it stands.
    public var span: SourceSpan

    /// A piece of this kind at this place.
    public init(_ kind: Kind, _ span: SourceSpan) {
        self.kind = kind
        self.span = span
    }
}
