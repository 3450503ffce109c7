import CIIColumns
import CIIEngine
import CIIIngest
import CIIText

/// What the rows of all sources come to: the interactions without duplicates, with what is joined onto them, without
/// those that are left out.
struct SettledRows {
    private(set) var table = Table(rowCount: 0, columns: [])
    /// What is known of each column of the table.
    private(set) var fields: [Field] = []
    /// What the logs say of each column that came from one.
    private(set) var accounts: [String: FieldAccount] = [:]
    /// What came of each join.
    private(set) var joins: [JoinAccount] = []
    /// The field that holds the name of the file.
    private(set) var sourceField = "source"
    /// The columns of the table that say what followed an interaction.
    private(set) var repeatContacts: RepeatContacts?
    /// For each row of all sources whether none newer of the same `id` is there; nil where that holds for all.
    private(set) var isNewest: [Bool]?

    /// No rows.
    init() {}

    /// Settles the rows of sources, which stand in `rows` but for those that are joined, and counts in each source what
    /// became of its own.
    init(of sources: inout [LoadedSource], rows: StackedRows) {
        sourceField = Self.freeSourceField(sources)
        let stacked = sources.indices.filter { sources[$0].joinedBy == nil }
        table = rows.table.adding(sourceColumn(stacked.map { sources[$0].name }, rows.ranges))
        dropDuplicates(&sources, stacked, rows)
        for index in stacked {
            for field in sources[index].log.fields { merge(field, as: field.name) }
        }
        for join in Join.all(of: sources) {
            let (joined, account) = join.applied(to: table)
            table = joined
            joins.append(account)
            for field in account.fields { merge(field.account, as: field.column) }
        }
        leaveOut(&sources)
        repeatContacts = RepeatContacts(addingTo: &table)
        fields = table.columns.map { field(of: $0.name) }
    }

    /// Rows that were settled before, of the sources and joins they were settled of.
    init(
        _ table: Table, of sources: [LoadedSource], joins: [JoinAccount], repeatContacts: RepeatContacts?
    ) {
        sourceField = Self.freeSourceField(sources)
        self.table = table
        self.joins = joins
        self.repeatContacts = repeatContacts
        for source in sources where source.joinedBy == nil {
            for field in source.log.fields { merge(field, as: field.name) }
        }
        for field in joins.lazy.flatMap(\.fields) { merge(field.account, as: field.column) }
        fields = table.columns.map { self.field(of: $0.name) }
    }

    // MARK: Duplicates

    /// Keeps, of the rows with the same `id` over all sources, the newest.
    ///
    /// It is the one with the last `updated`, else with the last `resolved`, else the one that was loaded last. The same
    /// `id` of different tools is not the same.
    private mutating func dropDuplicates(
        _ sources: inout [LoadedSource], _ stacked: [Int], _ rows: StackedRows
    ) {
        let newest = newestRows(stacked.map { sources[$0].idSpace }, rows)
        for (place, index) in stacked.enumerated() {
            sources[index].duplicates = newest.map { $0.isKept[rows.ranges[place]].count { !$0 } } ?? 0
            sources[index].repeats = newest?.repeats[place] ?? 0
        }
        isNewest = newest?.isKept
        if let isNewest { table = table.selecting(isNewest) }
    }

    private func newestRows(_ spaces: [String], _ rows: StackedRows) -> NewestRows? {
        guard let key = rows.table.index(of: "id") else { return nil }
        var numbers: [String: Int] = [:]
        var parts: [RowPart] = []
        for (range, space) in zip(rows.ranges, spaces) {
            let number = numbers[space] ?? numbers.count
            numbers[space] = number
            parts.append(RowPart(rows: range, space: number))
        }
        let instants = ["updated", "resolved"].compactMap { rows.table.index(of: $0) }
        return rows.table.newestRows(byKey: key, instants: instants, parts: parts)
    }

    // MARK: Rows left out

    /// Takes rows whose status says that they are no interactions out.
    ///
    /// That is done last, so that an older row of the
    /// same `id` does not come in their place.
    private mutating func leaveOut(_ sources: inout [LoadedSource]) {
        guard LeftOutStatus.mayOccur(in: table) else {
            for index in sources.indices { sources[index].leftOut = [] }
            return
        }
        let counts = LeftOutStatus.counts(in: table, sourceField: sourceField)
        for index in sources.indices { sources[index].leftOut = counts[sources[index].name] ?? [] }
        if let kept = LeftOutStatus.kept(of: table) { table = table.selecting(kept) }
    }

    // MARK: Fields

    private mutating func merge(_ account: FieldAccount, as column: String) {
        accounts[column] = accounts[column].map { $0.merged(with: account) } ?? account
    }

    private func field(of column: String) -> Field {
        if column == sourceField { return Field(name: column, aliases: ["fonte"]) }
        let account = accounts[column]
        return Field(
            name: column, aliases: FieldVocabulary.field(named: column)?.aliases ?? [],
            header: account?.headers.count == 1 ? account?.headers.first : nil,
            scale: account?.scale.map { min($0.worst, $0.best)...max($0.worst, $0.best) })
    }

    // MARK: The source of an interaction

    /// `source` unless a log has a column of that name or header.
    private static func freeSourceField(_ sources: [LoadedSource]) -> String {
        var taken: Set<String> = []
        for field in sources.lazy.flatMap(\.log.fields) {
            taken.insert(field.name)
            for header in field.headers { taken.insert(folded(header)) }
        }
        var name = "source"
        while taken.contains(name) { name = name == "source" ? "source_file" : name + "_" }
        return name
    }

    private func sourceColumn(_ names: [String], _ ranges: [Range<Int>]) -> Column {
        var maker = CategoryMaker(capacity: ranges.last?.upperBound ?? 0)
        for (name, range) in zip(names, ranges) { maker.append(name, count: range.count) }
        return maker.finish(name: sourceField)
    }
}
