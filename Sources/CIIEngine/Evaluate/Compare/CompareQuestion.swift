import CIIColumns
import CIIIndex
import CIILanguage

/// `cii … vs …` and `show … vs …`: figures of groups in two windows and how they differ.
struct CompareQuestion {
    let query: Query
    let engine: Engine
    /// The window asked about.
    let now: FigureQuestion
    /// The window it is compared with.
    let before: FigureQuestion
    let windows: (before: ResolvedWindow, now: ResolvedWindow)
    /// The window asked about as written, where nobody named one.
    private let usualWindow: String?

    var frame: QueryFrame { now.frame }

    init(
        _ figures: [Spanned<Expression>], _ query: Query, against comparand: Spanned<Comparand>,
        dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        self.engine = engine
        if let every = query.every {
            throw .wrong(Diagnostics(SeriesProblem.periodsCompared(every.span).diagnostic))
        }
        // The order is that of the comparison.
        var query = query
        if query.window == nil {
            let since = Moment.ago(DurationLiteral([comparand.value.usualLength]))
            let window = Window.bounds(since: Spanned(since, comparand.span), until: nil)
            query.window = Spanned(window, comparand.span)
            var clause = Query()
            clause.window = query.window
            usualWindow = String(
                StatementPrinter(naming: .canonical).print(.cii(clause)).dropFirst("cii ".count))
        } else {
            usualWindow = nil
        }
        var asked = query
        (asked.comparison, asked.order, asked.limit) = (nil, [], nil)
        self.query = query
        now = try FigureQuestion(figures, asked, dataset: dataset, context: context, engine: engine)
        let resolver = ComparisonResolver(windows: now.frame.windows(query, engine), asked: query.window)
        let earlier: ResolvedWindow
        do throws(Diagnostics) {
            earlier = try resolver.window(comparand)
        } catch {
            throw .wrong(error)
        }
        guard let own = now.frame.window else {
            throw .wrong(
                Diagnostics(EngineProblem.comparedWithoutWindow(comparand.span).diagnostic))
        }
        windows = (earlier, own)
        var other = asked.asked(in: earlier, span: comparand.span)
        if case .period(_, index: let index?) = comparand.value {
            (other.index, other.weights) = (index, nil)
        }
        before = try FigureQuestion(figures, other, dataset: dataset, context: context, engine: engine)
    }

    func answer() throws(EngineFailure) -> Answer {
        let tables = (before: try before.table(), now: try now.table())
        let groups = WhyGroups(before: tables.before.groups, after: tables.now.groups)
        let layout = CompareLayout(question: self, before: tables.before, now: tables.now)
        var answer = Answer(
            statement: "", window: frame.answerWindow(engine), scope: tables.now.scope,
            weights: now.weights, definition: now.definition)
        answer.comparedWindow = frame.answerWindow(windows.before)
        answer.columns = layout.columns
        answer.notes = tables.now.notes
        if frame.dimensions.isEmpty {
            answer.rows = [layout.row(keys: [], nil, nil)]
        } else {
            for group in groups.keys.indices {
                try frame.checkCancelled(at: group)
                answer.rows.append(
                    layout.row(keys: groups.keys[group], groups.before[group], groups.after[group]))
            }
            let order = try CompareOrder(answer, frame).shown(query)
            if order.count < answer.rows.count {
                answer.notes.append(EngineNote.limited(shown: order.count, of: answer.rows.count).note)
            }
            answer.rows = order.map { answer.rows[$0] }
            if groups.keys.count > 1 { answer.total = layout.row(keys: nil, nil, nil) }
        }
        answer.notes += notes(tables.before.scope, groups, layout, answer)
        return answer
    }

    private func notes(
        _ scopeBefore: AnswerScope, _ groups: WhyGroups, _ layout: CompareLayout, _ answer: Answer
    ) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        if let usualWindow { notes.append(SeriesNote.comparedByDefault(usualWindow).note) }
        if case .period(_, index: let index?) = query.comparison?.value, before.definition != now.definition {
            notes.append(SeriesNote.definitions(index.value.spelling).note)
        }
        if scopeBefore.inScope == 0 { notes.append(SeriesNote.comparedEmpty.note) }
        if windows.before.overlaps(windows.now) { notes.append(SeriesNote.overlap.note) }
        let (new, gone) = (groups.before.count { $0 == nil }, groups.after.count { $0 == nil })
        if scopeBefore.inScope > 0, !frame.dimensions.isEmpty, new + gone > 0 {
            notes.append(SeriesNote.cameAndLeft(new: new, gone: gone).note)
        }
        let verdicts = answer.rows.flatMap { layout.verdicts(of: $0) }
        let judged = verdicts.count { CompareLayout.Verdict.judged.contains($0) }
        if judged > 0 {
            let unclear = verdicts.count { $0 == .notClear }
            notes.append(
                SeriesNote.differences(
                    percent: 100 * frame.context.confidence.level, unclear: unclear, of: judged
                ).note)
        }
        return notes
    }
}

extension Comparand {
    /// How long the window is that is compared where nobody names one: as long as the way back, or a month of days.
    fileprivate var usualLength: DurationLiteral.Part {
        switch self {
        case .previous, .period: .init(30, .day)
        case .ago(let length), .sameWeekdays(let length): length.part
        }
    }
}

extension Bucket {
    fileprivate var part: DurationLiteral.Part {
        let unit: TimeUnit =
            switch unit {
            case .hour: .hour
            case .day: .day
            case .week: .week
            case .month: .month
            case .quarter: .quarter
            case .year: .year
            }
        return .init(Double(count), unit)
    }
}
