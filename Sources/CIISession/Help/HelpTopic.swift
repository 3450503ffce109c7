import CIIEngine
import CIIIndex
import CIIIngest
import CIILanguage
import CIIReport
import CIIText

/// Everything there is help on: found by its word, and listed for completion.
///
/// The words come from the lists that implement things, so that nothing can be done that is not explained.
enum HelpTopic {
    case verb(Verb)
    case clause(Clause)
    case indicator(Indicator)
    case setting(Setting)
    case field(FieldDescription)
    case error(DiagnosticEntry)
    case list(HelpList)

    /// What a word asks for; a word may stand for several things.
    static func topics(named text: String) -> [HelpTopic] {
        let words = text.split(separator: " ").map { folded(String($0)) }
        guard let word = words.last else { return [] }
        if words.count == 2, ["error", "erro", "code"].contains(words[0]) {
            return DiagnosticCatalogue.all.filter { $0.code == word }.map(HelpTopic.error)
        }
        // The one statement of two words.
        if words.count == 2, ([PhraseWord.if.rawValue] + PhraseWord.if.aliases).contains(word) {
            return topics(named: words[0]).filter { if case .verb(.what) = $0 { true } else { false } }
        }
        guard words.count == 1 else { return [] }
        var found: [HelpTopic] = []
        if let list = HelpList.allCases.first(where: { $0.rawValue == word || $0.aliases.contains(word) }) {
            found.append(.list(list))
        }
        found += Verb.allCases.filter { $0.rawValue == word || $0.aliases.contains(word) }.map(HelpTopic.verb)
        found += Clause.allCases.filter { $0.rawValue == word || $0.aliases.contains(word) }.map(
            HelpTopic.clause)
        if let indicator = Indicator.named(Name(word: word).canonical) { found.append(.indicator(indicator)) }
        found += Setting.allCases.filter { $0.rawValue == word || $0.aliases.contains(word) }.map(
            HelpTopic.setting)
        if found.isEmpty, let field = FieldVocabulary.field(named: word) { found.append(.field(field)) }
        if found.isEmpty { found += DiagnosticCatalogue.all.filter { $0.code == word }.map(HelpTopic.error) }
        return found
    }

    /// What kind of thing it is, where a word stands for several.
    var kind: String {
        switch self {
        case .verb: "statement"
        case .clause: "clause"
        case .indicator: "indicator"
        case .setting: "setting"
        case .field: "field"
        case .error: "error"
        case .list: "list"
        }
    }

    /// Every word that `help` knows, for completion and for near misses.
    static var words: [String] {
        var all = HelpList.allCases.map(\.rawValue) + Verb.allCases.map(\.rawValue)
        all += Clause.allCases.map(\.rawValue) + Indicator.all.map(\.name)
        all += Setting.allCases.map(\.rawValue) + FieldVocabulary.all.map(\.name)
        var seen: Set<String> = []
        return all.filter { seen.insert($0).inserted }
    }
}

/// The lists that `help` can show.
enum HelpList: String, CaseIterable {
    case indicators, functions, settings, formats, fields, events, errors, presets, reference

    /// Other words for it, folded.
    var aliases: [String] {
        switch self {
        case .indicators: ["indicadores"]
        case .functions: ["funcoes"]
        case .settings: ["opcoes"]
        case .formats: ["formatos"]
        case .fields: ["campos"]
        case .events: ["eventos"]
        case .errors: ["error", "erros", "erro"]
        case .presets: ["weightings"]
        case .reference: ["all", "referencia"]
        }
    }

    /// What it lists.
    var summary: String {
        switch self {
        case .indicators: "the indicators, with unit and direction"
        case .functions: "the functions of expressions and of groups"
        case .settings: "the settings and what they decide"
        case .formats: "the formats of answers and of logs"
        case .fields: "the fields that headers are recognised as"
        case .events: "event logs: their fields, and what the words of events mean"
        case .errors: "the codes of errors; `help error CODE` explains one"
        case .presets: "the weightings that come with the program"
        case .reference: "everything, as one page of Markdown"
        }
    }
}

/// The codes of every stage.
enum DiagnosticCatalogue {
    static let all: [DiagnosticEntry] =
        (SyntaxProblem.catalogue + EngineCatalogue.entries + DefinitionProblem.catalogue
        + SeriesCatalogue.entries + WeighingCatalogue.entries + WeightCatalogue.entries
        + RobustCatalogue.entries + ScenarioCatalogue.entries
        + JudgementCatalogue.entries + DialogueProblem.catalogue
        + SessionCatalogue.entries
        + LoadFailure.catalogue.map {
            DiagnosticEntry(code: $0.code, explanation: $0.explanation, example: nil)
        })
        .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
}
