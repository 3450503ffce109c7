import CIIText

/// A word below an axis.
struct AxisMark {
    /// The cell it belongs to.
    var cell: Int
    var text: String

    /// The words in a line of `width` cells, each centred on its cell where it can be.
    ///
    /// Where there is not room for all it is every second, every third and so on, and the last where it has room.
    static func line(_ marks: [AxisMark], width: Int) -> String {
        var step = 1
        var placed = placing(marks, every: step, width)
        while placed == nil, step < marks.count {
            step += 1
            placed = placing(marks, every: step, width)
        }
        var line = ""
        var used = 0
        for mark in placed ?? [] {
            line += String(repeating: " ", count: mark.cell - used) + mark.text
            used = mark.cell + displayWidth(mark.text)
        }
        return line
    }

    /// Every so many of the words at the cells they begin at; nil where they do not fit.
    private static func placing(_ marks: [AxisMark], every step: Int, _ width: Int) -> [AxisMark]? {
        var placed: [AxisMark] = []
        for index in marks.indices where index % step == 0 || index == marks.count - 1 {
            let cells = displayWidth(marks[index].text)
            let start = min(max(marks[index].cell - cells / 2, 0), width - cells)
            guard start >= 0 else { return nil }
            if let last = placed.last, start < last.cell + displayWidth(last.text) + 2 {
                if index % step == 0 { return nil }
                continue
            }
            placed.append(AxisMark(cell: start, text: marks[index].text))
        }
        return placed
    }
}
