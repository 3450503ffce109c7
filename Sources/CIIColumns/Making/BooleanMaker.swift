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

    /// The column's storage.
    public func finish() -> BooleanColumn {
        BooleanColumn(values: values, missingCount: missingCount)
    }

    /// The finished column.
    public func finish(name: String) -> Column {
        Column(name: name, storage: .boolean(finish()))
    }
}
