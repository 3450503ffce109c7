/// Collects integers, starting at one byte each and widening when a value asks for it.
public struct PackedIntegersMaker: Sendable {
    private enum Width {
        case int8
        case int16
        case int32
        case int64
    }

    // Only the array of the current width is filled: an array inside an enum case would be copied on every
    // append.
    private var width = Width.int8
    private var bytes: [Int8] = []
    private var halves: [Int16] = []
    private var words: [Int32] = []
    private var longs: [Int64] = []
    private var lowest = Int64.max
    private var highest = Int64.min

    /// The number of missing values so far.
    public private(set) var missingCount = 0

    /// An empty collection with room for `capacity` one-byte rows.
    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// An empty collection at the width that holds `bounds`, with room for `capacity` rows.
    public init(capacity: Int, holding bounds: ClosedRange<Int64>) {
        if bounds.lowerBound > Int64(Int8.min), bounds.upperBound <= Int64(Int8.max) {
            bytes.reserveCapacity(capacity)
        } else if bounds.lowerBound > Int64(Int16.min), bounds.upperBound <= Int64(Int16.max) {
            width = .int16
            halves.reserveCapacity(capacity)
        } else if bounds.lowerBound > Int64(Int32.min), bounds.upperBound <= Int64(Int32.max) {
            width = .int32
            words.reserveCapacity(capacity)
        } else {
            width = .int64
            longs.reserveCapacity(capacity)
        }
    }

    /// The number of rows so far.
    public var count: Int {
        switch width {
        case .int8: bytes.count
        case .int16: halves.count
        case .int32: words.count
        case .int64: longs.count
        }
    }

    /// The lowest and highest value so far; `nil` while every row is missing.
    public var bounds: ClosedRange<Int64>? {
        lowest <= highest ? lowest...highest : nil
    }

    /// Adds one row; `Int64.min` is missing.
    public mutating func append(_ integer: Int64) {
        if integer == .min {
            missingCount += 1
        } else {
            lowest = min(lowest, integer)
            highest = max(highest, integer)
            makeRoom(for: integer)
        }
        switch width {
        case .int8: bytes.append(integer == .min ? .min : Int8(truncatingIfNeeded: integer))
        case .int16: halves.append(integer == .min ? .min : Int16(truncatingIfNeeded: integer))
        case .int32: words.append(integer == .min ? .min : Int32(truncatingIfNeeded: integer))
        case .int64: longs.append(integer)
        }
    }

    /// Adds a missing row.
    public mutating func appendMissing() {
        append(.min)
    }

    /// Adds `count` missing rows.
    public mutating func appendMissing(count: Int) {
        missingCount += count
        switch width {
        case .int8: bytes.append(contentsOf: repeatElement(.min, count: count))
        case .int16: halves.append(contentsOf: repeatElement(.min, count: count))
        case .int32: words.append(contentsOf: repeatElement(.min, count: count))
        case .int64: longs.append(contentsOf: repeatElement(.min, count: count))
        }
    }

    /// Adds a chunk of rows at once; `Int64.min` is missing.
    public mutating func append(contentsOf integers: UnsafeBufferPointer<Int64>) {
        var missing = 0
        var low = Int64.max
        var high = Int64.min
        for integer in integers {
            missing &+= integer == .min ? 1 : 0
            low = min(low, integer == .min ? .max : integer)
            high = max(high, integer)
        }
        missingCount += missing
        if missing < integers.count {
            lowest = min(lowest, low)
            highest = max(highest, high)
            makeRoom(for: low)
            makeRoom(for: high)
        }
        switch width {
        case .int8: Self.append(integers, to: &bytes)
        case .int16: Self.append(integers, to: &halves)
        case .int32: Self.append(integers, to: &words)
        case .int64: longs.append(contentsOf: integers)
        }
    }

    /// Adds all rows of another packed column.
    public mutating func append(contentsOf packed: PackedIntegers) {
        let chunk = 8_192
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: chunk) { buffer in
            guard let base = buffer.baseAddress else { return }
            for start in stride(from: 0, to: packed.count, by: chunk) {
                let end = min(start + chunk, packed.count)
                packed.read(start..<end, into: base)
                append(contentsOf: UnsafeBufferPointer(start: base, count: end - start))
            }
        }
    }

    /// The packed integers.
    public func finish() -> PackedIntegers {
        let values: PackedIntegers.Values =
            switch width {
            case .int8: .int8(ColumnBuffer(bytes))
            case .int16: .int16(ColumnBuffer(halves))
            case .int32: .int32(ColumnBuffer(words))
            case .int64: .int64(ColumnBuffer(longs))
            }
        return PackedIntegers(values: values, missingCount: missingCount, bounds: bounds)
    }

    private static func append<Integer: FixedWidthInteger & SignedInteger>(
        _ integers: UnsafeBufferPointer<Int64>, to rows: inout [Integer]
    ) {
        let needed = rows.count + integers.count
        // Room for half as much again, or many short chunks would copy the rows each time.
        if rows.capacity < needed { rows.reserveCapacity(max(needed, rows.count + rows.count / 2)) }
        for integer in integers {
            rows.append(integer == .min ? .min : Integer(truncatingIfNeeded: integer))
        }
    }

    private mutating func makeRoom(for integer: Int64) {
        switch width {
        case .int8:
            if integer > Int64(Int8.min), integer <= Int64(Int8.max) { return }
        case .int16:
            if integer > Int64(Int16.min), integer <= Int64(Int16.max) { return }
        case .int32:
            if integer > Int64(Int32.min), integer <= Int64(Int32.max) { return }
        case .int64:
            return
        }
        widen(for: integer)
    }

    @inline(never)
    private mutating func widen(for integer: Int64) {
        let needed: Width =
            if integer > Int64(Int16.min), integer <= Int64(Int16.max) {
                .int16
            } else if integer > Int64(Int32.min), integer <= Int64(Int32.max) {
                .int32
            } else {
                .int64
            }
        switch (width, needed) {
        case (.int8, .int16): halves = Self.widened(bytes)
        case (.int8, .int32): words = Self.widened(bytes)
        case (.int8, .int64): longs = Self.widened(bytes)
        case (.int16, .int32): words = Self.widened(halves)
        case (.int16, .int64): longs = Self.widened(halves)
        case (.int32, .int64): longs = Self.widened(words)
        case (.int8, .int8), (.int16, .int8), (.int16, .int16), (.int32, _), (.int64, _): return
        }
        if width == .int8 { bytes = [] }
        if width == .int16 { halves = [] }
        if width == .int32 { words = [] }
        width = needed
    }

    private static func widened<Narrow: FixedWidthInteger, Wide: FixedWidthInteger>(_ rows: [Narrow])
        -> [Wide]
    {
        rows.map { $0 == .min ? .min : Wide(truncatingIfNeeded: $0) }
    }
}
