import CIILanguage

/// Clauses that are understood and not answered yet; a question with one is refused rather than answered without.
enum UnansweredClauses {
    /// Each clause, and whether a query has it.
    private static let all: [(clause: String, isIn: @Sendable (Query) -> Bool)] = [
        ("vs", { $0.comparison != nil })
    ]

    /// One error for each such clause of `query`.
    static func refusals(of query: Query) -> [Diagnostic] {
        all.filter { $0.isIn(query) }.map { EngineProblem.clauseNotAnswered($0.clause).diagnostic }
    }
}
