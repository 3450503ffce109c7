import CIIIndex
import CIIText

/// The columns and rows of `stability`: one row an indicator, for each group that is asked about.
struct StabilityLayout {
    let question: StabilityQuestion
    private let parts: [(group: Int, terms: [StabilityQuestion.Term])]

    init(_ question: StabilityQuestion) {
        self.question = question
        parts =
            question.trial.groups.count > 1 ? question.groups.map { ($0, question.terms(of: $0)) } : []
    }

    private var namesGroups: Bool { question.members != nil }
    private var trial: WeightTrial { question.trial }

    var columns: [AnswerColumn] {
        var columns: [AnswerColumn] = []
        if namesGroups { columns.append(AnswerColumn(name: "group", kind: .dimension)) }
        columns += [
            AnswerColumn(name: "indicator", kind: .dimension), AnswerColumn(name: "weight", kind: .measure),
            AnswerColumn(name: "share", kind: .measure, unit: .percent, prominence: .detail),
            AnswerColumn(
                name: "keeps.text", heading: namesGroups ? "keeps place" : "stays first", kind: .text),
            AnswerColumn(
                name: "keeps.share.text", heading: "as share %", kind: .text, prominence: .detail),
            AnswerColumn(name: "below", heading: "below that", kind: .text),
            AnswerColumn(name: "above", heading: "above that", kind: .text),
            AnswerColumn(name: "ranking.text", heading: "all places", kind: .text, prominence: .detail),
        ]
        for name in ["keeps", "ranking"] {
            columns += ["low", "high"].map {
                AnswerColumn(name: "\(name).\($0)", kind: .measure, prominence: .machine)
            }
            columns += ["low", "high"].map {
                AnswerColumn(
                    name: "\(name).share.\($0)", kind: .measure, unit: .percent, prominence: .machine)
            }
        }
        columns.append(
            AnswerColumn(name: "change.relative", kind: .measure, unit: .percent, prominence: .machine))
        return columns
    }

    var rows: [[AnswerValue]] {
        parts.flatMap { group, terms in
            let critical = question.critical(terms)?.indicator
            return terms.map { row(group, $0, isCritical: $0.indicator == critical) }
        }
    }

    private func row(
        _ group: Int, _ term: StabilityQuestion.Term, isCritical: Bool
    ) -> [AnswerValue] {
        let indicator = AnswerValue.text(trial.indicator(term.indicator))
        var row: [AnswerValue] = namesGroups ? [.text(trial.names[group])] : []
        row += [
            isCritical ? .marked(indicator, mark: "critical") : indicator, .number(term.amount),
            .number(100 * term.share), .text(text(of: term.own, term)), .text(shareText(of: term.own)),
            name(term.below), name(term.above), .text(text(of: term.ranking, term)),
        ]
        for interval in [term.own, term.ranking] {
            row += [interval.low, interval.high].map {
                $0.amount.isFinite ? .number($0.amount) : .missing
            }
            row += [interval.low, interval.high].map { .number(100 * $0.share) }
        }
        row.append(term.relativeChange.map { .number(100 * $0) } ?? .missing)
        return row
    }

    private func name(_ group: Int?) -> AnswerValue { group.map { .text(trial.names[$0]) } ?? .missing }

    /// Raw weights, rounded to where it still holds: `0.31–0.92`, `over 0.25`, `any`.
    private func text(of interval: WeightInterval, _ term: StabilityQuestion.Term) -> String {
        let hasLow = interval.low.share > 0 || !interval.low.isClosed
        let hasHigh = interval.high.share < 1
        func text(_ end: WeightInterval.End) -> String {
            WeightText.text(WeightText.within(end.amount, from: term.amount))
        }
        if interval.low.share == 1 || !(hasLow || hasHigh) { return "any" }
        if interval.low.share == interval.high.share { return "only \(text(interval.low))" }
        switch (hasLow, hasHigh) {
        case (true, true): return "\(text(interval.low))–\(text(interval.high))"
        case (true, false): return "over \(text(interval.low))"
        case (false, _): return "under \(text(interval.high))"
        }
    }

    private func shareText(of interval: WeightInterval) -> String {
        func text(_ share: Double) -> String { fixed(100 * share, decimals: 1) }
        if interval.low.share == interval.high.share { return text(interval.low.share) }
        return "\(text(interval.low.share))–\(text(interval.high.share))"
    }

    // MARK: In words

    /// Who has which place, and the change of a weight that takes it the soonest.
    var sentences: [String] {
        guard trial.groups.count > 1 else {
            return ["there are not two groups with a place, so none loses it"]
        }
        guard !parts.isEmpty else { return ["what is asked for has no place to keep"] }
        return parts.map { group, terms in
            let name = fitted(trial.names[group], to: 40)
            let place = trial.place(of: group)
            let at = place == 1 ? "first" : "place \(place)"
            let has = "\(name) \(place == 1 ? "is" : "has") \(at)"
            guard let critical = question.critical(terms) else {
                let (holder, isShared) = trial.holder(group)
                let verb = isShared ? place == 1 ? "are" : "have" : place == 1 ? "is" : "has"
                return "\(holder) \(verb) \(at), whatever the weight of one indicator"
            }
            let given = critical.amount
            let isBelow =
                critical.above == nil
                || (critical.below != nil
                    && given - critical.own.low.amount <= critical.own.high.amount - given)
            let end = isBelow ? critical.own.low : critical.own.high
            let neighbour = isBelow ? critical.below : critical.above
            let other = neighbour.map { fitted(trial.names[$0], to: 40) } ?? ""
            let indicator = trial.indicator(critical.indicator)
            guard end.amount != given else { return "\(has), level with \(other)" }
            let change = WeightText.beyond(100 * abs(end.amount - given) / given, from: 0)
            let passes = (neighbour ?? 0) > group ? "\(other) passes it" : "it passes \(other)"
            return "\(has); the critical indicator is \(indicator): with \(WeightText.text(change)) % "
                + "\(isBelow ? "less" : "more") weight, \(isBelow ? "under" : "over") "
                + "\(WeightText.text(WeightText.beyond(end.amount, from: given))) "
                + "in place of \(WeightText.text(given)), \(passes)"
        }
    }
}
