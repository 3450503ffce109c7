/// Collects instants or durations as whole ticks.
public struct TickMaker: Sendable {
    /// What the ticks mean.
    public enum Meaning: Sendable, Hashable {
        /// Ticks since 1970-01-01T00:00Z.
        case instant
        /// Ticks of elapsed time.
        case duration
    }

    private var integers: PackedIntegersMaker
    /// What the ticks mean.
    public let meaning: Meaning
    /// Ticks in a second so far: 1, 1,000 or 1,000,000.
    public private(set) var ticksPerSecond: Int

    /// An empty collection; `ticksPerSecond` is 1, 1,000 or 1,000,000.
    public init(ticksPerSecond: Int, meaning: Meaning = .instant, capacity: Int = 0) {
        self.ticksPerSecond = ticksPerSecond
        self.meaning = meaning
        integers = PackedIntegersMaker(capacity: capacity)
    }

    /// An empty collection that will hold `capacity` ticks within `bounds`.
    public init(
        ticksPerSecond: Int, meaning: Meaning, capacity: Int, holding bounds: ClosedRange<Int64>
    ) {
        self.ticksPerSecond = ticksPerSecond
        self.meaning = meaning
        integers = PackedIntegersMaker(capacity: capacity, holding: bounds)
    }

    /// The number of rows so far.
    public var count: Int { integers.count }

    /// Adds one row in the column's ticks; `Int64.min` is missing.
    public mutating func append(_ tick: Int64) {
        integers.append(tick)
    }

    /// Adds one row in ticks of its own size, refining the column when the row is finer.
    ///
    /// A value beyond 64 bits of ticks is missing.
    public mutating func append(_ tick: Int64, ticksPerSecond: Int) {
        if ticksPerSecond > self.ticksPerSecond { refine(to: ticksPerSecond) }
        let scaled = tick.multipliedReportingOverflow(by: Int64(self.ticksPerSecond / ticksPerSecond))
        integers.append(scaled.overflow ? .min : scaled.partialValue)
    }

    /// Adds a chunk of rows in the column's ticks; `Int64.min` is missing.
    public mutating func append(contentsOf ticks: UnsafeBufferPointer<Int64>) {
        integers.append(contentsOf: ticks)
    }

    /// Adds a missing row.
    public mutating func appendMissing() {
        integers.appendMissing()
    }

    /// Adds `count` missing rows.
    public mutating func appendMissing(count: Int) {
        integers.appendMissing(count: count)
    }

    /// Adds all rows of another column of ticks.
    public mutating func append(contentsOf column: TickColumn) {
        if column.ticksPerSecond == ticksPerSecond {
            integers.append(contentsOf: column.ticks)
            return
        }
        for row in 0..<column.count {
            if let tick = column.ticks[row] {
                append(tick, ticksPerSecond: column.ticksPerSecond)
            } else {
                appendMissing()
            }
        }
    }

    /// Makes the column's ticks finer; values beyond 64 bits become missing.
    public mutating func refine(to ticksPerSecond: Int) {
        guard ticksPerSecond > self.ticksPerSecond else { return }
        let factor = Int64(ticksPerSecond / self.ticksPerSecond)
        let coarse = integers.finish()
        var fine = PackedIntegersMaker(capacity: coarse.count)
        for row in 0..<coarse.count {
            let scaled = coarse[row]?.multipliedReportingOverflow(by: factor)
            fine.append(scaled.map { $0.overflow ? .min : $0.partialValue } ?? .min)
        }
        integers = fine
        self.ticksPerSecond = ticksPerSecond
    }

    /// The column's storage.
    public func finish() -> TickColumn {
        TickColumn(ticks: integers.finish(), ticksPerSecond: ticksPerSecond)
    }

    /// The finished column, of instants or durations by its meaning.
    public func finish(name: String) -> Column {
        switch meaning {
        case .instant: Column(name: name, storage: .instant(finish()))
        case .duration: Column(name: name, storage: .duration(finish()))
        }
    }
}
