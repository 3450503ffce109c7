/// The lowest or highest number of each group.
struct Extremes {
    /// Where the numbers come from.
    enum Source {
        case stored(StoredIntegers)
        case computed(ValuePlan)
    }

    let source: Source
    let isMaximum: Bool
    // Missing is the lowest integer, so it never wins a maximum; a minimum is kept as the maximum of what the bits
    // turned over give, which is again the lowest for nothing.
    private var integers: [Int64] = []
    private var numbers: [Double] = []

    init(_ source: Source, isMaximum: Bool) {
        self.source = source
        self.isMaximum = isMaximum
    }

    mutating func grow(to count: Int) {
        switch source {
        case .stored:
            if count > integers.count {
                integers.append(contentsOf: repeatElement(.min, count: count - integers.count))
            }
        case .computed:
            if count > numbers.count {
                numbers.append(contentsOf: repeatElement(-.infinity, count: count - numbers.count))
            }
        }
    }

    mutating func add(_ rows: Range<Int>, to groups: UnsafePointer<UInt32>, _ scratch: BlockScratch) {
        switch source {
        case .stored(let stored):
            integers.withUnsafeMutableBufferPointer { best in
                guard let base = best.baseAddress else { return }
                stored.run(KeepHighest(best: base, groups: groups, isMaximum: isMaximum), over: rows)
            }
        case .computed(let value):
            scratch.withNumbers { found in
                value.evaluate(rows, into: found, scratch)
                let sign: Double = isMaximum ? 1 : -1
                numbers.withUnsafeMutableBufferPointer { best in
                    for row in 0..<rows.count {
                        let number = found[row] * sign
                        let group = Int(groups[row])
                        best[group] = number > best[group] ? number : best[group]
                    }
                }
            }
        }
    }

    mutating func merge(_ other: Extremes, _ into: [UInt32]?) {
        for group in other.integers.indices {
            let own = target(group, into)
            integers[own] = max(integers[own], other.integers[group])
        }
        for group in other.numbers.indices {
            let own = target(group, into)
            numbers[own] = max(numbers[own], other.numbers[group])
        }
    }

    /// The extreme of a group; `nil` without values.
    func number(of group: Int) -> Double? {
        switch source {
        case .stored(let stored):
            let best = integers[group]
            guard best != .min else { return nil }
            return Double(isMaximum ? best : -best) / stored.divisor
        case .computed:
            let best = numbers[group]
            guard best > -.infinity else { return nil }
            return isMaximum ? best : 0 - best
        }
    }

    private struct KeepHighest: IntegerKernel {
        let best: UnsafeMutablePointer<Int64>
        let groups: UnsafePointer<UInt32>
        let isMaximum: Bool

        @inline(__always)
        func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
            let sign: Int64 = isMaximum ? 1 : -1
            for row in 0..<count {
                let value = Int64(truncatingIfNeeded: values[row]) &* sign
                let group = Int(groups[row])
                best[group] = max(best[group], values[row] == missing ? .min : value)
            }
        }
    }
}
