import CIIColumns
import CIIIndex
import CIILanguage

/// `trend …`: whether figures of groups rise or fall from period to period.
struct TrendQuestion {
    let figures: [Spanned<Expression>]
    let query: Query
    let dataset: Dataset
    let context: QueryContext
    let engine: Engine

    func answer() throws(EngineFailure) -> Answer {
        let unanswered = [query.order.isEmpty ? nil : "order by", query.limit == nil ? nil : "top"].compactMap
        { $0 }
        guard unanswered.isEmpty else {
            throw .wrong(Diagnostics(unanswered.map { EngineProblem.clauseNotAnswered($0).diagnostic }))
        }
        guard
            let series = try FigureSeries(figures, query, dataset: dataset, context: context, engine: engine)
        else { return try answerOfNothing() }
        let frame = series.question.frame
        let columns = series.table.columns
        let layout = TrendLayout(
            figures: columns, confidence: frame.context.confidence)
        var answer = Answer(
            statement: "", window: frame.answerWindow(engine), scope: series.table.scope,
            weights: series.question.weights, definition: series.question.definition)
        answer.columns = series.dimensions.map(\.column) + layout.columns
        func cells(_ series: FigureSeries, _ member: Int) -> [AnswerValue] {
            series.series.enumerated().flatMap { figure, all in
                layout.cells(
                    columns[figure], FigureTrend(all[member], series.periods, frame.context.confidence))
            }
        }
        for member in series.members.indices {
            try frame.checkCancelled(at: member)
            let keys = zip(series.dimensions, series.members[member]).map {
                $0.value($1, calendar: frame.calendar)
            }
            answer.rows.append(keys + cells(series, member))
        }
        if series.members.count > 1 {
            var whole = query
            whole.by = []
            if let all = try FigureSeries(figures, whole, dataset: dataset, context: context, engine: engine),
                !all.members.isEmpty
            {
                let keys: [AnswerValue] = series.dimensions.indices.map {
                    $0 == series.dimensions.startIndex ? .text("all") : .missing
                }
                answer.total = keys + cells(all, 0)
            }
        }
        answer.notes = series.table.notes
        if query.every == nil {
            answer.notes.append(SeriesNote.periodsByDefault(period: series.periods.noun).note)
        }
        let whole = series.wholeCount
        answer.notes += [
            SeriesNote.trendOfGroups(
                whole: whole, partial: series.periods.count - whole, period: series.periods.noun
            ).note,
            SeriesNote.verdicts(percent: 100 * frame.context.confidence.level).note,
        ]
        return answer
    }

    /// Nothing lies in the window: the columns of figures that have no periods.
    private func answerOfNothing() throws(EngineFailure) -> Answer {
        var plain = query
        (plain.every, plain.by) = (nil, [])
        let question = try FigureQuestion(figures, plain, dataset: dataset, context: context, engine: engine)
        let table = try question.table()
        var answer = Answer(
            statement: "", window: question.frame.answerWindow(engine), scope: table.scope,
            weights: question.weights, definition: question.definition)
        answer.columns = TrendLayout(figures: table.columns, confidence: context.confidence).columns
        answer.notes = table.notes
        return answer
    }
}
