import CIIEngine
import CIIText

/// A field of shades: what is compared goes down, periods go across, and each cell has its number where it fits.
///
///                2026-03  2026-04
///     Ana        ░ 41.2   ▓ 70.0
///     Zoë        –        █ 81.3
///
///     ░ 40 to 55  ▒ 55 to 70  ▓ 70 to 85  █ 85 to 100
struct TerminalHeat {
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
        let shades = ShadeScale(measure, points, levels: chart.ink.shades.count)
        let longest = series.map { displayWidth($0.label) }.max() ?? 0
        let label = max(1, min(longest, max(8, chart.width / 4)))
        let room = chart.width - label - 1
        let number = points.map { displayWidth($0.plain) }.max() ?? 1
        let heading = grid.places.map { displayWidth($0.label) }.max() ?? 1
        let count = max(1, grid.places.count)
        let whole = points.map { displayWidth(rounded($0)) }.max() ?? 1
        // With the number and a whole heading, with the number, with the number rounded, or as a shade alone.
        let cell =
            [max(number + 2, heading) + 2, number + 3, whole + 3, 3, 2, 1].first { $0 * count <= room } ?? 1
        let shown = min(count, room / cell)
        let from = count - shown
        let figures = cell >= number + 3 ? number : cell >= whole + 3 ? whole : 0
        var lines = headings(grid.places[from...].map(\.label), cell, label)
        for line in series {
            var text = chart.label(line.label, label) + " "
            for point in line.points[from...] {
                text += content(point, figures, isRounded: figures < number, cell, shades)
            }
            lines.append(text)
        }
        lines.append("")
        lines += chart.listed(legend(shades))
        if from > 0 {
            let remark = "the last \(shown) of \(count) are drawn; a wider window or a shorter one has all"
            lines += wrapped(remark, to: chart.width, indent: 2)
        }
        return lines + chart.leftOut(grid.series.count - series.count, ("row", "rows"))
    }

    /// The figure without decimals, where it is on a scale that is long enough.
    private func rounded(_ point: ChartPoint) -> String {
        switch measure.unit {
        case .score, .percent, .netScore: fixed(point.value, decimals: 0)
        case .none, .seconds, .rating: point.plain
        }
    }

    private func content(
        _ point: ChartPoint?, _ number: Int, isRounded: Bool, _ cell: Int, _ shades: ShadeScale
    ) -> String {
        guard let point else { return chart.signs.missing.padded(to: cell) }
        let shade = chart.ink.shades[shades.level(point.value)]
        if number > 0 {
            let figure = isRounded ? rounded(point) : point.plain
            return "\(shade) \(figure.aligned(to: number))".padded(to: cell)
        }
        return String(repeating: shade, count: max(1, cell - 1)).padded(to: cell)
    }

    /// The names of the periods, whole where each fits above its cells, else some of them.
    private func headings(_ names: [String], _ cell: Int, _ label: Int) -> [String] {
        let indent = String(repeating: " ", count: label + 1)
        if names.allSatisfy({ displayWidth($0) + 2 <= cell }) {
            return [indent + names.map { $0.padded(to: cell) }.joined()]
        }
        let marks = names.enumerated().map { index, name in
            AxisMark(cell: index * cell + displayWidth(name) / 2, text: name)
        }
        return [indent + AxisMark.line(marks, width: chart.width - label - 1)]
    }

    private func legend(_ shades: ShadeScale) -> [String] {
        let parts = chart.ink.shades.enumerated().map { level, shade in
            "\(shade) \(measure.text(shades.bounds[level], decimals: shades.decimals)) to \(measure.text(shades.bounds[level + 1], decimals: shades.decimals))"
        }
        return [measure.heading] + parts + ["\(chart.signs.missing) missing"]
    }
}
