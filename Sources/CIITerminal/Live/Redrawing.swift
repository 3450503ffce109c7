import CIIText

/// What to send to a terminal so that lines stand where others stood, by moves of the cursor alone.
struct Redrawing {
    /// How many cells each line that was drawn last has.
    private var drawn: [Int] = []

    /// The text that draws `lines` in place of those before, and above them `said`, which stays.
    ///
    /// The cursor is left at the beginning of the row below. A window that became narrower since has wrapped the lines
    /// before, so that they take more rows.
    mutating func text(_ lines: [String], below said: [String], in size: TerminalSize) -> String {
        let columns = max(size.columns, 1)
        let rows = drawn.reduce(0) { $0 + max(1, ($1 + columns - 1) / columns) }
        let above = min(rows, size.rows - 1)
        var text = above > 0 ? "\u{1B}[\(above)A" : ""
        text += "\r\u{1B}[J"
        for line in said + lines { text += line + "\n" }
        drawn = lines.map(Self.cells)
        return text
    }

    /// The cells of a line, colours left out.
    private static func cells(_ line: String) -> Int {
        var plain = ""
        var isInEscape = false
        for scalar in line.unicodeScalars {
            if scalar == "\u{1B}" {
                isInEscape = true
            } else if isInEscape {
                isInEscape = !(scalar.properties.isAlphabetic)
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        return displayWidth(plain)
    }
}
