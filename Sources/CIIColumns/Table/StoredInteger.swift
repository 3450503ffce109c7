/// A width that packed integers are stored at; the lowest value of the width is missing.
protocol StoredInteger: FixedWidthInteger, SignedInteger, BitwiseCopyable, Sendable {
    /// Integers of this width as packed ones hold them.
    static func values(_ integers: [Self]) -> PackedIntegers.Values
}

extension Int8: StoredInteger {
    static func values(_ integers: [Int8]) -> PackedIntegers.Values { .int8(ColumnBuffer(integers)) }
}

extension Int16: StoredInteger {
    static func values(_ integers: [Int16]) -> PackedIntegers.Values { .int16(ColumnBuffer(integers)) }
}

extension Int32: StoredInteger {
    static func values(_ integers: [Int32]) -> PackedIntegers.Values { .int32(ColumnBuffer(integers)) }
}

extension Int64: StoredInteger {
    static func values(_ integers: [Int64]) -> PackedIntegers.Values { .int64(ColumnBuffer(integers)) }
}

extension StoredInteger {
    /// All bits where a condition holds, none where it does not.
    ///
    /// Loops combine and choose by masks, so that nothing in them jumps and many rows are worked on at once.
    @inline(__always)
    static func mask(_ condition: Bool) -> Self { condition ? -1 : 0 }

    /// The value itself, or `other` where a mask has all bits.
    @inline(__always)
    func replaced(by other: Self, where mask: Self) -> Self { (self & ~mask) | (other & mask) }

    /// Whether all integers of a range can be told from a missing one at this width.
    static func holds(_ bounds: ClosedRange<Int64>?) -> Bool {
        guard let bounds else { return true }
        return bounds.lowerBound > Int64(Self.min) && bounds.upperBound <= Int64(Self.max)
    }
}

/// What rows of stored integers hold.
struct IntegerExtremes {
    /// The lowest and highest value present; `nil` when every row is missing.
    private(set) var bounds: ClosedRange<Int64>?
    /// How many rows are missing.
    private(set) var missingCount = 0

    init() {}

    /// Those of a range of rows.
    init(of integers: PackedIntegers, _ rows: Range<Int>) {
        switch integers.values {
        case .int8(let integers): self = Self.extremes(integers, rows)
        case .int16(let integers): self = Self.extremes(integers, rows)
        case .int32(let integers): self = Self.extremes(integers, rows)
        case .int64(let integers): self = Self.extremes(integers, rows)
        }
    }

    private static func extremes<Integer: StoredInteger>(
        _ integers: ColumnBuffer<Integer>, _ rows: Range<Int>
    ) -> IntegerExtremes {
        integers.withUnsafeBufferPointer { IntegerExtremes(of: UnsafeBufferPointer(rebasing: $0[rows])) }
    }

    /// Those of integers at one width.
    init<Integer: StoredInteger>(of integers: UnsafeBufferPointer<Integer>) {
        var low = Integer.max
        var high = Integer.min
        for start in stride(from: 0, to: integers.count, by: rowsPerChunk) {
            // A narrow count, for the loop to work on many rows at once.
            var missing: Int32 = 0
            for row in start..<min(start + rowsPerChunk, integers.count) {
                let integer = integers[row]
                let isMissing = Integer.mask(integer == .min)
                missing &-= Int32(truncatingIfNeeded: isMissing)
                low = min(low, integer.replaced(by: .max, where: isMissing))
                // The lowest value is the mark of a missing one and never the highest of any present.
                high = max(high, integer)
            }
            missingCount += Int(missing)
        }
        if missingCount < integers.count { bounds = Int64(low)...Int64(high) }
    }

    /// Those of the same rows when each value is divided by `divisor`, which leaves no rest.
    func divided(by divisor: Int64) -> IntegerExtremes {
        var result = self
        result.bounds = bounds.map { $0.lowerBound / divisor...$0.upperBound / divisor }
        return result
    }

