import CIILanguage

/// Clauses that are understood and not answered yet; a question with one is refused rather than answered without.
enum UnansweredClauses {
    /// Each clause, and whether a query has it.
    private static let all: [(clause: String, isIn: @Sendable (Query) -> Bool)] = [
        ("using", { $0.index != nil }),
        ("for", { !$0.members.isEmpty }),
        ("fill", { $0.fill != nil }),
        ("vs", { $0.comparison != nil }),
        ("to date", { if case .this(_, toDate: true) = $0.window?.value { true } else { false } }),
    ]

    /// One error for each such clause of `query`.
    static func refusals(of query: Query) -> [Diagnostic] {
        all.filter { $0.isIn(query) }.map { EngineProblem.clauseNotAnswered($0.clause).diagnostic }
    }
}
