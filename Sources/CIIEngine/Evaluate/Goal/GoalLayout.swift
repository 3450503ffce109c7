import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// The answer to `goal`: one row for each group, in the unit of the figure.
struct GoalLayout {
    let question: GoalQuestion

    private var figure: FigureColumn { question.figure }
    private var frame: QueryFrame { question.figures.frame }

    func answer(_ engine: Engine) -> Answer {
        var answer = Answer(
            statement: "", window: frame.answerWindow(engine), scope: question.table.scope,
            weights: question.figures.weights, definition: question.figures.definition)
        answer.columns = columns
        if frame.dimensions.isEmpty {
            answer.rows = [cells(question.total)]
        } else {
            for (group, standing) in question.standings.enumerated() {
                let keys = zip(frame.dimensions, question.table.keys(of: group)).map {
                    $0.value($1, calendar: frame.calendar)
                }
                answer.rows.append(keys + cells(standing))
            }
            if question.standings.count > 1 {
                let keys: [AnswerValue] = frame.dimensions.indices.map { $0 == 0 ? .text("all") : .missing }
                answer.total = keys + cells(question.total)
            }
        }
        answer.notes = question.table.notes
        if let record = question.record {
            answer.notes.append(SeriesNote.record(whole: record.wholeCount, period: record.period).note)
        }
        return answer
    }

    private var columns: [AnswerColumn] {
        let name = figure.name
        let kind = figure.kind == .count ? AnswerColumn.Kind.measure : figure.kind
        let gap: AnswerColumn.Unit =
            switch figure.unit {
            case .seconds: .seconds
            case .percent, .score, .netScore: .score
            case .rating, .none: .none
            }
        return frame.dimensions.map(\.column) + [
            AnswerColumn(name: name, kind: kind, unit: figure.unit),
            AnswerColumn(name: "\(name).low", kind: kind, unit: figure.unit, prominence: .machine),
            AnswerColumn(name: "\(name).high", kind: kind, unit: figure.unit, prominence: .machine),
            AnswerColumn(name: "goal", kind: kind, unit: figure.unit),
            AnswerColumn(name: "gap", kind: .contribution, unit: gap),
            AnswerColumn(name: "attainment", kind: .measure, unit: .percent),
            AnswerColumn(name: "verdict", kind: .text),
            AnswerColumn(name: "n", kind: .count),
        ] + Self.recordColumns
    }

    /// What past periods say about a goal.
    static let recordColumns = [
        AnswerColumn(name: "periods", kind: .count, prominence: .detail),
        AnswerColumn(name: "met", heading: "met in", kind: .measure, unit: .percent),
        AnswerColumn(name: "percentile", kind: .measure, unit: .none, prominence: .detail),
    ]

    private func cells(_ standing: GoalStanding) -> [AnswerValue] {
        var value = GoalLayout.number(standing.estimate.value)
        if let figure = standing.estimate.value,
            let margin = FigureMargin.text(standing.estimate.interval, around: figure, unit: self.figure.unit)
        {
            value = .marked(value, mark: margin)
        }
        return [
            value, GoalLayout.number(standing.estimate.interval?.low),
            GoalLayout.number(standing.estimate.interval?.high), .number(standing.target.value),
            GoalLayout.number(standing.record?.gap), GoalLayout.number(standing.record?.attainment),
            .text(standing.verdict.rawValue), .integer(standing.estimate.count),
        ] + GoalLayout.recordCells(standing)
    }

    static func recordCells(_ standing: GoalStanding) -> [AnswerValue] {
        [
            .integer(standing.record?.periodCount ?? 0), number(standing.record?.realism),
            number(standing.record?.percentile),
        ]
    }

    static func number(_ value: Double?) -> AnswerValue {
        value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    }
}

/// The answer to `goals`: all goals and their groups in one table, figures in words as their units differ.
struct GoalsLayout {
    static let columns: [AnswerColumn] =
        [
            AnswerColumn(name: "goal", kind: .dimension), AnswerColumn(name: "group", kind: .dimension),
            AnswerColumn(name: "figure", kind: .text),
            AnswerColumn(name: "value", kind: .measure, prominence: .machine),
            AnswerColumn(name: "value.low", kind: .measure, prominence: .machine),
            AnswerColumn(name: "value.high", kind: .measure, prominence: .machine),
            AnswerColumn(name: "target", kind: .measure, prominence: .machine),
            AnswerColumn(name: "gap", kind: .measure, prominence: .machine),
            AnswerColumn(name: "attainment", kind: .measure, unit: .percent),
            AnswerColumn(name: "verdict", kind: .text), AnswerColumn(name: "n", kind: .count),
        ] + GoalLayout.recordColumns

    /// The rows of one goal.
    static func rows(_ question: GoalQuestion) -> [[AnswerValue]] {
        let frame = question.figures.frame
        return question.standings.enumerated().map { group, standing in
            let keys = frame.dimensions.isEmpty ? [] : question.table.keys(of: group)
            let names = zip(frame.dimensions, keys).map { text($0.value($1, calendar: frame.calendar)) }
            let unit = question.figure.unit
            let figure = standing.estimate.value.map { value in
                let margin = FigureMargin.text(standing.estimate.interval, around: value, unit: unit)
                return FigureMargin.text(value, unit) + (margin.map { " " + $0 } ?? "")
            }
            return [
                .text(question.shown.text),
                names.isEmpty ? .text("all") : .text(names.joined(separator: ", ")),
                figure.map { .text($0) } ?? .missing, GoalLayout.number(standing.estimate.value),
                GoalLayout.number(standing.estimate.interval?.low),
                GoalLayout.number(standing.estimate.interval?.high), .number(standing.target.value),
                GoalLayout.number(standing.record?.gap), GoalLayout.number(standing.record?.attainment),
                .text(standing.verdict.rawValue), .integer(standing.estimate.count),
            ] + GoalLayout.recordCells(standing)
        }
    }

    /// The row of a goal that cannot be told.
    static func row(without kept: KeptGoal) -> [AnswerValue] {
        [.text(kept.text), .missing, .missing]
            + [AnswerValue](repeating: .missing, count: 6)
            + [.text(GoalStanding.Verdict.noFigure.rawValue), .integer(0), .integer(0), .missing, .missing]
    }

    private static func text(_ value: AnswerValue) -> String {
        switch value.withoutMarks {
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .number(let number): shortest(number)
        case .boolean(let flag): flag ? "yes" : "no"
        case .instant(let microseconds, _): "\(microseconds)"
        case .rank(let rank, _): "\(rank)"
        case .missing, .marked: "–"
        }
    }
}
