import CIILanguage
import CIIText

/// What can be wrong with a question about periods, a comparison or a goal.
enum SeriesProblem {
    case tooManyGaps(SourceSpan, periods: Int, unit: String, most: Int)
    case periodsCompared(SourceSpan)
    case figuresCompared(SourceSpan, columns: [String])
    case goalUnit(SourceSpan, figure: String, expected: String)
    case noGoals
    case noPeriods

    var diagnostic: Diagnostic {
        switch self {
        case .tooManyGaps(let span, let periods, let unit, let most):
            Diagnostic(
                code: "fill.too-many-rows",
                message:
                    "a row for every group in each of \(grouped(String(periods))) \(unit) makes more than "
                    + "\(grouped(String(most))) rows",
                primary: .init(span),
                help: [.init("longer periods or a shorter window have fewer: every month since 1y")])
        case .periodsCompared(let span):
            Diagnostic(
                code: "compare.every", message: "`every` and `vs` cannot stand together",
                primary: .init(span),
                help: [.init("`every` shows the periods side by side; `vs` compares two windows as wholes")])
        case .figuresCompared(let span, let columns):
            Diagnostic(
                code: "order.not-compared", message: "a comparison has no such column to order by",
                primary: .init(span, "not a column of the answer"),
                help: [.init("the columns are \(columns.joined(separator: ", "))")])
        case .goalUnit(let span, let figure, let expected):
            Diagnostic(
                code: "goal.unit", message: "`\(figure)` is measured in \(expected)", primary: .init(span))
        case .noGoals:
            Diagnostic(
                code: "goal.none", message: "no goals are set", primary: nil,
                help: [.init("set one first: goal cii >= 75 by team")])
        case .noPeriods:
            Diagnostic(
                code: "trend.no-dates", message: "a trend needs a field with dates", primary: nil,
                help: [.init("say which column it is: load \"…\" map received = \"Column\"")])
        }
    }
}
