// Statements about a question, which is a `cii` or `show`.

extension Parser {
    /// A `cii` or `show`; nil where another statement, or none, stands.
    mutating func question() throws(Abandoned) -> Spanned<Statement>? {
        note(.keyword(Verb.cii.rawValue), .keyword(Verb.show.rawValue))
        if isTextEnd { throw missing("`cii` or `show`") }
        let start = current.span.lower
        let question: Statement
        if current.meaning.verb == .cii {
            take(as: .verb)
            question = .cii(query())
        } else if current.meaning.verb == .show {
            take(as: .verb)
            let figures = try recovering { parser throws(Abandoned) in try parser.items(.figure) }
            question = .show(figures, query())
        } else {
            return nil
        }
        return Spanned(question, span(from: start))
    }

    /// What follows `explain`.
    mutating func explanation() throws(Abandoned) -> Statement {
        note(.keyword(ExplainWord.query.rawValue))
        guard !isEnded, current.meaning.explained == .query else {
            throw missing("`query` and a `cii` or `show`")
        }
        take(as: .keyword)
        guard let question = try question() else { throw missing("`cii` or `show`") }
        return .explainQuery(question)
    }
}
