import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// The columns of `reach`, its rows, and what to know of them: for each group the index, then its indicators.
struct ReachLayout {
    let question: ReachQuestion
    /// The indicators that weigh something, by their places.
    let terms: [Int]
    let history: ValueHistory
    private var untested = UntestedValues()
    private var mixed: Set<Int> = []
    private var reachedCount = 0
    private var groupCount = 0
    private var withoutIndex = 0
    private var fallingShort = 0
    private var isMixNotTold = false

    init(question: ReachQuestion, terms: [Int], history: ValueHistory) {
        (self.question, self.terms, self.history) = (question, terms, history)
    }

    // MARK: Columns

    var columns: [AnswerColumn] {
        func machine(_ name: String, _ kind: AnswerColumn.Kind, _ unit: AnswerColumn.Unit) -> AnswerColumn {
            AnswerColumn(name: name, kind: kind, unit: unit, prominence: .machine)
        }
        var columns = question.frame.dimensions.map(\.column)
        columns += [
            AnswerColumn(name: "indicator", kind: .text), AnswerColumn(name: "value", kind: .text),
            AnswerColumn(name: "value.if", heading: "alone", kind: .text),
            AnswerColumn(name: "change", kind: .text, prominence: .detail),
        ]
        if question.hasPrices {
            columns += [
                AnswerColumn(name: "mix.if", heading: "cheapest mix", kind: .text),
                AnswerColumn(name: "cost", kind: .measure, prominence: .detail),
            ]
        }
        columns += [
            AnswerColumn(name: "score", kind: .score, unit: .score, prominence: .detail),
            AnswerColumn(
                name: "score.if", heading: "needed", kind: .score, unit: .score, prominence: .detail),
        ]
        if question.hasPrices {
            columns.append(
                AnswerColumn(
                    name: "mix.score.if", heading: "mix score", kind: .score, unit: .score,
                    prominence: .detail))
        }
        columns += [
            AnswerColumn(name: "verdict", kind: .text, prominence: .detail),
            AnswerColumn(name: "n", kind: .count, prominence: .detail),
            machine("most.if", .score, .score), machine("raw", .measure, .none),
            machine("raw.if", .measure, .none), machine("raw.change", .measure, .none),
        ]
        if question.hasPrices { columns.append(machine("mix.raw.if", .measure, .none)) }
        return columns
            + [
                machine("unit", .text, .none), machine("untested", .text, .none),
                machine("seen.low", .measure, .none), machine("seen.high", .measure, .none),
            ]
    }

    // MARK: Rows

    /// The rows of one group: its index, and each indicator that weighs something.
    mutating func rows(
        _ keys: [KeyValue], size: Int, _ result: IndexResult, _ shifts: ReachShifts, group: Int
    ) -> [[AnswerValue]] {
        groupCount += 1
        let names = zip(question.frame.dimensions, keys).map {
            $0.value($1, calendar: question.frame.calendar)
        }
        let outcome =
            question.hasPrices
            ? CheapestMix.found(
                result, question.index.definition.tree, reaching: question.target, prices: question.prices)
            : nil
        var mix: CheapestMix?
        switch outcome {
        case .mix(let found): mix = found
        case .outOfReach: fallingShort += 1
        case .notTold: isMixNotTold = true
        case nil: break
        }
        let name = names.map(\.plainText).joined(separator: ", ")
        return [names + whole(size, result, outcome)]
            + terms.map { names + row($0, result, shifts, mix, keys, group: group, name: name) }
    }

    private var isThere: (IndexResult) -> Bool {
        { [target = question.target] in ($0.index ?? -1) >= target - IndexResult.reachTolerance }
    }

    private mutating func whole(
        _ size: Int, _ result: IndexResult, _ outcome: CheapestMix.Outcome?
    ) -> [AnswerValue] {
        let text = IndicatorText(unit: .score)
        let target = question.target
        let gap = isThere(result) ? nil : result.index.map { target - $0 }
        var value = Self.words(result.index.map(text.value))
        if result.hasTooFew { value = .marked(value, mark: "n<\(question.index.definition.minimumCount)") }
        let verdict: String
        if result.index == nil {
            withoutIndex += 1
            verdict = "no index"
        } else if isThere(result) {
            reachedCount += 1
            verdict = "already there"
        } else {
            verdict = "\(text.value(gap ?? 0)) short"
        }
        var row: [AnswerValue] = [
            .text("cii"), value, .text(text.value(target)), Self.words(gap.map { "+\(text.value($0))" }),
        ]
        var mixed: Double?
        if question.hasPrices {
            switch outcome {
            case .mix(let mix):
                let reached = max(target, result.index ?? 0)
                mixed = reached
                row += [.text(text.value(reached)), .number(mix.cost)]
            case .outOfReach(let most):
                mixed = most
                row += [.text("no, at most \(text.value(most))"), .missing]
            case .notTold, nil: row += [.missing, .missing]
            }
        }
        row += [Self.number(result.index), .number(target)]
        if question.hasPrices { row.append(Self.number(mixed)) }
        row += [
            .text(verdict), .integer(size), .missing, Self.number(result.index), .number(target),
            Self.number(gap),
        ]
        if question.hasPrices { row.append(.missing) }
        return row + [.text(AnswerColumn.Unit.score.rawValue), .missing, .missing, .missing]
    }

