/// Packed integers of a store.
struct IntegersRecord: Codable {
    var block: Int
    /// Bytes of one integer.
    var width: Int
    var missing: Int
    /// The lowest and highest value; both `nil` where there is none.
    var low: Int64?
    var high: Int64?

    init(_ packed: PackedIntegers, in writer: StoreWriter) throws(StoreProblem) {
        block =
            switch packed.values {
            case .int8(let buffer): try writer.block(buffer)
            case .int16(let buffer): try writer.block(buffer)
            case .int32(let buffer): try writer.block(buffer)
            case .int64(let buffer): try writer.block(buffer)
            }
        width = packed.bytesPerRow
        missing = packed.missingCount
        low = packed.bounds?.lowerBound
        high = packed.bounds?.upperBound
    }

    /// The integers as they lie in the file.
    func integers(
        in blocks: StoreBlocks, rowCount: Int, _ part: String
    ) throws(StoreProblem) -> PackedIntegers {
        let values: PackedIntegers.Values
        switch width {
        case 1: values = .int8(try blocks.buffer(block, of: Int8.self, count: rowCount, name: part))
        case 2: values = .int16(try blocks.buffer(block, of: Int16.self, count: rowCount, name: part))
        case 4: values = .int32(try blocks.buffer(block, of: Int32.self, count: rowCount, name: part))
        case 8: values = .int64(try blocks.buffer(block, of: Int64.self, count: rowCount, name: part))
        case _: throw .inconsistent(part: part)
        }
        guard 0...rowCount ~= missing, (low == nil) == (missing == rowCount), (high == nil) == (low == nil),
            low ?? 0 <= high ?? 0
        else { throw .inconsistent(part: part) }
        var bounds: ClosedRange<Int64>?
        if let low, let high { bounds = low...high }
        return PackedIntegers(values: values, missingCount: missing, bounds: bounds)
    }

    /// Checks the bounds, which make room for what is counted by value.
    func check(in blocks: StoreBlocks, _ part: String) throws(StoreProblem) {
        switch width {
        case 1: try check(Int8.self, in: blocks, part)
        case 2: try check(Int16.self, in: blocks, part)
        case 4: try check(Int32.self, in: blocks, part)
        case _: try check(Int64.self, in: blocks, part)
        }
    }

    private func check<Integer: FixedWidthInteger & SignedInteger & BitwiseCopyable & Sendable>(
        _ type: Integer.Type, in blocks: StoreBlocks, _ part: String
    ) throws(StoreProblem) {
        let extent = try blocks.extent(of: block, PackedExtent<Integer>.self, name: part)
        guard extent.missing == missing, extent.bounds?.lowerBound == low, extent.bounds?.upperBound == high
        else { throw .inconsistent(part: part) }
    }
}

/// Instants or durations of a store, with what is known of their zones.
struct TicksRecord: Codable {
    var integers: IntegersRecord
    var ticksPerSecond: Int
    /// For each zone the lowest and highest value; the lowest is above the highest where there is none.
    var lows: [Int64]
    var highs: [Int64]
    var haveMissing: [Bool]

    init(_ column: TickColumn, in writer: StoreWriter) throws(StoreProblem) {
        integers = try IntegersRecord(column.ticks, in: writer)
        ticksPerSecond = column.ticksPerSecond
        lows = column.zones.zones.map { $0.bounds?.lowerBound ?? .max }
        highs = column.zones.zones.map { $0.bounds?.upperBound ?? .min }
        haveMissing = column.zones.zones.map(\.hasMissing)
    }

    /// The column as it lies in the file.
    func column(in blocks: StoreBlocks, rowCount: Int, _ part: String) throws(StoreProblem) -> TickColumn {
        let count = (rowCount + ZoneMap.rowsPerZone - 1) / ZoneMap.rowsPerZone
        guard [1, 1_000, 1_000_000].contains(ticksPerSecond), lows.count == count, highs.count == count,
            haveMissing.count == count
        else { throw .inconsistent(part: part) }
        let zones = (0..<count).map { zone in
            ZoneMap.Zone(
                bounds: lows[zone] <= highs[zone] ? lows[zone]...highs[zone] : nil,
                hasMissing: haveMissing[zone])
        }
        return TickColumn(
            ticks: try integers.integers(in: blocks, rowCount: rowCount, part),
            ticksPerSecond: ticksPerSecond, zones: ZoneMap(zones: zones))
    }

    func check(in blocks: StoreBlocks, _ part: String) throws(StoreProblem) {
        try integers.check(in: blocks, part)
    }
}
