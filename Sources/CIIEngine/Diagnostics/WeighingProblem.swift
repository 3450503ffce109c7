import CIILanguage
import CIIText

/// What can be in the way of weighing groups anew without their interactions, as a page does.
enum WeighingProblem {
    case noGroups
    case periods(SourceSpan?)
    case comparison(SourceSpan?)
    case scaling(String, SourceSpan?)
    case standardised(SourceSpan?)
    case shrunk
    case tooManyGroups(Int, most: Int)

    var diagnostic: Diagnostic {
        switch self {
        case .noGroups:
            unsuited(
                "a page compares groups, and the statement tells none apart", nil,
                "say what they are: cii by agent as page into \"weights.html\"")
        case .periods(let span):
            unsuited(
                "a page weighs groups of one window, and `every` cuts it into periods", span,
                "leave out `every`; `as html` writes the table of periods")
        case .comparison(let span):
            unsuited(
                "a page weighs groups of one window, and `vs` asks for two", span,
                "leave out `vs`; `as html` writes the table that compares them")
        case .scaling(let rule, let span):
            unsuited(
                "with `scale \(rule)` the score of a group depends on the groups beside it", span,
                "leave out `scale`: goalposts make scores that stand by themselves")
        case .standardised(let span):
            unsuited(
                "a page shows the figures that were observed, and `standardised` brings them to another mix",
                span,
                "leave out `standardised`; `as html` writes the table")
        case .shrunk:
            unsuited(
                "how far `shrunk` draws an index depends on the weights of all groups", nil,
                "leave out `shrunk`; `as html` writes the table")
        case .tooManyGroups(let count, let most):
            Diagnostic(
                code: "page.too-many-groups",
                message:
                    "\(grouped(String(count))) groups are more than the \(grouped(String(most))) that a page moves at ease",
                primary: nil,
                help: [
                    .init("ask for the first of them, such as `top 100`, or for groups by name with `for`")
                ])
        }
    }

    private func unsuited(_ message: String, _ span: SourceSpan?, _ help: String) -> Diagnostic {
        Diagnostic(
            code: "page.unsuited", message: message, primary: span.map { .init($0) }, help: [.init(help)])
    }
}
