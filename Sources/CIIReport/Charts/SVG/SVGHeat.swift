/// A field of shades with the number in each cell.
struct SVGHeat {
    static let mostRows = 60
    static let mostPlaces = 60
    private static let pitch = 24.0

    let measure: ChartMeasure

    func draw(_ grid: GridChart, on drawing: inout SVGDrawing) {
        let series = Array(grid.series.prefix(Self.mostRows))
        let from = max(0, grid.places.count - Self.mostPlaces)
        let places = grid.places[from...]
        let points = series.flatMap { $0.points.compactMap { $0?.alone } }
        let shades = ShadeScale(measure, points, levels: 4)
        let label = min(series.map { SVGDrawing.width($0.label) }.max() ?? 0, 170) + 8
        let left = SVGChart.margin + label
        let cell = (drawing.width - SVGChart.margin - left) / Double(max(1, places.count))
        let number = points.map { SVGDrawing.width($0.plain) }.max() ?? 0
        let top = drawing.y
        drawing.ticks(places.indices.map { (left + (Double($0 - from) + 0.5) * cell, grid.places[$0].label) })
        drawing.y = top + 20
        for line in series {
            drawing.text(SVGDrawing.cut(line.label, to: label - 6), x: SVGChart.margin, y: drawing.y + 16)
            for place in places.indices {
                let x = left + Double(place - from) * cell
                let point = line.points[place]
                let level = point.map { shades.level($0.value) }
                if let point, let level {
                    drawing.rectangle(
                        x: x, y: drawing.y, width: cell - 1, height: Self.pitch - 1, style: "h\(level)",
                        title: "\(line.label), \(grid.places[place].label): \(point.text)")
                }
                let text = point?.plain ?? "–"
                guard number + 4 <= cell || point == nil else { continue }
                drawing.text(
                    text, x: x + cell / 2, y: drawing.y + 16, .middle,
                    style: level.map { "t\($0)" } ?? "faint")
            }
            drawing.y += Self.pitch
        }
        drawing.y += 10
        legend(shades, on: &drawing)
        if from > 0 { drawing.note("the last \(Self.mostPlaces) of \(grid.places.count) are drawn") }
        drawing.leftOut(grid.series.count - series.count, ("row", "rows"))
    }

    private func legend(_ shades: ShadeScale, on drawing: inout SVGDrawing) {
        var x = SVGChart.margin
        drawing.text(measure.heading, x: x, y: drawing.y + 12, style: "faint")
        x += SVGDrawing.width(measure.heading) + 14
        for level in 0..<4 {
            let bounds = [level, level + 1].map { measure.text(shades.bounds[$0], decimals: shades.decimals) }
            let text = "\(bounds[0]) to \(bounds[1])"
            drawing.rectangle(x: x, y: drawing.y, width: 16, height: 16, style: "h\(level)")
            drawing.text(text, x: x + 22, y: drawing.y + 12, style: "faint")
            x += SVGDrawing.width(text) + 36
        }
        drawing.y += 26
    }
}
