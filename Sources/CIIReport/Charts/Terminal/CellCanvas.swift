/// A drawing of character cells: lines of dots, two across and four down in a cell, and signs on top of them.
struct CellCanvas {
    private struct Cell {
        var dots: UInt8 = 0
        var sign: Character?
        /// The series it belongs to; nil where it belongs to none or to several.
        var series: Int?
    }

    let width: Int
    let height: Int
    private var cells: [Cell]

    init(width: Int, height: Int) {
        self.width = max(width, 1)
        self.height = max(height, 1)
        cells = Array(repeating: Cell(), count: self.width * self.height)
    }

    /// Dots across.
    var dotsAcross: Int { width * 2 }
    /// Dots down.
    var dotsDown: Int { height * 4 }

    /// The dots of a straight line.
    mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), series: Int) {
        let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
        for step in 0...steps {
            let along = Double(step) / Double(steps)
            dot(
                x: start.x + Int((Double(end.x - start.x) * along).rounded()),
                y: start.y + Int((Double(end.y - start.y) * along).rounded()), series: series)
        }
    }

    private mutating func dot(x: Int, y: Int, series: Int) {
        guard x >= 0, y >= 0, x < dotsAcross, y < dotsDown else { return }
        let index = (y / 4) * width + x / 2
        let isShared = cells[index].dots != 0 && cells[index].series != series
        cells[index].dots |= Self.bits[x % 2][y % 4]
        cells[index].series = isShared ? nil : series
    }

    /// A sign in a cell; the sign of several where another series has one there.
    mutating func put(_ sign: Character, x: Int, y: Int, series: Int, several: Character) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        let index = y * width + x
        let isTaken = cells[index].sign != nil && cells[index].sign != sign
        cells[index].sign = isTaken ? several : sign
        cells[index].series = isTaken ? nil : series
    }

    /// Whether a sign stands in the cell.
    func hasSign(x: Int, y: Int) -> Bool {
        x >= 0 && y >= 0 && x < width && y < height && cells[y * width + x].sign != nil
    }

    /// One row as text, `blank` where nothing is drawn.
    func row(_ row: Int, ink: ChartInk, blank: Character = " ") -> String {
        var text = ""
        for cell in cells[row * width..<(row + 1) * width] {
            let sign = cell.sign ?? (cell.dots == 0 ? nil : ink.dots(cell.dots))
            text += sign.map { ink.colored(String($0), as: cell.series) } ?? String(blank)
        }
        return text
    }

    /// The bits of Braille patterns by column and row.
    private static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
}
