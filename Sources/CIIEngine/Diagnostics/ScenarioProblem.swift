import CIIIndex
import CIILanguage
import CIIText

/// What can be wrong with a question about what would be otherwise.
enum ScenarioProblem {
    case unknown(Name, SourceSpan, nearest: [String])
    case notApplied(String, reason: String, SourceSpan)
    case scopeOfNothing(SourceSpan)
    case wrongAmount(String, SourceSpan)
    case impossibleVolume(SourceSpan)
    case partOfNoRatio(indicator: String, reason: String, remedy: String, SourceSpan)
    case weightsOfTree(index: String, SourceSpan)
    case notAfter(clause: String, verb: String)
    case target(Double, SourceSpan)
    case cost(String, SourceSpan)

    /// More interactions than any log has, and more times those of one, are taken for a slip.
    static let mostInteractions = 1e12, mostTimes = 1e6

    var diagnostic: Diagnostic {
        switch self {
        case .unknown(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-scenario", message: "no scenario is called `\(name.spelling)`",
                primary: .init(span, "neither a change such as `art -20%` nor a scenario"),
                help: nearest.map { .init("did you mean `\($0)`?", .init(span, $0)) }
                    + [
                        Indicator.all.contains { $0.name == name.canonical }
                            ? .init("say how it changes: \(name.spelling) +5, or \(name.spelling) -20%")
                            : .init("`scenario` lists them; define one: scenario faster = art -20%")
                    ])
        case .notApplied(let name, let reason, let span):
            Diagnostic(
                code: "scenario.not-applied", message: "the scenario `\(name)` cannot be applied",
                primary: .init(span, reason))
        case .scopeOfNothing(let span):
            Diagnostic(
                code: "scenario.where", message: "no written change is about interactions",
                primary: .init(span, "weights and goalposts are those of the whole index"),
                help: [
                    .init(
                        "name the changes to ask about some interactions: scenario heavier = weight csat = 0.7; "
                            + "what if heavier where channel = chat")
                ])
        case .wrongAmount(let expected, let span):
            Diagnostic(code: "scenario.amount", message: expected, primary: .init(span))
        case .impossibleVolume(let span):
            Diagnostic(
                code: "scenario.volume",
                message:
                    "there cannot be fewer than no interactions, and no more than a million times as many are reckoned with",
                primary: .init(span),
                help: [.init("say a number of interactions, such as 500, or a change: volume +20%")])
        case .partOfNoRatio(let indicator, let reason, let remedy, let span):
            Diagnostic(
                code: "scenario.part", message: "what `\(indicator)` would be cannot be told",
                primary: .init(span, reason), help: [.init(remedy)])
        case .weightsOfTree(let index, let span):
            Diagnostic(
                code: "scenario.index-weights",
                message: "`\(index)` is made of other indices, each with weights of its own",
                primary: .init(span, "a weight in which of them is not said"),
                help: [.init("ask with weights written out, or define the index anew")])
        case .notAfter(let clause, let verb):
            Diagnostic(
                code: "scenario.clause", message: "`\(clause)` cannot stand in `\(verb)`", primary: nil)
        case .target(let value, let span):
            Diagnostic(
                code: "reach.target",
                message: "an index lies between 0 and 100, and \(shortest(value)) does not",
                primary: .init(span))
        case .cost(let reason, let span):
            Diagnostic(code: "reach.cost", message: reason, primary: .init(span))
        }
    }
}
