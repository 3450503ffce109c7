import CIIColumns
import CIIIndex
public import CIILanguage
import CIIText

/// `weights from data …`: the weights in force beside those that the scores of groups suggest; nothing is applied.
struct DataWeightsQuestion {
    let weighed: WeighedQuestion
    /// By indicator of the weighting.
    let found: WeightsFromData
    /// Whether the figure that indicators are correlated with is known at all.
    let hasFigure: Bool

    private var question: IndexQuestion { weighed.question }

    /// What indicators are correlated with.
    private static let figure = "nps"

    init(
        _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        if let every = query.every {
            throw .wrong(Diagnostics(RobustProblem.periods(every.span).diagnostic))
        }
        let question = try IndexQuestion(query, dataset: dataset, context: context, engine: engine)
        guard !question.frame.dimensions.isEmpty else {
            throw .wrong(Diagnostics(RobustProblem.dataNeedsGroups.diagnostic))
        }
        weighed = try WeighedQuestion(question)
        let minimum = question.definition.minimumCount
        let figure = try Self.figure(query, dataset, context, engine, minimum: minimum)
        hasFigure = figure.contains { $0 != nil }
        let groups = weighed.weighed.groups
        found = WeightsFromData(
            scores: groups.columns.indices.map { Self.scores($0, of: groups, minimum: minimum) },
            figure: figure, isFigure: question.weighting.terms.map { $0.indicator.name == Self.figure })
    }

    /// The scores of an indicator where it rests on enough interactions.
    private static func scores(_ term: Int, of groups: ScoredGroups, minimum: Int) -> [Double?] {
        let counts = groups.columns[term].readings.counts
        return (0..<groups.groupCount).map {
            Int(counts[$0]) >= minimum ? groups.score(term, of: $0) : nil
        }
    }

    /// The other figure of the same groups; nothing of any group where the data has none.
    private static func figure(
        _ query: Query, _ dataset: Dataset, _ context: QueryContext, _ engine: Engine, minimum: Int
    ) throws(EngineFailure) -> [Double?] {
        var query = query
        let span = query.weights?.span ?? SourceSpan(0, 0)
        let name = Spanned(Name(spelling: Self.figure, canonical: Self.figure), span)
        query.weights = Spanned(.named(name.value), span)
        (query.index, query.combination, query.scaling, query.order, query.limit) = (nil, nil, nil, [], nil)
        do throws(EngineFailure) {
            let question = try IndexQuestion(query, dataset: dataset, context: context, engine: engine)
            let groups = try question.level(question.frame.dimensions).scores
            return scores(0, of: groups, minimum: minimum)
        } catch {
            // The clauses were answered with other weights before, so all that can be wrong is that nobody collected it.
            guard case .wrong = error else { throw error }
            return []
        }
    }

    // MARK: Answer

    func answer(_ engine: Engine) throws(EngineFailure) -> Answer {
        let frame = question.frame
        let scope = try frame.scope(engine)
        var answer = Answer(
            statement: "", window: frame.answerWindow(engine), scope: scope, weights: question.weights,
            definition: question.making.hash.description)
        answer.columns = columns
        answer.rows = zip(question.weighting.terms, found.indicators).map { term, own in
            let interval = own.correlation?.interval(frame.context.confidence)
            return [
                .text(term.indicator.name), .number(100 * term.effective), .number(100 * own.equal),
                GoalLayout.number(own.bySpread.map { 100 * $0 }),
                GoalLayout.number(own.byCorrelation.map { 100 * $0 }), GoalLayout.number(own.deviation),
                correlation(own, interval), GoalLayout.number(interval?.low),
                GoalLayout.number(interval?.high), .integer(own.count), .integer(own.correlation?.count ?? 0),
            ]
        }
        answer.notes = try question.notes(scope, weighed.weighed, total: try question.total())
        answer.notes += notes.map(\.note)
        return answer
    }

    private var columns: [AnswerColumn] {
        func share(_ name: String, _ heading: String? = nil) -> AnswerColumn {
            AnswerColumn(name: name, heading: heading, kind: .measure, unit: .percent)
        }
        return [
            AnswerColumn(name: "indicator", kind: .dimension), share("given"), share("equal"),
            share("spread"), share(Self.figure, "by \(Self.figure)"),
            AnswerColumn(name: "deviation", kind: .measure, prominence: .detail),
            AnswerColumn(name: "correlation", heading: "correlation with \(Self.figure)", kind: .text),
            AnswerColumn(name: "correlation.low", kind: .measure, prominence: .machine),
            AnswerColumn(name: "correlation.high", kind: .measure, prominence: .machine),
            AnswerColumn(name: "groups", kind: .count),
            AnswerColumn(name: "correlation.groups", heading: "with both", kind: .count, prominence: .detail),
        ]
    }

    /// `+0.62 (0.11…0.88)`: two digits, as a correlation of groups has no more.
    private func correlation(
        _ indicator: WeightsFromData.Indicator, _ interval: ConfidenceInterval?
    ) -> AnswerValue {
        guard let value = indicator.correlation?.value else { return .missing }
        let text = (value > 0 ? "+" : "") + fixed(value, decimals: 2)
        guard let low = interval?.low, let high = interval?.high else { return .text(text) }
        return .text("\(text) (\(fixed(low, decimals: 2)) to \(fixed(high, decimals: 2)))")
    }

    private var notes: [RobustNote] {
        var notes = [
            RobustNote.fromData(
                groups: weighed.level.groups.groupCount, minimum: question.definition.minimumCount)
        ]
        let names = question.weighting.terms.map(\.indicator.name)
        let hasCorrelation = found.indicators.contains { $0.correlation != nil }
        if !hasCorrelation { notes.append(.withoutFigure(Self.figure)) }
        let negative = zip(names, found.indicators).filter { $1.correlation?.value ?? 0 < 0 }.map(\.0)
        if !negative.isEmpty { notes.append(.negative(negative, figure: Self.figure)) }
        let bases: [(String, (WeightsFromData.Indicator) -> Double?)] = [
            ("equal", { $0.equal }), ("spread", { $0.bySpread }), ("by_\(Self.figure)", { $0.byCorrelation }),
        ]
        notes.append(
            .applied(
                bases.compactMap { basis, weight in
                    let weights = zip(names, found.indicators).compactMap { name, own in
                        weight(own).map { "\(name)=\(shortest(($0 * 1000).rounded() / 1000))" }
                    }
                    return weights.isEmpty ? nil : "weights \(basis) = \(weights.joined(separator: " "))"
                }))
        return notes
    }
}

extension Engine {
    /// Weights that the scores of groups suggest, beside those in force: `weights from data …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func weightsFromData(
        _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        return try DataWeightsQuestion(query, dataset: dataset, context: context, engine: self).answer(self)
    }
}
