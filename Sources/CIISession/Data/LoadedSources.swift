import CIIColumns
import CIIEngine
import CIIIngest
import CIILanguage
import CIIText

/// The logs loaded so far, and the interactions of all of them together.
///
/// Nothing that was loaded is thrown away: duplicates, rows left out and joins are settled anew from all rows whenever
/// logs come or go, so that the interactions are those of the sources there are, whatever was there before.
struct LoadedSources {
    /// Every source in the order they were loaded.
    private(set) var all: [LoadedSource] = []
    /// The rows of the sources that are not joined, in the order of ``all``, duplicates and rows left out among them.
    private(set) var rows = StackedRows()
    private(set) var settled = SettledRows()
    private(set) var revision = 0

    /// No sources.
    init() {}

    /// Sources that were settled before, in place of those of a state of the data.
    init(_ all: [LoadedSource], rows: StackedRows, settled: SettledRows, after revision: Int) {
        self.all = all
        self.rows = rows
        self.settled = settled
        self.revision = revision + 1
    }

    var isEmpty: Bool { all.isEmpty }

    /// The files the interactions came from, as the system names them.
    var paths: Set<String> { Set(all.compactMap(\.path)) }

    /// The field that holds the name of the file; `source` unless a log has a column of that name or header.
    var sourceField: String { settled.sourceField }

    /// What came of joining files onto the interactions, in the order they were loaded.
    var joins: [JoinAccount] { settled.joins }

    /// The interactions, with what is known of each column.
    func dataset() -> Dataset {
        Dataset(
            table: settled.table, fields: settled.fields, revision: revision,
            repeatContacts: settled.repeatContacts)
    }

    /// What the logs that have it say of a field.
    func account(of name: String) -> FieldAccount? { settled.accounts[name] }

    // MARK: Adding

    /// Adds the rows of logs to the interactions; a file that is loaded already is replaced.
    mutating func add(_ logs: consuming [NewLog]) -> LoadEffects {
        add(logs, joinedBy: nil)
    }

    /// Joins the rows of logs onto the interactions by a field both have; a file that is loaded already is replaced.
    ///
    /// - Throws: that there are no interactions, or that they or one of the logs lack the field; nothing is changed.
    mutating func join(_ logs: consuming [NewLog], on name: Name) throws(JoinProblem) -> LoadEffects {
        let paths = Set(logs.compactMap(\.path))
        let own = try joinField(name)
        guard all.contains(where: { $0.joinedBy == nil && !($0.path.map(paths.contains) ?? false) }) else {
            throw .noInteractions
        }
        var columns: [JoinField] = []
        for index in logs.indices {
            let log = logs[index].log
            let fields = log.fields.map { KnownField(name: $0.name, headers: $0.headers) }
            guard let column = fields.find(name, or: own) else {
                throw .noField(file: log.account.source, nearest: fields.nearest(to: name))
            }
            columns.append(JoinField(field: own, column: column))
        }
        return add(logs, joinedBy: columns)
    }

    /// What the interactions call the field to join by.
    ///
    /// - Throws: that there are no interactions, or that they have no such field.
    func joinField(_ name: Name) throws(JoinProblem) -> String {
        guard all.contains(where: { $0.joinedBy == nil }) else { throw .noInteractions }
        let known = settled.fields.map { field in
            KnownField(name: field.name, headers: account(of: field.name)?.headers ?? [])
        }
        guard let field = known.find(name) else {
            throw .noField(file: nil, nearest: known.nearest(to: name))
        }
        return field
    }

    mutating func add(
        _ logs: consuming [NewLog], joinedBy fields: [JoinField]?, replacing: Bool = true
    ) -> LoadEffects {
        var effects = LoadEffects()
        let paths = replacing ? Set(logs.compactMap(\.path)) : []
        let gone = take { $0.path.map(paths.contains) ?? false }
        effects.replaced = gone.map(\.name)
        // Events of one key belong together wherever they stand, so that those of earlier logs are folded anew.
        let keys = Set(
            (fields == nil ? logs.compactMap(\.log.eventKey) : []) + gone.compactMap(\.events?.eventKey))
        var entries = take { source in
            source.joinedBy == nil && source.events?.eventKey.map(keys.contains) ?? false
        }
        let before = Dictionary(uniqueKeysWithValues: (all + entries).map { ($0.name, $0.duplicates) })
        let known = entries.count
        for index in logs.indices {
            if let path = logs[index].path, logs[(index + 1)...].contains(where: { $0.path == path }) {
                effects.replaced.append(logs[index].log.account.source)
                continue
            }
            var entry = LoadedSource(log: logs[index].log, path: logs[index].path, joinedBy: fields?[index])
            entry.store = logs[index].store
            entries.append(entry)
        }
        logs = []
        LoadedSource.fold(&entries)
        append(&entries, known: known)
        settle()
        effects.take(Array(all.suffix(entries.count - known)), joins)
        effects.duplicates = duplicates(since: before)
        return effects
    }

