import CIIColumns

/// The rows of several logs, one log after another, from which those of each can be had again as they were loaded.
struct StackedRows {
    /// The rows of one log.
    struct Part {
        var rows: Range<Int>
        /// The names of the columns the log has, in its order.
        var names: [String]
        /// Its columns that the table holds as another kind, because those of other logs are of one.
        var originals: [String: Column]
    }

    private(set) var table = Table(rowCount: 0, columns: [])
    private(set) var parts: [Part] = []

    /// No rows.
    init() {}

    /// Rows that were stacked before.
    init(_ table: Table, parts: [Part]) {
        self.table = table
        self.parts = parts
    }

    /// The rows of each part, in the order of the table.
    var ranges: [Range<Int>] { parts.map(\.rows) }

    /// The rows of one part, as they were loaded.
    func part(_ index: Int) -> Table {
        let part = parts[index]
        return Table(
            rowCount: part.rows.count,
            columns: part.names.compactMap { name in
                part.originals[name] ?? table.column(name)?.picking(part.rows)
            })
    }

    /// Adds parts at the end, all in one go.
    mutating func append(_ added: consuming [Table]) {
        // Where a column becomes of another kind, it is made anew of what was loaded, so that it does not matter which
        // log came first.
        let keepsKinds = table.columns.allSatisfy { column in
            ColumnKind.common(to: [column] + added.compactMap { $0.column(column.name) }) == column.kind
        }
        var tables = parts.isEmpty ? [] : keepsKinds ? [table] : parts.indices.map { part($0) }
        let known = keepsKinds ? tables.count : 0
        if !keepsKinds { parts = [] }
        tables += added
        added = []
        let kinds = Self.kinds(tables)
        for table in tables[known...] {
            let start = parts.last?.rows.upperBound ?? 0
            let others = table.columns.filter { kinds[$0.name] != $0.kind && $0.missingCount < $0.count }
            parts.append(
                Part(
                    rows: start..<start + table.rowCount, names: table.columns.map(\.name),
                    originals: Dictionary(
                        others.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })))
        }
        table = Table(rowCount: 0, columns: [])
        table = Table(stacking: consume tables)
    }

    /// Puts other rows in the place of those of parts.
    mutating func replace(_ new: [Int: Table]) {
        let tables = parts.indices.map { new[$0] ?? part($0) }
        self = StackedRows()
        append(tables)
    }

    /// Takes parts away; the others are again what they were without these.
    mutating func remove(_ indices: Set<Int>) {
        guard !indices.isEmpty else { return }
        let kept = parts.indices.filter { !indices.contains($0) }.map { part($0) }
        self = StackedRows()
        if !kept.isEmpty { append(kept) }
    }

    /// What each column is once the tables are stacked.
    private static func kinds(_ tables: [Table]) -> [String: ColumnKind] {
        var columns: [String: [Column]] = [:]
        for column in tables.lazy.flatMap(\.columns) { columns[column.name, default: []].append(column) }
        return columns.compactMapValues { ColumnKind.common(to: $0) }
    }
}
