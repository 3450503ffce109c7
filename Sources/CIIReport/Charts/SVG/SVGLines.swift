/// Lines over periods or numbers, each with its own form of point, its own dashes, and its letter at both ends.
struct SVGLines {
    private static let height = 260.0
    /// More bands than these hide each other.
    private static let mostBands = 2
    /// More places than these are drawn without a sign for each.
    private static let mostMarked = 40

    let measure: ChartMeasure

    func draw(_ grid: GridChart, on drawing: inout SVGDrawing) {
        let series = Array(grid.series.prefix(ChartReading.mostLines))
        let isSingle = series.count == 1
        let bands = series.count <= Self.mostBands
        let points = series.flatMap { $0.points.compactMap { $0 } }.map { bands ? $0 : $0.alone }
        let scale = measure.scale(points, about: 5)
        let names = scale.ticks.map { measure.text($0, on: scale) }
        let left = SVGChart.margin + (names.map { SVGDrawing.width($0) }.max() ?? 0) + 8 + (isSingle ? 0 : 14)
        let widest = series.map { SVGDrawing.width($0.label) }.max() ?? 0
        let label = isSingle ? 12 : min(widest, 150) + 34
        let right = drawing.width - SVGChart.margin - label
        let top = drawing.y + 4
        let positions = grid.places.map(\.position)
        let first = positions.first ?? 0
        let span = (positions.last ?? 0) - first
        func x(_ place: Int) -> Double {
            span > 0 ? left + (positions[place] - first) / span * (right - left) : (left + right) / 2
        }
        func y(_ value: Double) -> Double { top + (1 - scale.position(value)) * Self.height }
        for (tick, name) in zip(scale.ticks, names) {
            drawing.line(x1: left, y1: y(tick), x2: right, y2: y(tick), style: tick == 0 ? "base" : "grid")
            drawing.text(name, x: left - 8 - (isSingle ? 0 : 14), y: y(tick) + 4, .end, style: "faint")
        }
        for (number, line) in series.enumerated() {
            if bands { band(line, grid, number, x, y, on: &drawing) }
            var path: [(x: Double, y: Double, starts: Bool)] = []
            for place in line.points.indices {
                guard let point = line.points[place] else { continue }
                let starts = place == 0 || line.points[place - 1] == nil || !grid.places[place - 1].leadsOn
                path.append((x(place), y(point.value), starts))
            }
            drawing.path(path, style: "l\(number)")
            for place in line.points.indices {
                guard let point = line.points[place] else { continue }
                guard grid.places.count <= Self.mostMarked || isEnd(line, place) else { continue }
                drawing.marker(
                    number, x: x(place), y: y(point.value),
                    title: "\(line.label), \(grid.places[place].label): \(point.text)")
            }
        }
        if !isSingle { letters(series, x, y, left: left, right: right, on: &drawing) }
        drawing.y = top + Self.height + 4
        drawing.ticks(grid.places.indices.map { (x($0), grid.places[$0].label) })
        drawing.text(
            "\(measure.heading) by \(grid.across)", x: (left + right) / 2, y: drawing.y + 12, .middle,
            style: "faint")
        drawing.y += 24
        for (number, line) in series.enumerated() {
            let letter = isSingle ? "" : "\(ChartInk.letter(number)) "
            drawing.note("\(letter)\(line.label): \(grid.figures(of: line))")
        }
        drawing.leftOut(grid.series.count - series.count, ("line", "lines"))
    }

    private func isEnd(_ line: GridChart.Series, _ place: Int) -> Bool {
        let before = place > 0 ? line.points[place - 1] : nil
        let after = place + 1 < line.points.count ? line.points[place + 1] : nil
        return before == nil || after == nil
    }

    private func band(
        _ line: GridChart.Series, _ grid: GridChart, _ number: Int, _ x: (Int) -> Double,
        _ y: (Double) -> Double,
        on drawing: inout SVGDrawing
    ) {
        var run: [(place: Int, low: Double, high: Double)] = []
        func flush(_ drawing: inout SVGDrawing) {
            if run.count > 1 {
                let above = run.enumerated().map { (x: x($1.place), y: y($1.high), starts: $0 == 0) }
                let below = run.reversed().map { (x: x($0.place), y: y($0.low), starts: false) }
                drawing.path(above + below, style: "b\(number)", closed: true)
            }
            run = []
        }
        for place in line.points.indices {
            if let point = line.points[place], let low = point.low, let high = point.high {
                run.append((place, low, high))
                if !grid.places[place].leadsOn { flush(&drawing) }
            } else {
                flush(&drawing)
            }
        }
        flush(&drawing)
    }

    /// The letters at both ends, and at the right the names, moved apart where they would meet.
    private func letters(
        _ series: [GridChart.Series], _ x: (Int) -> Double, _ y: (Double) -> Double, left: Double,
        right: Double,
        on drawing: inout SVGDrawing
    ) {
        for isRight in [false, true] {
            var wanted: [(series: Int, y: Double)] = []
            for (number, line) in series.enumerated() {
                let point = isRight ? line.points.last { $0 != nil } : line.points.first { $0 != nil }
                if let point = point ?? nil { wanted.append((number, y(point.value) + 4)) }
            }
            let apart = Self.apart(wanted.map(\.y))
            for (entry, place) in zip(wanted, apart) {
                let letter = String(ChartInk.letter(entry.series))
                if isRight {
                    let room = drawing.width - SVGChart.margin - right - 24
                    let name = SVGDrawing.cut(series[entry.series].label, to: room)
                    drawing.text("\(letter) \(name)", x: right + 10, y: place, style: "n\(entry.series)")
                } else {
                    drawing.text(letter, x: left - 8, y: place, .end, style: "n\(entry.series)")
                }
            }
        }
    }

    /// Places at least a line apart, in the same order and as near to those wanted as they can be kept.
    static func apart(_ wanted: [Double], by distance: Double = 14) -> [Double] {
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        var places = wanted
        // Neighbours that would meet form a block around the mean of what they want.
        var blocks: [(members: [Int], centre: Double)] = []
        for index in order {
            blocks.append(([index], wanted[index]))
            while blocks.count > 1 {
                let last = blocks[blocks.count - 1]
                let before = blocks[blocks.count - 2]
                let reach = Double(last.members.count + before.members.count) / 2 * distance
                guard last.centre - before.centre < reach else { break }
                let members = before.members + last.members
                let mean = members.reduce(0) { $0 + wanted[$1] } / Double(members.count)
                blocks.removeLast(2)
                blocks.append((members, mean))
            }
        }
        for block in blocks {
            let start = block.centre - Double(block.members.count - 1) / 2 * distance
            for (offset, index) in block.members.enumerated() {
                places[index] = start + Double(offset) * distance
            }
        }
        return places
    }
}
