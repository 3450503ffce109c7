import CIIEngine
import CIILanguage

extension Session {
    /// Does one statement, with pseudonyms in place of the names of groups where that was asked for.
    ///
    /// The statement that an answer repeats names no group either; its `where` and `for` still mean the names.
    func anonymising(_ statement: Spanned<Statement>, in source: SourceText) throws(Failure) -> Outcome {
        guard let query = statement.value.query, query.isAnonymised || settings.anonymise == .on else {
            return try performed(statement, in: source)
        }
        do {
            pseudonyms = try engine.pseudonyms(
                query, and: statement.value.conditionsBesideClauses, salt: settings.salt,
                dataset: sources.dataset(), context: context)
        } catch {
            // What is wrong with the clauses is told by the statement, with all else that is wrong with it.
            _ = try performed(statement, in: source)
            throw failure(error)
        }
        defer { pseudonyms = nil }
        var outcome = try performed(statement, in: source)
        guard let pseudonyms else {
            if query.isAnonymised {
                outcome.answer.notes.append(
                    AnswerNote(
                        code: "clause.without-effect",
                        text: "`anonymise` without effect: the statement tells no groups apart by name"))
            }
            return outcome
        }
        let hidden = statement.value.mapping(
            { engine.hiding(pseudonyms, $0, dataset: sources.dataset(), context: context) },
            { engine.hiding(pseudonyms, $0, dataset: sources.dataset(), context: context) })
        let keepsOrder = !query.order.isEmpty || query.every != nil
        outcome.answer = outcome.answer.anonymised(pseudonyms, keepsOrder: keepsOrder)
        outcome.answer.statement = StatementPrinter().print(hidden)
        return outcome
    }
}

extension Statement {
    /// The clauses of a question; nil of what is none.
    var query: Query? {
        switch self {
        case .cii(let query), .show(_, let query), .explainIndex(let query), .why(let query),
            .trend(_, let query), .goal(_, let query), .goals(let query), .compareWeights(_, let query),
            .flips(let query), .stability(let query), .sweep(_, let query), .robust(_, let query),
            .nudge(let query), .whatIf(_, let query), .reach(_, let query), .weightsFromData(let query):
            query
        case .explainQuery(let question): question.value.query
        case .watch, .scenario, .lesson, .load, .follow, .profile, .describe, .sources, .rejects, .letField,
            .weights, .goalposts, .indicator, .index, .define, .definitions, .diff, .hours, .run, .saveStore,
            .saveDefinitions, .set, .help, .echo, .quit:
            nil
        }
    }

    /// The figures of a question and the scope of a scenario.
    fileprivate var conditionsBesideClauses: [Spanned<Expression>] {
        switch self {
        case .show(let figures, _), .trend(let figures, _): figures
        case .goal(let goal, _): [goal.figure]
        case .whatIf(let scenario, _): scenario.scope.map { [$0] } ?? []
        case .explainQuery(let question): question.value.conditionsBesideClauses
        default: []
        }
    }

    /// The same question with other clauses, and with other figures and another scope of a scenario.
    fileprivate func mapping(
        _ other: (Query) -> Query, _ scope: (Spanned<Expression>) -> Spanned<Expression>
    ) -> Statement {
        switch self {
        case .cii(let query): return .cii(other(query))
        case .show(let figures, let query): return .show(figures.map(scope), other(query))
        case .explainQuery(let question):
            return .explainQuery(Spanned(question.value.mapping(other, scope), question.span))
        case .explainIndex(let query): return .explainIndex(other(query))
        case .why(let query): return .why(other(query))
        case .trend(let figures, let query): return .trend(figures.map(scope), other(query))
        case .goal(let goal, let query): return .goal(goal, other(query))
        case .goals(let query): return .goals(other(query))
        case .compareWeights(let weights, let query): return .compareWeights(weights, other(query))
        case .flips(let query): return .flips(other(query))
        case .stability(let query): return .stability(other(query))
        case .sweep(let sweep, let query): return .sweep(sweep, other(query))
        case .robust(let sampling, let query): return .robust(sampling, other(query))
        case .nudge(let query): return .nudge(other(query))
        case .whatIf(let scenario, let query):
            return .whatIf(Scenario(scenario.parts, scope: scenario.scope.map(scope)), other(query))
        case .reach(let reach, let query): return .reach(reach, other(query))
        case .weightsFromData(let query): return .weightsFromData(other(query))
        case .watch, .scenario, .lesson, .load, .follow, .profile, .describe, .sources, .rejects, .letField,
            .weights, .goalposts, .indicator, .index, .define, .definitions, .diff, .hours, .run, .saveStore,
            .saveDefinitions, .set, .help, .echo, .quit:
            return self
        }
    }
}
