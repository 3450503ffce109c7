/// Where libedit puts each character of prompt and text on a screen of a given width.
///
/// It follows libedit's own rules: a tab fills to the next multiple of eight, a line break begins a row, a control
/// takes two cells, a wide character that does not fit goes to the next row, and a full row goes on below at once.
struct ScreenLayout: Equatable, Sendable {
    /// A cell, counted from the prompt's first.
    struct Position: Equatable, Sendable {
        /// Rows below the prompt's first.
        var row: Int
        /// Cells from the left.
        var column: Int
    }

    /// Where each scalar of the text begins.
    private(set) var positions: [Position] = []
    /// Where the next character would go.
    private(set) var end = Position(row: 0, column: 0)
    /// How many rows prompt and text take.
    var rows: Int { end.row + 1 }

    /// Lays out `prompt` and `text`; `cells` says how many cells a character takes, -1 for none that prints.
    init(
        prompt: String, text: [Unicode.Scalar], columns: Int, cells: (Unicode.Scalar) -> Int
    ) {
        let columns = max(columns, 1)
        positions.reserveCapacity(text.count)
        for scalar in prompt.unicodeScalars { put(scalar, columns, cells) }
        for scalar in text { positions.append(put(scalar, columns, cells)) }
    }

    /// Where the scalar with this index begins, the end for an index past the last.
    func position(of index: Int) -> Position {
        positions.indices.contains(index) ? positions[index] : end
    }

    @discardableResult
    private mutating func put(
        _ scalar: Unicode.Scalar, _ columns: Int, _ cells: (Unicode.Scalar) -> Int
    ) -> Position {
        switch scalar.value {
        case 0x0A:
            let start = end
            end = Position(row: end.row + 1, column: 0)
            return start
        case 0x09:
            let start = end
            repeat { fill(1, columns) } while end.column % 8 != 0
            return start
        case 0x00...0x1F, 0x7F:
            let start = end
            fill(1, columns)
            fill(1, columns)
            return start
        default:
            let width = cells(scalar)
            guard width >= 0 else {
                // libedit writes these as \U+XXXX, or \U+XXXXX.
                let start = end
                for _ in 0..<(scalar.value > 0xFFFF ? 8 : 7) { fill(1, columns) }
                return start
            }
            while width <= columns, end.column + width > columns { fill(1, columns) }
            let start = end
            fill(width, columns)
            return start
        }
    }

    private mutating func fill(_ width: Int, _ columns: Int) {
        end.column += width
        if end.column >= columns { end = Position(row: end.row + 1, column: 0) }
    }
}