    private mutating func row(
        _ term: Int, _ result: IndexResult, _ shifts: ReachShifts, _ mix: CheapestMix?, _ keys: [KeyValue],
        group: Int, name: String
    ) -> [AnswerValue] {
        let (own, plan) = (result.terms[term], question.index.plans[term])
        func text(_ value: Double) -> String { FigureMargin.text(value, plan.unit) }
        let highest = result.isMovable(term) ? shifts.highestScore(term, group) : nil
        let most = highest.flatMap { highest in
            result.index.flatMap { index in
                result.gain(of: term, atScore: max(highest, own.score ?? 0)).map { index + $0 }
            }
        }
        var score: Double?
        var need: (value: Double, amount: Double)?
        if !isThere(result), let needed = result.score(of: term, reaching: question.target),
            let found = shifts.need(term, group, ofScore: needed)
        {
            (score, need) = (needed, found)
            if shifts.isMixed(term, group) { mixed.insert(term) }
        }
        let raw = need?.value
        let range = history.range(term, of: keys)
        var needed = Self.words(raw.map(text))
        var isOutside: Bool?
        if let raw, history.tells(of: term) {
            let isUnusual = untested.isOutside(raw, range, group: name, indicator: plan.indicator)
            isOutside = range == nil ? nil : isUnusual
            if isUnusual { needed = .marked(needed, mark: "?") }
        }
        if need == nil, let most, !isThere(result) {
            needed = .text("no, at most \(fixed(most, decimals: 1))")
        }
        var row: [AnswerValue] = [
            .text(plan.indicator.name), Self.words(own.raw.map(text)), needed,
            Self.words(need.map { changeText($0.amount, plan.indicator) }),
        ]
        var mixRaw: Double?
        var raised: Double?
        if question.hasPrices, let old = own.score, let mix {
            let new = mix.scores[term]
            raised = new
            mixRaw = new > old ? shifts.need(term, group, ofScore: new)?.value : own.raw
            if new > old, shifts.isMixed(term, group) { mixed.insert(term) }
        }
        if question.hasPrices {
            var value = Self.words(mixRaw.map(text))
            if let mixRaw, mixRaw != own.raw, history.tells(of: term) {
                let isUnusual =
                    raw.map { abs($0 - mixRaw) <= 1e-9 * max(1, abs($0)) } ?? false
                    ? isOutside ?? false
                    : untested.isOutside(mixRaw, range, group: name, indicator: plan.indicator)
                if isUnusual { value = .marked(value, mark: "?") }
            }
            let cost = raised.flatMap { raised in
                question.prices[term].map { $0 * (raised - (own.score ?? raised)) }
            }
            row += [value, Self.number(cost)]
        }
        row += [Self.number(own.score), Self.number(score)]
        if question.hasPrices { row.append(Self.number(raised)) }
        row += [
            .text(verdict(result, term, hasNeed: raw != nil, most: most)), .integer(own.count),
            Self.number(most),
            Self.number(own.raw), Self.number(raw),
            Self.number(need?.amount),
        ]
        if question.hasPrices { row.append(Self.number(mixRaw)) }
        return row + [
            Self.words(plan.unit.rawValue), isOutside.map { .boolean($0) } ?? .missing,
            Self.number(range?.low), Self.number(range?.high),
        ]
    }

    private func verdict(_ result: IndexResult, _ term: Int, hasNeed: Bool, most: Double?) -> String {
        guard result.index != nil else { return "no index" }
        if isThere(result) { return "already there" }
        if hasNeed { return "enough alone" }
        guard result.isMovable(term), let most else { return "not observed" }
        return "not even at its best: at most \(fixed(most, decimals: 1))"
    }

    private func changeText(_ amount: Double, _ indicator: Indicator) -> String {
        (amount < 0 ? "−" : "+") + indicator.differenceText(abs(amount))
    }

    private static func words(_ text: String?) -> AnswerValue {
        text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .missing
    }

    private static func number(_ value: Double?) -> AnswerValue {
        value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    }

    // MARK: Notes

    /// What to know of the rows that were made so far.
    func notes(_ shifts: ReachShifts) -> [AnswerNote] {
        var notes = [ScenarioNote.reach(shortest(question.target)).note]
        let weighting = question.index.weighting
        if question.hasPrices {
            let prices = weighting.terms.indices.compactMap { term in
                question.prices[term].map { "\(weighting.terms[term].indicator.name) \(shortest($0))" }
            }
            let unpriced = terms.filter { question.prices[$0] == nil }.map {
                weighting.terms[$0].indicator.name
            }
            notes.append(ScenarioNote.costs(prices.joined(separator: ", "), unpriced: unpriced).note)
            if isMixNotTold { notes.append(ScenarioNote.mixNotTold.note) }
            if fallingShort > 0 { notes.append(ScenarioNote.mixOutOfReach(fallingShort).note) }
        }
        if !mixed.isEmpty {
            notes.append(
                ScenarioNote.commonShift(mixed.sorted().map { weighting.terms[$0].indicator.name }).note)
        }
        if reachedCount > 0 { notes.append(ScenarioNote.reached(reachedCount, of: groupCount).note) }
        if withoutIndex > 0 { notes.append(ScenarioNote.withoutIndex(withoutIndex).note) }
        return notes + untested.notes(history)
    }
}
