/// What `explain` is to explain of a question.
public enum ExplainWord: String, CaseIterable, Sendable {
    /// What it asks of the rows.
    case query

    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .query: ["consulta"]
        }
    }
}
