import CSQLite

/// One table of SQLite in memory, for a second opinion on figures.
final class SQLiteTable {
    private var database: OpaquePointer?

    /// What SQLite says of a statement that it does not take.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// A table `log` of these columns and rows; what is nil is NULL.
    init(columns: [String], rows: [[String?]]) throws {
        guard sqlite3_open(":memory:", &database) == SQLITE_OK else {
            throw Failure(description: "no memory")
        }
        try run("CREATE TABLE log (\(columns.map { "\"\($0)\" NUMERIC" }.joined(separator: ", ")))")
        for row in rows {
            let values = row.map { $0.map { "'\($0)'" } ?? "NULL" }
            try run("INSERT INTO log VALUES (\(values.joined(separator: ", ")))")
        }
    }

    deinit { sqlite3_close(database) }

    /// The rows of a query: the text of the first column, and the numbers of the others.
    @discardableResult
    func run(_ sql: String) throws -> [(key: String, values: [Double?])] {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
            throw Failure(description: "\(String(cString: sqlite3_errmsg(database))): \(sql)")
        }
        defer { sqlite3_finalize(statement) }
        var rows: [(key: String, values: [Double?])] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            let key = sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? ""
            let values = (1..<max(1, sqlite3_column_count(statement))).map { column -> Double? in
                sqlite3_column_type(statement, column) == SQLITE_NULL
                    ? nil : sqlite3_column_double(statement, column)
            }
            rows.append((key, values))
        }
        return rows
    }
}
