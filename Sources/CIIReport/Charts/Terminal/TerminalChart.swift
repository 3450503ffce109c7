import CIIEngine
import CIIText

/// Draws a chart with characters, in as many cells across as there are.
///
/// Whatever is drawn is told by numbers or letters as well; colour adds nothing but ease.
struct TerminalChart {
    /// The width where lines may be of any length.
    static let usualWidth = 80

    let width: Int
    let ink: ChartInk
    let signs: Signs

    init(style: RenderStyle) {
        width = style.lineWidth ?? Self.usualWidth
        ink = ChartInk(unicode: style.unicode, color: style.color)
        signs = Signs.table(unicode: style.unicode)
    }

    /// The chart in whole lines.
    func text(_ chart: Chart) -> String {
        var lines = wrapped(chart.title, to: width, indent: 2).map {
            ink.color ? "\u{1B}[1m\($0)\u{1B}[0m" : $0
        }
        lines.append("")
        switch chart.body {
        case .bars(let bars): lines += TerminalBars(self, chart.measure).lines(bars)
        case .lines(let grid): lines += TerminalLines(self, chart.measure).lines(grid)
        case .slope(let slope): lines += TerminalSlope(self).lines(slope)
        case .heat(let grid): lines += TerminalHeat(self, chart.measure).lines(grid)
        case .spark(let grid): lines += TerminalSpark(self, chart.measure).lines(grid)
        }
        if !chart.remarks.isEmpty {
            lines.append("")
            for remark in chart.remarks { lines += wrapped(remark, to: width, indent: 2) }
        }
        return lines.map { line in
            var line = Substring(line)
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    /// What to say of what there was no room for, in lines.
    func leftOut(_ number: Int, _ noun: (one: String, many: String)) -> [String] {
        guard number > 0 else { return [] }
        let remark =
            "\(counted(number, noun.one, noun.many)) more not drawn; `top` chooses how many there are"
        return wrapped(remark, to: width, indent: 2)
    }

    /// The parts side by side, in as many lines as it takes to keep each whole.
    func listed(_ parts: [String]) -> [String] {
        var lines: [String] = []
        for part in parts {
            if let last = lines.last, displayWidth(last) + 3 + displayWidth(part) <= width {
                lines[lines.count - 1] = last + "   " + part
            } else {
                lines += wrapped(part, to: width, indent: 2)
            }
        }
        return lines
    }

    /// The text in exactly `cells` cells, cut and said so where it is longer.
    func label(_ text: String, _ cells: Int) -> String { signs.cut(text, to: cells).padded(to: cells) }
}
