import CIIIndex
import CIILanguage
import CIIText

/// What can be wrong with a statement that is well formed: a name, a type, a weight, a window.
///
/// Each case says its sentence in `diagnostic` and is explained in ``EngineProblem/catalogue``.
enum EngineProblem {
    case noData
    case unknownField(Name, SourceSpan, nearest: [String], fields: [String])
    case indicatorAsField(Name, SourceSpan, field: String)
    case unknownIndicator(Name, SourceSpan, nearest: [String])
    case unknownFunction(Name, SourceSpan, nearest: [String])
    case unknownWeighting(Name, SourceSpan, nearest: [String])
    case unknownFamily(Name, SourceSpan, families: [String])
    case wrongType(expected: String, found: String, SourceSpan, beside: Diagnostic.Label?)
    case letTooLarge(Name, limit: Int)
    case comparedWithoutField(SourceSpan, words: [String], nearest: [String])
    case fieldInAggregate(Name, SourceSpan, suggestion: String)
    case aggregateInRow(Name, SourceSpan)
    case wrongArgumentCount(Name, SourceSpan, expected: String, found: Int)
    case wrongPattern(SourceSpan)
    case negativeWeight(SourceSpan)
    case weightNotFinite(SourceSpan)
    case weightsAllZero(SourceSpan)
    case weightRepeated(String, SourceSpan, first: SourceSpan)
    case weightsNotHundredPercent(SourceSpan, sum: String, missing: String)
    case weightsMixPercent(SourceSpan, first: SourceSpan)
    case weightsNotOne(SourceSpan, sum: String)
    case weightsAboveOne(SourceSpan, sum: String)
    case noDates(SourceSpan, cohort: String, instants: [String])
    case windowReversed(SourceSpan, from: String, to: String)
    case comparedWithoutWindow(SourceSpan?)
    case comparedWithoutBeginning(SourceSpan)
    case notOfTwoWindows(clause: String, SourceSpan?, instead: String)
    case scaleOfTwoWindows(SourceSpan?)
    case tooManyGroupsOfTwoWindows(Int, Int)
    case notInAnswer(SourceSpan, columns: [String])
    case notCollected([MissingEvidence], SourceSpan?, usable: [String])
    case goalpostsEqual(SourceSpan)
    case noOpeningHours(SourceSpan)
    case goalpostsNotInOrder(SourceSpan)
    case goalpostsReversed(SourceSpan, indicator: String, isLowerBetter: Bool)
    case goalpostsWrongUnit(SourceSpan, indicator: String, expected: String)
    case noBuckets(SourceSpan)
    case noGoalposts(String, SourceSpan?)
    case indexAndWeights(SourceSpan, weights: SourceSpan)
    case scaleNeedsGroups(String, SourceSpan)
    case nothingToStandardise(SourceSpan, needsGroups: Bool)
    case clauseNotAnswered(String)
    case unknownMember(String, SourceSpan, nearest: [String])

    /// An indicator that no column serves, and the fields that would.
    struct MissingEvidence {
        var indicator: String
        var fields: [String]
    }
}

