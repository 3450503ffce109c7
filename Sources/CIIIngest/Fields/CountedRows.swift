import CIIText

/// For how many interactions each row of an aggregated log stands.
struct CountedRows {
    /// The most interactions that a log may stand for.
    static let limit = 50_000_000
    /// The most bytes that one value of an interaction takes while a column is made.
    private static let bytesPerValue = 8

    /// The column that says it.
    let column: Int
    /// The interactions of each row of the file that is loaded.
    private(set) var counts: [Int] = []
    /// All interactions.
    private(set) var total = 0
    /// The first interaction of each row.
    private var starts: [Int] = []

    private init(column: Int) { self.column = column }

    /// Reads the counts where the rules name a column of them, and tells of it in the log's notes.
    ///
    /// A row whose count is none is rejected by that value and joins `skipped`.
    static func settle(
        _ log: inout RawLog, headers: [String], evidence: [ColumnEvidence], force: RulesInForce,
        skipped: inout [Int], memoryLimit: Int?, name: String
    ) throws(LoadFailure) -> CountedRows? {
        guard let header = force.rules.countedBy else { return nil }
        guard let column = headerIndex(of: header, among: headers) else {
            // A profile may know several exports of its tool; a statement means this one.
            guard force.statement.countedBy != nil else { return nil }
            throw .noSuchColumn(
                name: name, column: header, nearest: nearest(to: header, among: headers), headers: headers)
        }
        let decimals = DecimalChoice(
            given: force.rules.decimalMark, fallback: DecimalChoice.agreed(evidence, headers: headers))
        let entries = entries(log.columns[column], decimals.wholeSpelling(of: evidence[column]))
        var counted = Self(column: column)
        let bad = counted.read(log.columns[column], entries, skipped: skipped)
        for row in bad {
            let raw = log.columns[column]
            log.rejects.rejectValue(
                line: log.lineIndex.line(of: row), column: headers[column], .notACount,
                text: raw.excerpt(of: Int(raw.codes[row])))
        }
        skipped = (skipped + bad).sorted()
        try counted.check(log, headers: headers, skipped: skipped, memoryLimit: memoryLimit, name: name)
        counted.report(to: &log, header: headers[column], bad: bad.count)
        return counted
    }

    /// Takes the counts of the rows; returns the rows of the file whose count is none.
    private mutating func read(_ raw: RawColumn, _ entries: [Int?], skipped: [Int]) -> [Int] {
        var bad: [Int] = []
        var next = 0
        for (row, code) in raw.codes.enumerated() {
            if next < skipped.count, skipped[next] == row {
                next += 1
                continue
            }
            guard let count = entries[Int(code)] else {
                bad.append(row)
                continue
            }
            starts.append(total)
            counts.append(count)
            let sum = total.addingReportingOverflow(count)
            total = sum.overflow ? .max : sum.partialValue
        }
        return bad
    }

    private func check(
        _ log: RawLog, headers: [String], skipped: [Int], memoryLimit: Int?, name: String
    ) throws(LoadFailure) {
        guard total > 0 else {
            throw .noRows(
                name: name, rejected: log.lines.loaded + log.lines.rejected, first: log.rejects.kept.first)
        }
        let limit = Self.room(memoryLimit: memoryLimit, held: MachineMemory.held ?? 0, columns: headers.count)
        guard total > limit, let most = counts.max(), let largest = counts.firstIndex(of: most) else {
            return
        }
        throw .tooManyCounted(
            name: name, column: headers[column], total: total, limit: limit,
            line: TableRows(log: log, skipped: skipped).line(of: largest))
    }

    /// How many interactions of so many columns there is room for beside the bytes that are held already.
    static func room(memoryLimit: Int?, held: Int, columns: Int) -> Int {
        guard let memoryLimit else { return limit }
        return min(limit, max(0, memoryLimit - held) / (bytesPerValue * (columns + 1)))
    }

    private func report(to log: inout RawLog, header: String, bad: Int) {
        let empty = counts.count { $0 == 0 }
        log.notes.append(.counted(by: header, rows: counts.count - empty, interactions: total))
        if empty > 0 { log.notes.append(.standForNothing(rows: empty, by: header)) }
        if bad > 0 { log.notes.append(.badCounts(rows: bad, by: header)) }
    }

    /// The loaded row that an interaction belongs to.
    func row(of interaction: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= interaction { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The whole numbers from 0 on of a column, by entry; nil where an entry is none.
    static func entries(_ raw: RawColumn, _ spelling: NumberSpelling) -> [Int?] {
        var entries = [Int?](repeating: nil, count: raw.entryCount)
        raw.forEachEntry { entry, cell in
            entries[entry] = cell.trimmed.withPlainSigns { spelling.number($0)?.wholeCount }
        }
        return entries
    }
}

extension ReadNumber {
    /// The number, where it is whole and not negative.
    var wholeCount: Int? {
        guard case .decimal(var digits, let decimals) = self, digits >= 0 else { return nil }
        for _ in 0..<decimals {
            guard digits % 10 == 0 else { return nil }
            digits /= 10
        }
        return Int(digits)
    }
}

/// The index of a header, compared in the form headers are compared by; nil where there is none.
func headerIndex(of header: String, among headers: [String]) -> Int? {
    let key = headerKey(header)
    return headers.firstIndex(of: header) ?? headers.firstIndex { headerKey($0) == key }
}
