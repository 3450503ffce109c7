/// Tests stored integers for a range, both ends included.
struct TestRange: IntegerKernel {
    let truths: UnsafeMutablePointer<UInt8>
    let low: Int64
    let high: Int64

    @inline(__always)
    func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
        // The bounds at the width of the values: a bound beyond the width decides every row alike.
        let isPossible =
            low <= high && low <= Int64(Integer.max) && high >= Int64(truncatingIfNeeded: Integer.min)
        let first = Integer(clamping: low)
        let last = Integer(clamping: high)
        let inside = isPossible ? Truth.yes : Truth.no
        for row in 0..<count {
            let value = values[row]
            let truth = (value >= first) && (value <= last) ? inside : Truth.no
            truths[row] = value == missing ? Truth.unknown : truth
        }
    }
}

/// Tests stored integers for being missing.
struct TestMissing: IntegerKernel {
    let truths: UnsafeMutablePointer<UInt8>

    @inline(__always)
    func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
        for row in 0..<count { truths[row] = values[row] == missing ? Truth.yes : Truth.no }
    }
}

/// Tests stored integers for being other than zero.
struct TestTrue: IntegerKernel {
    let truths: UnsafeMutablePointer<UInt8>

    @inline(__always)
    func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
        for row in 0..<count {
            let truth = values[row] == 0 ? Truth.no : Truth.yes
            truths[row] = values[row] == missing ? Truth.unknown : truth
        }
    }
}

extension Comparison {
    /// Compares two blocks of numbers; a NaN on either side is unknown.
    func write(
        _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, _ count: Int,
        into truths: UnsafeMutablePointer<UInt8>
    ) {
        switch self {
        case .equal: compare(left, right, count, truths) { $0 == $1 }
        case .notEqual: compare(left, right, count, truths) { $0 != $1 }
        case .less: compare(left, right, count, truths) { $0 < $1 }
        case .lessOrEqual: compare(left, right, count, truths) { $0 <= $1 }
        case .greater: compare(left, right, count, truths) { $0 > $1 }
        case .greaterOrEqual: compare(left, right, count, truths) { $0 >= $1 }
        }
    }

    /// The closure is inlined into each of the six loops.
    @inline(__always)
    private func compare(
        _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, _ count: Int,
        _ truths: UnsafeMutablePointer<UInt8>, _ holds: (Double, Double) -> Bool
    ) {
        for row in 0..<count {
            let first = left[row]
            let second = right[row]
            let isKnown = (first == first) && (second == second)
            truths[row] = isKnown ? (holds(first, second) ? Truth.yes : Truth.no) : Truth.unknown
        }
    }
}
