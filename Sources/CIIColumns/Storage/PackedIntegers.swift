/// Integers held contiguously at the narrowest width that holds all of them.
///
/// The lowest value of each width stands for a missing value, so a kernel reads values and validity in one
/// load and needs no branch.
public struct PackedIntegers: Sendable, Hashable {
    /// The integers at one width.
    public enum Values: Sendable, Hashable {
        /// One byte each; −128 is missing.
        case int8(ColumnBuffer<Int8>)
        /// Two bytes each; −32,768 is missing.
        case int16(ColumnBuffer<Int16>)
        /// Four bytes each; −2³¹ is missing.
        case int32(ColumnBuffer<Int32>)
        /// Eight bytes each; −2⁶³ is missing.
        case int64(ColumnBuffer<Int64>)
    }

    /// The integers themselves.
    public let values: Values
    /// How many rows are missing.
    public let missingCount: Int
    /// The lowest and highest value present; `nil` when every row is missing.
    public let bounds: ClosedRange<Int64>?

    init(values: Values, missingCount: Int, bounds: ClosedRange<Int64>?) {
        self.values = values
        self.missingCount = missingCount
        self.bounds = bounds
    }

    /// Packs the given integers; `nil` is missing.
    ///
    /// `Int64.min` itself cannot be held: it is the mark of a missing value at the widest width.
    public init(_ integers: some Sequence<Int64?>) {
        var maker = PackedIntegersMaker()
        for integer in integers { maker.append(integer ?? .min) }
        self = maker.finish()
    }

    /// The number of rows.
    public var count: Int {
        switch values {
        case .int8(let integers): integers.count
        case .int16(let integers): integers.count
        case .int32(let integers): integers.count
        case .int64(let integers): integers.count
        }
    }

    /// The bytes one row takes: 1, 2, 4 or 8.
    public var bytesPerRow: Int {
        switch values {
        case .int8: 1
        case .int16: 2
        case .int32: 4
        case .int64: 8
        }
    }

    /// The integer at a row, `nil` when missing.
    ///
    /// For listings; loops read whole blocks.
    public subscript(row: Int) -> Int64? {
        switch values {
        case .int8(let integers): integers[row] == .min ? nil : Int64(integers[row])
        case .int16(let integers): integers[row] == .min ? nil : Int64(integers[row])
        case .int32(let integers): integers[row] == .min ? nil : Int64(integers[row])
        case .int64(let integers): integers[row] == .min ? nil : integers[row]
        }
    }

    /// Copies a range of rows to `destination` as 64-bit integers, missing as `Int64.min`.
    ///
    /// `destination` must have room for `rows.count` integers.
    public func read(_ rows: Range<Int>, into destination: UnsafeMutablePointer<Int64>) {
        switch values {
        case .int8(let integers): widen(integers, rows, destination)
        case .int16(let integers): widen(integers, rows, destination)
        case .int32(let integers): widen(integers, rows, destination)
        case .int64(let integers): widen(integers, rows, destination)
        }
    }

    @inline(__always)
    private func widen<Integer: FixedWidthInteger & SignedInteger>(
        _ integers: ColumnBuffer<Integer>, _ rows: Range<Int>, _ destination: UnsafeMutablePointer<Int64>
    ) {
        integers.withUnsafeBufferPointer { source in
            let block = UnsafeBufferPointer(rebasing: source[rows])
            for row in 0..<block.count {
                let integer = block[row]
                destination[row] = integer == .min ? .min : Int64(truncatingIfNeeded: integer)
            }
        }
    }
}
