/// Counts of rows by group, of all of them or of those where something is present.
struct RowCounts {
    /// What must be present for a row to count.
    enum Presence {
        case any
        case stored(StoredIntegers)
        case value(ValuePlan)
        case text(TextPlan)
    }

    let presence: Presence
    private(set) var counts: [Int] = []

    init(_ presence: Presence) {
        self.presence = presence
    }

    mutating func grow(to count: Int) {
        if count > counts.count { counts.append(contentsOf: repeatElement(0, count: count - counts.count)) }
    }

    mutating func add(_ rows: Range<Int>, to groups: UnsafePointer<UInt32>, _ scratch: BlockScratch) {
        counts.withUnsafeMutableBufferPointer { counts in
            guard let base = counts.baseAddress else { return }
            switch presence {
            case .any:
                for row in 0..<rows.count { base[Int(groups[row])] &+= 1 }
            case .stored(let stored):
                stored.run(CountPresent(counts: base, groups: groups), over: rows)
            case .value(let value):
                scratch.withNumbers { numbers in
                    value.evaluate(rows, into: numbers, scratch)
                    for row in 0..<rows.count {
                        base[Int(groups[row])] &+= numbers[row] == numbers[row] ? 1 : 0
                    }
                }
            case .text(.dictionary(let column, _)):
                scratch.withCodes { codes in
                    column.read(rows, into: codes)
                    let missing = UInt32(column.dictionary.count)
                    for row in 0..<rows.count { base[Int(groups[row])] &+= codes[row] == missing ? 0 : 1 }
                }
            case .text(let text):
                text.evaluate(rows, scratch) { slices in
                    for row in 0..<rows.count { base[Int(groups[row])] &+= slices[row].isMissing ? 0 : 1 }
                }
            }
        }
    }

    /// The groups that hold rows, group 0 not among them.
    var countedGroups: [UInt32] {
        counts.withUnsafeBufferPointer { counts in
            counts.indices.dropFirst().compactMap { counts[$0] > 0 ? UInt32($0) : nil }
        }
    }

    mutating func merge(_ other: RowCounts, _ into: [UInt32]?) {
        for group in other.counts.indices { counts[target(group, into)] += other.counts[group] }
    }

    private struct CountPresent: IntegerKernel {
        let counts: UnsafeMutablePointer<Int>
        let groups: UnsafePointer<UInt32>

        @inline(__always)
        func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
            for row in 0..<count { counts[Int(groups[row])] &+= values[row] == missing ? 0 : 1 }
        }
    }
}
