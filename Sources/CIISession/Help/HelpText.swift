import CIIEngine
import CIIIndex
import CIIIngest
import CIILanguage
import CIIReport
import CIIText

/// Help as lines of text, made from the lists that implement things.
struct HelpText {
    let definitions: Definitions
    let settings: Settings

    /// What `help` alone says.
    static var overview: [String] {
        var lines = [
            "cii answers one question: how good are our interactions with customers,",
            "and how does the answer depend on what we choose to value?", "",
            "  load \"calls.csv\"                             read a log",
            "  describe                                     what is in it",
            "  cii by agent since 30d                       the index of each agent",
            "  cii weights csat=0.5 art=0.2 by agent        the same, weighed otherwise",
            "  show csat, p90(response_time) by topic       the figures behind it", "", "statements",
        ]
        lines += columns(Verb.allCases.map { ($0.rawValue, $0.summary) })
        lines += ["", "clauses of questions, in any order"]
        lines += columns(Clause.ofQueries.map { ($0.rawValue, $0.summary) })
        lines += ["", "lists"]
        lines += columns(HelpList.allCases.map { ("help \($0.rawValue)", $0.summary) })
        lines += [
            "",
            "`help WORD` explains a statement, clause, indicator, field or setting; `help error CODE` an error.",
        ]
        return lines
    }

    /// The lines on one topic.
    func lines(_ topic: HelpTopic) -> [String] {
        switch topic {
        case .verb(let verb): lines(verb)
        case .clause(let clause): lines(clause)
        case .indicator(let indicator): lines(indicator)
        case .setting(let setting): lines(setting)
        case .field(let field): lines(field)
        case .error(let entry): lines(entry)
        case .list(let list): lines(list)
        }
    }

    private func lines(_ verb: Verb) -> [String] {
        var lines = ["\(verb.rawValue): \(verb.summary)", ""] + verb.usage.map { "  \($0)" }
        if !verb.clauses.isEmpty {
            lines += ["", "clauses, in any order, each at most once"]
            lines += Self.columns(verb.clauses.map { ($0.usage.first ?? $0.rawValue, $0.summary) })
        }
        lines += ["", "for example"] + verb.examples.map { "  \($0)" }
        return lines + also(verb.aliases)
    }

    private func lines(_ clause: Clause) -> [String] {
        ["\(clause.rawValue): \(clause.summary)", ""] + clause.usage.map { "  \($0)" } + ["", "for example"]
            + clause.examples.map { "  \($0)" } + also(clause.aliases)
    }

    private func lines(_ indicator: Indicator) -> [String] {
        var lines = ["\(indicator.name): \(indicator.title)", "", indicator.summary, ""]
        let posts = ChannelFamily.allCases.map { family in
            (family, definitions.goalposts.goalposts(for: indicator, family: family))
        }
        var facts = [
            ("formula", indicator.formula), ("unit", Self.words(indicator.unit)),
            ("direction", Self.words(indicator.direction)),
        ]
        let texts = posts.map { $0.1.map { GoalpostText.text($0, indicator) } }
        if let all = texts.first, texts.allSatisfy({ $0 == all }) {
            facts.append(
                ("goalposts", all.map { "\($0) (worst..best)" } ?? "none until `goalposts` sets them"))
        } else {
            let each = zip(posts, texts).map { post, text in "\(post.0.rawValue) \(text ?? "none")" }
            facts.append(("goalposts", each.joined(separator: ", ") + " (worst..best)"))
        }
        facts.append(("measured on", indicator.measure.fieldNames.joined(separator: ", else ")))
        facts.append(("missing", indicator.missingRule))
        if indicator.variants.count > 1 {
            facts.append(("variants", indicator.variants.map(\.name).joined(separator: ", ")))
        }
        facts.append(("source", indicator.source))
        lines += Self.columns(facts)
        if let warning = indicator.warning { lines += ["", warning] }
        for alias in indicator.aliases {
            if let caution = alias.caution { lines += ["", caution] }
        }
        return lines + also(indicator.aliases.map(\.name))
    }

    private func lines(_ setting: Setting) -> [String] {
        var lines = ["\(setting.rawValue): \(setting.summary)", "", "  set \(setting.rawValue) = VALUE", ""]
        var facts = [("now", settings.text(of: setting))]
        let choices = Settings.choices(of: setting)
        if !choices.isEmpty { facts.append(("choices", choices.joined(separator: ", "))) }
        lines += Self.columns(facts)
        return lines + also(setting.aliases)
    }

    private func lines(_ field: FieldDescription) -> [String] {
        [
            "\(field.name): \(field.summary)", "",
            "  a field of the interactions, of type \(field.need.type.rawValue)",
        ]
            + [
                field.isWorkedOut
                    ? "  worked out from all interactions loaded; no column of a log is taken for it"
                    : "  name its column when loading: load \"…\" map \(field.name) = \"Column\""
            ]
            + also(field.aliases)
    }

    private func lines(_ entry: DiagnosticEntry) -> [String] {
        ["\(entry.code)", "", entry.explanation]
            + (entry.example.map { ["", "for example", "  \($0)"] } ?? [])
    }

    private func also(_ names: [String]) -> [String] {
        names.isEmpty ? [] : ["", "also: " + names.joined(separator: ", ")]
    }

    private func lines(_ list: HelpList) -> [String] {
        switch list {
        case .indicators:
            Self.columns(
                Indicator.all.map {
                    ($0.name, "\($0.title), \(Self.words($0.unit)), \(Self.words($0.direction))")
                })
        case .functions:
            ["of groups, in `show`"]
                + Self.columns(AggregateFunction.reference.map { ($0.signature, $0.summary) })
                + ["", "of one interaction, in `where`, `by`, `let` and inside the above"]
                + Self.columns(RowFunction.allCases.map { ($0.signature, $0.summary) })
        case .settings: Self.columns(Setting.allCases.map { ($0.rawValue, $0.summary) })
        case .formats:
            ["of answers: `as FORMAT`, `set format = FORMAT`, --format"]
                + Self.columns(OutputFormat.allCases.map { ($0.rawValue, $0.summary) })
                + ["", "of logs: `load \"file\" as FORMAT`"] + LogFormats.names.map { "  \($0)" }
        case .fields: Self.columns(FieldVocabulary.all.map { ($0.name, $0.summary) })
        case .events: EventMeanings.lines
        case .errors: DiagnosticCatalogue.all.map { "  \($0.code)" }
        case .presets:
            Self.columns(Preset.all.map { ($0.name, "\($0.weighting.effectiveText): \($0.explanation)") })
        case .reference: ReferencePage(help: self).lines
        }
    }

    static func words(_ unit: IndicatorUnit) -> String {
        switch unit {
        case .percent: "percent, 0 to 100"
        case .netScore: "points, -100 to 100"
        case .seconds: "seconds"
        case .rating: "points of its rating scale"
        case .count: "a number of interactions"
        case .currency: "money, in the currency of the log"
        }
    }

    static func words(_ direction: Direction) -> String {
        switch direction {
        case .higher: "higher is better"
        case .lower: "lower is better"
        case .band: "best in a band"
        }
    }

    /// Names with what is said of them, the second column aligned.
    static func columns(_ rows: [(String, String)]) -> [String] {
        let width = min(44, rows.map { displayWidth($0.0) }.max() ?? 0)
        return rows.map { name, text in
            "  " + name + String(repeating: " ", count: max(1, width - displayWidth(name) + 2)) + text
        }
    }
}
