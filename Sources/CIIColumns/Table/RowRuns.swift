/// Rows in the order they stand, as runs of rows that follow each other.
///
/// Where few rows are left out, the runs are long, and whole blocks are moved instead of rows.
struct RowRuns: Sendable {
    struct Run: BitwiseCopyable, Sendable {
        var start: UInt32
        var count: UInt32

        var rows: Range<Int> { Int(start)..<Int(start) + Int(count) }
    }

    private(set) var runs: [Run] = []
    /// The number of rows.
    private(set) var count = 0

    init(_ rows: Range<Int>) {
        append(rows)
    }

    /// The rows marked true.
    init(markedIn marks: [Bool]) {
        marks.withUnsafeBytes { marks in
            var row = 0
            while row < marks.count {
                let start = Self.end(ofRunOf: 0, from: row, marks)
                row = Self.end(ofRunOf: 1, from: start, marks)
                append(start..<row)
            }
        }
    }

    private mutating func append(_ rows: Range<Int>) {
        guard !rows.isEmpty else { return }
        runs.append(
            Run(
                start: UInt32(truncatingIfNeeded: rows.lowerBound),
                count: UInt32(truncatingIfNeeded: rows.count)))
        count += rows.count
    }

    private static func end(ofRunOf mark: UInt8, from start: Int, _ marks: UnsafeRawBufferPointer) -> Int {
        let eight = UInt64(mark) &* 0x0101_0101_0101_0101
        var row = start
        while row &+ 8 <= marks.count, marks.loadUnaligned(fromByteOffset: row, as: UInt64.self) == eight {
            row &+= 8
        }
        while row < marks.count, marks[row] == mark { row &+= 1 }
        return row
    }

    /// The elements of the rows.
    func taking<Element: BitwiseCopyable>(_ elements: UnsafeBufferPointer<Element>) -> [Element] {
        [Element](unsafeUninitializedCapacity: count) { taken, initialized in
            guard let source = elements.baseAddress, var target = taken.baseAddress else { return }
            for run in runs {
                // A call to move a handful of bytes would take longer than moving them.
                if run.count < 8 {
                    for row in run.rows {
                        target.initialize(to: source[row])
                        target += 1
                    }
                } else {
                    target.initialize(from: source + Int(run.start), count: Int(run.count))
                    target += Int(run.count)
                }
            }
            initialized = count
        }
    }
}
