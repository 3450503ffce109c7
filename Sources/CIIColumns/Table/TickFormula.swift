/// How ticks of a new column follow from those of others.
protocol TickFormula {
    /// The number of rows.
    var rowCount: Int { get }
    /// The ticks in a second that are written, which may be finer than the results need.
    var ticksPerSecond: Int { get }
    /// Whether all that is read and written, as ticks of that size, fits 32 bits.
    var isNarrow: Bool { get }
    /// Writes the ticks of a range of rows at a width that holds them, its lowest value where there are none.
    ///
    /// - Returns: how many of the rows the formula refuses.
    func write<Tick: StoredInteger>(_ rows: Range<Int>, to ticks: UnsafeMutablePointer<Tick>) -> Int
}

extension TickColumn {
    /// The column of a formula, in the coarsest ticks that hold all rows exactly.
    ///
    /// The formula is gone through twice: for what the rows hold, and to write them where that finds its place.
    ///
    /// - Returns: also how many rows the formula refused.
    static func following(_ formula: some TickFormula) -> (column: TickColumn, refusedCount: Int) {
        formula.isNarrow ? following(formula, Int32.self) : following(formula, Int64.self)
    }

    private static func following<Formula: TickFormula, Tick: StoredInteger>(
        _ formula: Formula, _: Tick.Type
    ) -> (column: TickColumn, refusedCount: Int) {
        var extremes = IntegerExtremes()
        var refused = 0
        // How many of the formula's ticks one of the column is; all rows so far are whole multiples of it.
        var size = formula.ticksPerSecond
        withRowChunks(of: Tick.self, rowCount: formula.rowCount) { rows, ticks in
            refused += formula.write(rows, to: ticks)
            let chunk = UnsafeBufferPointer(start: ticks, count: rows.count)
            extremes.merge(IntegerExtremes(of: chunk))
            while size > 1, !areMultiples(chunk, of: Tick(size)) { size /= 1_000 }
        }
        extremes = extremes.divided(by: Int64(size))
        let values: PackedIntegers.Values =
            if Int8.holds(extremes.bounds) {
                Int8.values(written(formula, Tick.self, size: size))
            } else if Int16.holds(extremes.bounds) {
                Int16.values(written(formula, Tick.self, size: size))
            } else if Int32.holds(extremes.bounds) {
                Int32.values(written(formula, Tick.self, size: size))
            } else {
                Int64.values(written(formula, Tick.self, size: size))
            }
        let ticks = PackedIntegers(values: values, extremes)
        return (TickColumn(ticks: ticks, ticksPerSecond: formula.ticksPerSecond / size), refused)
    }

    private static func written<Formula: TickFormula, Tick: StoredInteger, Written: StoredInteger>(
        _ formula: Formula, _: Tick.Type, size: Int
    ) -> [Written] {
        [Written](unsafeUninitializedCapacity: formula.rowCount) { written, count in
            withRowChunks(of: Tick.self, rowCount: formula.rowCount) { rows, ticks in
                _ = formula.write(rows, to: ticks)
                if size > 1 {
                    for row in 0..<rows.count where ticks[row] != .min { ticks[row] /= Tick(size) }
                }
                for row in 0..<rows.count {
                    let tick = ticks[row]
                    written[rows.lowerBound + row] = Written(truncatingIfNeeded: tick)
                        .replaced(by: .min, where: .mask(tick == .min))
                }
            }
            count = formula.rowCount
        }
    }

    private static func areMultiples<Tick: StoredInteger>(
        _ ticks: UnsafeBufferPointer<Tick>, of size: Tick
    ) -> Bool {
        for tick in ticks where tick != .min && tick % size != 0 { return false }
        return true
    }

    /// The lowest and highest tick as ticks of a size that is as fine or finer; `nil` where they do not fit 64 bits, or
    /// where every row is missing.
    func bounds(ticksPerSecond: Int) -> ClosedRange<Int64>? {
        guard let bounds = ticks.bounds else { return nil }
        let factor = Int64(ticksPerSecond / self.ticksPerSecond)
        let low = bounds.lowerBound.multipliedReportingOverflow(by: factor)
        let high = bounds.upperBound.multipliedReportingOverflow(by: factor)
        return low.overflow || high.overflow ? nil : low.partialValue...high.partialValue
    }

    /// Writes the ticks of a range of rows as ticks of a size that is as fine or finer, at a width that holds them;
    /// beyond 64 bits they stop at the ends.
    func read<Tick: StoredInteger>(
        _ rows: Range<Int>, ticksPerSecond: Int, into ticks: UnsafeMutablePointer<Tick>
    ) {
        let factor = Tick(truncatingIfNeeded: ticksPerSecond / self.ticksPerSecond)
        guard factor > 1, self.ticks.bounds != nil, bounds(ticksPerSecond: ticksPerSecond) == nil else {
            return self.ticks.read(rows, times: factor, into: ticks)
        }
        self.ticks.read(rows, into: ticks)
        for row in 0..<rows.count where ticks[row] != .min {
            let scaled = ticks[row].multipliedReportingOverflow(by: factor)
            ticks[row] = !scaled.overflow ? scaled.partialValue : ticks[row] < 0 ? .min + 1 : .max
        }
    }
}
