/// Which line of the file each row came from, kept as stretches of rows on neighbouring lines.
struct LineIndex {
    private var rows: [Int] = []
    private var lines: [Int] = []

    /// Notes that `row`, the next one, stands on `line`.
    mutating func append(row: Int, line: Int) {
        if let lastRow = rows.last, let lastLine = lines.last, lastLine + (row - lastRow) == line { return }
        rows.append(row)
        lines.append(line)
    }

    /// The line a row came from.
    func line(of row: Int) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] <= row { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? row + 1 : lines[low - 1] + (row - rows[low - 1])
    }
}
