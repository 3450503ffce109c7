/// Lines as they build up, wrapped, styled and without blanks at their ends.
struct Screen {
    /// How a line stands out where colour may be used.
    enum Emphasis {
        case none
        case bold
        case dim
    }

    let width: Int?
    let color: Bool
    private(set) var lines = ""

    init(width: Int?, color: Bool) {
        self.width = width
        self.color = color
    }

    /// A blank line, unless nothing stands above it.
    mutating func separate() {
        if !lines.isEmpty { lines += "\n" }
    }

    mutating func add(_ text: String, indent: Int = 0, as emphasis: Emphasis = .none) {
        for line in wrapped(text, to: width, indent: indent) { end(line, as: emphasis) }
    }

    mutating func add(row cells: [String], as emphasis: Emphasis = .none) {
        end(cells.joined(separator: String(repeating: " ", count: TableLayout.gap)), as: emphasis)
    }

    /// Whole lines that are as they are to be.
    mutating func add(lines text: String) { lines += text }

    private mutating func end(_ line: String, as emphasis: Emphasis) {
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        if color, emphasis != .none, !line.isEmpty {
            lines += "\u{1B}[\(emphasis == .bold ? 1 : 2)m\(line)\u{1B}[0m\n"
        } else {
            lines += "\(line)\n"
        }
    }
}
