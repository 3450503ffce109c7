import CIIColumns
import CIIIngest

/// Files whose rows are joined onto the interactions by a field both have: at most one row for each interaction.
///
/// What a file says of its own records is not said of interactions: its `id`, `received`, `updated` and `first_response`,
/// and every instant that the interactions have already, are kept beside theirs under another name. Other fields fill what the
/// interactions lack and change nothing they have.
struct Join {
    /// The names of the files.
    private var sources: [String] = []
    /// What lists of what was not loaded call each.
    private var paths: [String] = []
    /// The rows of each.
    private var tables: [Table] = []
    /// What is known of their fields.
    private var fields: [FieldAccount] = []
    private let key: JoinField

    /// The joins of all sources that are joined, in the order they were loaded; files with the same fields are joined
    /// as one.
    static func all(of sources: [LoadedSource]) -> [Join] {
        var joins: [Join] = []
        for source in sources {
            guard let key = source.joinedBy else { continue }
            let names = source.log.fields.map(\.name)
            if joins.last.map({ $0.key != key || $0.fields.map(\.name) != names }) ?? true {
                joins.append(Join(key: key))
            }
            joins[joins.count - 1].add(source)
        }
        return joins
    }

    private init(key: JoinField) { self.key = key }

    private mutating func add(_ source: LoadedSource) {
        sources.append(source.name)
        paths.append(source.log.account.source)
        tables.append(source.log.table)
        let added = source.log.fields
        fields = fields.isEmpty ? added : zip(fields, added).map { $0.merged(with: $1) }
    }

    /// Fields that say something of a record rather than of what it is about.
    private static let recordFields: Set<String> = ["id", "received", "updated", "first_response"]
    /// Fields that follow from when a record was answered: a survey's answer is not that of the interaction.
    private static let followingFields: Set<String> = ["answered", "response_time"]

    /// The interactions with what the files know of them, and what came of it.
    func applied(to table: Table) -> (table: Table, account: JoinAccount) {
        var account = JoinAccount(sources: sources, field: key.field, interactions: table.rowCount)
        let rows = Table(stacking: tables)
        guard let own = table.column(key.field), let other = rows.column(key.column) else {
            account.unmatched = table.rowCount
            return (table, account)
        }
        let match = KeyMatch(
            own, with: other, instants: ["updated", "received"].compactMap { rows.column($0) })
        account.take(match, keys: other, files: zip(paths, tables).map { (path: $0, rowCount: $1.rowCount) })
        var result = table
        // What was worked out from times is about the interaction only where the row is the same interaction's.
        for field in fields where field.name != key.column {
            if field.isDerived, key.field != "id" || Self.followingFields.contains(field.name) { continue }
            guard let values = rows.column(field.name)?.picking(match.rows) else { continue }
            add(values, field, to: &result, &account)
        }
        return (result, account)
    }

    private func add(
        _ values: Column, _ field: FieldAccount, to table: inout Table, _ account: inout JoinAccount
    ) {
        let own = table.column(field.name)
        let isOfRecord = Self.recordFields.contains(field.name)
        if let own, !isOfRecord, values.kind != .instant, let filled = own.filled(from: values) {
            table = table.adding(filled.column)
            account.filled.append((field.name, filled.filled, filled.differing))
            account.fields.append((field.name, field))
            return
        }
        var values = values
        if own != nil || isOfRecord {
            values.name = freeName(for: field.name, in: table)
            account.aside.append((field.name, values.name))
        } else {
            account.added.append(field.name)
        }
        account.fields.append((values.name, field))
        table = table.adding(values)
    }

    /// The first of `NAME_2`, `NAME_3`, … that no column has.
    private func freeName(for name: String, in table: Table) -> String {
        var number = 2
        while table.column("\(name)_\(number)") != nil { number += 1 }
        return "\(name)_\(number)"
    }
}
