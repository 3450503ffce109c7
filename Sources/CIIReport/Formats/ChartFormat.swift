import CIIEngine
import CIIText

/// A chart of characters with a footer; the table where there is nothing to draw.
struct ChartFormat: AnswerFormat {
    func append(_ answer: Answer, style: RenderStyle, to output: inout String) {
        let signs = Signs.table(unicode: style.unicode)
        guard let chart = ChartReading(answer, signs: signs).chart(style.chart) else {
            TableFormat().append(answer, style: style, to: &output)
            guard !answer.columns.isEmpty, !answer.rows.isEmpty else { return }
            output += "\n"
            appendLines(wrapped(Self.nothing, to: style.lineWidth, indent: 2), to: &output)
            return
        }
        var screen = Screen(width: style.lineWidth, color: style.color)
        for line in answer.text {
            let spelled = signs.spelled(line)
            screen.add(spelled, indent: spelled.prefix { $0 == " " }.count)
        }
        screen.separate()
        screen.add(lines: TerminalChart(style: style).text(chart))
        var footer = Footer(signs: signs).lines(answer)
        if let elapsed = style.elapsed { footer.append("took " + signs.spelled(elapsed)) }
        if !footer.isEmpty { screen.separate() }
        for line in footer { screen.add(line, indent: 2, as: .dim) }
        output += screen.lines
    }

    /// What is said where a chart was asked for and there is none.
    static let nothing = "no chart: no column of this answer holds figures"
}
