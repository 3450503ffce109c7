import CIIEngine
import CIIIndex
import CIILanguage
import CIIReport
import CIIText

extension Session {
    /// `nudge …`: moves the weights of an index key by key, and draws what becomes of it.
    func nudge(_ query: Query, at span: SourceSpan) throws(Failure) -> Outcome {
        try check(query)
        var asked = query
        if let rule = try flatRule(of: query) { asked.combination = Spanned(rule, span) }
        guard let place = output.liveConversation else { throw Failure(.nudgeWithoutTerminal(span)) }
        defer { place.end() }
        let first = try weighed(asked, on: place)
        var nudge = Nudge(first.weights.map { Nudge.Weight(indicator: $0.indicator, amount: $0.given) })
        (asked.index, asked.weights) = (nil, nil)
        // More rows than any window has would only slow each key down.
        let isCut = query.limit == nil && first.rows.count > Self.mostRows
        if isCut { asked.limit = Spanned(Limit(.top, Self.mostRows), span) }
        var kept: [String] = []
        var answer = first
        while true {
            try draw(nudge, answer, since: first, on: place)
            let before = nudge.weights
            switch nudge.press(place.key()) {
            case .ignored: continue
            case .ended: return left(nudge, asked, isCut, kept)
            case .changed: break
            case .keep(let name):
                (nudge.remark, kept) = keep(nudge, as: name, kept)
            }
            guard nudge.weights != before else { continue }
            asked.weights = nudge.clause
            do throws(Failure) {
                answer = try weighed(asked, on: place)
            } catch {
                // Ctrl-C while the answer is worked out is Ctrl-C.
                guard error.status == .interrupted else { throw error }
                return left(nudge, asked, isCut, kept)
            }
        }
    }

    private func check(_ query: Query) throws(Failure) {
        if let format = query.output.format { throw Failure(.nudgeTakesNo(clause: "as", format.span)) }
        if let path = query.output.path { throw Failure(.nudgeTakesNo(clause: "into", path.span)) }
        if let comparand = query.comparison { throw Failure(.nudgeTakesNo(clause: "vs", comparand.span)) }
    }

    /// How the index of the question combines its indicators, where that is not said by its weights alone.
    private func flatRule(of query: Query) throws(Failure) -> CombinationWord? {
        guard query.combination == nil, let name = query.index,
            let index = definitions.index(named: name.value.canonical),
            let tree = definitions.resolved(index)?.tree, !tree.isLinear
        else { return query.combination?.value }
        let isFlat = tree.parts.allSatisfy { part in
            if case .indicator = part.content { true } else { false }
        }
        guard isFlat, let word = CombinationWord(rawValue: tree.rule.rawValue) else {
            throw Failure(.nudgeOfTree(name.value, name.span))
        }
        return word
    }

    /// The answer under the weights of `query`; in a narrow window without intervals, which need the room.
    private func weighed(_ query: Query, on place: any LiveConversation) throws(Failure) -> Answer {
        var context = context
        if place.width < Self.leastWidthOfIntervals { context.interval = .none }
        let answer = try answer(query.output) { () throws(EngineFailure) in
            try engine.cii(query, dataset: sources.dataset(), context: context)
        }.answer
        return pseudonyms.map { answer.anonymised($0, keepsOrder: !query.order.isEmpty) } ?? answer
    }

    /// More rows than are looked through while weights move.
    private static let mostRows = 200
    private static let leastWidthOfIntervals = 80
    /// A blank line, the heading with its rule, three groups, and what says that there are more.
    private static let leastLinesOfTable = 7

    private func draw(
        _ nudge: Nudge, _ answer: Answer, since first: Answer, on place: any LiveConversation
    ) throws(Failure) {
        var style = output.resultStyle
        style.width = place.width
        var shown = answer.marked(since: first, .givenWeights)
        // Rows that the weights have moved past the end of the list are not gone.
        shown.notes.removeAll { $0.code == "watch.gone" }
        // The weights stand above.
        shown.weights = []
        var head = NudgeFrame(nudge: nudge, width: place.width, unicode: style.unicode)
        head.isShort = head.lines.count + Self.leastLinesOfTable > place.height
        let above = head.lines
        let text = "\n" + render(shown, as: .table, style: style)
        let frame = LiveFrame(heading: above[0], text: (above.dropFirst() + [text]).joined(separator: "\n"))
        try check(place.draw(frame.lines(width: place.width, height: place.height), below: []))
    }

    /// Keeps the weights under a name, as `weights NAME = …` does.
    private func keep(_ nudge: Nudge, as name: String, _ kept: [String]) -> (String, [String]) {
        let text = "weights \(name) = \(nudge.text)"
        let source = SourceText(name: "nudge", text: text)
        guard case .statements(let statements) = parse(text), statements.count == 1 else {
            return ("`\(name)` cannot be a name", kept)
        }
        do throws(Failure) {
            _ = try perform(statements[0], in: source)
            return ("kept: \(text)", kept.filter { !$0.hasPrefix("weights \(name) = ") } + [text])
        } catch {
            return (error.diagnostics?.all.first?.message ?? "not kept", kept)
        }
    }

    /// What was done, as statements that do it again.
    private func left(_ nudge: Nudge, _ query: Query, _ isCut: Bool, _ kept: [String]) -> Outcome {
        var query = query
        if isCut { query.limit = nil }
        query.weights = nudge.clause
        let statement = StatementPrinter(naming: .canonical).print(.cii(query))
        let lines = kept.map { "kept: \($0)" } + ["the same again: \(statement)"]
        return Outcome(answer: Answer(statement: "", text: lines), isAcknowledgement: true)
    }
}

extension Nudge {
    /// The weights as they are written in a statement.
    fileprivate var text: String {
        weights.map { "\($0.indicator)=\(shortest($0.amount))" }.joined(separator: " ")
    }

    fileprivate var clause: Spanned<WeightsClause> {
        let nowhere = SourceSpan(0, 0)
        let entries = weights.map { weight in
            WeightEntries.Entry(
                Spanned(Name(spelling: weight.indicator, canonical: weight.indicator), nowhere),
                Spanned(weight.amount, nowhere), isPercent: false)
        }
        return Spanned(.entries(WeightEntries(entries)), nowhere)
    }
}
