import CIILanguage

/// What questions about weights have in common: the clauses that make no sense in them.
enum WeightClauses {
    /// A question about weights, as its statement begins.
    enum Question: String {
        case compare = "compare weights"
        case flips
        case stability
        case sweep

        /// In which order its rows stand; nil where `order by` says.
        var order: String? {
            switch self {
            case .compare: nil
            case .flips: "the smallest change of a weight comes first"
            case .stability: "the indicators stand as they are weighed, each with a row"
            case .sweep: "the shares rise from row to row"
            }
        }
    }

    /// - Throws: that there are no groups that could change places.
    static func checkGroups(
        _ question: IndexQuestion, of kind: Question
    ) throws(EngineFailure) {
        guard question.frame.dimensions.isEmpty else { return }
        throw .wrong(Diagnostics(WeightProblem.needsGroups(kind.rawValue).diagnostic))
    }

    /// - Throws: the clauses that `question` has no answer to.
    static func check(_ query: Query, of question: Question) throws(EngineFailure) {
        var problems: [Diagnostic] = []
        if let every = query.every {
            problems.append(WeightProblem.periods(every.span, question.rawValue).diagnostic)
        }
        if let comparison = query.comparison {
            problems.append(
                WeightProblem.clause(
                    "vs", comparison.span, question.rawValue, order: "ask about each window by itself"
                ).diagnostic)
        }
        if query.isShrunk { problems.append(EngineProblem.clauseNotAnswered("shrunk").diagnostic) }
        if let order = question.order {
            if let key = query.order.first {
                problems.append(
                    WeightProblem.clause(
                        "order by", key.value.expression.span, question.rawValue, order: order
                    )
                    .diagnostic)
            }
            if question == .stability, let limit = query.limit {
                problems.append(
                    WeightProblem.clause("\(limit.value.end)", limit.span, question.rawValue, order: order)
                        .diagnostic)
            }
        }
        guard problems.isEmpty else { throw .wrong(Diagnostics(problems)) }
    }
}
