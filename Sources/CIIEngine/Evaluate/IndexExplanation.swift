import CIIColumns
import CIIIndex
public import CIILanguage
import CIIText

/// `explain cii …`: how the index of each group comes about, indicator by indicator.
struct IndexExplanation {
    let question: IndexQuestion
    private let members: GroupMembers

    /// - Throws: what is wrong with the clauses, and values of `for` that nothing is called.
    init(
        _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        var query = query
        guard !query.isShrunk else {
            throw .wrong(Diagnostics(EngineProblem.clauseNotAnswered("shrunk").diagnostic))
        }
        members = try GroupMembers(takingFrom: &query, dataset: dataset, context: context)
        question = try IndexQuestion(query, dataset: dataset, context: context, engine: engine)
    }

    /// The answer: a row for each indicator of each group, and one for their sum.
    func answer() throws(EngineFailure) -> Answer {
        let frame = question.frame
        // The finest groups first: they tell what coarser ones measure, so that rows are read once.
        let ownLevel = frame.dimensions.isEmpty ? nil : try question.level(frame.dimensions)
        let scales = question.groupScales(ownLevel)
        let minimum = question.definition.minimumCount
        let level = try ownLevel.map { level throws(EngineFailure) in
            try question.standardised(level).level.scaled(by: scales, minimum: minimum)
        }
        let pooled = try question.level([]).scaled(by: scales, minimum: minimum)
        let pooledScores = question.plans.indices.map { pooled.scores.score($0, of: 0) }
        let all = pooled.scores.weighed(by: question.definition, pooled: pooledScores)
        let scope = try frame.scope(question.engine)
        let weighed = level?.scores.weighed(by: question.definition, pooled: pooledScores) ?? all
        let spread = level.map { _ in IndexSpread(weighed, pooled: pooledScores) }
        let layout = IndexExplanationLayout(question: question, spread: spread)
        var answer = Answer(
            statement: "", columns: layout.columns, window: frame.answerWindow(question.engine), scope: scope,
            weights: question.weights, definition: question.making.hash.description)
        let groups = try level.map { level throws(EngineFailure) in try shown(level, weighed) }
        let known = try question.uncertainty(level == nil ? [] : frame.dimensions, level ?? pooled)
        let reference = level == nil ? nil : all.result(of: 0)
        for group in groups ?? (scope.inScope > 0 ? [0] : []) {
            try frame.checkCancelled(at: answer.rows.count)
            let result = weighed.result(of: group)
            let keys = level?.groups.keys.map { $0[group] } ?? []
            answer.rows += layout.rows(
                keys, size: (level ?? pooled).size(group), result, known?.uncertainty(of: group, result),
                reference)
        }
        answer.notes += members.notes
        answer.notes += try question.notes(scope, weighed, total: question.total())
        if let known {
            answer.notes.append(
                EngineNote.intervalsInWords(
                    percent: 100 * frame.context.confidence.level, units: IntervalUnits(known.covariances)
                ).note)
        }
        if scope.inScope > 0 { answer.notes += layout.notes(groups, weighed) }
        return answer
    }

    /// The groups asked for, in the order of the answer.
    private func shown(
        _ level: IndexQuestion.Level, _ weighed: WeighedGroups
    ) throws(EngineFailure) -> [Int] {
        var query = question.query
        if !members.members.isEmpty { query.limit = nil }
        let order = try IndexOrder(
            level: level, weighed: weighed, layout: IndexLayout(question: question)
        ).shown(query).map(\.group)
        guard !members.members.isEmpty, level.groups.groupCount > 0 else { return order }
        let meant = Set(try members.places(in: level.groups))
        let own = order.filter { meant.contains($0) }
        // `top` and `bottom` are about those that are meant.
        guard let limit = question.query.limit?.value else { return own }
        return Array((limit.end == .bottom ? own.reversed() : own).prefix(limit.count))
    }
}

extension Engine {
    /// How the index comes about: `explain cii …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func indexExplanation(
        _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        return try IndexExplanation(query, dataset: dataset, context: context, engine: self).answer()
    }
}
