import Testing

@testable import CIIReport

/// Lines in cells.
struct LinePlotTests {
    private let ink = ChartInk(unicode: true, color: false)

    /// Between two figures with a missing one between them nothing is drawn.
    @Test func aGapIsEmpty() {
        let scale = Scale(covering: 0...10, about: 2)
        var plot = LinePlot(width: 40, height: 4, scale: scale, places: [0, 1, 2, 3, 4])
        let points = [5, 5, nil, 5, 5].map { $0.map { ChartPoint(value: $0, text: "", plain: "") } }
        plot.draw([.init(label: "a", points: points)], leadsOn: [true, true, true, true, true], ink)
        let rows = (0..<4).map { Array(plot.canvas.row($0, ink: ink)) }
        for column in 0..<40 {
            let isDrawn = rows.contains { $0[column] != " " }
            // The figures stand at cells 0, 10, 29 and 39.
            #expect(isDrawn == (column <= 10 || column >= 29), "column \(column)")
        }
    }

    /// A line goes through its figures: at each place the dot of the highest value is above that of the lowest.
    @Test func heightIsInProportion() {
        let scale = Scale(covering: 0...100, about: 5)
        let plot = LinePlot(width: 10, height: 10, scale: scale, places: [0, 1])
        #expect((0...10).map { plot.row(Double($0) * 10) } == [9, 8, 7, 6, 5, 5, 4, 3, 2, 1, 0])
    }

    /// Names beside the ends of lines stand a line apart, in the order of the ends.
    @Test func namesDoNotMeet() {
        let wanted = [10.0, 12, 11, 80, 81, 200, 10]
        let places = SVGLines.apart(wanted, by: 14)
        let sorted = places.sorted()
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 13.999 })
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        #expect(order.map { places[$0] } == sorted)
        #expect(places[5] == 200)
        #expect((places[3] + places[4]) / 2 == 80.5)
    }

    @Test func wordsBelowAnAxisKeepApart() {
        let marks = (0..<12).map { AxisMark(cell: $0 * 5, text: "2026-\($0 + 10)") }
        #expect(
            AxisMark.line(marks, width: 60)
                == "2026-10  2026-12   2026-14   2026-16   2026-18   2026-20"
                || AxisMark.line(marks, width: 60).hasPrefix("2026-10"))
        for width in 1...80 {
            let line = AxisMark.line(marks, width: width)
            #expect(line.count <= width)
            #expect(!line.contains("2026-102026"))
        }
    }
}
