import CIILanguage
import CIIText

/// What can be wrong with a question about drawn weights.
enum RobustProblem {
    case needsGroups
    case dataNeedsGroups
    case tooFewRanked(Int, of: Int, tooFew: Int, minimum: Int)
    case oneIndicator(SourceSpan?)
    case drawsOutOfRange(SourceSpan, ClosedRange<Int>)
    case nearnessOutOfRange(SourceSpan, ClosedRange<Double>)
    case tooMuchToDraw(SourceSpan?, draws: Int, groups: Int)
    case periods(SourceSpan)

    var diagnostic: Diagnostic {
        switch self {
        case .needsGroups:
            Diagnostic(
                code: "robust.needs-groups", message: "`robust` is about a ranking, and nothing says of what",
                primary: nil, help: [.init("say which groups: robust by agent")])
        case .dataNeedsGroups:
            Diagnostic(
                code: "weights.needs-groups",
                message: "weights from data are read from groups, and nothing says which",
                primary: nil, help: [.init("say which groups: weights from data by agent")])
        case .tooFewRanked(let ranked, let all, let tooFew, let minimum):
            Diagnostic(
                code: "robust.too-few-groups",
                message: "a ranking takes two groups, and \(ranked == 0 ? "none has" : "one has") a rank",
                primary: nil,
                notes: tooFew == 0
                    ? []
                    : [
                        "\(counted(tooFew, "group has", "groups have")) an indicator with n < \(minimum)"
                    ],
                help: [
                    tooFew > 0
                        ? .init("`min 1` ranks all")
                        : .init(
                            all < 2
                                ? "there \(all == 1 ? "is one group" : "are no groups") in all; `cii` with the same clauses tells why"
                                : "a group with something missing is ranked with `missing pool` or `missing worst`"
                        )
                ])
        case .oneIndicator(let span):
            Diagnostic(
                code: "robust.one-indicator",
                message: "with one indicator there is one weighting, and nothing to draw",
                primary: span.map { .init($0) }, help: [.init("name two or more: weights csat=1 art=1")])
        case .drawsOutOfRange(let span, let range):
            Diagnostic(
                code: "robust.draws",
                message:
                    "\(grouped(String(range.lowerBound))) to \(grouped(String(range.upperBound))) weightings can be drawn",
                primary: .init(span))
        case .nearnessOutOfRange(let span, let range):
            Diagnostic(
                code: "robust.nearness",
                message:
                    "`near` takes a number from \(shortest(range.lowerBound)) to \(grouped(shortest(range.upperBound))), "
                    + "larger ones for weights nearer to those in force",
                primary: .init(span), help: [.init("20 moves a weight of a half by about 0.1: near 20")])
        case .tooMuchToDraw(let span, let draws, let groups):
            Diagnostic(
                code: "robust.too-much",
                message:
                    "\(grouped(String(draws))) weightings of \(grouped(String(groups))) groups take too long",
                primary: span.map { .init($0) },
                help: [.init("fewer will do: draws \(max(100, RobustQuestion.mostIndices / groups))")])
        case .periods(let span):
            Diagnostic(
                code: "robust.every",
                message: "`every` makes a ranking of each period, and this is about one",
                primary: .init(span), help: [.init("name one period in its place, such as `last week`")])
        }
    }
}
