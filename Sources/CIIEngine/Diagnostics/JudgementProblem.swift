import CIIIndex
import CIILanguage

/// What can be wrong with judgements of two indicators at a time.
enum JudgementProblem {
    case ratioOutOfRange(SourceSpan)
    case againstItself(Spanned<Name>)
    case judgedTwice(SourceSpan, first: SourceSpan)
    case disconnected(String, String, SourceSpan)
    case tooManyIndicators(Int, SourceSpan)

    /// The error as it is shown.
    var diagnostic: Diagnostic {
        switch self {
        case .ratioOutOfRange(let span):
            Diagnostic(
                code: "weights.pair-ratio",
                message: "a judgement is from 1/9 to 9: how many times as much the first matters",
                primary: .init(span),
                notes: ["1 as much, 3 somewhat more, 5 clearly more, 7 much more, 9 altogether more"],
                help: [.init("where the second matters more, it goes first: art over csat 3")])
        case .againstItself(let name):
            Diagnostic(
                code: "weights.pair-itself",
                message: "`\(name.value.spelling)` is judged against itself", primary: .init(name.span),
                help: [.init("name two indicators: csat over art 3")])
        case .judgedTwice(let span, let first):
            Diagnostic(
                code: "weights.pair-repeated", message: "these two are judged already",
                primary: .init(span, "the second"), secondary: [.init(first, "the first")],
                notes: ["whichever comes first in it, a pair has one judgement"])
        case .disconnected(let one, let other, let span):
            Diagnostic(
                code: "weights.pairs-unconnected",
                message: "nothing tells how much `\(other)` matters beside `\(one)`",
                primary: .init(span, "no judgement leads from here to `\(one)`"),
                help: [.init("judge one against the other, or both against a third")])
        case .tooManyIndicators(let count, let span):
            Diagnostic(
                code: "weights.pairs-too-many",
                message:
                    "\(count) indicators are judged, and pairs are for at most \(PairwiseJudgements.randomIndices.count)",
                primary: .init(span),
                notes: ["how far judgements of more contradict each other is not known to be much or little"])
        }
    }
}
