import CIIColumns
import CIIIndex
import CIILanguage

/// `why …`: the change of the index between two windows, taken apart so that the parts add up.
struct WhyQuestion {
    let query: Query
    let engine: Engine
    /// The window asked about.
    let after: WhyPeriod
    /// The window it is compared with.
    let before: WhyPeriod
    let windows: (before: ResolvedWindow, after: ResolvedWindow)
    let groups: WhyGroups
    let indicators: [Indicator]
    /// The account of the change; nil where a window has no index.
    let change: IndexChange?

    var frame: QueryFrame { after.question.frame }

    /// How the index changed in all; nil where a window has none.
    var movement: (before: Double, after: Double)? {
        before.whole.index.flatMap { before in after.whole.index.map { (before, $0) } }
    }

    init(
        _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        self.query = query
        self.engine = engine
        guard query.members.isEmpty else {
            throw .wrong(Diagnostics(EngineProblem.clauseNotAnswered("for").diagnostic))
        }
        try Self.check(query)
        func ask(_ query: Query) throws(EngineFailure) -> IndexQuestion {
            try IndexQuestion(query, dataset: dataset, context: context, engine: engine)
        }
        var asked = query
        asked.comparison = nil
        let question = try ask(asked)
        let windows = try Self.windows(query, question)
        self.windows = windows
        let span = query.comparison?.span ?? query.window?.span ?? SourceSpan(0, 0)
        let earlier = query.asked(in: windows.before, span: span)
        guard case .period(_, index: let index?) = query.comparison?.value else {
            (after, before) = (try WhyPeriod(question), try WhyPeriod(try ask(earlier)))
            groups = WhyGroups(before: before.level.groups, after: after.level.groups)
            indicators = question.weighting.terms.map(\.indicator)
            change = WhyAccount(before, after, groups, indicators: indicators).change
            return
        }
        // Two definitions: the rows change under either, and the definition in either window.
        func old(_ query: Query) -> Query {
            var query = query
            (query.index, query.weights) = (index, nil)
            return query
        }
        (after, before) = (try WhyPeriod(question), try WhyPeriod(try ask(old(earlier))))
        let afterOld = try WhyPeriod(try ask(old(asked)))
        let beforeNew = try WhyPeriod(try ask(earlier))
        groups = WhyGroups(before: before.level.groups, after: after.level.groups)
        let terms = question.weighting.terms.map(\.indicator)
        let others = before.question.weighting.terms.map(\.indicator).filter { !terms.contains($0) }
        indicators = terms + others
        let oldChange = WhyAccount(before, afterOld, groups, indicators: indicators).change
        let newChange = WhyAccount(beforeNew, after, groups, indicators: indicators).change
        change = oldChange.flatMap { old in newChange.map { IndexChange(from: old, to: $0) } }
    }

    /// Clauses that two windows cannot be compared with.
    private static func check(_ query: Query) throws(EngineFailure) {
        var problems: [EngineProblem] = []
        if let every = query.every {
            problems.append(.notOfTwoWindows(clause: "every", every.span, instead: "cii every week"))
        }
        if let mix = query.standardised {
            problems.append(
                .notOfTwoWindows(
                    clause: "standardised", mix.span, instead: "cii by agent standardised to pooled mix"))
        }
        if query.isShrunk {
            problems.append(.notOfTwoWindows(clause: "shrunk", nil, instead: "cii by agent shrunk"))
        }
        if let scale = query.scaling, Scaling(scale.value).dependsOnGroups {
            problems.append(.scaleOfTwoWindows(scale.span))
        }
        guard problems.isEmpty else { throw .wrong(Diagnostics(problems.map(\.diagnostic))) }
    }

    /// The window asked about and the one it is compared with; the one right before where nobody names another.
    private static func windows(
        _ query: Query, _ question: IndexQuestion
    ) throws(EngineFailure) -> (before: ResolvedWindow, after: ResolvedWindow) {
        let frame = question.frame
        do throws(Diagnostics) {
            let resolver = ComparisonResolver(
                windows: frame.windows(query, question.engine), asked: query.window)
            let before =
                if let comparand = query.comparison { try resolver.window(comparand) } else {
                    try resolver.previous()
                }
            guard let after = frame.window else {
                throw Diagnostics(EngineProblem.comparedWithoutWindow(query.comparison?.span).diagnostic)
            }
            return (before, after)
        } catch {
            throw .wrong(error)
        }
    }

    // MARK: Answer

    func answer() throws(EngineFailure) -> Answer {
        let scope = try frame.scope(engine)
        var answer = Answer(
            statement: "", window: frame.answerWindow(engine), scope: scope,
            weights: after.question.weights, definition: after.question.making.hash.description)
        if frame.dimensions.isEmpty {
            let layout = WhyIndicatorLayout(question: self)
            (answer.columns, answer.rows, answer.total) = (layout.columns, layout.rows, layout.total)
        } else {
            let layout = try WhyGroupLayout(self)
            let order = layout.order
            let shown = order.prefix(query.limit?.value.count ?? .max)
            (answer.columns, answer.total) = (layout.columns, layout.total)
            for group in shown {
                try frame.checkCancelled(at: answer.rows.count)
                answer.rows.append(layout.row(group))
            }
            answer.rows += layout.rowsBesideGroups
            if layout.hasUnclear { answer.notes.append(WhyNote.unclear.note) }
            if shown.count < order.count {
                answer.notes.append(EngineNote.limited(shown: shown.count, of: order.count).note)
            }
        }
        answer.notes = try notes(scope) + answer.notes
        return answer
    }
}
