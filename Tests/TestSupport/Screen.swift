/// What a person sees on a terminal, made from the bytes that a program sent to it.
///
/// It knows what line editors send: cursor moves, erasing, inserting and deleting, colours, wrapping, scrolling.
public struct Screen {
    /// One cell.
    struct Cell: Equatable {
        var text = " "
        var style = ""
    }

    private(set) var rows: Int
    private(set) var columns: Int
    private var cells: [[Cell]]
    private var scrolledOff: [String] = []
    private var pending: [UInt8] = []
    private var style = ""
    private var inserts = false
    /// The last column was filled: the next character wraps.
    private var wraps = false
    /// The cursor's row, from 0 at the top.
    public private(set) var row = 0
    /// The cursor's column, from 0 at the left.
    public private(set) var column = 0

    /// An empty screen.
    public init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    }

    /// The rows on the screen from the top, white space at their ends taken off.
    public var lines: [String] { cells.map { Self.trimmed($0.map(\.text).joined()) } }
    /// The row where the cursor stands.
    public var currentLine: String { lines[row] }
    /// Everything shown so far, what has scrolled away included.
    public var text: String { (scrolledOff + lines).joined(separator: "\n") }
    /// The colours, as the numbers after the escape, of the first place on the screen that shows `part`.
    public func style(of part: String) -> String? {
        for line in cells {
            for start in line.indices {
                let shown = line[start...].prefix(part.unicodeScalars.count)
                if shown.map(\.text).joined() == part { return shown.first?.style }
            }
        }
        return nil
    }

    /// Makes the window another size; rows are cut or filled, not wrapped anew.
    public mutating func resize(rows: Int, columns: Int) {
        while cells.count > rows { if row > 0 { scroll() } else { cells.removeLast() } }
        while cells.count < rows { cells.append(Array(repeating: Cell(), count: self.columns)) }
        cells = cells.map { Array(($0 + Array(repeating: Cell(), count: columns)).prefix(columns)) }
        (self.rows, self.columns) = (rows, columns)
        (row, column, wraps) = (min(row, rows - 1), min(column, columns - 1), false)
    }

    /// Takes in what the program sent, in any portions.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        pending += bytes
        var head = 0
        while head < pending.count, let used = take(pending[head...]) { head += used }
        pending.removeFirst(head)
    }

    /// How many bytes made one character or sequence; nil when it is not whole yet.
    private mutating func take(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        switch first {
        case 0x1B:
            guard bytes.count > 1 else { return nil }
            guard bytes[bytes.startIndex + 1] == UInt8(ascii: "[") else { return 2 }
            guard let end = bytes.dropFirst(2).firstIndex(where: { $0 >= 0x40 && $0 <= 0x7E }) else {
                return nil
            }
            control(String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self), bytes[end])
            return end + 1 - bytes.startIndex
        case 0x08: (column, wraps) = (max(column - 1, 0), false)
        case 0x09: (column, wraps) = (min((column / 8 + 1) * 8, columns - 1), false)
        case 0x0A: lineFeed()
        case 0x0D: (column, wraps) = (0, false)
        case 0x00...0x1F: break
        default:
            let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            guard bytes.count >= length else { return nil }
            for scalar in String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars { put(scalar) }
            return length
        }
        return 1
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = Self.isWide(scalar.value) ? 2 : 1
        if wraps || column + width > columns {
            column = 0
            lineFeed()
        }
        wraps = false
        if inserts { shift(by: width) }
        cells[row][column] = Cell(text: String(scalar), style: style)
        if width == 2 { cells[row][column + 1] = Cell(text: "", style: style) }
        column += width
        if column == columns { (column, wraps) = (columns - 1, true) }
    }

    private mutating func lineFeed() {
        wraps = false
        if row == rows - 1 { scroll() }
        row += 1
    }

    private mutating func scroll() {
        scrolledOff.append(Self.trimmed(cells.removeFirst().map(\.text).joined()))
        if cells.count < rows { cells.append(Array(repeating: Cell(), count: columns)) }
        row -= 1
    }

    private mutating func shift(by count: Int) {
        let blank = Array(repeating: Cell(), count: abs(count))
        if count > 0 {
            cells[row].insert(contentsOf: blank, at: column)
            cells[row].removeLast(count)
        } else {
            cells[row].removeSubrange(column..<min(column - count, columns))
            cells[row] = Array((cells[row] + blank).prefix(columns))
        }
    }

    private mutating func control(_ parameters: String, _ final: UInt8) {
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let first = numbers.first ?? 0
        let count = max(first, 1)
        if final != UInt8(ascii: "m") { wraps = false }
        switch final {
        case UInt8(ascii: "A"): row = max(row - count, 0)
        case UInt8(ascii: "B"): row = min(row + count, rows - 1)
        case UInt8(ascii: "C"): column = min(column + count, columns - 1)
        case UInt8(ascii: "D"): column = max(column - count, 0)
        case UInt8(ascii: "G"): column = min(count, columns) - 1
        case UInt8(ascii: "d"): row = min(count, rows) - 1
        case UInt8(ascii: "H"):
            row = min(count, rows) - 1
            column = min(numbers.count > 1 ? max(numbers[1], 1) : 1, columns) - 1
        case UInt8(ascii: "J"):
            if first == 2 { for line in 0..<rows { erase(line, 0..<columns) } }
            if first == 0 {
                erase(row, column..<columns)
                for line in (row + 1)..<max(rows, row + 1) { erase(line, 0..<columns) }
            }
        case UInt8(ascii: "K"):
            erase(row, first == 0 ? column..<columns : first == 1 ? 0..<(column + 1) : 0..<columns)
        case UInt8(ascii: "X"): erase(row, column..<min(column + count, columns))
        case UInt8(ascii: "@"): shift(by: min(count, columns - column))
        case UInt8(ascii: "P"): shift(by: -min(count, columns - column))
        case UInt8(ascii: "h") where parameters == "4": inserts = true
        case UInt8(ascii: "l") where parameters == "4": inserts = false
        case UInt8(ascii: "m"): style = parameters == "0" ? "" : parameters
        default: break
        }
    }

    private mutating func erase(_ line: Int, _ range: Range<Int>) {
        for position in range { cells[line][position] = Cell() }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func isWide(_ value: UInt32) -> Bool {
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
            || (0xAC00...0xD7A3).contains(value)
            || (0xF900...0xFAFF).contains(value) || (0xFF01...0xFF60).contains(value)
            || (0x1F300...0x1FAFF).contains(value) || (0x20000...0x3FFFD).contains(value)
    }
}
