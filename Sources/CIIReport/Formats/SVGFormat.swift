import CIIEngine

/// The chart of an answer as one SVG drawing, with the window, the scope and the weights below it.
struct SVGFormat: AnswerFormat {
    func append(_ answer: Answer, style: RenderStyle, to output: inout String) {
        let signs = Signs.table(unicode: true)
        guard !answer.columns.isEmpty || !answer.text.isEmpty else { return }
        guard let chart = ChartReading(answer, signs: signs).chart(style.chart) else {
            let sentence = answer.rows.isEmpty ? "no rows" : ChartFormat.nothing
            output += SVGChart.markup(saying: sentence, title: signs.spelled(answer.statement))
            return
        }
        // Notes are in the page and beside the table; below a picture they would be longer than the picture.
        var bare = answer
        bare.notes = []
        output += SVGChart(chart: chart, footer: Footer(signs: signs).lines(bare)).markup()
    }
}