    /// Adds sources at the end, the rows of all of them in one go; those from `known` on get names of their own.
    private mutating func append(_ entries: inout [LoadedSource], known: Int) {
        var tables: [Table] = []
        for index in entries.indices {
            if index >= known { entries[index].name = uniqueName(of: entries[index].log.account.source) }
            if entries[index].joinedBy == nil {
                tables.append(entries[index].log.table)
                entries[index].log.table = Table(rowCount: 0, columns: [])
            }
            all.append(entries[index])
        }
        if !tables.isEmpty { rows.append(consume tables) }
    }

    /// Puts what a followed file holds now in the place of what the source of that name held; where that is nil, the
    /// rows are those of another source, beside others of the same file.
    ///
    /// - Returns: the name of the source, and what has become of the rows.
    mutating func update(_ log: NewLog, named name: String?) -> (name: String, effects: LoadEffects) {
        guard let index = all.firstIndex(where: { $0.name == name }) else {
            let effects = add([log], joinedBy: nil, replacing: false)
            return (all.last?.name ?? "", effects)
        }
        (all[index].log, all[index].events) = (log.log, nil)
        // An event may belong to an interaction that began in another log of the same key.
        let key = log.log.eventKey
        let changed = all.indices.filter { place in
            place == index
                || key != nil && all[place].joinedBy == nil && all[place].events?.eventKey == key
        }
        var entries = changed.map { all[$0] }
        LoadedSource.fold(&entries)
        var tables: [Int: Table] = [:]
        for (entry, index) in zip(entries, changed) {
            all[index] = entry
            if let place = stacked.firstIndex(of: index) { tables[place] = entry.log.table }
            all[index].log.table = Table(rowCount: 0, columns: [])
        }
        entries = []
        rows.replace(tables)
        settle()
        return (all[index].name, LoadEffects())
    }

    /// Takes the sources of a file away; their names.
    mutating func remove(path: String) -> [String] {
        let gone = take { $0.path == path }
        let keys = Set(gone.compactMap(\.events?.eventKey))
        var entries = take { $0.joinedBy == nil && $0.events?.eventKey.map(keys.contains) ?? false }
        LoadedSource.fold(&entries)
        append(&entries, known: entries.count)
        if !gone.isEmpty { settle() }
        return gone.map(\.name)
    }

    private mutating func settle() {
        // What was settled before is let go first, so that it is not in memory beside what comes.
        settled = SettledRows()
        settled = SettledRows(of: &all, rows: rows)
        revision += 1
    }

    /// Takes sources away.
    private mutating func take(where isTaken: (LoadedSource) -> Bool) -> [LoadedSource] {
        let gone = all.indices.filter { isTaken(all[$0]) }
        guard !gone.isEmpty else { return [] }
        rows.remove(Set(stacked.enumerated().filter { gone.contains($0.element) }.map(\.offset)))
        let taken = gone.map { all[$0] }
        all = all.indices.filter { !gone.contains($0) }.map { all[$0] }
        return taken
    }

    /// The sources whose rows are interactions, in the order their rows are stacked.
    private var stacked: [Int] { all.indices.filter { all[$0].joinedBy == nil } }

    private func uniqueName(of path: String) -> String {
        let base = path.split(separator: "/").last.map(String.init) ?? path
        let names = Set(all.map(\.name))
        var name = base
        var number = 1
        while names.contains(name) {
            number += 1
            name = "\(base) (\(number))"
        }
        return name
    }

    /// The duplicates that were none before.
    private func duplicates(since before: [String: Int]) -> DuplicateAccount {
        var account = DuplicateAccount()
        guard let isNewest = settled.isNewest, let key = rows.table.column("id") else { return account }
        for (range, index) in zip(rows.ranges, stacked) {
            let count = all[index].duplicates - (before[all[index].name] ?? 0)
            guard count > 0 else { continue }
            account.drops.append((all[index].name, count))
            guard account.example == nil, let row = isNewest[range].firstIndex(of: false) else { continue }
            account.example = key.value(at: row)
        }
        return account
    }
}
