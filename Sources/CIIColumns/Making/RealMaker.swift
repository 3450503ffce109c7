/// Collects doubles; infinities and NaN are missing.
public struct RealMaker: Sendable {
    private var values: [Double] = []
    private var validity = Validity()

    /// An empty collection with room for `capacity` rows.
    public init(capacity: Int = 0) {
        values.reserveCapacity(capacity)
    }

    /// The number of rows so far.
    public var count: Int { values.count }

    /// Adds one row.
    public mutating func append(_ value: Double) {
        values.append(value.isFinite ? value : 0)
        validity.append(value.isFinite)
    }

    /// Adds a missing row.
    public mutating func appendMissing() {
        append(.nan)
    }

    /// Adds `count` missing rows.
    public mutating func appendMissing(count: Int) {
        for _ in 0..<count { append(.nan) }
    }

    /// Adds all rows of another column of numbers.
    public mutating func append(contentsOf column: NumberColumn) {
        for row in 0..<column.count { append(column.value(at: row) ?? .nan) }
    }

    /// The column's storage.
    public func finish() -> NumberColumn {
        .real(RealNumbers(values: ColumnBuffer(values), validity: validity))
    }

    /// The finished column.
    public func finish(name: String) -> Column {
        Column(name: name, storage: .number(finish()))
    }
}