extension EngineProblem {
    /// The error as it is shown.
    var diagnostic: Diagnostic {
        switch self {
        case .noData:
            Diagnostic(
                code: "data.none", message: "no interactions are loaded", primary: nil,
                help: [.init("load a log first: load \"calls.csv\"")])
        case .unknownField(let name, let span, let nearest, let fields):
            Diagnostic(
                code: "name.unknown-field", message: "no field is called `\(name.spelling)`",
                primary: .init(span, "not a field of these interactions"),
                notes: fields.isEmpty ? [] : ["the fields are \(list(fields, atMost: 12))"],
                help: replacements(nearest, at: span))
        case .indicatorAsField(let name, let span, let field):
            Diagnostic(
                code: "name.indicator-as-field",
                message: "`\(name.spelling)` is an indicator, and a field is expected here",
                primary: .init(span, "a figure of a group"),
                help: [.init("it is measured on the field `\(field)`", .init(span, field))])
        case .unknownIndicator(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-indicator", message: "no indicator is called `\(name.spelling)`",
                primary: .init(span, "not an indicator"),
                help: replacements(nearest, at: span) + [.init("`help indicators` lists them")])
        case .unknownFunction(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-function", message: "no function is called `\(name.spelling)`",
                primary: .init(span, "not a function"),
                help: replacements(nearest, at: span) + [.init("`help functions` lists them")])
        case .unknownWeighting(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-weighting", message: "no weighting is called `\(name.spelling)`",
                primary: .init(span, "neither a weighting nor `indicator=weight`"),
                help: replacements(nearest, at: span)
                    + [
                        .init(
                            "`weights` lists the weightings; weights are written `weights csat=0.5 art=0.2`")
                    ])
        case .unknownFamily(let name, let span, let families):
            Diagnostic(
                code: "name.unknown-family", message: "no channel family is called `\(name.spelling)`",
                primary: .init(span), help: [.init("the families are \(list(families, atMost: 9))")])
        case .wrongType(let expected, let found, let span, let beside):
            Diagnostic(
                code: "type.mismatch", message: "expected \(expected), found \(found)",
                primary: .init(span, "this is \(found)"), secondary: beside.map { [$0] } ?? [])
        case .letTooLarge(let name, let limit):
            Diagnostic(
                code: "let.too-large",
                message: "the field `\(name.canonical)` is made of more than \(limit) other fields",
                primary: nil,
                help: [.init("define it by fields of the log, or by fewer steps")])
        case .comparedWithoutField(let span, let words, let nearest):
            Diagnostic(
                code: "name.no-field-compared",
                message: words.isEmpty
                    ? "this compares no field"
                    : "no field is called \(list(words.map { "`\($0)`" }, atMost: 2, last: "or"))",
                primary: .init(span, "nothing here varies from one interaction to the next"),
                help: nearest.isEmpty
                    ? [.init("a field stands without quotes: channel = \"chat\"")]
                    : nearest.map { .init("did you mean the field `\($0)`?") })
        case .fieldInAggregate(let name, let span, let suggestion):
            Diagnostic(
                code: "type.field-without-aggregate",
                message: "`\(name.spelling)` differs from one interaction to the next",
                primary: .init(span, "a group of interactions needs one figure"),
                help: [.init("write `\(suggestion)`", .init(span, suggestion))])
        case .aggregateInRow(let name, let span):
            Diagnostic(
                code: "type.aggregate-in-row",
                message: "`\(name.spelling)` is a figure of a group, and this is about single interactions",
                primary: .init(span),
                help: [.init("`where`, `by` and `let` take fields; figures of groups belong in `show`")])
        case .wrongArgumentCount(let name, let span, let expected, let found):
            Diagnostic(
                code: "type.argument-count",
                message: "`\(name.spelling)` takes \(expected), found \(found)", primary: .init(span))
        case .wrongPattern(let span):
            Diagnostic(
                code: "syntax.pattern", message: "this is not a regular expression",
                primary: .init(span),
                help: [.init("a bracket or a sign such as `(`, `[`, `*` may need a `\\` before it")])
        case .negativeWeight(let span):
            Diagnostic(
                code: "weights.negative", message: "a weight is zero or more",
                primary: .init(span, "negative"),
                notes: [
                    "whether low or high is good is known of each indicator: `art` counts as better when shorter"
                ])
        case .weightNotFinite(let span):
            Diagnostic(
                code: "weights.not-a-number", message: "a weight is a finite number", primary: .init(span))
        case .weightsAllZero(let span):
            Diagnostic(
                code: "weights.all-zero", message: "at least one weight is above zero",
                primary: .init(span, "all of these are zero"))
        case .weightRepeated(let name, let span, let first):
            Diagnostic(
                code: "weights.repeated", message: "`\(name)` has a weight already",
                primary: .init(span, "the second"), secondary: [.init(first, "the first")])
        case .weightsNotHundredPercent(let span, let sum, let missing):
            Diagnostic(
                code: "weights.not-100-percent",
                message: "weights written with % add up to 100 %, these to \(sum) %",
                primary: .init(span, missing),
                help: [.init("without % the weights are relative and may have any sum")])
        case .weightsMixPercent(let span, let first):
            Diagnostic(
                code: "weights.mixed-percent", message: "either all weights are written with % or none",
                primary: .init(span), secondary: [.init(first, "written otherwise here")])
        case .weightsNotOne(let span, let sum):
            Diagnostic(
                code: "weights.not-one",
                message: "`strict` asks for weights that add up to 1, these add up to \(sum)",
                primary: .init(span))
        case .weightsAboveOne(let span, let sum):
            Diagnostic(
                code: "weights.above-one",
                message: "`rest` fills what is missing to 1, and these add up to \(sum)",
                primary: .init(span))
        case .noDates(let span, let cohort, let instants):
            Diagnostic(
                code: "window.no-dates",
                message: "no field `\(cohort)` with dates to place interactions in time",
                primary: .init(span),
                help: instants.isEmpty
                    ? [.init("name the column when loading: load \"…\" map \(cohort) = \"Column\"")]
                    : [.init("fields with dates: \(list(instants, atMost: 6)); choose one with `on`")])
        case .windowReversed(let span, let from, let to):
            Diagnostic(
                code: "window.reversed", message: "the window ends (\(to)) before it begins (\(from))",
                primary: .init(span))
        case .comparedWithoutWindow(let span):
            Diagnostic(
                code: "window.not-compared",
                message: "no window is named that another could be compared with",
                primary: span.map { .init($0) },
                help: [.init("name one: why cii since 30d vs previous")])
        case .comparedWithoutBeginning(let span):
            Diagnostic(
                code: "window.no-beginning",
                message: "this window begins with the data, and nothing lies before it", primary: .init(span),
                help: [.init("name its beginning: since 2024-03-01 until 2024-04-01")])
        case .notOfTwoWindows(let clause, let span, let instead):
            Diagnostic(
                code: "why.clause", message: "`why` compares two windows as they are, without `\(clause)`",
                primary: span.map { .init($0) }, help: [.init("see it by itself: \(instead)")])
        case .scaleOfTwoWindows(let span):
            Diagnostic(
                code: "why.scale",
                message: "scores made from the groups themselves cannot be compared between two windows",
                primary: span.map { .init($0) },
                help: [.init("goalposts are the same in both: scale goalposts")])
        case .tooManyGroupsOfTwoWindows(let count, let most):
            Diagnostic(
                code: "why.too-many-groups",
                message: "`why` takes up to \(grouped(String(most))) groups, found \(grouped(String(count)))",
                primary: nil, help: [.init("`where` can keep fewer, or `by` a field with fewer values")])
        case .notInAnswer(let span, let columns):
            Diagnostic(
                code: "order.not-in-answer", message: "the answer has no such column to order by",
                primary: .init(span), help: [.init("its columns are \(list(columns, atMost: 12))")])
        case .notCollected(let missing, let span, let usable):
            notCollected(missing, span, usable: usable)
        case .goalpostsEqual(let span):
            Diagnostic(
                code: "goalposts.equal", message: "the worst and the best value are the same",
                primary: .init(span),
                help: [.init("a score needs a distance between them: goalposts art 120s..0s")])
        case .noOpeningHours(let span):
            Diagnostic(
                code: "hours.none", message: "no opening hours are set", primary: .init(span),
                help: [.init("say when the doors are open: hours \"Mo-Fr 08:00-18:00\"")])
        case .goalpostsNotInOrder(let span):
            Diagnostic(
                code: "goalposts.order", message: "the values of a band do not rise", primary: .init(span),
                help: [
                    .init("worst..best..best..worst, the lowest first: goalposts aht 60s..240s..480s..900s")
                ])
        case .goalpostsReversed(let span, let indicator, let isLowerBetter):
            Diagnostic(
                code: "goalposts.direction",
                message: "`\(indicator)` is better when \(isLowerBetter ? "lower" : "higher")",
                primary: .init(span, "from the worst value to the best"),
                help: [
                    .init(
                        isLowerBetter
                            ? "the larger value goes first: goalposts art 120s..0s"
                            : "the smaller value goes first: goalposts csat 0..100")
                ])
        case .goalpostsWrongUnit(let span, let indicator, let expected):
            Diagnostic(
                code: "goalposts.unit", message: "`\(indicator)` is measured in \(expected)",
                primary: .init(span))
        case .noBuckets(let span):
            Diagnostic(
                code: "window.no-buckets", message: "`every` needs a field with dates", primary: .init(span))
        case .indexAndWeights(let span, let weights):
            Diagnostic(
                code: "index.and-weights", message: "an index brings its own weights", primary: .init(span),
                secondary: [.init(weights, "these would be others")],
                help: [.init("leave one of them out, or define an index with these weights")])
        case .scaleNeedsGroups(let scale, let span):
            Diagnostic(
                code: "scale.needs-groups",
                message: "`scale \(scale)` compares groups with each other, and there is one",
                primary: .init(span), help: [.init("say what a row stands for: by agent")])
        case .nothingToStandardise(let span, let needsGroups):
            Diagnostic(
                code: "standardised.nothing",
                message: needsGroups
                    ? "there are no groups to bring to one mix" : "no field says what the mix is made of",
                primary: .init(span),
                help: [
                    .init(
                        needsGroups
                            ? "say what a row stands for: by agent standardised to pooled mix"
                            : "say which: standardised to pooled mix of plan")
                ])
        case .clauseNotAnswered(let clause):
            Diagnostic(
                code: "clause.not-answered", message: "`\(clause)` is understood and not answered yet",
                primary: nil)
        case .unknownMember(let value, let span, let nearest):
            Diagnostic(
                code: "for.unknown", message: "nothing in the answer is called \"\(fitted(value, to: 60))\"",
                primary: .init(span),
                help: nearest.isEmpty
                    ? [
                        .init(
                            "`for` takes values of what groups are told apart by; `show count by agent` lists agents"
                        )
                    ]
                    : nearest.map { .init("did you mean \"\($0)\"?", .init(span, "\"\($0)\"")) })
        case .noGoalposts(let name, let span):
            Diagnostic(
                code: "goalposts.none", message: "`\(name)` has no goalposts, so it has no score",
                primary: span.map { .init($0) },
                notes: [Self.whyNoGoalposts(name)],
                help: [
                    .init("say what is worst and best first: goalposts \(name) \(Self.goalpostsFor(name))")
                ])
        }
    }

