import CIIEngine
import CIIText

/// Draws a chart as SVG: text stays text, colours follow light and dark, nothing is told by colour alone.
///
/// The same chart gives the same bytes anywhere. There is no script in it, and nothing from elsewhere.
struct SVGChart {
    /// Units across; a unit is a pixel where the drawing is shown in its own size.
    static let width = 640.0
    static let margin = 16.0

    let chart: Chart
    /// Lines below the drawing, as long as they are.
    var footer: [String] = []

    /// The drawing, one element.
    func markup() -> String {
        var drawing = SVGDrawing(width: Self.width, y: Self.margin)
        drawing.heading(chart.title)
        switch chart.body {
        case .bars(let bars): SVGBars(measure: chart.measure).draw(bars, on: &drawing)
        case .lines(let grid): SVGLines(measure: chart.measure).draw(grid, on: &drawing)
        case .heat(let grid): SVGHeat(measure: chart.measure).draw(grid, on: &drawing)
        case .spark(let grid): SVGSpark(measure: chart.measure).draw(grid, on: &drawing)
        case .slope(let slope): SVGSlope().draw(slope, on: &drawing)
        }
        for line in chart.remarks + footer { drawing.note(line) }
        return Self.wrap(drawing, title: chart.title, description: ChartWords(chart).description)
    }

    /// A drawing that only says something.
    static func markup(saying sentence: String, title: String) -> String {
        var drawing = SVGDrawing(width: width, y: margin)
        drawing.heading(title)
        drawing.note(sentence)
        return wrap(drawing, title: title, description: sentence)
    }

    private static func wrap(_ drawing: SVGDrawing, title: String, description: String) -> String {
        let height = drawing.y + margin
        var markup = Markup()
        let size = [SVGDrawing.number(width), SVGDrawing.number(height)]
        markup.element(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"), ("class", "cii-chart"), ("role", "img"),
                ("aria-labelledby", "cii-chart-title cii-chart-desc"),
                ("viewBox", "0 0 \(size[0]) \(size[1])"),
                ("width", size[0]), ("height", size[1]),
            ]
        ) { markup in
            markup.element("title", [("id", "cii-chart-title")], title)
            markup.element("desc", [("id", "cii-chart-desc")], description)
            markup.append(raw: "<style>\n" + ChartColors.styleSheet + "</style>\n")
            markup.element("rect", [("class", "paper"), ("width", size[0]), ("height", size[1])])
            markup.append(raw: drawing.markup.text)
        }
        return markup.text
    }
}
