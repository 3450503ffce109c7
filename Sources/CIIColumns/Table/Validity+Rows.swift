extension Validity {
    /// The validity of rows that all hold a value.
    private init(count: Int) {
        self.init(words: nil, count: count, missingCount: 0)
    }

    /// The validity of rows of which those whose bit is set hold a value; bits behind the last row are set.
    fileprivate init(words: [UInt64], count: Int) {
        let missing = words.reduce(0) { $0 + (~$1).nonzeroBitCount }
        self.init(words: missing == 0 ? nil : ColumnBuffer(words), count: count, missingCount: missing)
    }

    /// The validity of the rows of runs.
    func taking(_ runs: RowRuns) -> Validity {
        guard words != nil else { return Validity(count: runs.count) }
        var bits = ValidityBits(rowCount: runs.count)
        for run in runs.runs { bits.append(self, run.rows) }
        return bits.finish()
    }

    /// The validity of the rows of these numbers; ``noRow`` holds no value.
    func picking(_ rows: UnsafeBufferPointer<UInt32>) -> Validity {
        var bits = [UInt64](repeating: .max, count: (rows.count + 63) >> 6)
        bits.withUnsafeMutableBufferPointer { bits in
            guard let words else {
                for place in 0..<rows.count where rows[place] == noRow {
                    bits[place >> 6] &= ~(1 &<< UInt64(place & 63))
                }
                return
            }
            words.withUnsafeBufferPointer { words in
                for place in 0..<rows.count {
                    let row = Int(rows[place])
                    let isValid = row != Int(noRow) && (words[row >> 6] &>> UInt64(row & 63)) & 1 == 1
                    bits[place >> 6] &= ~((isValid ? 0 : 1) &<< UInt64(place & 63))
                }
            }
        }
        return Validity(words: bits, count: rows.count)
    }

    /// The validity of the rows of several parts one after another; a part that is `nil` holds no value in as many rows as
    /// it counts.
    init(stacking parts: [Validity?], rowCounts: [Int]) {
        guard parts.contains(where: { $0.map { $0.missingCount > 0 } ?? true }) else {
            self.init(count: rowCounts.reduce(0, +))
            return
        }
        var bits = ValidityBits(rowCount: rowCounts.reduce(0, +))
        for (part, count) in zip(parts, rowCounts) {
            if let part { bits.append(part, 0..<count) } else { bits.appendMissing(count: count) }
        }
        self = bits.finish()
    }
}

/// Validity bits of a known number of rows, up to 64 of which are added at once.
private struct ValidityBits {
    // Bits of rows that there are not are set, as they are where rows are added one by one.
    private var words: [UInt64]
    private let rowCount: Int
    private var place = 0

    init(rowCount: Int) {
        self.rowCount = rowCount
        words = [UInt64](repeating: .max, count: (rowCount + 63) >> 6)
    }

    mutating func append(_ validity: Validity, _ rows: Range<Int>) {
        guard let source = validity.words else {
            place += rows.count
            return
        }
        source.withUnsafeBufferPointer { source in
            add(rows.count) { offset in
                let row = rows.lowerBound + offset
                // The bits from a row on: those of its word, and of the next one for those that are shifted out.
                let low = source[row >> 6] &>> UInt64(row & 63)
                let isLast = row & 63 == 0 || (row >> 6) + 1 >= source.count
                return ~(isLast ? low : low | source[(row >> 6) + 1] &<< UInt64(64 - row & 63))
            }
        }
    }

    mutating func appendMissing(count: Int) {
        add(count) { _ in .max }
    }

    /// Adds rows; `missing` gives up to 64 bits, from the lowest on, for rows from an offset on.
    private mutating func add(_ count: Int, _ missing: (Int) -> UInt64) {
        var offset = 0
        words.withUnsafeMutableBufferPointer { words in
            while offset < count {
                let step = min(64 - place & 63, count - offset)
                let bits = missing(offset) & (UInt64.max &>> UInt64(64 - step))
                words[place >> 6] &= ~(bits &<< UInt64(place & 63))
                place += step
                offset += step
            }
        }
    }

    func finish() -> Validity { Validity(words: words, count: rowCount) }
}
