/// Reads every statement of a text.
///
/// A byte order mark at the start is skipped. Independent errors are all found in one go; the first 20 are told,
/// and how many more there are.
public func parse(_ source: String) -> ParseOutcome {
    var parser = Parser(source)
    let statements = parser.statements()
    let problems = parser.problems
    guard !problems.isEmpty else { return .statements(statements) }
    if problems.count == 1, problems[0].isUnfinished {
        return .incomplete(Diagnostics(problems[0].diagnostic))
    }
    var told = problems.prefix(Parser.shownProblems).map(\.diagnostic)
    if problems.count > told.count {
        told.append(SyntaxProblem.leftOut(problems.count - told.count).diagnostic)
    }
    return .failed(Diagnostics(told))
}

/// The statements that stand before the first problem of a text: what a script does before it stops.
public func statementsBeforeProblem(in source: String) -> [Spanned<Statement>] {
    var parser = Parser(source)
    let statements = parser.statements()
    return Array(statements.prefix(parser.intactStatements))
}

/// Every token of a text with the part it plays, in order; never fails.
public func tokens(of source: String) -> [LexedToken] {
    var parser = Parser(source)
    _ = parser.statements()
    return parser.lexed
}
