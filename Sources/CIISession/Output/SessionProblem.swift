import CIIColumns
import CIIEngine
import CIIIngest
import CIILanguage
import CIIText
import CIITime

/// What can go wrong around statements: files, settings, formats, help topics.
enum SessionProblem {
    case unknownSetting(Name, SourceSpan, nearest: [String])
    case settingValue(Setting, String, SourceSpan?, expected: String, nearest: [String])
    case unknownFormat(Name, SourceSpan, nearest: [String])
    case unknownTopic(String, SourceSpan, nearest: [String])
    case unknownField(Name, SourceSpan, nearest: [String])
    case load(LoadFailure, SourceSpan?)
    case tooManyRejects(name: String, rejected: Int, records: Int, limit: Int, first: String, SourceSpan?)
    case noMatch(pattern: String, SourceSpan?)
    case joinWithoutInteractions(SourceSpan)
    case noJoinField(Name, file: String?, SourceSpan, nearest: [String])
    case scriptNotRead(path: String, reason: String, SourceSpan?)
    case scriptHoldsItself(path: String, SourceSpan)
    case notWritten(path: String, reason: String, SourceSpan?)
    case overwritesSource(path: String, SourceSpan)
    case safe(what: String, SourceSpan?)
    case letShadowsField(Name, SourceSpan)
    case interrupted(SourceSpan?)
    case wrongUnit(TimeUnit, SourceSpan)
    case scaleWithoutLength(SourceSpan)
    case unknownEncoding(String, SourceSpan, nearest: [String])
    case unknownProfile(Name, SourceSpan, nearest: [String])
    case profileNamedNone(SourceSpan)
    case store(StoreProblem, path: String, SourceSpan?)
    case storeOfNothing(SourceSpan)
    case storeOverOther(path: String, SourceSpan)
    case storeTakesNothing(path: String, SourceSpan?)
    case eventsApart(source: String, SourceSpan?)
    case goalMissed(Int, of: Int)
    case openingHours(OpeningHoursProblem, SourceSpan)
    case nudgeWithoutTerminal(SourceSpan)
    case nudgeTakesNo(clause: String, SourceSpan)
    case nudgeOfTree(Name, SourceSpan)
    case pageOfNothing(SourceSpan?)
    case pageOnTerminal(SourceSpan?)
    case unknownLesson(String, SourceSpan, nearest: [String])
    case lessonUnreadable(path: String, reason: String, SourceSpan)
    case noLesson
    case noQuestion(SourceSpan)
}

