extension Table {
    /// The rows of several tables one after another, columns matched by name in the order they first appear.
    ///
    /// A column that a table lacks is missing in its rows. Of which kind a column becomes does not depend on the order
    /// of the tables: see ``ColumnKind/common(to:)``. Decimals and doubles become doubles where 64-bit decimals cannot
    /// hold both, ticks take the finest size, and what becomes text does so as people read it. Of each table every
    /// column is let go once it is taken over, so that rows nobody else holds are in memory once.
    public init(stacking tables: consuming [Table]) {
        if tables.count == 1 {
            self = tables[0]
            return
        }
        let counts = tables.map(\.rowCount)
        var names: [String] = []
        var places: [String: Int] = [:]
        // For each column of the result, the column of each table.
        var parts: [[Column?]] = []
        for (number, table) in tables.enumerated() {
            for (index, column) in table.columns.enumerated() where table.index(of: column.name) == index {
                let place = places[column.name] ?? names.count
                if place == names.count {
                    places[column.name] = place
                    names.append(column.name)
                    parts.append(Array(repeating: nil, count: counts.count))
                }
                parts[place][number] = column
            }
        }
        tables = []
        var columns: [Column] = []
        for place in names.indices {
            let stacked = ColumnStorage(stacking: parts[place].map { $0?.storage }, rowCounts: counts)
            parts[place] = []
            columns.append(Column(name: names[place], storage: stacked))
        }
        self.init(rowCount: counts.reduce(0, +), columns: columns)
    }
}

extension ColumnKind {
    /// What columns of one name are together: their kind, where they are of one; numbers, of numbers and yes or no;
    /// text, where one is free text; else a category.
    ///
    /// Columns without a single value have no say beside others.
    public static func common(to columns: some Sequence<Column>) -> ColumnKind? {
        let valued = columns.filter { $0.missingCount < $0.count }
        let kinds = Set((valued.isEmpty ? Array(columns) : valued).map(\.kind))
        guard let first = kinds.first else { return nil }
        if kinds.count == 1 { return first }
        if kinds.contains(.text) { return .text }
        return kinds.isSubset(of: [.boolean, .number]) ? .number : .category
    }
}
