import CIIColumns
import CIIEngine
import CIIIngest

/// The sources of a session in a store and back.
///
/// A store holds the rows as they were loaded and as they were settled, so that the first question settles nothing and
/// what is loaded later settles all of them anew.
extension LoadedSources {
    /// Writes the sources into a store.
    ///
    /// - Parameter origin: what they were made of, where the store is a cache.
    func write(to path: String, origin: StoredOrigin? = nil) throws(StoreProblem) {
        let writer = try StoreWriter(path: path)
        var stored: [StoredSource] = []
        for source in all {
            let table = source.joinedBy == nil ? nil : try writer.add(source.log.table)
            stored.append(StoredSource(source, table: table))
        }
        var parts: [StoredRows.Part] = []
        for part in rows.parts {
            let originals = part.names.compactMap { part.originals[$0] }
            parts.append(
                StoredRows.Part(
                    first: part.rows.lowerBound, count: part.rows.count, names: part.names,
                    originals: try writer.add(
                        Table(rowCount: originals.isEmpty ? 0 : part.rows.count, columns: originals))))
        }
        try writer.finish(
            account: StoredSources(
                sources: stored, rows: StoredRows(table: try writer.add(rows.table), parts: parts),
                settled: try writer.add(settled.table), joins: settled.joins.map(StoredJoin.init),
                repeatContacts: settled.repeatContacts, origin: origin))
    }

    /// The sources of a store, in place of those of a state of the data.
    init(of store: StoreFile, _ stored: StoredSources, after revision: Int) throws(StoreProblem) {
        let names = stored.sources.map(\.name)
        guard Set(names).count == names.count, stored.sources.allSatisfy(\.isSound),
            stored.joins.allSatisfy(\.isSound)
        else { throw .inconsistent(part: "account") }
        var sources: [LoadedSource] = []
        for source in stored.sources { sources.append(try Self.source(source, in: store)) }
        let rows = try Self.rows(stored.rows, in: store)
        let settled = try Self.table(stored.settled, in: store)
        if let contacts = stored.repeatContacts {
            let durations = [contacts.nextContact] + [contacts.nextLeg].compactMap(\.self)
            guard durations.allSatisfy({ settled.column($0)?.kind == .duration }),
                contacts.keys.allSatisfy({ settled.column($0) != nil })
            else { throw .inconsistent(part: "account") }
        }
        guard rows.parts.count == sources.count(where: { $0.joinedBy == nil }) else {
            throw .inconsistent(part: "account")
        }
        self.init(
            sources, rows: rows,
            settled: SettledRows(
                settled, of: sources, joins: stored.joins.map(\.account),
                repeatContacts: stored.repeatContacts),
            after: revision)
    }

    private static func source(
        _ stored: StoredSource, in store: StoreFile
    ) throws(StoreProblem) -> LoadedSource {
        guard (stored.table == nil) == (stored.joinedBy == nil) else {
            throw .inconsistent(part: "account")
        }
        var table = Table(rowCount: 0, columns: [])
        if let number = stored.table { table = try Self.table(number, in: store) }
        var source = LoadedSource(
            log: LoadedLog(
                table: table, fields: stored.fields, rejects: stored.rejects, account: stored.account,
                foldedKey: stored.foldedKey),
            path: stored.path, joinedBy: stored.joinedBy)
        source.name = stored.name
        source.duplicates = stored.duplicates
        source.repeats = stored.repeats
        source.leftOut = stored.leftOut.map { ($0.status, $0.count) }
        source.store = store
        return source
    }

    private static func rows(_ stored: StoredRows, in store: StoreFile) throws(StoreProblem) -> StackedRows {
        let table = try Self.table(stored.table, in: store)
        var parts: [StackedRows.Part] = []
        var end = 0
        for part in stored.parts {
            let originals = try Self.table(part.originals, in: store)
            guard part.first == end, 0...table.rowCount - end ~= part.count,
                originals.columns.isEmpty || originals.rowCount == part.count
            else { throw .inconsistent(part: "account") }
            end += part.count
            parts.append(
                StackedRows.Part(
                    rows: part.first..<end, names: part.names,
                    originals: Dictionary(
                        originals.columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })))
        }
        guard end == table.rowCount else { throw .inconsistent(part: "account") }
        return StackedRows(table, parts: parts)
    }

    private static func table(_ number: Int, in store: StoreFile) throws(StoreProblem) -> Table {
        guard store.tables.indices.contains(number) else { throw .inconsistent(part: "account") }
        return store.tables[number]
    }

    // MARK: In place of nothing

    /// Takes a log that was settled before as the only source; nil, and nothing done, where there are others or its rows
    /// displace one another, of which the account is not kept.
    mutating func takeSettled(_ settled: LoadedSources?) -> LoadEffects? {
        guard isEmpty, let settled, settled.all.allSatisfy({ $0.duplicates == 0 }) else { return nil }
        self = LoadedSources(settled.all, rows: settled.rows, settled: settled.settled, after: revision)
        var effects = LoadEffects()
        effects.take(all, joins)
        return effects
    }

    // MARK: Beside others

    /// The sources as logs to be loaded, each with its own rows.
    func asLogs() -> [(log: NewLog, joinedBy: JoinField?)] {
        var place = 0
        return all.map { source in
            var log = source.log
            if source.joinedBy == nil {
                log.table = rows.part(place)
                place += 1
            }
            return (NewLog(log: log, path: source.path, store: source.store), source.joinedBy)
        }
    }

    /// A store that rows lie in and that turned out to be damaged; nil while none did.
    var damagedStore: (path: String, problem: StoreProblem)? {
        for source in all {
            if let store = source.store, let problem = store.problem { return (store.path, problem) }
        }
        return nil
    }

    /// A source whose events belong together with those of some logs and cannot be put to them, because the store that
    /// one of both lies in keeps interactions only.
    func sourceApart(from logs: [LoadedLog], replacing paths: Set<String>) -> String? {
        let events = Set(logs.compactMap(\.eventKey))
        let folded = Set(logs.compactMap(\.foldedKey))
        let apart = all.first { source in
            guard source.joinedBy == nil, !(source.path.map(paths.contains) ?? false) else { return false }
            if source.events == nil, let key = source.log.foldedKey {
                return events.contains(key) || folded.contains(key)
            }
            return source.log.foldedKey.map { folded.contains($0) } ?? false
        }
        return apart?.name
    }
}
