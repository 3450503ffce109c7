import CKernels

/// The time from each row to the next of the same key, worked out from the last row to the first.
///
/// Rows of a log mostly stand in the order of time. Then the next row of a key is the one of it that was gone through last,
/// and no more than that is held of a key. Keys whose rows stand otherwise are noted, to be sorted.
struct TimesToNext<Tick: StoredInteger> {
    /// The ticks from each row to the next; the lowest value of the width where there is none.
    private(set) var times: [Tick]
    /// For each key whether its rows stand out of order, so that their times are not known yet; `nil` where none do.
    private(set) var isOutOfOrder: [Bool]?

    /// What is known of a key.
    private struct Latest: BitwiseCopyable {
        /// The instant of the row gone through last; missing before the first.
        var instant = Tick.min
        /// The next instant of the key after that; missing where there is none.
        var next = Tick.min
    }

    /// So many rows ahead what is held of a key is asked for.
    private static var rowsAhead: Int { 24 }

    /// So many keys are gone through at once that what is held of them stays in the cache.
    private static var keysAtOnce: Int { 1 << 21 }

    init(_ instants: PackedIntegers, _ keys: JointKeys) {
        times = [Tick](repeating: .min, count: instants.count)
        for low in stride(from: 0, to: keys.keyCount, by: Self.keysAtOnce) {
            add(instants, keys, low..<min(low + Self.keysAtOnce, keys.keyCount))
        }
    }

    /// Puts times in the place of those of rows.
    mutating func replace(_ rows: MomentsByKey) {
        times.withUnsafeMutableBufferPointer { times in
            rows.forEachTimeToNext { row, time in
                times[row] = time == .min ? .min : Tick(truncatingIfNeeded: time)
            }
        }
    }

    /// Goes through the rows of a range of keys.
    private mutating func add(_ instants: PackedIntegers, _ keys: JointKeys, _ range: Range<Int>) {
        var latest = [Latest](repeating: Latest(), count: range.count)
        var outOfOrder: [Int] = []
        times.withUnsafeMutableBufferPointer { times in
            latest.withUnsafeMutableBufferPointer { latest in
                Self.forEachChunk(instants, keys) { rows, ticks, chunkKeys, isFalling in
                    for place in 0..<rows.count {
                        let offset = isFalling ? place : rows.count &- 1 &- place
                        let ahead = isFalling ? offset &+ Self.rowsAhead : offset &- Self.rowsAhead
                        if ahead >= 0, ahead < rows.count {
                            let later = Int(chunkKeys[ahead]) &- range.lowerBound
                            if later >= 0, later < latest.count, let base = latest.baseAddress {
                                prefetchForWriting(base + later)
                            }
                        }
                        let (tick, key) = (ticks[offset], Int(chunkKeys[offset]) &- range.lowerBound)
                        guard key >= 0, key < latest.count, tick != .min else { continue }
                        let held = latest[key]
                        guard tick <= held.instant || held.instant == .min else {
                            outOfOrder.append(key + range.lowerBound)
                            continue
                        }
                        // Rows at the same instant follow each other in neither order.
                        let next = held.instant.replaced(by: held.next, where: .mask(tick == held.instant))
                        latest[key] = Latest(instant: tick, next: next)
                        let time = next.subtractingReportingOverflow(tick)
                        let isNone = Tick.mask(next == .min) | Tick.mask(time.overflow)
                        times[rows.lowerBound &+ offset] = time.partialValue.replaced(
                            by: .min, where: isNone)
                    }
                }
            }
        }
        guard !outOfOrder.isEmpty else { return }
        var marks = isOutOfOrder ?? [Bool](repeating: false, count: keys.keyCount)
        for key in outOfOrder { marks[key] = true }
        isOutOfOrder = marks
    }

    /// Lends the ticks and keys of all rows, a chunk at a time, from the latest chunk to the earliest.
    @inline(__always)
    private static func forEachChunk(
        _ instants: PackedIntegers, _ keys: JointKeys,
        _ body: (Range<Int>, UnsafePointer<Tick>, UnsafePointer<UInt32>, _ isFalling: Bool) -> Void
    ) {
        let count = instants.count
        guard count > 0 else { return }
        // Whether the latest rows stand first; where the ends do not tell, the last row is taken for the latest.
        let isFalling = (instants[0] ?? .min) > (instants[count - 1] ?? .max)
        withUnsafeTemporaryAllocation(of: Tick.self, capacity: rowsPerChunk) { ticks in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rowsPerChunk) { codes in
                guard let ticks = ticks.baseAddress, let codes = codes.baseAddress else { return }
                let chunkCount = (count + rowsPerChunk - 1) / rowsPerChunk
                for place in 0..<chunkCount {
                    let start = (isFalling ? place : chunkCount - 1 - place) * rowsPerChunk
                    let rows = start..<min(start + rowsPerChunk, count)
                    instants.read(rows, into: ticks)
                    keys.read(rows, into: codes)
                    body(rows, ticks, codes, isFalling)
                }
            }
        }
    }
}
