/// Yes or no, one byte a row.
public struct BooleanColumn: Sendable, Hashable {
    /// 0 is no, 1 is yes, 2 is missing.
    public let values: ColumnBuffer<UInt8>
    /// The number of rows without a value.
    public let missingCount: Int

    init(values: ColumnBuffer<UInt8>, missingCount: Int) {
        self.values = values
        self.missingCount = missingCount
    }

    /// The number of rows.
    public var count: Int { values.count }

    /// The value at a row, `nil` when missing.
    ///
    /// For listings.
    public func value(at row: Int) -> Bool? {
        values[row] > 1 ? nil : values[row] == 1
    }
}
