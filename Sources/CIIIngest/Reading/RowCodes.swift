/// The entry of each row of a column: one number for each row, or, where few rows have a value, those rows alone.
///
/// A log of objects may have ten thousand keys of which each object has one; what is held grows with the values then,
/// and not with keys times rows.
struct RowCodes: Sendable {
    /// Columns with fewer rows are held row by row whatever is in them.
    private static let leastSparse = 1024

    /// How many rows.
    private(set) var count = 0
    /// How many of them were given an entry rather than passed over.
    private var given = 0
    /// The entry of each row, or of each of `rows`.
    private var codes: [UInt32] = []
    /// The rows that were given an entry, ascending; nil where every row is held.
    private var rows: [UInt32]?

    /// Appends the next row.
    mutating func append(_ code: UInt32) {
        if rows != nil { rows?.append(UInt32(count)) }
        codes.append(code)
        count += 1
        given += 1
    }

    /// Appends a row at or after the next; those before it that were passed over have the entry `blank`.
    mutating func append(_ code: UInt32, row: Int, blank: UInt32) {
        pass(to: row, blank: blank)
        append(code)
        // Both bounds lie a factor apart, so that going to and fro costs no more than the appending did.
        if rows != nil, given * 2 > count { holdEveryRow(blank: blank) }
    }

    /// Gives rows the entry `blank` until there are `end` of them.
    mutating func pass(to end: Int, blank: UInt32) {
        guard end > count else { return }
        if rows == nil, end > given * 4 + Self.leastSparse { holdGivenRows(blank: blank) }
        if rows == nil { codes.append(contentsOf: repeatElement(blank, count: end - count)) }
        count = end
    }

    /// The entry of each row; `blank` is that of rows that were passed over.
    func all(blank: UInt32) -> [UInt32] {
        guard let rows else { return codes }
        var all = [UInt32](repeating: blank, count: count)
        for (row, code) in zip(rows, codes) { all[Int(row)] = code }
        return all
    }

    /// The entry of one row; `blank` is that of rows that were passed over.
    func code(of row: Int, blank: UInt32) -> UInt32 {
        guard let rows else { return codes[row] }
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if Int(rows[middle]) < row { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && Int(rows[low]) == row ? codes[low] : blank
    }

    /// Calls `body` with each row and its entry, in order; rows that were passed over may be left out.
    func forEachGiven(_ body: (Int, UInt32) -> Void) {
        guard let rows else {
            for (row, code) in codes.enumerated() { body(row, code) }
            return
        }
        for (row, code) in zip(rows, codes) { body(Int(row), code) }
    }

    /// How many rows each of `entryCount` entries has.
    func uses(entryCount: Int, blank: UInt32?) -> [Int] {
        var uses = [Int](repeating: 0, count: entryCount)
        codes.withUnsafeBufferPointer { codes in
            uses.withUnsafeMutableBufferPointer { uses in
                for code in codes { uses[Int(code)] += 1 }
            }
        }
        if rows != nil, let blank { uses[Int(blank)] += count - codes.count }
        return uses
    }

    private mutating func holdEveryRow(blank: UInt32) {
        codes = all(blank: blank)
        rows = nil
    }

    private mutating func holdGivenRows(blank: UInt32) {
        var kept: [UInt32] = []
        var keptCodes: [UInt32] = []
        for (row, code) in codes.enumerated() where code != blank {
            kept.append(UInt32(row))
            keptCodes.append(code)
        }
        rows = kept
        codes = keptCodes
        given = kept.count
    }
}
