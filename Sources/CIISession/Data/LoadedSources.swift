import CIIColumns
import CIIEngine
import CIIIngest
import CIIText

/// The logs loaded so far, and the interactions of all of them together.
struct LoadedSources {
    /// A log and the path it came from, where it is a file.
    struct Source {
        /// The log without its rows, which stand in the table of all.
        var log: LoadedLog
        var path: String?
        /// The file name without folders, with a number behind it where an earlier source has the name.
        var name: String
        /// Its rows that no newer row stands in for.
        var rowCount: Int
        /// Its rows that a newer row of the same `id` stands in for.
        var duplicates = 0
        /// The events it came from, where it is an event log.
        var events: LoadedLog?
        /// Its rows that are left out by their status, for each such status; of these rows no newer one is known.
        var leftOut: [(status: String, count: Int)] = []
    }

    private(set) var all: [Source] = []
    /// The rows of every source without duplicates, those of one source together, in the order they were loaded.
    private var rows = Table(rowCount: 0, columns: [])
    private var table = Table(rowCount: 0, columns: [])
    /// The columns of `table` that say what followed an interaction.
    private(set) var repeatContacts: RepeatContacts?
    private var revision = 0

    var isEmpty: Bool { all.isEmpty }

    /// The files the interactions came from, as the system names them.
    var paths: Set<String> { Set(all.compactMap(\.path)) }

    /// Adds the rows of a log to those of the logs before it, and says which rows of any log that has displaced.
    ///
    /// The events of a log are folded together with those of every earlier log with the same key.
    mutating func add(_ log: LoadedLog, path: String?) -> DuplicateAccount {
        if let key = log.eventKey {
            var logs = takeEvents(of: key)
            logs.append((log, path))
            for (part, log) in zip(EventFolding().parts(of: logs.map(\.events)), logs) {
                append(part, path: log.path, events: log.events)
            }
        } else {
            append(log, path: path, events: nil)
        }
        let duplicates = dropDuplicates()
        table = rows.adding(sourceColumn)
        leaveOut()
        repeatContacts = RepeatContacts(addingTo: &table)
        revision += 1
        return duplicates
    }

    private mutating func append(_ log: LoadedLog, path: String?, events: LoadedLog?) {
        rows = all.isEmpty ? log.table : rows.appending(log.table)
        let rowCount = log.table.rowCount
        var log = log
        log.table = Table(rowCount: 0, columns: [])
        all.append(
            Source(
                log: log, path: path, name: uniqueName(of: log.account.source), rowCount: rowCount,
                events: events))
    }

    /// Takes the event logs with that key out of the sources.
    private mutating func takeEvents(of key: String) -> [(events: LoadedLog, path: String?)] {
        var taken: [(events: LoadedLog, path: String?)] = []
        var isKept: [Bool] = []
        var others: [Source] = []
        for source in all {
            let events = source.events.flatMap { $0.eventKey == key ? $0 : nil }
            isKept += repeatElement(events == nil, count: source.rowCount)
            if let events { taken.append((events, source.path)) } else { others.append(source) }
        }
        guard !taken.isEmpty else { return [] }
        rows = rows.selecting(isKept)
        all = others
        return taken
    }

    /// The words of a status, folded, that say a row is no interaction of its own.
    private static let leftOutStatuses = [
        "spam", "merged", "mesclado", "mesclada", "deleted", "excluido", "excluida",
    ]

    /// Takes the rows of such a status out of the interactions; they stay known, so that an older row of the same `id`
    /// does not come in their place.
    private mutating func leaveOut() {
        for index in all.indices { all[index].leftOut = [] }
        guard let status = rows.index(of: "status") else { return }
        let word = RowText.mapped(.folded, .column(status))
        let marks = table.rows(where: .text(word, .oneOf(Self.leftOutStatuses)))
        var start = 0
        for index in all.indices {
            let range = start..<start + all[index].rowCount
            start = range.upperBound
            var counts: [String: Int] = [:]
            for row in range where marks[row] {
                if case .text(let text) = rows.columns[status].value(at: row) {
                    counts[folded(text), default: 0] += 1
                }
            }
            all[index].leftOut = Self.leftOutStatuses.compactMap { word in counts[word].map { (word, $0) } }
        }
        table = table.selecting(marks.map { !$0 })
    }

    /// Of the rows with the same `id`, over all sources, keeps the newest: the one with the last `updated`, else with
    /// the last `resolved`, else the one that was loaded last.
    private mutating func dropDuplicates() -> DuplicateAccount {
        var account = DuplicateAccount()
        guard let key = rows.index(of: "id"),
            let isKept = rows.newestRows(
                byKey: key, instants: ["updated", "resolved"].compactMap { rows.index(of: $0) })
        else { return account }
        var start = 0
        for index in all.indices {
            let range = start..<start + all[index].rowCount
            let dropped = isKept[range].count { !$0 }
            start = range.upperBound
            guard dropped > 0 else { continue }
            all[index].rowCount -= dropped
            all[index].duplicates += dropped
            account.drops.append((all[index].name, dropped))
        }
        account.example = isKept.firstIndex(of: false).map { rows.columns[key].value(at: $0) }
        rows = rows.selecting(isKept)
        return account
    }

    /// The interactions, with what is known of each column.
    func dataset() -> Dataset {
        Dataset(
            table: table,
            fields: table.columns.map { column in
                if column.name == sourceField { return Field(name: column.name, aliases: ["fonte"]) }
                let account = self.account(of: column.name)
                return Field(
                    name: column.name, aliases: FieldVocabulary.field(named: column.name)?.aliases ?? [],
                    header: account?.headers.count == 1 ? account?.headers.first : nil,
                    scale: account?.scale.map { min($0.worst, $0.best)...max($0.worst, $0.best) })
            },
            revision: revision, repeatContacts: repeatContacts)
    }

    /// What the first log that has it says of a field.
    func account(of name: String) -> FieldAccount? {
        for source in all {
            if let account = source.log.fields.first(where: { $0.name == name }) { return account }
        }
        return nil
    }

    // MARK: The source of an interaction

    /// The field that holds the name of the file; `source` unless a log has a column of that name or header.
    var sourceField: String {
        var taken: Set<String> = []
        for field in all.lazy.flatMap(\.log.fields) {
            taken.insert(field.name)
            for header in field.headers { taken.insert(folded(header)) }
        }
        var name = "source"
        while taken.contains(name) { name = name == "source" ? "source_file" : name + "_" }
        return name
    }

    private var sourceColumn: Column {
        var maker = CategoryMaker(capacity: rows.rowCount)
        for source in all { maker.append(source.name, count: source.rowCount) }
        return maker.finish(name: sourceField)
    }

    private func uniqueName(of path: String) -> String {
        let base = path.split(separator: "/").last.map(String.init) ?? path
        var name = base
        var number = 1
        while all.contains(where: { $0.name == name }) {
            number += 1
            name = "\(base) (\(number))"
        }
        return name
    }
}
