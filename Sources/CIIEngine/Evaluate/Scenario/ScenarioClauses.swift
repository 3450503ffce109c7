import CIILanguage

/// Clauses that a question about what would be cannot have.
enum ScenarioClauses {
    static func check(_ query: Query, verb: String) throws(EngineFailure) {
        let clauses = [
            query.comparison == nil ? nil : "vs", query.standardised == nil ? nil : "standardised",
            query.isShrunk ? "shrunk" : nil, query.fill == nil ? nil : "fill",
        ].compactMap { $0 }
        guard clauses.isEmpty else {
            throw .wrong(
                Diagnostics(
                    clauses.map { ScenarioProblem.notAfter(clause: $0, verb: verb).diagnostic }))
        }
    }
}
