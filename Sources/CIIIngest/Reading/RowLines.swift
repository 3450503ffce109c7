/// The line of the file that each row of the table came from, rows that were left out allowed for.
struct RowLines {
    let index: LineIndex
    /// Rows of the file that are not in the table, ascending.
    let skipped: [Int]

    /// The line of a row of the table.
    func line(of row: Int) -> Int {
        // The least file row with `row` kept rows before it that is itself kept.
        var low = 0
        var high = skipped.count
        while low < high {
            let middle = (low + high) / 2
            if skipped[middle] - middle <= row { low = middle + 1 } else { high = middle }
        }
        return index.line(of: row + low)
    }
}
