/// The time from one instant to another in each row.
public struct ElapsedTimes: Sendable {
    /// The times in the coarsest ticks that hold all of them exactly.
    ///
    /// Missing where one of the instants is, where the second lies before the first, and beyond 64 bits of ticks.
    public let times: TickColumn
    /// The rows whose second instant lies before the first, ascending.
    public let reversedRows: [Int]

    /// The times from `starts` to `ends`, which have the same number of rows.
    public init(from starts: TickColumn, to ends: TickColumn) {
        let formula = Elapsing(starts: starts, ends: ends)
        let (column, reversedCount) = TickColumn.following(formula)
        times = column
        reversedRows = reversedCount == 0 ? [] : formula.reversedRows()
    }
}

extension TickColumn {
    /// The sums of several columns of times in the coarsest ticks that hold all of them exactly.
    ///
    /// Missing where one of them is, and beyond 64 bits of ticks. There is at least one column, and all have the same
    /// number of rows.
    public init(summing parts: [TickColumn]) {
        self = TickColumn.following(Summing(parts: parts)).column
    }
}

private struct Elapsing: TickFormula {
    let starts: TickColumn
    let ends: TickColumn

    var rowCount: Int { starts.count }
    var ticksPerSecond: Int { max(starts.ticksPerSecond, ends.ticksPerSecond) }

    var isNarrow: Bool {
        guard let starting = starts.bounds(ticksPerSecond: ticksPerSecond), Int32.holds(starting),
            let ending = ends.bounds(ticksPerSecond: ticksPerSecond), Int32.holds(ending)
        else { return false }
        return ending.upperBound - starting.lowerBound <= Int64(Int32.max)
    }

    func write<Tick: StoredInteger>(_ rows: Range<Int>, to ticks: UnsafeMutablePointer<Tick>) -> Int {
        // A narrow count, for the loop to work on many rows at once.
        var reversed: Tick = 0
        read(rows, ends: ticks) { starts in
            for row in 0..<rows.count {
                let (start, end) = (starts[row], ticks[row])
                let time = end &- start
                let isMissing = Tick.mask(start == .min) | Tick.mask(end == .min)
                let isReversed = Tick.mask(end < start) & ~isMissing
                reversed &-= isReversed
                // A difference beyond 64 bits comes out negative.
                let isNone = isMissing | isReversed | Tick.mask(time < 0)
                ticks[row] = time.replaced(by: .min, where: isNone)
            }
        }
        return Int(reversed)
    }

    func reversedRows() -> [Int] {
        var reversed: [Int] = []
        withRowChunks(of: Int64.self, rowCount: rowCount) { rows, ends in
            read(rows, ends: ends) { starts in
                for row in rows {
                    let (start, end) = (starts[row - rows.lowerBound], ends[row - rows.lowerBound])
                    if end < start, end != .min { reversed.append(row) }
                }
            }
        }
        return reversed
    }

    @inline(__always)
    private func read<Tick: StoredInteger>(
        _ rows: Range<Int>, ends target: UnsafeMutablePointer<Tick>,
        _ body: (UnsafeMutablePointer<Tick>) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Tick.self, capacity: rowsPerChunk) { room in
            guard let base = room.baseAddress else { return }
            starts.read(rows, ticksPerSecond: ticksPerSecond, into: base)
            ends.read(rows, ticksPerSecond: ticksPerSecond, into: target)
            body(base)
        }
    }
}

private struct Summing: TickFormula {
    let parts: [TickColumn]

    var rowCount: Int { parts.first?.count ?? 0 }
    var ticksPerSecond: Int { parts.lazy.map(\.ticksPerSecond).max() ?? 1 }
    var isNarrow: Bool { fits(Int64(Int32.max)) }

    /// Whether every sum of some of the parts lies between a limit and its opposite.
    private func fits(_ limit: Int64) -> Bool {
        var rest = UInt64(limit)
        for part in parts where part.ticks.bounds != nil {
            guard let bounds = part.bounds(ticksPerSecond: ticksPerSecond) else { return false }
            let most = max(bounds.lowerBound.magnitude, bounds.upperBound.magnitude)
            guard most <= rest else { return false }
            rest -= most
        }
        return true
    }

    func write<Tick: StoredInteger>(_ rows: Range<Int>, to sums: UnsafeMutablePointer<Tick>) -> Int {
        let isSafe = fits(Int64(Tick.max))
        sums.update(repeating: 0, count: rows.count)
        withUnsafeTemporaryAllocation(of: Tick.self, capacity: rowsPerChunk) { room in
            guard let ticks = room.baseAddress else { return }
            for part in parts {
                part.read(rows, ticksPerSecond: ticksPerSecond, into: ticks)
                if !isSafe {
                    // Made missing before they are added, so that the sum of what is too long stays missing.
                    for row in 0..<rows.count
                    where sums[row].addingReportingOverflow(ticks[row]).overflow { ticks[row] = .min }
                }
                for row in 0..<rows.count {
                    let isMissing = Tick.mask(sums[row] == .min) | Tick.mask(ticks[row] == .min)
                    sums[row] = (sums[row] &+ ticks[row]).replaced(by: .min, where: isMissing)
                }
            }
        }
        return 0
    }
}
