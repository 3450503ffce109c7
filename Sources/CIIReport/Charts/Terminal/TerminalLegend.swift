import CIIText

/// What each line of a chart is, and its figures in words.
struct TerminalLegend {
    let chart: TerminalChart

    /// A line or two for each series.
    func lines(_ grid: GridChart, _ series: [GridChart.Series], hasLetters: Bool) -> [String] {
        series.enumerated().flatMap { number, line in
            let text = line.label + ": " + grid.figures(of: line)
            guard hasLetters else { return wrapped(text, to: chart.width, indent: 2) }
            let letter = String(ChartInk.letter(number))
            var lines = wrapped(letter + " " + text, to: chart.width, indent: 2)
            lines[0] = chart.ink.colored(letter, as: number) + lines[0].dropFirst()
            return lines
        }
    }
}
