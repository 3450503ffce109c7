import CIIText

/// Lines over periods or numbers; each goes by a letter, at both its ends and along it.
///
///     80 ┤A⠤⠤⣀A    ⢀B B
///     60 ┤B⠉⠉⠒B⠤⠤⠔⠊A⠉A A
///        └┴────┴────┴────┴
///         2026-03   2026-05
///
///     A Ana: first 78.0, last 62.1, lowest 61.0 in 2026-05, highest 78.0 in 2026-03
struct TerminalLines {
    let chart: TerminalChart
    let measure: ChartMeasure

    init(_ chart: TerminalChart, _ measure: ChartMeasure) {
        self.chart = chart
        self.measure = measure
    }

    func lines(_ grid: GridChart) -> [String] {
        let series = Array(grid.series.prefix(ChartReading.mostLines))
        let ink = chart.ink
        let height = chart.width < 40 ? 8 : 12
        let scale = measure.scale(
            series.flatMap { $0.points.compactMap { $0.map(\.alone) } }, about: height / 3)
        let names = scale.ticks.map { measure.text($0, on: scale) }
        let side = names.map { displayWidth($0) }.max() ?? 0
        let isSingle = series.count == 1
        // Room for the letters of lines that begin or end at the same height.
        let ends = isSingle ? 0 : min(series.count, 3)
        let width = max(4, chart.width - side - 2 - ends * 2)
        var plot = LinePlot(width: width, height: height, scale: scale, places: grid.places.map(\.position))
        plot.draw(series, leadsOn: grid.places.map(\.leadsOn), ink)

        var left = [String](repeating: String(repeating: " ", count: side) + " " + ink.base, count: height)
        for (tick, name) in zip(scale.ticks, names) {
            left[plot.row(tick)] = name.aligned(to: side) + " " + ink.sideTick
        }
        let begins = plot.letters(series, at: 0)
        let closes = plot.letters(series, at: grid.places.count - 1)
        var lines = (0..<height).map { row in
            let start = isSingle ? "" : letters(begins[row], ends).aligned(to: ends, ink, begins[row])
            let end = isSingle ? "" : letters(closes[row], ends).padded(to: ends, ink, closes[row])
            return left[row] + start + plot.canvas.row(row, ink: ink) + end
        }
        let indent = String(repeating: " ", count: side + 1)
        lines.append(indent + ink.corner + String(repeating: " ", count: ends) + plot.rule(ink))
        let marks = grid.places.indices.map {
            AxisMark(cell: plot.cell(ofPlace: $0) + ends, text: grid.places[$0].label)
        }
        lines.append(indent + " " + AxisMark.line(marks, width: width + ends * 2))
        lines.append("")
        lines += TerminalLegend(chart: chart).lines(grid, series, hasLetters: !isSingle)
        if plot.hasSeveral {
            lines += wrapped("\(ink.several) several at one point", to: chart.width, indent: 2)
        }
        return lines + chart.leftOut(grid.series.count - series.count, ("line", "lines"))
    }

    /// The letters at one height, `+` for those there is no room for.
    private func letters(_ series: [Int], _ room: Int) -> String {
        let all = series.map { ChartInk.letter($0) }
        return String(all.count > room ? all.prefix(room - 1) + ["+"] : all[...])
    }
}

extension String {
    /// The text at the right end of so many cells, in the colour of the only series it names.
    fileprivate func aligned(to cells: Int, _ ink: ChartInk, _ series: [Int]) -> String {
        String(repeating: " ", count: max(0, cells - count)) + inked(ink, series)
    }

    /// The text at the left end of so many cells, in the colour of the only series it names.
    fileprivate func padded(to cells: Int, _ ink: ChartInk, _ series: [Int]) -> String {
        inked(ink, series) + String(repeating: " ", count: max(0, cells - count))
    }

    private func inked(_ ink: ChartInk, _ series: [Int]) -> String {
        isEmpty || series.count != 1 ? self : ink.colored(self, as: series[0])
    }
}

extension ChartPoint {
    /// The point without its interval, which lines of characters have no room for.
    var alone: ChartPoint {
        var point = self
        (point.low, point.high) = (nil, nil)
        return point
    }
}
