public import CIILanguage

extension Engine {
    /// Whether figures rise or fall from period to period: `trend …`; the index where there are no figures.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func trend(
        _ figures: [Spanned<Expression>], _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        return try TrendQuestion(
            figures: figures, query: query, dataset: dataset, context: context, engine: self
        ).answer()
    }

    /// Whether groups meet a goal: `goal …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func goal(
        _ kept: KeptGoal, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> GoalAnswer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        let question = try GoalQuestion(kept, dataset: dataset, context: context, engine: self)
        return GoalAnswer(
            answer: GoalLayout(question: question).answer(self),
            failing: kept.goal.failsWhenMissed ? (question.missedCount, question.standings.count) : (0, 0))
    }

    /// How all goals of the definitions stand under the clauses of `query`, which come before those of the goals: `goals …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func goals(
        _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> GoalAnswer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        guard !context.definitions.goals.isEmpty else {
            throw .wrong(Diagnostics(SeriesProblem.noGoals.diagnostic))
        }
        // What is wrong with the clauses is told of them, and what is wrong with a goal beside it.
        var clauses = query
        clauses.every = nil
        let frame = try QueryFrame(clauses, dataset: dataset, context: context, engine: self)
        var answer = Answer(statement: "", window: frame.answerWindow(self), scope: try frame.scope(self))
        answer.columns = GoalsLayout.columns
        var failing = (missed: 0, of: 0)
        for kept in context.definitions.goals {
            do throws(EngineFailure) {
                let own = KeptGoal(kept.goal, kept.query.narrowed(by: query))
                var question = try GoalQuestion(own, dataset: dataset, context: context, engine: self)
                question.shown = kept
                answer.rows += GoalsLayout.rows(question)
                if let record = question.record {
                    let note = SeriesNote.record(whole: record.wholeCount, period: record.period).note
                    if !answer.notes.contains(note) { answer.notes.append(note) }
                }
                if kept.goal.failsWhenMissed {
                    failing = (failing.missed + question.missedCount, failing.of + question.standings.count)
                }
            } catch {
                guard case .wrong(let diagnostics) = error, let first = diagnostics.all.first else {
                    throw error
                }
                answer.rows.append(GoalsLayout.row(without: kept))
                answer.notes.append(
                    SeriesNote.goalWithoutAnswer(goal: kept.text, reason: first.message).note)
                if kept.goal.failsWhenMissed { failing = (failing.missed + 1, failing.of + 1) }
            }
        }
        return GoalAnswer(answer: answer, failing: failing)
    }
}

extension Query {
    /// The clauses of a goal with those of `goals` in their place; both filters have to hold.
    fileprivate func narrowed(by other: Query) -> Query {
        var query = self
        if let window = other.window { query.window = window }
        if let every = other.every { query.every = every }
        if let cohort = other.cohort { query.cohort = cohort }
        if let asOf = other.asOf { query.asOf = asOf }
        if let weights = other.weights { query.weights = weights }
        if let index = other.index { query.index = index }
        if let minimum = other.minimum { query.minimum = minimum }
        if let missing = other.missing { query.missing = missing }
        if !other.by.isEmpty { query.by = other.by }
        if let filter = other.filter {
            query.filter =
                query.filter.map { own in
                    Spanned(.binary(.and, own, filter), filter.span)
                } ?? filter
        }
        return query
    }
}
