/// Places under one order and the next, joined by lines; names and places at both ends.
struct SVGSlope {
    private static let pitch = 24.0

    func draw(_ slope: SlopeChart, on drawing: inout SVGDrawing) {
        let standings = SlopeStandings(slope, most: TerminalSlope.most)
        let groups = standings.groups
        let orders = slope.orders.count
        let ink = ChartInk(unicode: true, color: false)
        let names = min(groups.map { SVGDrawing.width($0.label) }.max() ?? 0, 140)
        let left = SVGChart.margin + names + 64
        let right = drawing.width - SVGChart.margin - names - 98
        func x(_ order: Int) -> Double { left + (right - left) * Double(order) / Double(max(1, orders - 1)) }
        let top = drawing.y + 26
        func y(_ group: Int, _ order: Int) -> Double {
            top + Double(standings.slots[order][group]) * Self.pitch + 8
        }
        let room = (right - left) / Double(max(1, orders - 1)) - 8
        for order in 0..<orders {
            let anchor = order == 0 ? SVGDrawing.Anchor.start : order == orders - 1 ? .end : .middle
            let place =
                order == 0
                ? SVGChart.margin : order == orders - 1 ? drawing.width - SVGChart.margin : x(order)
            drawing.text(
                SVGDrawing.cut(slope.orders[order], to: max(room, 60)), x: place, y: drawing.y + 12, anchor,
                style: "faint")
        }
        for group in groups.indices {
            let series = group % ChartColors.series
            let path = (0..<orders).map { (x: x($0), y: y(group, $0), starts: $0 == 0) }
            drawing.path(path, style: "l\(series)")
            let letter = ChartInk.letter(group)
            let told = zip(slope.orders, groups[group].standings).map { order, standing in
                let figure = standing.map { $0.figure.isEmpty ? "" : " (\($0.figure))" } ?? ""
                return "\(order) \(standing?.rank ?? 0)\(figure)"
            }
            for order in 0..<orders {
                drawing.marker(
                    series, x: x(order), y: y(group, order),
                    title: "\(groups[group].label): \(told.joined(separator: ", "))")
            }
            let name = SVGDrawing.cut(groups[group].label, to: names + 4)
            let start = y(group, 0) + 4
            let end = y(group, orders - 1) + 4
            drawing.text(standings.place(of: group, in: 0), x: SVGChart.margin + 18, y: start, .end)
            drawing.text("\(letter) \(name)", x: SVGChart.margin + 24, y: start, style: "n\(series)")
            drawing.text("\(letter) \(name)", x: right + 10, y: end, style: "n\(series)")
            drawing.text(
                standings.place(of: group, in: orders - 1), x: drawing.width - SVGChart.margin - 38, y: end,
                .end)
            drawing.text(standings.move(of: group, ink), x: drawing.width - SVGChart.margin - 30, y: end)
        }
        drawing.y = top + Double(groups.count) * Self.pitch + 8
        if !standings.unranked.isEmpty {
            drawing.note("not placed in every order: " + standings.unranked.joined(separator: ", "))
        }
        drawing.note("▲ up, ▼ down, in places from \(slope.orders[0]) to \(slope.orders[orders - 1])")
        drawing.leftOut(standings.leftOut, ("row", "rows"))
    }
}
