import CIIText

/// Shapes and words at their places, from the top down.
struct SVGDrawing {
    /// Which side of its place a word begins at.
    enum Anchor: String {
        case start
        case middle
        case end
    }

    /// What a cell of a terminal is here, for want of the font's own widths.
    static let cell = 7.7
    /// From one line of text to the next.
    static let line = 18.0

    let width: Double
    /// How far down the drawing goes by now.
    var y: Double
    private(set) var markup = Markup()

    init(width: Double, y: Double) {
        self.width = width
        self.y = y
    }

    /// About how wide the text is.
    static func width(_ text: String) -> Double { Double(displayWidth(text)) * cell }

    /// The text cut to about that width.
    static func cut(_ text: String, to width: Double) -> String {
        fitted(text, to: max(1, Int(width / cell)))
    }

    /// A number as an attribute: two decimals at most.
    static func number(_ value: Double) -> String { shortest((value * 100).rounded() / 100) }

    mutating func heading(_ text: String) {
        for line in wrapped(text, to: Int((width - 2 * SVGChart.margin) / 8.5)) {
            self.text(line, x: SVGChart.margin, y: y + 14, style: "title")
            y += 20
        }
        y += 8
    }

    /// A line of small words below what is there.
    mutating func note(_ text: String) {
        for line in wrapped(text, to: Int((width - 2 * SVGChart.margin) / 6.4), indent: 2) {
            let indent = line.prefix { $0 == " " }.count
            self.text(
                String(line.dropFirst(indent)), x: SVGChart.margin + Double(indent) * 6, y: y + 12,
                style: "note")
            y += 16
        }
    }

    /// What to say of what there was no room for.
    mutating func leftOut(_ number: Int, _ noun: (one: String, many: String)) {
        guard number > 0 else { return }
        note("\(counted(number, noun.one, noun.many)) more not drawn; `top` chooses how many there are")
    }

    /// Words on one line.
    mutating func text(_ text: String, x: Double, y: Double, _ anchor: Anchor = .start, style: String = "") {
        guard !text.isEmpty else { return }
        var attributes = [("x", Self.number(x)), ("y", Self.number(y))]
        if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
        if !style.isEmpty { attributes.append(("class", style)) }
        markup.element("text", attributes, text)
    }

    mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, style: String, title: String = ""
    ) {
        let attributes = [
            ("class", style), ("x", Self.number(x)), ("y", Self.number(y)), ("width", Self.number(width)),
            ("height", Self.number(height)),
        ]
        shape("rect", attributes, title)
    }

    mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, style: String) {
        markup.element(
            "line",
            [
                ("class", style), ("x1", Self.number(x1)), ("y1", Self.number(y1)), ("x2", Self.number(x2)),
                ("y2", Self.number(y2)),
            ])
    }

    /// A line through the points; a new one begins where `starts` says so.
    mutating func path(_ points: [(x: Double, y: Double, starts: Bool)], style: String, closed: Bool = false)
    {
        guard !points.isEmpty else { return }
        let steps = points.map { "\($0.starts ? "M" : "L")\(Self.number($0.x)) \(Self.number($0.y))" }
        markup.element("path", [("class", style), ("d", steps.joined() + (closed ? "Z" : ""))])
    }

    /// The sign of a series, each of its own form.
    mutating func marker(_ series: Int, x: Double, y: Double, title: String = "") {
        let style = "m\(series % ChartColors.series)"
        let forms = [
            "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z", "M-3.5 -3.5H3.5V3.5H-3.5Z", "M0 -5L5 0L0 5L-5 0Z",
            "M0 -4.5L4.5 4H-4.5Z", "M0 4.5L4.5 -4H-4.5Z", "M-4 -4L4 4M-4 4L4 -4", "M0 -5V5M-5 0H5",
            "M-5 -1.5H5V1.5H-5Z",
        ]
        let place = "translate(\(Self.number(x)) \(Self.number(y)))"
        shape("path", [("class", style), ("transform", place), ("d", forms[series % forms.count])], title)
    }

    private mutating func shape(_ name: String, _ attributes: [(String, String)], _ title: String) {
        if title.isEmpty {
            markup.element(name, attributes)
        } else {
            markup.element(name, attributes) { $0.element("title", [], title) }
        }
    }
}
