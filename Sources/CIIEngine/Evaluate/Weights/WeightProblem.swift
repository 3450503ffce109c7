import CIILanguage

/// What can be wrong with a question about weights.
enum WeightProblem {
    case periods(SourceSpan, String)
    case clause(String, SourceSpan?, String, order: String)
    case needsGroups(String)
    case noClosedForm(SourceSpan?, isMinimum: Bool, String, indicator: String)
    case notWeighed(Name, SourceSpan, weights: String)
    case notMovable(Name, SourceSpan)
    case lacking(Name, SourceSpan)
    case share(SourceSpan)
    case sharesReversed(SourceSpan)
    case steps(SourceSpan, most: Int)

    /// The error as it is shown.
    var diagnostic: Diagnostic {
        switch self {
        case .periods(let span, let question):
            Diagnostic(
                code: "weighting.every", message: "`\(question)` ranks the groups of one window",
                primary: .init(span, "every period would have a ranking of its own"),
                help: [
                    .init(
                        "ask about one period: \(question == "sweep" ? "sweep csat" : question) … last month")
                ])
        case .clause(let clause, let span, let question, let order):
            Diagnostic(
                code: "weighting.clause", message: "`\(clause)` has no place in `\(question)`",
                primary: span.map { .init($0) }, help: [.init(order)])
        case .needsGroups(let question):
            Diagnostic(
                code: "weighting.needs-groups", message: "`\(question)` is about who is ahead of whom",
                primary: nil, help: [.init("say what a row stands for: \(question) by agent")])
        case .noClosedForm(let span, let isMinimum, let question, let indicator):
            Diagnostic(
                code: "weighting.no-closed-form",
                message: isMinimum
                    ? "the lowest score is the index, whatever it weighs"
                    : "an index that mixes rules has no formula for where two groups are equal",
                primary: span.map {
                    .init(
                        $0, isMinimum ? "no weight over 0 changes it" : "these are combined in different ways"
                    )
                },
                help: [
                    .init(
                        isMinimum
                            ? "a sum has such weights: \(question) by agent combine arithmetic"
                            : "try weights one by one: sweep \(indicator) by agent")
                ])
        case .notWeighed(let name, let span, let weights):
            Diagnostic(
                code: "sweep.not-weighed", message: "`\(name.spelling)` is not among the indicators weighed",
                primary: .init(span, "not in \(weights)"),
                help: [
                    .init(
                        "give it a weight, 0 to begin with nothing of it: weights csat=1 \(name.canonical)=0")
                ])
        case .notMovable(let name, let span):
            Diagnostic(
                code: "sweep.alone", message: "nothing but `\(name.spelling)` weighs anything",
                primary: .init(span, "its share is the whole, whatever its weight"),
                help: [.init("weigh something beside it: weights \(name.canonical)=1 art=1")])
        case .lacking(let name, let span):
            Diagnostic(
                code: "sweep.lacking",
                message: "not every group that has a place has a score in `\(name.spelling)`",
                primary: .init(span, "some of them could not be weighed by it"),
                help: [.init("`where` can leave those out, `missing pool` lets the score of all stand in")])
        case .share(let span):
            Diagnostic(
                code: "sweep.share", message: "a share of the weight lies between 0 and 1, or 0% and 100%",
                primary: .init(span))
        case .sharesReversed(let span):
            Diagnostic(
                code: "sweep.reversed", message: "the sweep ends before it begins",
                primary: .init(span, "not over the share it begins with"))
        case .steps(let span, let most):
            Diagnostic(
                code: "sweep.steps", message: "a sweep has between 1 and \(most) steps", primary: .init(span))
        }
    }
}
