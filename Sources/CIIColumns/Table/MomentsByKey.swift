/// Rows with an instant and a key, those of one key together in the order of time.
struct MomentsByKey {
    private struct Moment: BitwiseCopyable {
        var tick: Int64
        var row: UInt32
        /// Whether it follows earlier rows, which the later rows of a chain do not.
        var begins: Bool
    }

    private var moments: [Moment]
    /// Where the moments of each key begin, and where those of the last end.
    private let starts: [Int]

    init(of instants: PackedIntegers, _ keyed: KeyedRows) {
        var starts = [Int](repeating: 0, count: keyed.keyCount + 1)
        moments = starts.withUnsafeMutableBufferPointer { Self.dealt(instants, keyed, &$0) }
        self.starts = starts
        moments.withUnsafeMutableBufferPointer { moments in
            for key in 0..<keyed.keyCount where starts[key + 1] - starts[key] > 1 {
                var own = UnsafeMutableBufferPointer(rebasing: moments[starts[key]..<starts[key + 1]])
                own.sort { $0.tick < $1.tick }
            }
        }
    }

    /// The rows that have an instant, dealt out to their keys; `starts` becomes where each key's begin.
    private static func dealt(
        _ instants: PackedIntegers, _ keyed: KeyedRows, _ starts: inout UnsafeMutableBufferPointer<Int>
    ) -> [Moment] {
        var total = 0
        for place in keyed.rows.indices where instants[Int(keyed.rows[place])] != nil {
            starts[Int(keyed.codes[place])] += 1
            total += 1
        }
        // From the counts of each key to where each ends, and dealing backwards from there to where each begins.
        var end = 0
        for key in 0..<starts.count {
            end += starts[key]
            starts[key] = end
        }
        return [Moment](unsafeUninitializedCapacity: total) { moments, count in
            for place in keyed.rows.indices.reversed() {
                guard let tick = instants[Int(keyed.rows[place])] else { continue }
                let key = Int(keyed.codes[place])
                starts[key] -= 1
                moments.initializeElement(
                    at: starts[key], to: Moment(tick: tick, row: keyed.rows[place], begins: true))
            }
            count = total
        }
    }

    /// Makes the rows of one key and chain one: only the first of them begins.
    mutating func join(_ chains: KeyCodes) {
        var lastKey = [Int](repeating: -1, count: chains.keyCount)
        moments.withUnsafeMutableBufferPointer { moments in
            chains.codes.withUnsafeBufferPointer { chains in
                lastKey.withUnsafeMutableBufferPointer { lastKey in
                    for key in 0..<starts.count - 1 {
                        for place in starts[key]..<starts[key + 1] {
                            let chain = chains[Int(moments[place].row)]
                            guard chain != KeyCodes.none else { continue }
                            moments[place].begins = lastKey[Int(chain)] != key
                            lastKey[Int(chain)] = key
                        }
                    }
                }
            }
        }
    }

    /// Calls `body` with each row that has an instant and the ticks to the next of its key that begins later, `Int64.min`
    /// where there is none.
    @inline(__always)
    func forEachTimeToNext(_ body: (_ row: Int, _ time: Int64) -> Void) {
        moments.withUnsafeBufferPointer { moments in
            for key in 0..<starts.count - 1 {
                // The nearest beginning after the instant at hand, and whether one lies at that instant itself.
                var next = Int64.min
                var instant = Int64.min
                var beginsNow = false
                for place in stride(from: starts[key + 1] - 1, through: starts[key], by: -1) {
                    let moment = moments[place]
                    if moment.tick != instant {
                        if beginsNow { next = instant }
                        (instant, beginsNow) = (moment.tick, false)
                    }
                    beginsNow = beginsNow || moment.begins
                    let time = next.subtractingReportingOverflow(moment.tick)
                    body(Int(moment.row), next == .min || time.overflow ? .min : time.partialValue)
                }
            }
        }
    }
}
