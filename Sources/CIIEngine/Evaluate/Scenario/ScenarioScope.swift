import CIIColumns
import CIIIndex
import CIILanguage

/// Which interactions a change is about.
struct ScenarioScope {
    /// The condition as it is written.
    let text: String
    /// The condition resolved as `where` is.
    let frame: QueryFrame

    var condition: RowCondition { frame.filter }

    init(
        _ scope: Spanned<Expression>, _ step: ScenarioStep, _ query: Query, dataset: Dataset,
        context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        text = StatementPrinter().print(scope.value)
        var own = Query()
        (own.filter, own.asOf, own.cohort) = (scope, query.asOf, query.cohort)
        do throws(EngineFailure) {
            frame = try QueryFrame(own, dataset: dataset, context: context, engine: engine)
        } catch {
            // Places inside a scenario by its name are none in the statement asked.
            guard case .wrong(let problems) = error, let name = step.path.last,
                let first = problems.all.first
            else { throw error }
            throw .wrong(
                Diagnostics(
                    ScenarioProblem.notApplied(name.canonical, reason: first.message, step.span).diagnostic))
        }
    }

    func isOf(_ scope: Spanned<Expression>) -> Bool {
        StatementPrinter().print(scope.value) == text
    }

    /// What its notes are asked for: not why nothing is left, which is told beside the number.
    var known: AnswerScope { AnswerScope(inScope: 1) }

    /// How many of the interactions asked about it holds for.
    func count(within frame: QueryFrame, _ engine: Engine) throws(EngineFailure) -> Int {
        let request = GroupRequest(
            keys: [], condition: frame.condition, measurements: [Measurement(.countIf(condition))])
        let groups = try engine.groups(request, dataset: frame.schema.dataset, context: frame.context)
        return groups.results[0].first?.count ?? 0
    }
}
