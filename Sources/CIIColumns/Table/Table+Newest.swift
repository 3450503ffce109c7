/// Rows of a table that stand together, such as those of one file.
public struct RowPart: Sendable, Hashable {
    /// The rows.
    public var rows: Range<Int>
    /// What the keys are numbered in: equal keys of different spaces are different keys.
    public var space: Int

    /// The rows of a range, whose keys are of that space.
    public init(rows: Range<Int>, space: Int) {
        self.rows = rows
        self.space = space
    }
}

/// Which rows stay when of those with the same key only the newest does.
public struct NewestRows: Sendable, Hashable {
    /// A mark for each row.
    public var isKept: [Bool]
    /// For each part, how many of its rows have a key that an earlier row of the part has too.
    public var repeats: [Int]
}

extension Table {
    /// Which rows stay when of those with the same key only the newest does; `nil` where every key is on one row only.
    ///
    /// The newest has the greatest instant in the first of `instants`; where that is equal or missing in both, in the
    /// next; where all are, it is the row that stands last. A row with an instant is newer than one without. Rows
    /// whose key is missing or an empty text all stay.
    ///
    /// - Parameters:
    ///   - key: The position of the column that tells rows apart.
    ///   - instants: The positions of the columns that tell which row is newer; those of other kinds are not heeded.
    ///   - parts: The parts the rows stand in, in order; every row is in one.
    public func newestRows(byKey key: Int, instants: [Int], parts: [RowPart]) -> NewestRows? {
        let keys = RepeatedKeys(of: columns[key])
        guard !keys.rows.isEmpty else { return nil }
        let ages = RowAges(instants.map { columns[$0] })
        var dropped: [Int] = []
        var repeats = [Int](repeating: 0, count: parts.count)
        // For each key the newest row so far, and the part that last had the key.
        var newest = [Int](repeating: -1, count: keys.keyCount)
        var lastPart = [Int](repeating: -1, count: keys.keyCount)
        for space in Set(parts.map(\.space)).sorted() {
            for code in newest.indices { newest[code] = -1 }
            for (number, part) in parts.enumerated() where part.space == space {
                for place in keys.places(of: part.rows) {
                    let (row, code) = (Int(keys.rows[place]), Int(keys.codes[place]))
                    if lastPart[code] == number { repeats[number] += 1 }
                    lastPart[code] = number
                    let held = newest[code]
                    if held < 0 {
                        newest[code] = row
                    } else if ages.isNewer(row, than: held) {
                        dropped.append(held)
                        newest[code] = row
                    } else {
                        dropped.append(row)
                    }
                }
            }
        }
        guard !dropped.isEmpty else { return nil }
        var isKept = [Bool](repeating: true, count: rowCount)
        for row in dropped { isKept[row] = false }
        return NewestRows(isKept: isKept, repeats: repeats)
    }
}
