import CIIEngine
import CIIText

/// A table of GitHub's Markdown, the footer as a list below.
///
///     | rank | agent | n | cii |
///     | ---: | :--- | ---: | ---: |
///     | 1 | Diane | 501 | 71.2 |
///
///     - window 2021-03-02 … 2021-03-31 (30 days), UTC
///
/// Values read as in a table, and no column is left out but those for machines. Text cannot become markup or HTML.
/// One line of running text is a paragraph; several are kept as they are, in a fence.
struct MarkdownFormat: AnswerFormat {
    func append(_ answer: Answer, style: RenderStyle, to output: inout String) {
        let signs = Signs.table(unicode: style.unicode)
        var blocks: [String] = []
        if let text = running(answer.text, signs: signs) { blocks.append(text) }
        if !answer.columns.isEmpty {
            blocks.append(answer.rows.isEmpty ? "no rows\n" : table(answer, signs: signs))
        }
        var footer = Footer(signs: signs).lines(answer)
        if let elapsed = style.elapsed { footer.append("took " + signs.spelled(elapsed)) }
        if !footer.isEmpty { blocks.append(footer.map { "- \(Self.escaped($0))\n" }.joined()) }
        output += blocks.joined(separator: "\n")
    }

    private func running(_ lines: [String], signs: Signs) -> String? {
        guard let first = lines.first else { return nil }
        if lines.count == 1 { return Self.escaped(signs.spelled(first)) + "\n" }
        let body = lines.map { signs.spelled($0) }
        var fence = "```"
        while body.contains(where: { $0.contains(fence) }) { fence += "`" }
        return "\(fence)text\n" + body.map { $0 + "\n" }.joined() + fence + "\n"
    }

    private func table(_ answer: Answer, signs: Signs) -> String {
        let shown = answer.columns.indices.filter { answer.columns[$0].prominence > .machine }
        let displays = shown.map { ColumnDisplay(answer, index: $0, signs: signs) }
        var result = record(displays.map { Self.escaped($0.heading) })
        result += record(displays.map { $0.isNumeric ? "---:" : ":---" })
        for row in answer.rows + (answer.total.map { [$0] } ?? []) {
            result += record(
                zip(shown, displays).map { index, display in
                    Self.escaped(display.cell(index < row.count ? row[index] : .missing).text)
                })
        }
        return result
    }

    private func record(_ fields: [String]) -> String {
        "| " + fields.joined(separator: " | ") + " |\n"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\\", "|", "`", "*", "_", "[", "]", "~", "#", "$":
                result += "\\"
                result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