    /// Takes those of other rows in.
    mutating func merge(_ other: IntegerExtremes) {
        missingCount += other.missingCount
        guard let bounds, let added = other.bounds else {
            bounds = bounds ?? other.bounds
            return
        }
        self.bounds =
            min(bounds.lowerBound, added.lowerBound)...max(bounds.upperBound, added.upperBound)
    }
}

extension PackedIntegers {
    /// Integers at the narrowest width that holds them, which is theirs or a narrower one.
    init<Integer: StoredInteger>(narrowing integers: [Integer]) {
        let extremes = integers.withUnsafeBufferPointer { IntegerExtremes(of: $0) }
        self.init(values: Self.narrowed(integers, extremes.bounds), extremes)
    }

    init(values: Values, _ extremes: IntegerExtremes) {
        self.init(values: values, missingCount: extremes.missingCount, bounds: extremes.bounds)
    }

    private static func narrowed<Integer: StoredInteger>(
        _ integers: [Integer], _ bounds: ClosedRange<Int64>?
    ) -> Values {
        if Int8.holds(bounds), Integer.bitWidth > 8 { return Int8.values(converted(integers)) }
        if Int16.holds(bounds), Integer.bitWidth > 16 { return Int16.values(converted(integers)) }
        if Int32.holds(bounds), Integer.bitWidth > 32 { return Int32.values(converted(integers)) }
        return Integer.values(integers)
    }

    private static func converted<Wide: StoredInteger, Narrow: StoredInteger>(_ integers: [Wide]) -> [Narrow]
    {
        [Narrow](unsafeUninitializedCapacity: integers.count) { narrow, count in
            integers.withUnsafeBufferPointer { wide in
                for row in 0..<wide.count {
                    narrow[row] = Narrow(truncatingIfNeeded: wide[row])
                        .replaced(by: .min, where: .mask(wide[row] == .min))
                }
            }
            count = integers.count
        }
    }

    /// Writes the integers of a range of rows times `factor` at a width that holds the products.
    func read<Integer: StoredInteger>(
        _ rows: Range<Int>, times factor: Integer = 1, into target: UnsafeMutablePointer<Integer>
    ) {
        switch values {
        case .int8(let integers): Self.read(integers, rows, factor, target)
        case .int16(let integers): Self.read(integers, rows, factor, target)
        case .int32(let integers): Self.read(integers, rows, factor, target)
        case .int64(let integers): Self.read(integers, rows, factor, target)
        }
    }

    @inline(__always)
    private static func read<Source: StoredInteger, Target: StoredInteger>(
        _ integers: ColumnBuffer<Source>, _ rows: Range<Int>, _ factor: Target,
        _ target: UnsafeMutablePointer<Target>
    ) {
        integers.withUnsafeBufferPointer { integers in
            let integers = UnsafeBufferPointer(rebasing: integers[rows])
            if factor == 1 {
                for row in 0..<integers.count {
                    let integer = integers[row]
                    target[row] = Target(truncatingIfNeeded: integer)
                        .replaced(by: .min, where: .mask(integer == .min))
                }
            } else {
                for row in 0..<integers.count {
                    let integer = integers[row]
                    target[row] = (Target(truncatingIfNeeded: integer) &* factor)
                        .replaced(by: .min, where: .mask(integer == .min))
                }
            }
        }
    }
}

/// How many rows are handled at a time, so that what is read of them stays in the first-level cache.
let rowsPerChunk = 2_048

/// Calls `body` for all rows, a chunk of them at a time, with room for a value of each row of the chunk.
@inline(__always)
func withRowChunks<Value: BitwiseCopyable>(
    of type: Value.Type, rowCount: Int, _ body: (Range<Int>, UnsafeMutablePointer<Value>) -> Void
) {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: rowsPerChunk) { room in
        guard let base = room.baseAddress else { return }
        for start in stride(from: 0, to: rowCount, by: rowsPerChunk) {
            body(start..<min(start + rowsPerChunk, rowCount), base)
        }
    }
}
