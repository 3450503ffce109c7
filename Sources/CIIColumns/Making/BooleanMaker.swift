/// Collects yes and no.
public struct BooleanMaker: Sendable {
    private var values: [UInt8] = []
    private var missingCount = 0

    /// An empty collection with room for `capacity` rows.
    public init(capacity: Int = 0) {
        values.reserveCapacity(capacity)
    }

    /// The number of rows so far.
    public var count: Int { values.count }

    /// Adds one row.
    public mutating func append(_ value: Bool) {
        values.append(value ? 1 : 0)
    }

    /// Adds a missing row.
    public mutating func appendMissing() {
        appendMissing(count: 1)
    }

    /// Adds `count` missing rows.
    public mutating func appendMissing(count: Int) {
        values.append(contentsOf: repeatElement(2, count: count))
        missingCount += count
    }

    /// Adds all rows of another boolean column.
    public mutating func append(contentsOf column: BooleanColumn) {
        values.append(contentsOf: column.values)
        missingCount += column.missingCount
    }

    /// What stands for a missing value in the tables that rows are added through.
    public static let missing: UInt8 = 2

    /// Adds a row for each number; `table` has 1, 0 or ``missing`` for each.
    public mutating func append(
        _ numbers: UnsafeBufferPointer<UInt8>, through table: UnsafeBufferPointer<UInt8>
    ) {
        add(numbers, table)
    }

    /// Adds a row for each number; `table` has 1, 0 or ``missing`` for each.
    public mutating func append(
        _ numbers: UnsafeBufferPointer<UInt16>, through table: UnsafeBufferPointer<UInt8>
    ) {
        add(numbers, table)
    }

    @inline(__always)
    private mutating func add<Number: FixedWidthInteger & UnsignedInteger>(
        _ numbers: UnsafeBufferPointer<Number>, _ table: UnsafeBufferPointer<UInt8>
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: numbers.count) { room in
            for row in 0..<numbers.count {
                let value = table[Int(numbers[row])]
                missingCount += value == Self.missing ? 1 : 0
                room[row] = value
            }
            values.append(contentsOf: UnsafeBufferPointer(room))
        }
    }

    /// The column's storage.
    public func finish() -> BooleanColumn {
        BooleanColumn(values: ColumnBuffer(values), missingCount: missingCount)
    }

    /// The finished column.
    public func finish(name: String) -> Column {
        Column(name: name, storage: .boolean(finish()))
    }
}