    private static func whyNoGoalposts(_ name: String) -> String {
        switch Indicator.named(name)?.unit {
        case .currency: "what is dear differs from place to place"
        case .count: "a number grows with the size of a group"
        case .percent, .netScore, .rating:
            "it tells how much other figures can be believed, or differs from place to place"
        case .seconds, nil: "what is good differs from place to place: a very short call may be a hurried one"
        }
    }

    private static func goalpostsFor(_ name: String) -> String {
        switch Indicator.named(name)?.unit {
        case .currency: "20..5"
        case .count: "200..0"
        case .percent where Indicator.named(name)?.direction == .band: "50..75..85..100"
        case .percent, .netScore, .rating: "0..100"
        case .seconds, nil: "15min..4min"
        }
    }

    private func notCollected(
        _ missing: [MissingEvidence], _ span: SourceSpan?, usable: [String]
    ) -> Diagnostic {
        let needs = missing.map {
            "`\($0.indicator)` needs \(list($0.fields.map { "`\($0)`" }, atMost: 3, last: "or"))"
        }
        var help: [Diagnostic.Help] = []
        if let field = missing.first?.fields.first {
            help.append(.init("say which column it is: load \"…\" map \(field) = \"Column\""))
        }
        if !usable.isEmpty {
            let weights = usable.prefix(3).map { "\($0)=1" }.joined(separator: " ")
            help.insert(.init("weigh what is there: cii weights \(weights)"), at: 0)
        }
        return Diagnostic(
            code: "data.not-collected",
            message: "too little of the weight rests on anything in the data",
            primary: span.map { .init($0, "less than two thirds of this can be observed") },
            notes: needs, help: help)
    }

    private func replacements(_ nearest: [String], at span: SourceSpan) -> [Diagnostic.Help] {
        nearest.map { .init("did you mean `\($0)`?", .init(span, $0)) }
    }

    private func list(_ words: [String], atMost limit: Int, last: String = "and") -> String {
        if words.count > limit {
            return words.prefix(limit).joined(separator: ", ") + " and \(words.count - limit) more"
        }
        guard let final = words.last, words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " \(last) " + final
    }
}
