import CIIText

/// Logs whose columns are in lanes.
extension RawLog {
    /// Begins to hold rows in lanes, those that are there first.
    mutating func beginLanes() {
        guard assembly == nil else { return }
        assembly = LaneAssembly(columns, threads: threads)
        takeIntoLanes()
    }

    /// Brings the rows that were read one by one into lanes.
    mutating func takeIntoLanes() {
        guard let rows = assembly.map({ rowCount - $0.rowCount }), rows > 0 else { return }
        fillColumns(to: rows)
        assembly?.take(&columns, rows: rows)
    }

    /// Ends the reading: every row of a log in lanes is in them.
    mutating func finishLanes() {
        takeIntoLanes()
        guard let finished = assembly else { return }
        assembly = nil
        lanes = LaneShelf(finished.finish(headers: columns.map(\.header)))
    }

    /// The lanes of a column without the rows of `skipped`; nil where its rows are held one by one.
    func lanes(of column: Int, skipping skipped: [Int]) -> LaneColumn? {
        guard var own = lanes?.column(column) else { return nil }
        own.remove(rows: skipped)
        return own
    }

    /// Holds the rows of a column one by one.
    mutating func expand(_ column: Int) {
        guard let own = lanes?.take(column) else { return }
        columns[column] = own.expanded(header: columns[column].header)
    }

    /// Lets go of a column that is not needed any more.
    mutating func forget(_ column: Int) {
        guard lanes != nil else { return }
        columns[column] = RawColumn(header: columns[column].header)
    }

    /// Holds the rows of all columns one by one.
    mutating func expandAll() {
        for column in columns.indices { expand(column) }
    }

    /// Holds the rows of those columns one by one of which the rules ask for what lanes do not have.
    mutating func expand(for rules: LoadRules, headers: [String]) {
        guard lanes != nil else { return }
        if rules.countedBy != nil || !rules.missingWords.isEmpty { expandAll() }
        let replaced = Set(rules.mappings.filter { !$0.values.isEmpty }.map { headerKey($0.column) })
        for (column, header) in headers.enumerated() where replaced.contains(headerKey(header)) {
            expand(column)
        }
    }

    /// What each column looks like.
    func evidence(skipping skipped: [Int], _ watch: LoadWatch) throws(LoadFailure) -> [ColumnEvidence] {
        let fromLanes = concurrently(columns.count, threads: lanes == nil ? 1 : threads) { column in
            lanes(of: column, skipping: skipped).map { ColumnEvidence($0) }
        }
        var evidence: [ColumnEvidence] = []
        for (column, own) in fromLanes.enumerated() {
            let raw = columns[column]
            evidence.append(own ?? ColumnEvidence(raw, uses: raw.entryUses(skipping: skipped)))
            try watch.check()
        }
        return evidence
    }
}
