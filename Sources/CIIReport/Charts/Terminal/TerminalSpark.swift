import CIIText

/// A line of small bars for each group, all on one scale.
///
///     Ana  ▇▆▅▅▃▁   first 78.0  last 62.1  low 61.0  high 78.0
struct TerminalSpark {
    /// More rows than these are not read as a picture.
    static let most = 50

    let chart: TerminalChart
    let measure: ChartMeasure

    init(_ chart: TerminalChart, _ measure: ChartMeasure) {
        self.chart = chart
        self.measure = measure
    }

    func lines(_ grid: GridChart) -> [String] {
        let series = Array(grid.series.prefix(Self.most))
        let points = series.flatMap { $0.points.compactMap { $0?.alone } }
        let values = points.map(\.value)
        let heights = chart.ink.heights
        let low = values.min() ?? 0
        let high = values.max() ?? 0
        let longest = series.map { displayWidth($0.label) }.max() ?? 0
        let figures = series.map { self.figures($0) }
        let widths = (0..<4).map { column in figures.map { displayWidth($0[column]) }.max() ?? 0 }
        let headings = ["first", "last", "low", "high"]
        let columns = zip(widths, headings).map { max($0, $1.count) }
        let label = max(1, min(longest, max(8, chart.width / 4)))
        let besides = columns.reduce(0) { $0 + $1 + 2 }
        // Where there is no room beside the line, the figures stand below it.
        let isBeside = chart.width - label - 1 - besides >= min(grid.places.count, 8)
        let room = max(1, chart.width - label - 1 - (isBeside ? besides : 0))
        let shown = min(grid.places.count, room)
        let from = grid.places.count - shown
        var lines: [String] = []
        if isBeside {
            let line = String(repeating: " ", count: label + 1 + shown)
            lines.append(line + zip(headings, columns).map { "  " + $0.aligned(to: $1) }.joined())
        }
        for (line, texts) in zip(series, figures) {
            var drawn = ""
            for point in line.points[from...] {
                guard let point else {
                    drawn += " "
                    continue
                }
                let along = high > low ? point.value / (high - low) - low / (high - low) : 0.5
                drawn.append(heights[min(max(Int(along * Double(heights.count)), 0), heights.count - 1)])
            }
            let start = chart.label(line.label, label) + " " + chart.ink.colored(drawn, as: 0)
            if isBeside {
                lines.append(start + zip(texts, columns).map { "  " + $0.aligned(to: $1) }.joined())
            } else {
                lines.append(start)
                let told = zip(headings, texts).map { "\($0) \($1)" }.joined(separator: ", ")
                lines += wrapped("  " + told, to: chart.width, indent: 2)
            }
        }
        if let first = grid.places[from...].first, let last = grid.places.last {
            lines.append("")
            let through = "\(grid.across) \(first.label) \(chart.signs.through) \(last.label)"
            let span =
                points.isEmpty ? "" : "; all on one scale from \(text(low, points)) to \(text(high, points))"
            lines += wrapped(through + span, to: chart.width, indent: 2)
        }
        if from > 0 {
            lines += wrapped(
                "the last \(shown) of \(grid.places.count) are drawn", to: chart.width, indent: 2)
        }
        return lines + chart.leftOut(grid.series.count - series.count, ("row", "rows"))
    }

    private func text(_ value: Double, _ points: [ChartPoint]) -> String {
        points.first { $0.value == value }?.plain ?? ""
    }

    /// First, last, lowest and highest.
    private func figures(_ line: GridChart.Series) -> [String] {
        let present = line.points.compactMap { $0 }
        let lowest = present.min { $0.value < $1.value }
        let highest = present.max { $0.value < $1.value }
        return [present.first, present.last, lowest, highest].map { $0?.plain ?? chart.signs.missing }
    }
}
