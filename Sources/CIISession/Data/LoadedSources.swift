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
    private var rows = StackedRows()
    private var settled = SettledRows()
    private var revision = 0

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

    private mutating func add(
        _ logs: consuming [NewLog], joinedBy fields: [JoinField]?, replacing: Bool = true
    ) -> LoadEffects {
        var effects = LoadEffects()
        if replacing { effects.replaced = remove(Set(logs.compactMap(\.path))) }
        let before = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.duplicates) })
        var newest: [(log: NewLog, field: JoinField?)] = []
        for index in logs.indices {
            if let path = logs[index].path, logs[(index + 1)...].contains(where: { $0.path == path }) {
                effects.replaced.append(logs[index].log.account.source)
            } else {
                newest.append((logs[index], fields?[index]))
            }
        }
        logs = []
        if fields == nil { newest = withEventsFolded(newest.map(\.log)).map { ($0, nil) } }
        var tables: [Table] = []
        var added: Set<String> = []
        for index in newest.indices {
            let name = uniqueName(of: newest[index].log.log.account.source)
            if fields == nil {
                tables.append(newest[index].log.log.table)
                newest[index].log.log.table = Table(rowCount: 0, columns: [])
            }
            let log = newest[index].log
            all.append(
                LoadedSource(
                    log: log.log, path: log.path, name: name, joinedBy: newest[index].field,
                    events: log.events))
            if !before.keys.contains(name) { added.insert(name) }
        }
        newest = []
        if !tables.isEmpty { rows.append(consume tables) }
        settle()
        effects.duplicates = duplicates(since: before)
        let new = all.filter { added.contains($0.name) }
        effects.added = new.map(\.log)
        effects.addLeftOut(of: new)
        effects.repeating = new.filter { $0.repeats * 2 > $0.log.account.rowsLoaded }
        effects.joins = joins.map { ($0, !added.isDisjoint(with: $0.sources)) }
        return effects
    }

    /// The logs with the event logs among them folded into interactions, together with the event logs of the same key
    /// that are here already; those are taken out and come again.
    private mutating func withEventsFolded(_ logs: [NewLog]) -> [NewLog] {
        var folded = logs.filter { $0.log.eventKey == nil }
        var keys: [String] = []
        for case let key? in logs.map(\.log.eventKey) where !keys.contains(key) { keys.append(key) }
        for key in keys {
            let earlier = all.indices.filter { all[$0].events?.eventKey == key }
            var parts = earlier.compactMap { index in
                all[index].events.map { NewLog(log: $0, path: all[index].path) }
            }
            remove(earlier)
            parts += logs.filter { $0.log.eventKey == key }
            for (part, log) in zip(EventFolding().parts(of: parts.map(\.log)), parts) {
                folded.append(NewLog(log: part, path: log.path, events: log.log))
            }
        }
        return folded
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
        var changed = [index: log]
        if let key = log.log.eventKey {
            // An event may belong to an interaction that began in another log of the same key.
            let indices = all.indices.filter { all[$0].events?.eventKey == key || $0 == index }
            let events = indices.compactMap { $0 == index ? log.log : all[$0].events }
            for (place, part) in zip(indices, zip(EventFolding().parts(of: events), events)) {
                changed[place] = NewLog(log: part.0, path: all[place].path, events: part.1)
            }
        }
        var tables: [Int: Table] = [:]
        for (place, index) in stacked.enumerated() {
            guard let new = changed[index] else { continue }
            tables[place] = new.log.table
            (all[index].log, all[index].events) = (new.log, new.events)
            all[index].log.table = Table(rowCount: 0, columns: [])
        }
        changed = [:]
        rows.replace(tables)
        settle()
        return (all[index].name, LoadEffects())
    }

    /// Takes the sources of a file away; their names.
    mutating func remove(path: String) -> [String] {
        let names = remove([path])
        if !names.isEmpty { settle() }
        return names
    }

    private mutating func settle() {
        // What was settled before is let go first, so that it is not in memory beside what comes.
        settled = SettledRows()
        settled = SettledRows(of: &all, rows: rows)
        revision += 1
    }

    /// Takes the sources of these paths away; their names.
    private mutating func remove(_ paths: Set<String>) -> [String] {
        let gone = all.indices.filter { all[$0].path.map(paths.contains) ?? false }
        let names = gone.map { all[$0].name }
        remove(gone)
        return names
    }

    private mutating func remove(_ gone: [Int]) {
        guard !gone.isEmpty else { return }
        rows.remove(Set(stacked.enumerated().filter { gone.contains($0.element) }.map(\.offset)))
        all = all.indices.filter { !gone.contains($0) }.map { all[$0] }
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
