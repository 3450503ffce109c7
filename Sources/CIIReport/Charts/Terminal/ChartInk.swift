/// The characters that charts in a terminal are drawn with.
struct ChartInk {
    let unicode: Bool
    let color: Bool

    /// The line that bars begin at.
    var base: String { unicode ? "│" : "|" }
    /// Where the figure over everything stands.
    var reference: Character { unicode ? "┊" : ":" }
    /// A whole cell of a bar.
    var full: Character { unicode ? "█" : "#" }
    /// A cell of a bar above the lower end of its interval.
    var unsure: Character { unicode ? "▒" : "=" }
    /// The line on to the upper end of an interval.
    var whisker: Character { unicode ? "─" : "-" }
    /// The lower end of an interval beyond a bar to the left.
    var lowerEnd: Character { unicode ? "├" : "[" }
    /// The upper end of an interval.
    var upperEnd: Character { unicode ? "┤" : "]" }
    /// The line of an axis and its corner.
    var rule: String { unicode ? "─" : "-" }
    var corner: String { unicode ? "└" : "+" }
    var tick: String { unicode ? "┴" : "+" }
    var sideTick: String { unicode ? "┤" : "+" }
    /// A point of the only series.
    var point: Character { unicode ? "●" : "o" }
    /// Several points in one cell.
    var several: Character { "*" }
    var up: String { unicode ? "▲" : "^" }
    var down: String { unicode ? "▼" : "v" }
    var arrow: String { unicode ? "→" : "->" }

    /// Shades from the lowest to the highest.
    var shades: [Character] { unicode ? ["░", "▒", "▓", "█"] : [".", "+", "*", "#"] }
    /// Heights of a bar one cell high, the lowest first.
    var heights: [Character] {
        unicode ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : ["1", "2", "3", "4", "5", "6", "7", "8"]
    }

    /// A cell of which so many eighths are filled from the left, 1…7.
    func part(_ eighths: Int) -> Character {
        let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return parts[min(max(eighths, 1), 7) - 1]
    }

    /// A cell with those of its eight dots set.
    func dots(_ bits: UInt8) -> Character {
        guard unicode else {
            let top = bits & 0x1B != 0
            let bottom = bits & 0xE4 != 0
            return top && bottom ? ":" : top ? "'" : "."
        }
        return Unicode.Scalar(0x2800 + UInt32(bits)).map { Character($0) } ?? " "
    }

    /// The text in the colour of a series, where colours may be used; nothing is told by it alone.
    func colored(_ text: String, as series: Int?) -> String {
        guard color, let series else { return text }
        // Of the 16 colours those that can be read on light and on dark.
        let palette = [34, 31, 32, 35, 36]
        return "\u{1B}[\(palette[series % palette.count])m\(text)\u{1B}[0m"
    }

    /// The letter that a series goes by.
    static func letter(_ series: Int) -> Character {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return letters[series % letters.count]
    }
}
