import CIIColumns
import CIIIndex

/// The columns and rows of `why` without `by`: one row an indicator.
struct WhyIndicatorLayout {
    let question: WhyQuestion

    var columns: [AnswerColumn] {
        var columns = [AnswerColumn(name: "indicator", kind: .dimension)]
        columns += ["before", "after"].map { AnswerColumn(name: $0, kind: .measure) }
        columns += ["before", "after"].map {
            AnswerColumn(name: "n.\($0)", kind: .count)
        }
        columns += ["before", "after"].map {
            AnswerColumn(name: "weight.\($0)", kind: .measure, unit: .percent, prominence: .detail)
        }
        columns += ["before", "after"].map { AnswerColumn(name: "score.\($0)", kind: .score, unit: .score) }
        columns.append(AnswerColumn(name: "points", kind: .contribution, unit: .score))
        columns += ["raw.before", "raw.after"].map {
            AnswerColumn(name: $0, kind: .measure, prominence: .machine)
        }
        columns += ["within", "mix", "coverage"].map {
            AnswerColumn(name: $0, kind: .contribution, unit: .score, prominence: .machine)
        }
        return columns
    }

    var rows: [[AnswerValue]] {
        var rows = question.indicators.indices.map(row)
        if let definition = question.change?.definition, abs(definition) > Ranking.tolerance {
            rows.append(
                [.text("(definition)")] + [AnswerValue](repeating: .missing, count: 8) + [.number(definition)]
                    + [AnswerValue](repeating: .missing, count: 5))
        }
        return rows
    }

    private func row(_ place: Int) -> [AnswerValue] {
        let indicator = question.indicators[place]
        let terms = [question.before, question.after].map { $0.term(indicator) }
        var row: [AnswerValue] = [.text(indicator.name)]
        row += terms.map { term in
            term?.raw.map { .text(FigureText(indicator.unit).text($0)) } ?? .missing
        }
        row += terms.map { .integer($0?.count ?? 0) }
        row += terms.map { $0.map { .number(100 * $0.weight) } ?? .missing }
        row += terms.map { $0?.score.map { .number($0) } ?? .missing }
        let change = question.change?.indicators[place]
        row.append(change.map { .number($0.total) } ?? .missing)
        row += terms.map { $0?.raw.map { .number($0) } ?? .missing }
        let parts = change?.parts
        row += [parts?.within, parts?.composition, change?.coverage].map {
            $0.map { .number($0) } ?? .missing
        }
        return row
    }

    /// The row over everything, which the points add up to.
    var total: [AnswerValue] {
        let periods = [question.before, question.after]
        var row: [AnswerValue] = [.text("all"), .missing, .missing]
        row += periods.map { .integer($0.size) }
        row += [.missing, .missing]
        row += periods.map { $0.whole.index.map { .number($0) } ?? .missing }
        row.append(question.movement.map { .number($0.after - $0.before) } ?? .missing)
        return row + [AnswerValue](repeating: .missing, count: 5)
    }
}

extension WhyPeriod {
    /// What an indicator has in the index over everything; nil where the definition does not weigh it.
    func term(_ indicator: Indicator) -> IndexResult.Term? {
        question.weighting.terms.firstIndex { $0.indicator == indicator }.map { whole.terms[$0] }
    }
}
