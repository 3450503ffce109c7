/// Whole or decimal numbers as a table stores them: integers, missing ones marked, over a power of ten.
struct StoredIntegers {
    enum Values {
        case packed(PackedIntegers)
        case booleans(ColumnBuffer<UInt8>)
    }

    let values: Values
    let decimals: Int
    let bounds: ClosedRange<Int64>?
    let missingCount: Int

    init?(_ column: Column) {
        switch column.storage {
        case .number(.scaled(let packed, let decimals)):
            self.init(packed, decimals: decimals)
        case .instant(let ticks), .duration(let ticks):
            self.init(ticks.ticks, decimals: ticks.decimals)
        case .boolean(let booleans):
            self.init(
                values: .booleans(booleans.values), decimals: 0, bounds: 0...1,
                missingCount: booleans.missingCount)
        case .number(.real), .category, .text:
            return nil
        }
    }

    init(_ packed: PackedIntegers, decimals: Int) {
        self.init(
            values: .packed(packed), decimals: decimals, bounds: packed.bounds,
            missingCount: packed.missingCount)
    }

    private init(values: Values, decimals: Int, bounds: ClosedRange<Int64>?, missingCount: Int) {
        self.values = values
        self.decimals = decimals
        self.bounds = bounds
        self.missingCount = missingCount
    }

    var divisor: Double { Double(powerOfTen(decimals)) }

    /// Runs a kernel over a block at the width the integers are stored at.
    @inline(__always)
    func run<Kernel: IntegerKernel>(_ kernel: Kernel, over rows: Range<Int>) {
        switch values {
        case .packed(let packed):
            switch packed.values {
            case .int8(let integers): Self.run(kernel, integers, rows, missing: .min)
            case .int16(let integers): Self.run(kernel, integers, rows, missing: .min)
            case .int32(let integers): Self.run(kernel, integers, rows, missing: .min)
            case .int64(let integers): Self.run(kernel, integers, rows, missing: .min)
            }
        case .booleans(let integers): Self.run(kernel, integers, rows, missing: 2)
        }
    }

    @inline(__always)
    private static func run<Kernel: IntegerKernel, Integer: FixedWidthInteger>(
        _ kernel: Kernel, _ integers: ColumnBuffer<Integer>, _ rows: Range<Int>, missing: Integer
    ) {
        integers.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            kernel.run(base + rows.lowerBound, count: rows.count, missing: missing)
        }
    }
}

/// A loop over one block of stored integers, compiled once for each width.
protocol IntegerKernel {
    func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer)
}

extension TickColumn {
    /// The power of ten that a second has ticks.
    var decimals: Int { ticksPerSecond >= 1_000_000 ? 6 : ticksPerSecond >= 1_000 ? 3 : 0 }
}
