/// Bars with their names, figures and intervals.
struct SVGBars {
    static let most = 100
    private static let pitch = 22.0

    let measure: ChartMeasure

    func draw(_ body: BarChart, on drawing: inout SVGDrawing) {
        let bars = Array(body.bars.prefix(Self.most))
        let rows = bars + (body.reference.map { [$0] } ?? [])
        let names = rows.map { SVGDrawing.width($0.label) }.max() ?? 0
        let figures = rows.map { SVGDrawing.width($0.point?.text ?? "–") }.max() ?? 0
        let counts = rows.map { $0.count.isEmpty ? 0 : SVGDrawing.width("n " + $0.count) }.max() ?? 0
        let left = SVGChart.margin
        let label = min(names, 190) + 8
        let start = left + label + min(figures, 150) + 10
        let end = drawing.width - SVGChart.margin - (counts > 0 ? counts + 10 : 0)
        let scale = measure.scaleFromZero(rows.compactMap(\.point), about: 5)
        func x(_ value: Double) -> Double { start + scale.position(value) * (end - start) }
        let top = drawing.y
        let bottom = top + Double(rows.count) * Self.pitch + 4
        for tick in scale.ticks {
            drawing.line(x1: x(tick), y1: top, x2: x(tick), y2: bottom, style: tick == 0 ? "base" : "grid")
        }
        for (number, bar) in rows.enumerated() {
            let y = top + Double(number) * Self.pitch + 4
            let word = y + 12
            drawing.text(SVGDrawing.cut(bar.label, to: label - 4), x: left, y: word)
            drawing.text(SVGDrawing.cut(bar.point?.text ?? "–", to: 150), x: start - 8, y: word, .end)
            if counts > 0, !bar.count.isEmpty {
                drawing.text(
                    "n " + bar.count, x: drawing.width - SVGChart.margin, y: word, .end, style: "faint")
            }
            guard let point = bar.point else { continue }
            let zero = x(0)
            let tip = x(point.value)
            let isReference = number >= bars.count
            drawing.rectangle(
                x: min(zero, tip), y: isReference ? y + 5 : y, width: abs(tip - zero),
                height: isReference ? 6 : 16,
                style: "bar", title: "\(bar.label): \(point.text)")
            guard let low = point.low, let high = point.high, low < high else { continue }
            let middle = y + 8
            drawing.line(x1: x(low), y1: middle, x2: x(high), y2: middle, style: "whisker")
            for cap in [low, high] {
                drawing.line(x1: x(cap), y1: middle - 4, x2: x(cap), y2: middle + 4, style: "whisker")
            }
        }
        if let reference = body.reference?.point {
            drawing.line(
                x1: x(reference.value), y1: top, x2: x(reference.value), y2: bottom, style: "reference")
        }
        drawing.y = bottom
        drawing.ticks(scale.ticks.map { (x($0), measure.text($0, on: scale)) })
        drawing.text(measure.heading, x: (start + end) / 2, y: drawing.y + 12, .middle, style: "faint")
        drawing.y += 22
        if rows.contains(where: { ($0.point?.low ?? 0) < ($0.point?.high ?? 0) }) {
            drawing.note(
                "thin lines are intervals" + (body.reference == nil ? "" : "; the broken line is all"))
        } else if body.reference != nil {
            drawing.note("the broken line is all")
        }
        drawing.leftOut(body.bars.count - bars.count, ("row", "rows"))
    }
}

extension SVGDrawing {
    /// Words below an axis, as many as there is room for.
    mutating func ticks(_ ticks: [(x: Double, text: String)]) {
        let wide = ticks.map { Self.width($0.text) }.max() ?? 0
        let span = (ticks.last?.x ?? 0) - (ticks.first?.x ?? 0)
        let room = max(1, Int(span / (wide * 1.1 + 8)) + 1)
        let step = max(1, (ticks.count + room - 1) / room)
        for (index, tick) in ticks.enumerated() where index % step == 0 {
            // A word at an edge stays on the paper.
            let half = Self.width(tick.text) / 2
            let x = min(max(tick.x, SVGChart.margin + half), width - SVGChart.margin / 2 - half)
            text(tick.text, x: x, y: y + 13, .middle, style: "faint")
        }
        y += 18
    }
}
