/// A small line for each group, all on one scale, its figures beside it.
struct SVGSpark {
    static let most = 100
    private static let pitch = 28.0

    let measure: ChartMeasure

    func draw(_ grid: GridChart, on drawing: inout SVGDrawing) {
        let series = Array(grid.series.prefix(Self.most))
        let points = series.flatMap { $0.points.compactMap { $0?.alone } }
        let low = points.map(\.value).min() ?? 0
        let high = points.map(\.value).max() ?? 0
        let names = min(series.map { SVGDrawing.width($0.label) }.max() ?? 0, 170)
        let figure = min(max(points.map { SVGDrawing.width($0.plain) }.max() ?? 0, 34), 90)
        let left = SVGChart.margin + names + 12
        let right = drawing.width - SVGChart.margin - 4 * (figure + 10)
        let positions = grid.places.map(\.position)
        let first = positions.first ?? 0
        let span = (positions.last ?? 0) - first
        for (column, heading) in ["first", "last", "low", "high"].enumerated() {
            let x = right + Double(column + 1) * (figure + 10)
            drawing.text(heading, x: x, y: drawing.y + 12, .end, style: "faint")
        }
        drawing.y += SVGDrawing.line
        for line in series {
            let top = drawing.y + 4
            let height = Self.pitch - 8
            drawing.text(SVGDrawing.cut(line.label, to: names + 4), x: SVGChart.margin, y: drawing.y + 18)
            var path: [(x: Double, y: Double, starts: Bool)] = []
            for place in line.points.indices {
                guard let point = line.points[place] else { continue }
                let along = span > 0 ? (positions[place] - first) / span : 0.5
                let up = high > low ? point.value / (high - low) - low / (high - low) : 0.5
                let starts = place == 0 || line.points[place - 1] == nil || !grid.places[place - 1].leadsOn
                path.append((left + along * (right - left), top + (1 - up) * height, starts))
            }
            drawing.path(path, style: "spark")
            for (index, point) in path.enumerated()
            where index == 0 || index == path.count - 1 || point.starts {
                drawing.rectangle(x: point.x - 1.5, y: point.y - 1.5, width: 3, height: 3, style: "bar")
            }
            let present = line.points.compactMap { $0 }
            let lowest = present.min { $0.value < $1.value }
            let highest = present.max { $0.value < $1.value }
            for (column, point) in [present.first, present.last, lowest, highest].enumerated() {
                let x = right + Double(column + 1) * (figure + 10)
                drawing.text(point?.plain ?? "–", x: x, y: drawing.y + 18, .end)
            }
            drawing.y += Self.pitch
        }
        drawing.y += 6
        if let start = grid.places.first, let end = grid.places.last {
            drawing.note(
                "\(measure.heading) over \(grid.across) \(start.label) … \(end.label), all on one scale")
        }
        drawing.leftOut(grid.series.count - series.count, ("row", "rows"))
    }
}