extension SessionProblem {
    /// The error as it is shown.
    var diagnostic: Diagnostic {
        switch self {
        case .unknownSetting(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-setting", message: "no setting is called `\(name.spelling)`",
                primary: .init(span), help: didYouMean(nearest, span) + [.init("`set` lists the settings")])
        case .settingValue(let setting, let text, let span, let expected, let nearest):
            Diagnostic(
                code: "set.value", message: "`\(setting.rawValue)` is \(expected), found `\(text)`",
                primary: span.map { .init($0) }, help: didYouMean(nearest, span))
        case .unknownFormat(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-format", message: "no format is called `\(name.spelling)`",
                primary: .init(span), help: didYouMean(nearest, span) + [.init("`help formats` lists them")])
        case .unknownTopic(let topic, let span, let nearest):
            Diagnostic(
                code: "help.unknown-topic", message: "there is no help on `\(topic)`",
                primary: .init(span), help: didYouMean(nearest, span) + [.init("`help` lists the topics")])
        case .unknownField(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-field", message: "no field is called `\(name.spelling)`",
                primary: .init(span), help: didYouMean(nearest, span) + [.init("`describe` lists the fields")]
            )
        case .load(let failure, let span):
            Diagnostic(
                code: failure.code, message: failure.message, primary: span.map { .init($0) },
                help: failure.help.map { .init($0) })
        case .tooManyRejects(let name, let rejected, let records, let limit, let first, let span):
            Diagnostic(
                code: "load.too-many-rejects",
                message:
                    "\(rejected) of \(records) records of \(quoted(name)) were rejected, more than \(limit) %",
                primary: span.map { .init($0) }, notes: ["the first: \(first)"],
                help: [
                    .init("the separator or the format may be another: load \"…\" as jsonl"),
                    .init("`set rejected = 100` keeps what can be read"),
                ])
        case .noMatch(let pattern, let span):
            Diagnostic(
                code: "load.no-match", message: "no file matches \(quoted(pattern))",
                primary: span.map { .init($0) })
        case .joinWithoutInteractions(let span):
            Diagnostic(
                code: "join.no-interactions", message: "there are no interactions to join it onto",
                primary: .init(span),
                help: [.init("load the interactions first, and then another file that is joined onto them")])
        case .noJoinField(let name, let file, let span, let nearest):
            Diagnostic(
                code: "join.no-field",
                message:
                    "\(file.map { quoted($0) + " has" } ?? "the interactions have") no field `\(name.spelling)`",
                primary: .init(span),
                help: didYouMean(nearest, span)
                    + [.init("`map \(name.spelling) = \"Column\"` says which column of the file it is")])
        case .scriptNotRead(let path, let reason, let span):
            Diagnostic(
                code: "run.unreadable", message: "the script \(quoted(path)) could not be read: \(reason)",
                primary: span.map { .init($0) })
        case .scriptHoldsItself(let path, let span):
            Diagnostic(
                code: "run.circular", message: "the script \(quoted(path)) is running already",
                primary: .init(span), notes: ["a script that runs itself would never end"])
        case .notWritten(let path, let reason, let span):
            Diagnostic(
                code: "into.not-written", message: "\(quoted(path)) could not be written: \(reason)",
                primary: span.map { .init($0) })
        case .overwritesSource(let path, let span):
            Diagnostic(
                code: "into.is-source", message: "\(quoted(path)) is a file the interactions came from",
                primary: .init(span, "this would write over data"), help: [.init("choose another name")])
        case .safe(let what, let span):
            Diagnostic(
                code: "safe.refused", message: "\(what) is off, as `--safe` was given",
                primary: span.map { .init($0) })
        case .letShadowsField(let name, let span):
            Diagnostic(
                code: "let.is-field", message: "`\(name.spelling)` is a field of the interactions already",
                primary: .init(span), help: [.init("choose another name, so that both can be used")])
        case .interrupted(let span):
            Diagnostic(code: "interrupted", message: "interrupted", primary: span.map { .init($0) })
        case .wrongUnit(let unit, let span):
            Diagnostic(
                code: "load.unit", message: "a column cannot be in `\(unit.rawValue)`",
                primary: .init(span), help: [.init("the units are ms, s, min, h, d, w")])
        case .scaleWithoutLength(let span):
            Diagnostic(
                code: "load.scale", message: "a scale has two ends, and these are one", primary: .init(span),
                help: [.init("say the worst and the best rating that can be given: `scale 1..5`")])
        case .unknownEncoding(let name, let span, let nearest):
            Diagnostic(
                code: "load.encoding", message: "text in the encoding \(quoted(name)) is not read",
                primary: .init(span),
                notes: ["the encodings are UTF-8, UTF-16 and Windows-1252, which holds Latin-1"],
                help: didYouMean(nearest.map { StatementPrinter.quoted($0) }, span))
        case .unknownProfile(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-profile", message: "no profile is called `\(inert(name.spelling))`",
                primary: .init(span),
                help: didYouMean(nearest, span) + [.init("`profile` lists the profiles")])
        case .store(let problem, let path, let span): problem.diagnostic(path: quoted(path), span)
        case .storeOfNothing(let span):
            Diagnostic(
                code: "store.nothing", message: "there are no interactions to save", primary: .init(span),
                help: [.init("load a log first: load \"calls.csv\"")])
        case .storeOverOther(let path, let span):
            Diagnostic(
                code: "store.over-other", message: "\(quoted(path)) is there and is no store",
                primary: .init(span, "this would write over it"), help: [.init("choose another name")])
        case .storeTakesNothing(let path, let span):
            Diagnostic(
                code: "store.clauses",
                message: "\(quoted(path)) is a store, whose rows are read and joined already",
                primary: span.map { .init($0) }, help: [.init("load it without clauses")])
        case .eventsApart(let source, let span):
            Diagnostic(
                code: "store.events",
                message:
                    "the events belong together with those of \(quoted(source)), and a store keeps only the "
                    + "interactions they were folded into",
                primary: span.map { .init($0) },
                help: [.init("load the logs themselves in place of the store")])
        case .goalMissed(let missed, let count):
            Diagnostic(
                code: "goal.missed",
                message: count > 1 ? "\(missed) of \(count) groups miss the goal" : "the goal is missed",
                primary: nil)
        case .openingHours(let problem, let span):
            Diagnostic(
                code: "hours.unreadable", message: Self.words(problem), primary: .init(span),
                help: [.init("days, then times: hours \"Mo-Fr 08:00-18:00; Sa 09:00-13:00\"")])
        case .nudgeWithoutTerminal(let span):
            Diagnostic(
                code: "nudge.no-terminal",
                message: "weights are nudged with keys, at a terminal that can move its cursor",
                primary: .init(span),
                help: [
                    .init(
                        "elsewhere `sweep` moves one weight from end to end, and `flips` tells where ranks change"
                    )
                ])
        case .nudgeTakesNo(let clause, let span):
            Diagnostic(
                code: "nudge.clause", message: "`nudge` draws on the terminal, and takes no `\(clause)`",
                primary: .init(span),
                help: [.init("ask the same with `cii` once the weights are as they should be")])
        case .nudgeOfTree(let name, let span):
            Diagnostic(
                code: "nudge.nested",
                message: "`\(name)` is no weighted sum of indicators, so there is no one weight for each",
                primary: .init(span),
                help: [
                    .init(
                        "nudge the weights of one of its parts, or a weighting: nudge weights basic by agent")
                ])
        case .pageOfNothing(let span):
            Diagnostic(
                code: "page.no-index", message: "a page is made of an index of groups, and this has none",
                primary: span.map { .init($0) },
                help: [.init("cii by agent as page into \"weights.html\"")])
        case .pageOnTerminal(let span):
            Diagnostic(
                code: "page.on-terminal",
                message: "a page is for a browser and would fill the screen with its text",
                primary: span.map { .init($0) },
                help: [.init("say which file it goes into: … as page into \"weights.html\"")])
        case .unknownLesson(let name, let span, let nearest):
            Diagnostic(
                code: "name.unknown-lesson", message: "no lesson is called `\(inert(name))`",
                primary: .init(span), help: didYouMean(nearest, span) + [.init("`lesson` lists the lessons")])
        case .lessonUnreadable(let path, let reason, let span):
            Diagnostic(
                code: "lesson.unreadable", message: "the lesson \(quoted(path)) could not be read: \(reason)",
                primary: .init(span))
        case .noLesson:
            Diagnostic(
                code: "lesson.none", message: "no lesson is under way", primary: nil,
                help: [.init("`lesson` lists the lessons, `lesson 1` begins the first")])
        case .noQuestion(let span):
            Diagnostic(
                code: "lesson.no-question", message: "the lesson asks nothing at this moment",
                primary: .init(span), help: [.init("`lesson again` shows what it waits for")])
        case .profileNamedNone(let span):
            Diagnostic(
                code: "name.profile-none", message: "no profile can be called `none`", primary: .init(span),
                notes: ["`load \"FILE\" profile none` loads without a profile"],
                help: [.init("choose another name")])
        }
    }

    private func didYouMean(_ nearest: [String], _ span: SourceSpan?) -> [Diagnostic.Help] {
        nearest.map { word in
            .init("did you mean `\(word)`?", span.map { .init($0, word) })
        }
    }

    private static func words(_ problem: OpeningHoursProblem) -> String {
        switch problem {
        case .empty: "no opening hours are said"
        case .notARule(let text): "`\(inert(text))` is not days followed by times"
        case .notADay(let text): "`\(inert(text))` is no day of the week"
        case .notATime(let text): "`\(inert(text))` is not from one time to another, such as 08:00-18:00"
        }
    }

    private func quoted(_ path: String) -> String { "\"\(inert(path))\"" }
}
