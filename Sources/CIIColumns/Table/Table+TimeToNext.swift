extension Table {
    /// The time from each row to the next row of the same key, in the ticks of its instants; `nil` where `instant` is no
    /// column of instants.
    ///
    /// The next row is the one with the nearest instant that is later: rows at the same instant follow each other in
    /// neither order, so that the order of rows does not count. Missing where no row follows, and in a row without an
    /// instant or without one of the keys; such a row follows none either.
    ///
    /// - Parameters:
    ///   - instant: The position of the column that says when a row was.
    ///   - keys: The positions of the columns that rows of the same key agree in, one at least; an empty text is no
    ///     value.
    ///   - chain: The position of a column whose rows of the same value and key are one: none of them but the first
    ///     follows another row. Rows without a value stand for themselves.
    public func timeToNext(of instant: Int, keys: [Int], chain: Int? = nil) -> TickColumn? {
        guard case .instant(let instants) = columns[instant].storage else { return nil }
        let codes = KeyCodes(of: keys.map { columns[$0] })
        var moments = MomentsByKey(of: instants, codes)
        if let chain { moments.join(KeyCodes(of: columns[chain])) }
        var maker = TickMaker(
            ticksPerSecond: instants.ticksPerSecond, meaning: .duration, capacity: rowCount)
        moments.timesToNext(rowCount: rowCount).withUnsafeBufferPointer { maker.append(contentsOf: $0) }
        return maker.finish()
    }
}

/// Rows with an instant and a key, those of one key together in the order of time.
private struct MomentsByKey {
    struct Moment: BitwiseCopyable {
        var tick: Int64
        var row: UInt32
        /// Whether it follows earlier rows, which the later rows of a chain do not.
        var begins: Bool
    }

    private var moments: [Moment]
    /// Where the moments of each key begin, and where those of the last end.
    private let starts: [Int]

    init(of instants: TickColumn, _ keys: KeyCodes) {
        let ticks = [Int64](unsafeUninitializedCapacity: instants.count) { ticks, count in
            if let base = ticks.baseAddress { instants.ticks.read(0..<instants.count, into: base) }
            count = instants.count
        }
        var starts = [Int](repeating: 0, count: keys.keyCount + 1)
        moments = ticks.withUnsafeBufferPointer { ticks in
            keys.codes.withUnsafeBufferPointer { codes in
                starts.withUnsafeMutableBufferPointer { starts in
                    Self.dealt(ticks, codes, &starts)
                }
            }
        }
        self.starts = starts
        moments.withUnsafeMutableBufferPointer { moments in
            for key in 0..<keys.keyCount where starts[key + 1] - starts[key] > 1 {
                var own = UnsafeMutableBufferPointer(rebasing: moments[starts[key]..<starts[key + 1]])
                own.sort { $0.tick < $1.tick }
            }
        }
    }

    /// The rows that count, dealt out to their keys; `starts` becomes where each key's begin.
    private static func dealt(
        _ ticks: UnsafeBufferPointer<Int64>, _ codes: UnsafeBufferPointer<UInt32>,
        _ starts: inout UnsafeMutableBufferPointer<Int>
    ) -> [Moment] {
        func counts(_ row: Int) -> Bool { codes[row] != KeyCodes.none && ticks[row] != .min }
        var total = 0
        for row in 0..<ticks.count where counts(row) {
            starts[Int(codes[row])] += 1
            total += 1
        }
        // From the counts of each key to where each ends, and dealing backwards from there to where each begins.
        var end = 0
        for key in 0..<starts.count {
            end += starts[key]
            starts[key] = end
        }
        return [Moment](unsafeUninitializedCapacity: total) { moments, count in
            for row in stride(from: ticks.count - 1, through: 0, by: -1) where counts(row) {
                let key = Int(codes[row])
                starts[key] -= 1
                moments.initializeElement(
                    at: starts[key],
                    to: Moment(tick: ticks[row], row: UInt32(truncatingIfNeeded: row), begins: true))
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

    /// The ticks from each row to the next of its key that begins later; `Int64.min` where there is none.
    func timesToNext(rowCount: Int) -> [Int64] {
        var times = [Int64](repeating: .min, count: rowCount)
        times.withUnsafeMutableBufferPointer { times in
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
                        guard next != .min else { continue }
                        let (time, isTooLong) = next.subtractingReportingOverflow(moment.tick)
                        if !isTooLong { times[Int(moment.row)] = time }
                    }
                }
            }
        }
        return times
    }
}
