import CIIColumns
import CIIIndex
import CIILanguage
import CIIText
import CIITime

extension WhyQuestion {
    /// What to know about the change of the index.
    func notes(_ scope: AnswerScope) throws(EngineFailure) -> [AnswerNote] {
        var notes = try basis(scope)
        notes.append(WhyNote.windows(after: text(windows.after), before: text(windows.before)).note)
        if windows.after.overlaps(windows.before) { notes.append(WhyNote.overlap.note) }
        for (period, isBefore) in [(before, true), (after, false)] {
            if period.size == 0 {
                notes.append(WhyNote.empty(isBefore: isBefore).note)
            } else if period.whole.index == nil {
                notes.append(WhyNote.noIndex(isBefore: isBefore).note)
            }
        }
        guard let change, let movement else { return notes }
        notes.append(
            WhyNote.change(before: movement.before, after: movement.after, try significance()).note)
        for (indicator, parts) in zip(indicators, change.indicators) {
            notes.append(
                WhyNote.indicator(
                    indicator.name, before: figure(indicator, before), after: figure(indicator, after), parts
                ).note)
        }
        notes += beside(change)
        notes += try WhyParadoxes(question: self).notes()
        let residual = (movement.after - movement.before) - change.total
        notes.append(WhyNote.residual(residual, of: movement.after - movement.before).note)
        return notes
    }

    /// What the index rests on, as `cii` says it: weights, names, fields.
    private func basis(_ scope: AnswerScope) throws(EngineFailure) -> [AnswerNote] {
        let level = try after.question.level([])
        let weighed = level.scores.weighed(by: after.question.definition, pooled: [])
        let kinds = ["weights.", "name.", "value.", "unit.", "empty.", "missing.not-collected", "indicator."]
        return try after.question.notes(scope, weighed, total: after.question.total()).filter { note in
            kinds.contains { note.code.hasPrefix($0) }
        }
    }

    private func beside(_ change: IndexChange) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        let new = groups.before.count { $0 == nil }
        let gone = groups.after.count { $0 == nil }
        if new + gone > 0 { notes.append(WhyNote.came(new: new, gone: gone).note) }
        if abs(change.coverage) > Ranking.tolerance {
            let names = indicators.filter { indicator in
                let observed = [before, after].map { ($0.term(indicator)?.count ?? 0) > 0 }
                return observed[0] != observed[1]
            }
            notes.append(
                WhyNote.coverage(
                    points: change.coverage, names.map(\.name), standIn: standIn
                ).note)
        }
        if abs(change.shape) > Ranking.tolerance {
            let names = zip(indicators, change.indicators).filter { abs($1.shape) > Ranking.tolerance }
            notes.append(WhyNote.shape(names.map(\.0.name), points: change.shape).note)
        }
        if let names = definitionNames {
            notes.append(
                WhyNote.definition(points: change.definition, before: names.before, after: names.after).note)
        }
        return notes
    }

    /// What the two windows are computed as; nil where that is the same.
    private var definitionNames: (before: String, after: String)? {
        guard case .period(_, index: let old?) = query.comparison?.value else { return nil }
        let new = query.index.map { "`\($0.value)`" } ?? "the weights of the question"
        return (
            "`\(old.value)` (\(before.question.making.hash))", "\(new) (\(after.question.making.hash))"
        )
    }

    /// The rule by which a score stands in for one that was not observed; nil where none does.
    private var standIn: String? {
        let terms = before.whole.terms + after.whole.terms
        return terms.contains(where: \.isFilled) ? after.question.definition.missing.rawValue : nil
    }

    private func figure(_ indicator: Indicator, _ period: WhyPeriod) -> String {
        period.term(indicator)?.raw.map(FigureText(indicator.unit).text) ?? "–"
    }

    /// How sure the change is; nil where nothing tells.
    private func significance() throws(EngineFailure) -> WhyNote.Significance? {
        guard let movement, let earlier = try before.interval(), let later = try after.interval() else {
            return nil
        }
        return WhyNote.Significance(
            difference: EstimateDifference(movement.after, later, less: movement.before, earlier),
            confidence: 100 * frame.context.confidence.level)
    }

    // MARK: Windows

    private func text(_ window: ResolvedWindow) -> String {
        let calendar = frame.calendar
        let isWhole = [window.from, window.to].allSatisfy {
            calendar.startOfBucket(containing: $0, .day) == $0
        }
        func text(_ instant: Int) -> String {
            let offset = calendar.zone.offset(at: Instant.seconds(instant))
            return isWhole
                ? Instant.dateText(instant, offset: offset) : Instant.dateTimeText(instant, offset: offset)
        }
        return "\(text(window.from)) up to \(text(window.to))"
    }
}
