import CIIText

/// What is read in place of values: what mappings say, and nothing in place of further words for a missing value.
struct ValueReplacements {
    /// What to tell of each column, by its index.
    private(set) var notes: [Int: [FieldNote]] = [:]
    private let headers: [String]
    private let skipped: [Int]

    /// Replaces the values of the columns as the rules say; `skipped` are rows that are not loaded.
    static func apply(
        _ rules: LoadRules, statement: LoadRules, to columns: inout [RawColumn], headers: [String],
        skipped: [Int]
    ) -> ValueReplacements {
        var replacements = Self(headers: headers, skipped: skipped)
        // A word that a mapping explains is not missing, whatever `blank` says.
        if !rules.missingWords.isEmpty {
            let words = WordTable<Bool>([(rules.missingWords.map(trimmed), true)])
            for column in columns.indices {
                _ = columns[column].replace(with: [[]]) { words[$0.trimmed] == nil ? nil : 0 }
            }
        }
        let mapped = Dictionary(grouping: rules.mappings.filter { !$0.values.isEmpty }) {
            headerKey($0.column)
        }
        guard !mapped.isEmpty else { return replacements }
        for (column, header) in headers.enumerated() {
            guard let mappings = mapped[headerKey(header)] else { continue }
            replacements.replace(mappings, in: &columns[column], column, statement: statement)
        }
        return replacements
    }

    private mutating func replace(
        _ mappings: [FieldMapping], in raw: inout RawColumn, _ column: Int, statement: LoadRules
    ) {
        // What the statement says of a column goes before what a profile says of the same field.
        let field = mappings.first?.field
        let values = mappings.filter { $0.field == field }.flatMap(\.values)
        let table = WordTable(values.enumerated().map { ([trimmed($1.written)], $0) })
        let found = raw.replace(with: values.map { Array($0.meant.utf8) }) { table[$0.trimmed] }
        let uses = raw.entryUses(skipping: skipped)
        let rows = found.entries.reduce(0) { $0 + uses[$1] }
        if rows > 0 { notes[column, default: []].append(.replaced(rows: rows)) }
        let own = statement.mappings.filter { headerKey($0.column) == headerKey(headers[column]) }
        let met = Set(found.texts.map { folded(values[$0].written) })
        let unused = values.indices.filter { index in
            !met.contains(folded(values[index].written)) && own.contains { $0.values.contains(values[index]) }
        }
        if !unused.isEmpty {
            notes[column, default: []].append(.replacedNothing(unused.map { values[$0].written }))
        }
    }
}

private func trimmed(_ word: String) -> String {
    Array(word.utf8).withUnsafeBufferPointer { String(decoding: $0.trimmed, as: UTF8.self) }
}
