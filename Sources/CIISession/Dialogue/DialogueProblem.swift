import CIILanguage
import CIIText

/// What can be wrong with asking a person, and with what is answered.
enum DialogueProblem: Error {
    case askedInScript(String, String, SourceSpan?)
    case askedAboutTooFewOrMany(Int, ClosedRange<Int>, SourceSpan?)
    case notAJudgement(String, String, String)
    case judgementOutOfRange(String)
    case notAName(String)
}

extension DialogueProblem {
    /// The error as it is shown.
    var diagnostic: Diagnostic {
        switch self {
        case .askedInScript(let first, let second, let span):
            Diagnostic(
                code: "weights.ask-in-script",
                message: "nobody is there to answer the questions of `weights ask`",
                primary: span.map { .init($0) },
                notes: [
                    "it asks at the prompt, or through a pipe that brings each answer on a line of its own"
                ],
                help: [.init("say the judgements: weights NAME = pairs \(first) over \(second) 3")])
        case .askedAboutTooFewOrMany(let count, let range, let span):
            Diagnostic(
                code: "weights.ask-count",
                message:
                    "`weights ask` is about \(range.lowerBound) to \(range.upperBound) indicators, found \(count)",
                primary: span.map { .init($0) }, help: [.init("name them: weights ask csat, art, fcr")])
        case .notAJudgement(let line, let first, let second):
            Diagnostic(
                code: "weights.answer",
                message:
                    "how many times as much \(first) matters as \(second) is a number, found `\(inert(line))`",
                primary: nil,
                help: [
                    .init(
                        "from 1/9 to 9, or `\(second) 3` where that matters more; `?` explains, `stop` leaves"
                    )
                ])
        case .judgementOutOfRange(let ratio):
            Diagnostic(
                code: "weights.answer", message: "a judgement is from 1/9 to 9, found `\(inert(ratio))`",
                primary: nil,
                help: [.init("1 as much, 3 somewhat more, 5 clearly more, 7 much more, 9 altogether more")])
        case .notAName(let line):
            Diagnostic(
                code: "weights.answer", message: "no weighting can be called `\(inert(line))`", primary: nil,
                help: [.init("one word, such as mine; `stop` keeps none")])
        }
    }

    /// What each code of these errors means.
    static let catalogue: [DiagnosticEntry] = [
        DiagnosticEntry(
            code: "weights.ask-in-script",
            explanation:
                "`weights ask` asks one question after another, and a script brings no answers. `weights NAME = pairs …` says the judgements themselves.",
            example: "weights ask csat, art"),
        DiagnosticEntry(
            code: "weights.ask-count",
            explanation:
                "There is a pair to ask about from two indicators on; how far judgements contradict each other is known for up to 15.",
            example: "weights ask csat"),
        DiagnosticEntry(
            code: "weights.answer",
            explanation:
                "`weights ask` waits for a number from 1/9 to 9, or for a name to keep the weights under. `?` explains, `stop` leaves.",
            example: nil),
    ]
}

extension Failure {
    init(_ problem: DialogueProblem) { self.init(Diagnostics(problem.diagnostic)) }
}
