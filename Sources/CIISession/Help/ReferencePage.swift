import CIIEngine
import CIIIndex
import CIILanguage

/// Everything `help` knows, as one page of Markdown.
struct ReferencePage {
    let help: HelpText

    var lines: [String] {
        var lines = [
            "# Reference", "",
            "Made by `./dev docs` from the lists in the program; `help WORD` shows the same at the prompt.",
        ]
        func section(_ title: String, _ topics: [HelpTopic]) {
            lines += ["", "## \(title)"]
            for topic in topics {
                let text = help.lines(topic)
                lines += ["", "### \(text.first ?? "")", "", "```text"]
                lines += text.dropFirst().drop { $0.isEmpty }
                lines.append("```")
            }
        }
        section("Statements", Verb.allCases.map(HelpTopic.verb))
        section("Clauses", Clause.allCases.map(HelpTopic.clause))
        section("Indicators", Indicator.all.map(HelpTopic.indicator))
        section("Settings", Setting.allCases.map(HelpTopic.setting))
        for list in [HelpList.presets, .functions, .formats, .fields, .events] {
            let title = list.rawValue.prefix(1).uppercased() + list.rawValue.dropFirst()
            lines += ["", "## \(title)", "", "```text"]
            lines += help.lines(.list(list))
            lines.append("```")
        }
        section("Errors", DiagnosticCatalogue.all.map(HelpTopic.error))
        return lines
    }
}
