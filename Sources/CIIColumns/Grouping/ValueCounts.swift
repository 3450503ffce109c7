import Dispatch
import Synchronization

/// How often each value of a column occurs, where there are few different ones.
///
/// One addition a row, so that a median over all rows costs no more than a sum.
public struct ValueCounts: Sendable {
    /// The most values between the lowest and the highest that are counted one by one.
    private static let mostValues = 1 << 17

    /// How often the values occur from `lowest` on; the first entry is the rows without one.
    private var counts: [UInt32]
    private let lowest: Int64
    private let divisor: Double
    /// How many rows have a value.
    public let total: Int

    /// Counts the values of a column in the rows where the condition is true; nil where that would take too many counts.
    ///
    /// `isCancelled` is asked between blocks of rows, from any of the threads.
    public init?(
        of column: Int, where condition: RowCondition, in table: Table, threads: Int = 2,
        isCancelled: @Sendable () -> Bool = { false }
    ) throws(Cancelled) {
        guard let stored = StoredIntegers(table.columns[column]), let bounds = stored.bounds,
            bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound).partialValue.magnitude
                < Self.mostValues
        else { return nil }
        let slots = Int(bounds.upperBound - bounds.lowerBound) + 2
        let plan = ConditionPlan(condition, in: table)
        let blocks = (table.rowCount + GroupedRows.rowsPerBlock - 1) / GroupedRows.rowsPerBlock
        let workers = max(1, min(threads, blocks))
        let parts = Mutex<[[UInt32]]>([])
        let isStopped = Atomic<Bool>(false)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            var counts = [UInt32](repeating: 0, count: slots)
            let scratch = BlockScratch(capacity: GroupedRows.rowsPerBlock)
            for block in stride(from: worker, to: blocks, by: workers) {
                if isStopped.load(ordering: .relaxed) || isCancelled() {
                    isStopped.store(true, ordering: .relaxed)
                    return
                }
                let start = block * GroupedRows.rowsPerBlock
                let rows = start..<min(start + GroupedRows.rowsPerBlock, table.rowCount)
                Self.count(rows, stored, plan, into: &counts, lowest: bounds.lowerBound, scratch)
            }
            parts.withLock { $0.append(counts) }
        }
        if isStopped.load(ordering: .relaxed) { throw Cancelled() }
        var all = [UInt32](repeating: 0, count: slots)
        for part in parts.withLock({ $0 }) {
            for slot in all.indices { all[slot] += part[slot] }
        }
        counts = all
        lowest = bounds.lowerBound
        divisor = stored.divisor
        total = all.dropFirst().reduce(0) { $0 + Int($1) }
    }

    private static func count(
        _ rows: Range<Int>, _ stored: StoredIntegers, _ plan: ConditionPlan, into counts: inout [UInt32],
        lowest: Int64, _ scratch: BlockScratch
    ) {
        counts.withUnsafeMutableBufferPointer { counts in
            guard let base = counts.baseAddress else { return }
            switch plan.verdict(on: rows) {
            case .nowhere: return
            case .everywhere:
                stored.run(CountAll(counts: base, lowest: lowest), over: rows)
            case .open:
                scratch.withTruths { truths in
                    plan.evaluate(rows, into: truths, scratch)
                    stored.run(CountTrue(counts: base, lowest: lowest, truths: truths), over: rows)
                }
            }
        }
    }

    private struct CountAll: IntegerKernel {
        let counts: UnsafeMutablePointer<UInt32>
        let lowest: Int64

        @inline(__always)
        func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
            for row in 0..<count {
                let slot = Int(truncatingIfNeeded: Int64(truncatingIfNeeded: values[row]) &- lowest &+ 1)
                let mask = 0 &- (values[row] == missing ? 0 : 1)
                counts[slot & mask] &+= 1
            }
        }
    }

    private struct CountTrue: IntegerKernel {
        let counts: UnsafeMutablePointer<UInt32>
        let lowest: Int64
        let truths: UnsafePointer<UInt8>

        @inline(__always)
        func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
            for row in 0..<count {
                let slot = Int(truncatingIfNeeded: Int64(truncatingIfNeeded: values[row]) &- lowest &+ 1)
                let mask = 0 &- ((values[row] == missing ? 0 : 1) & Int(truths[row] & 1))
                counts[slot & mask] &+= 1
            }
        }
    }

    // MARK: Reading

    /// How many rows have a value below `limit`.
    public func count(below limit: Double) -> Int {
        var count = 0
        for slot in counts.indices.dropFirst() {
            guard value(slot) < limit else { break }
            count += Int(counts[slot])
        }
        return count
    }

    /// The exact quantile at a fraction 0…1, as the accumulator `quantile` has it; nil without values.
    public func quantile(_ fraction: Double) -> Double? {
        guard total > 0, fraction >= 0, fraction <= 1 else { return nil }
        let place = Double(total - 1) * fraction
        let lower = Int(place)
        let (low, high) = (value(at: lower), value(at: min(lower + 1, total - 1)))
        return low + (high - low) * (place - Double(lower)) + 0
    }

    /// The value at a place in order, counted from 0.
    private func value(at place: Int) -> Double {
        var before = 0
        for slot in counts.indices.dropFirst() {
            before += Int(counts[slot])
            if before > place { return value(slot) }
        }
        return 0
    }

    private func value(_ slot: Int) -> Double { Double(lowest + Int64(slot - 1)) / divisor }

    /// The bytes it holds.
    public var byteCount: Int { counts.count * 4 }
}
