/// What a column holds, in short.
public struct ColumnSummary: Sendable, Hashable {
    /// How many distinct values there are.
    public enum DistinctCount: Sendable, Hashable {
        /// Exactly so many.
        case exactly(Int)
        /// More than so many.
        case moreThan(Int)
    }

    /// A value and the number of rows that hold it.
    public struct Frequency: Sendable, Hashable {
        /// The value.
        public let value: CellValue
        /// The number of rows.
        public let count: Int
    }

    /// Distinct values are counted up to this many.
    public static let mostDistinct = 100_000

    /// The number of rows.
    public let count: Int
    /// The number of rows without a value.
    public let missing: Int
    /// The lowest value, texts in byte order; missing where there is none.
    public let minimum: CellValue
    /// The highest value; missing where there is none.
    public let maximum: CellValue
    /// The number of distinct values.
    public let distinct: DistinctCount
    /// The three most frequent values, of equally frequent ones the lowest first; empty with more distinct values than
    /// are counted.
    public let mostFrequent: [Frequency]
}

extension Column {
    /// Summarizes the column in one pass.
    public func summary() -> ColumnSummary {
        let key: RowKey
        switch storage {
        case .category, .text: key = .text(.column(0))
        case .boolean, .number, .instant, .duration: key = .value(.column(0))
        }
        let table = Table(columns: [self])
        var numbering = KeyNumbering(KeyPlan(key, in: table))
        var counts: [Int] = []
        // Which row shows the value of a code, so that the value can be read as people read it.
        var examples: [Int] = []
        let scratch = BlockScratch(capacity: GroupedRows.rowsPerBlock)
        for start in stride(from: 0, to: count, by: GroupedRows.rowsPerBlock) {
            let rows = start..<min(start + GroupedRows.rowsPerBlock, count)
            scratch.withCodes { codes in
                numbering.read(rows, counting: nil, into: codes, scratch)
                for row in 0..<rows.count {
                    let code = Int(codes[row])
                    if code >= counts.count {
                        let added = code + 1 - counts.count
                        counts.append(contentsOf: repeatElement(0, count: added))
                        examples.append(contentsOf: repeatElement(0, count: added))
                    }
                    if counts[code] == 0 { examples[code] = start + row }
                    counts[code] += 1
                }
            }
        }
        let missingCode = Int(numbering.plan.missingCode)
        let used = counts.indices.filter { counts[$0] > 0 && $0 != missingCode }
        let ranks = numbering.ranks(of: used.map { UInt32($0) }).places
        let lowest = used.min { ranks[$0] < ranks[$1] }
        let highest = used.max { ranks[$0] < ranks[$1] }
        let tooMany = used.count > ColumnSummary.mostDistinct
        let frequent = used.sorted { (counts[$1], ranks[$0]) < (counts[$0], ranks[$1]) }.prefix(
            tooMany ? 0 : 3)
        return ColumnSummary(
            count: count, missing: missingCount, minimum: lowest.map { value(at: examples[$0]) } ?? .missing,
            maximum: highest.map { value(at: examples[$0]) } ?? .missing,
            distinct: tooMany ? .moreThan(ColumnSummary.mostDistinct) : .exactly(used.count),
            mostFrequent: frequent.map {
                ColumnSummary.Frequency(value: value(at: examples[$0]), count: counts[$0])
            })
    }
}
