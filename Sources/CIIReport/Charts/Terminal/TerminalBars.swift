import CIIText

/// Bars: name, figure, bar with its interval, how many interactions it rests on.
///
///     Beatriz Lima  79.8 ±4.6 │██████████████████████▒▒──┤  n 211
///     all           69.6 ±1.8 │██████████████████▒▒┤        n 2,000
///                             0       20       40       60      100
struct TerminalBars {
    /// More than these are not read as a picture.
    static let most = 50
    /// A bar of fewer cells tells nothing.
    private static let leastBar = 8

    let chart: TerminalChart
    let measure: ChartMeasure

    init(_ chart: TerminalChart, _ measure: ChartMeasure) {
        self.chart = chart
        self.measure = measure
    }

    func lines(_ body: BarChart) -> [String] {
        let drawn = Array(body.bars.prefix(Self.most))
        let all = drawn + (body.reference.map { [$0] } ?? [])
        let columns = Columns(all, chart)
        guard columns.figure + 12 <= chart.width else {
            // Figures are never cut; where they fill the width there is no room for bars.
            let told = all.flatMap { bar in
                wrapped("\(bar.label): \(bar.point?.text ?? chart.signs.missing)", to: chart.width, indent: 2)
            }
            return told + chart.leftOut(body.bars.count - drawn.count, ("row", "rows"))
        }
        let points = all.compactMap(\.point)
        let scale = measure.scaleFromZero(points, about: max(2, columns.bar / 7))
        let cells = BarCells(width: columns.bar, scale: scale, ink: chart.ink)
        let reference = body.reference?.point?.value
        var lines = drawn.map { row($0, columns, cells, reference) }
        if let all = body.reference { lines.append(row(all, columns, cells, nil)) }
        lines.append(axis(scale, columns, cells))
        lines += legend(points, hasReference: reference != nil)
        return lines + chart.leftOut(body.bars.count - drawn.count, ("row", "rows"))
    }

    /// How many cells each part of a line has.
    private struct Columns {
        let label: Int
        let figure: Int
        let bar: Int
        let count: Int
        let isShort: Bool

        init(_ bars: [BarChart.Bar], _ chart: TerminalChart) {
            func widest(_ text: (BarChart.Bar) -> String) -> Int {
                bars.map { displayWidth(text($0)) }.max() ?? 0
            }
            let names = widest { $0.label }
            let counts = widest { $0.count.isEmpty ? "" : "n " + $0.count }
            let full = widest { $0.point?.text ?? "" }
            let plain = widest { $0.point?.plain ?? "" }
            // First the marks go, then the counts, until a bar has room beside a name that can be told.
            let wanted = max(TerminalBars.leastBar, chart.width / 3)
            func room(_ figure: Int, _ count: Int) -> Int {
                chart.width - min(names, max(8, chart.width / 4)) - 2 - figure - (count > 0 ? count + 2 : 0)
                    - 1
            }
            isShort = room(full, counts) < wanted
            figure = max(1, isShort ? plain : full)
            count = counts > 0 && room(figure, counts) >= min(wanted, 12) ? counts : 0
            let rest = chart.width - figure - (count > 0 ? count + 2 : 0) - 3
            let least = min(max(TerminalBars.leastBar, chart.width / 3), rest / 2)
            label = max(1, min(names, rest - max(least, 1)))
            bar = max(1, rest - label)
        }
    }

    private func row(_ bar: BarChart.Bar, _ columns: Columns, _ cells: BarCells, _ reference: Double?)
        -> String
    {
        let figure = bar.point.map { columns.isShort ? $0.plain : $0.text } ?? chart.signs.missing
        var drawn = cells.cells(bar.point, reference: reference).map { String($0) }
        if let point = bar.point, chart.ink.color {
            drawn = drawn.map { $0 == " " ? $0 : chart.ink.colored($0, as: point.value < 0 ? 1 : 0) }
        }
        // The line that bars begin at stands before the cell of zero.
        drawn.insert(chart.ink.base, at: Int(cells.place(0).rounded()))
        let parts = [
            chart.label(bar.label, columns.label),
            chart.signs.cut(figure, to: columns.figure).aligned(to: columns.figure),
        ]
        let count =
            columns.count > 0 && !bar.count.isEmpty
            ? "  " + ("n " + bar.count).aligned(to: columns.count) : ""
        return parts.joined(separator: " ") + " " + drawn.joined() + count
    }

    /// The marks of the scale below the cells they stand for, as many as there is room for.
    private func axis(_ scale: Scale, _ columns: Columns, _ cells: BarCells) -> String {
        let indent = columns.label + columns.figure + 2
        let marks = scale.ticks.map { tick in
            AxisMark(cell: Int(cells.place(tick).rounded()), text: measure.text(tick, on: scale))
        }
        return String(repeating: " ", count: indent) + AxisMark.line(marks, width: columns.bar + 1)
    }

    private func legend(_ points: [ChartPoint], hasReference: Bool) -> [String] {
        let ink = chart.ink
        var parts: [String] = []
        if points.contains(where: { ($0.low ?? 0) < ($0.high ?? 0) }) {
            parts.append("\(ink.unsure)\(ink.whisker)\(ink.upperEnd) interval")
        }
        if hasReference { parts.append("\(ink.reference) all") }
        return chart.listed(parts)
    }
}
