/// Columns of the same number of rows.
public struct Table: Sendable {
    /// The number of rows.
    public let rowCount: Int
    /// The columns in the order they were given.
    public let columns: [Column]
    private let indices: [String: Int]

    /// A table of columns that all have `rowCount` rows.
    ///
    /// Of two columns of one name the first is found.
    public init(rowCount: Int, columns: [Column]) {
        precondition(columns.allSatisfy { $0.count == rowCount }, "columns of a table have the same length")
        self.rowCount = rowCount
        self.columns = columns
        indices = Dictionary(
            columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A table of columns that all have the same number of rows.
    public init(columns: [Column]) {
        self.init(rowCount: columns.first?.count ?? 0, columns: columns)
    }

    /// The position of a column; `nil` when there is none of that name.
    public func index(of name: String) -> Int? { indices[name] }

    /// The column of that name; `nil` when there is none.
    public func column(_ name: String) -> Column? {
        indices[name].map { columns[$0] }
    }

    /// The table with one more column, or with the column of that name replaced.
    public func adding(_ column: Column) -> Table {
        var columns = columns
        if let index = indices[column.name] {
            columns[index] = column
        } else {
            columns.append(column)
        }
        return Table(rowCount: columns.count == 1 ? column.count : rowCount, columns: columns)
    }
}
