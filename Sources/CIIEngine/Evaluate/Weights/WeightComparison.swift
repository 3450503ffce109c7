import CIIColumns
import CIIIndex
import CIILanguage

/// `compare weights W, W, …`: the same groups under several weightings.
struct WeightComparison {
    let query: Query
    let engine: Engine
    /// The weightings as they are called, each once.
    let names: [String]
    /// The question under each of them.
    let sides: [WeighedQuestion]
    /// The question of all that any of them weighs.
    let whole: WeighedQuestion

    private var first: WeighedQuestion { sides[0] }
    var frame: QueryFrame { first.frame }

    init(
        _ weightings: [Spanned<WeightsClause>], _ query: Query, dataset: Dataset, context: QueryContext,
        engine: Engine
    ) throws(EngineFailure) {
        self.engine = engine
        try WeightClauses.check(query, of: .compare)
        var asked = query
        (asked.order, asked.limit) = ([], nil)
        var questions: [IndexQuestion] = []
        var problems: [Diagnostic] = []
        for weights in weightings {
            do {
                questions.append(
                    try IndexQuestion(
                        asked.asking(weights, context), dataset: dataset, context: context, engine: engine))
            } catch .wrong(let wrong) {
                // What is wrong with the other clauses is the same for each weighting.
                problems += wrong.all.filter { !problems.contains($0) }
            } catch {
                throw error
            }
        }
        guard problems.isEmpty, let first = questions.first else {
            throw .wrong(Diagnostics(problems))
        }
        self.query = query
        names = Self.names(weightings)
        // Before the others, so that the rows are read once and not for each of them.
        whole = try WeighedQuestion(
            Self.whole(questions, first, dataset: dataset, context: context))
        var sides: [WeighedQuestion] = []
        for question in questions { sides.append(try WeighedQuestion(question)) }
        self.sides = sides
    }

    /// The question of all indicators that any of these weighs and the data have.
    private static func whole(
        _ questions: [IndexQuestion], _ first: IndexQuestion, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> IndexQuestion {
        let span = SourceSpan(0, 0)
        var entries: [WeightEntries.Entry] = []
        for (term, plan) in questions.flatMap({ zip($0.weighting.terms, $0.plans) }) {
            let name = Name(spelling: term.indicator.name, canonical: term.indicator.name)
            guard plan.isCollected, term.effective > 0,
                !entries.contains(where: { $0.indicator.value == name })
            else { continue }
            entries.append(.init(Spanned(name, span), Spanned(1, span), isPercent: false))
        }
        guard !entries.isEmpty else { return first }
        var query = first.query
        (query.index, query.weights) = (nil, Spanned(.entries(WeightEntries(entries)), span))
        return try IndexQuestion(query, dataset: dataset, context: context, engine: first.engine)
    }

    /// What the weightings are called: by their names or as they are written; a number tells the same ones apart.
    private static func names(_ weightings: [Spanned<WeightsClause>]) -> [String] {
        var names: [String] = []
        for weights in weightings {
            var clause = Query()
            clause.weights = weights
            let statement = StatementPrinter(naming: .canonical).print(.cii(clause))
            let name = String(statement.dropFirst("cii weights ".count))
            var unique = name
            var number = 2
            while names.contains(unique) {
                unique = "\(name) (\(number))"
                number += 1
            }
            names.append(unique)
        }
        return names
    }

    // MARK: Answer

    func answer() throws(EngineFailure) -> Answer {
        let layout = WeightComparisonLayout(comparison: self)
        let scope = try frame.scope(engine)
        var answer = Answer(statement: "", window: frame.answerWindow(engine), scope: scope)
        answer.columns = layout.columns
        answer.isShownWithChart = layout.hasRank
        guard layout.hasRank else {
            if scope.inScope > 0 { answer.rows = [layout.total] }
            answer.notes = try notes(scope)
            return answer
        }
        let groups = try shown(layout, answer)
        for group in groups {
            try frame.checkCancelled(at: answer.rows.count)
            answer.rows.append(layout.row(group))
        }
        let count = first.level.groups.groupCount
        if count > 1 { answer.total = layout.total }
        answer.notes = try notes(scope)
        if groups.count < count {
            answer.notes.append(EngineNote.limited(shown: groups.count, of: count).note)
        }
        return answer
    }

    /// The groups to show: by their place under the first weighting unless `order by` says otherwise.
    private func shown(
        _ layout: WeightComparisonLayout, _ answer: Answer
    ) throws(EngineFailure) -> [Int] {
        try first.question.members.meant(query, first.level.groups, of: \.self) {
            query throws(EngineFailure) in
            guard !query.order.isEmpty else {
                let limit = query.limit?.value
                return first.standing.first(limit?.count ?? .max, fromBottom: limit?.end == .bottom)
                    .map(\.group)
            }
            var all = answer
            all.rows = (0..<first.level.groups.groupCount).map(layout.row)
            return try CompareOrder(all, frame, of: .weights).shown(query)
        }
    }
}

extension Query {
    /// The same question under other weights, or under the index of that name where no weighting has it.
    fileprivate func asking(_ weights: Spanned<WeightsClause>, _ context: QueryContext) -> Query {
        var query = self
        if case .named(let name) = weights.value,
            context.definitions.weighting(named: name.canonical) == nil,
            context.definitions.index(named: name.canonical) != nil
        {
            query.index = Spanned(name, weights.span)
        } else {
            query.weights = weights
        }
        return query
    }
}
