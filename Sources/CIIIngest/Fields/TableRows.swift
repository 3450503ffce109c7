/// Which rows of the file the rows of the table are.
struct TableRows {
    /// Where the rows of the file stand.
    let lines: LineIndex
    /// Rows of the file that are not loaded, ascending.
    let skipped: [Int]
    /// How many rows of the file are loaded.
    let loaded: Int
    /// For how many interactions each loaded row stands; nil where each is one.
    let counted: CountedRows?

    init(log: RawLog, skipped: [Int], counted: CountedRows? = nil) {
        lines = log.lineIndex
        self.skipped = skipped
        loaded = log.rowCount - skipped.count
        self.counted = counted
    }

    /// How many rows the table has.
    var count: Int { counted?.total ?? loaded }

    /// The entry of each row of the table.
    func codes(of raw: RawColumn) -> [UInt32] {
        let codes = raw.codes(skipping: skipped)
        return counted == nil ? codes : repeated(codes)
    }

    /// How many rows of the table each entry has.
    func uses(of raw: RawColumn) -> [Int] {
        guard let counted else { return raw.entryUses(skipping: skipped) }
        var uses = [Int](repeating: 0, count: raw.entryCount)
        for (row, code) in raw.codes(skipping: skipped).enumerated() {
            uses[Int(code)] += counted.counts[row]
        }
        return uses
    }

    /// Each value of a loaded row as often as the row has interactions.
    func repeated<Value>(_ values: [Value]) -> [Value] {
        guard let counted else { return values }
        var result: [Value] = []
        result.reserveCapacity(counted.total)
        for (row, value) in values.enumerated() {
            result.append(contentsOf: repeatElement(value, count: counted.counts[row]))
        }
        return result
    }

    /// How many rows of the table a loaded row is.
    func weight(of loadedRow: Int) -> Int { counted?.counts[loadedRow] ?? 1 }

    /// The loaded row that a row of the table is of.
    func loadedRow(of row: Int) -> Int { counted?.row(of: row) ?? row }

    /// The row of the file that a loaded row is.
    func fileRow(of loadedRow: Int) -> Int {
        // The least file row with that many loaded rows before it that is itself loaded.
        var low = 0
        var high = skipped.count
        while low < high {
            let middle = (low + high) / 2
            if skipped[middle] - middle <= loadedRow { low = middle + 1 } else { high = middle }
        }
        return loadedRow + low
    }

    /// The line of the file that a row of the table is of.
    func line(of row: Int) -> Int { lines.line(of: fileRow(of: loadedRow(of: row))) }
}
