public import CIILanguage

/// What can be wrong with a definition of an indicator or an index.
///
/// Each case says its sentence in `diagnostic` and is explained in ``DefinitionProblem/catalogue``.
public enum DefinitionProblem {
    case nameTaken(Name, SourceSpan, by: String)
    case unknownDefinition(Name, SourceSpan, nearest: [String])
    case unknownIndex(Name, SourceSpan, nearest: [String])
    case unknownPart(Name, SourceSpan, nearest: [String])
    case insideItself(Name, SourceSpan, path: [String])
    case partRepeated(Name, SourceSpan, first: SourceSpan)
    case tooLarge(String, SourceSpan)
    case constantIndicator(SourceSpan)
    case mixedUnits(SourceSpan)

    /// The error as it is shown.
    public var diagnostic: Diagnostic {
        switch self {
        case .nameTaken(let name, let span, let owner):
            Diagnostic(
                code: "define.name-taken", message: "`\(name.spelling)` is the name of \(owner) already",
                primary: .init(span), help: [.init("choose another name")])
        case .unknownDefinition(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-definition", message: "nothing is defined as `\(name.spelling)`",
                primary: .init(span, "neither an indicator nor an index, weighting or defined field"),
                help: replacements(nearest, span)
                    + [.init("`definitions` prints what was defined; `help indicators` lists the indicators")]
            )
        case .unknownIndex(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-index", message: "no index is called `\(name.spelling)`",
                primary: .init(span),
                help: replacements(nearest, span)
                    + [.init("`index` lists them; define one: index \(example(name)) = csat 3, fcr 2")])
        case .unknownPart(let name, let span, let nearest):
            Diagnostic(
                code: "index.unknown-part",
                message: "no indicator, index or weighting is called `\(name.spelling)`",
                primary: .init(span), help: replacements(nearest, span))
        case .insideItself(let name, let span, let path):
            Diagnostic(
                code: "define.circular", message: "`\(name.spelling)` would be made of itself",
                primary: .init(span),
                notes: path.count > 2 ? [path.map { "`\($0)`" }.joined(separator: " is made of ")] : [])
        case .partRepeated(let name, let span, let first):
            Diagnostic(
                code: "index.part-repeated", message: "`\(name.spelling)` is a part already",
                primary: .init(span, "the second"), secondary: [.init(first, "the first")])
        case .tooLarge(let name, let span):
            Diagnostic(
                code: "define.too-large",
                message:
                    "`\(name)` is made of more than \(DefinitionGraph.mostLevels) levels or "
                    + "\(DefinitionGraph.mostParts) parts",
                primary: .init(span))
        case .constantIndicator(let span):
            Diagnostic(
                code: "indicator.constant", message: "an indicator is a figure of interactions",
                primary: .init(span, "the same whatever the interactions are"),
                help: [
                    .init(
                        "use a field or another indicator: indicator warmth = mean(empathy) worst 0 best 10")
                ])
        case .mixedUnits(let span):
            Diagnostic(
                code: "indicator.units", message: "the worst and the best value are of one kind",
                primary: .init(span, "numbers, percentages or durations, and not some of each"))
        }
    }

    private func example(_ name: Name) -> String { StatementPrinter().print(Expression.name(name)) }

    private func replacements(_ nearest: [String], _ span: SourceSpan) -> [Diagnostic.Help] {
        nearest.map { .init("did you mean `\($0)`?", .init(span, $0)) }
    }
}

extension DefinitionProblem {
    /// What each code means; a test raises each by its example.
    public static let catalogue: [DiagnosticEntry] = [
        entry(
            "define.name-taken",
            "Indicators, indices and weightings have names of their own, so that a name says which is meant.",
            "index csat = fcr 1"),
        entry(
            "define.circular",
            "A definition may use others, which may use others; none may come back to where it began.",
            "index mine = csat 1, mine 1"),
        entry(
            "define.too-large",
            "Definitions that use others grow with every step; 32 levels and 4096 parts are the most.", nil),
        entry(
            "name.unknown-definition",
            "`define` knows indicators, indices, weightings and fields defined by `let`.", "define cast"),
        entry(
            "name.unknown-index", "The word is not the name of an index. `index` lists them.", "index servcie"
        ),
        entry(
            "index.unknown-part", "The parts of an index are indicators, indices and weightings.",
            "index mine = cast 1"),
        entry("index.part-repeated", "Each part of an index has one weight.", "index mine = csat 1, csat 2"),
        entry(
            "indicator.constant", "An indicator measures interactions, and this formula has none in it.",
            "indicator x = 5 worst 0 best 10"),
        entry(
            "indicator.units",
            "The unit of an indicator is that of its goalposts: numbers, percentages or durations. Zero goes with each.",
            "indicator slow = mean(response_time) worst 50% best 0s"),
    ]

    private static func entry(_ code: String, _ explanation: String, _ example: String?) -> DiagnosticEntry {
        DiagnosticEntry(code: code, explanation: explanation, example: example)
    }
}
