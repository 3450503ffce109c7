import CIIColumns
import CIIEngine
import CIIIngest

/// The logs loaded so far, and the interactions of all of them together.
struct LoadedSources {
    /// A log and the path it came from, where it is a file.
    struct Source {
        var log: LoadedLog
        var path: String?
    }

    private(set) var all: [Source] = []
    private var table = Table(rowCount: 0, columns: [])
    private var revision = 0

    var isEmpty: Bool { all.isEmpty }

    /// The files the interactions came from, as the system names them.
    var paths: Set<String> { Set(all.compactMap(\.path)) }

    /// Adds the rows of a log to those of the logs before it.
    mutating func add(_ log: LoadedLog, path: String?) {
        table = all.isEmpty ? log.table : table.appending(log.table)
        all.append(Source(log: log, path: path))
        revision += 1
    }

    /// The interactions, with what is known of each column.
    func dataset() -> Dataset {
        Dataset(
            table: table,
            fields: table.columns.map { column in
                let account = self.account(of: column.name)
                return Field(
                    name: column.name, aliases: FieldVocabulary.field(named: column.name)?.aliases ?? [],
                    header: account?.headers.count == 1 ? account?.headers.first : nil,
                    scale: account?.scale.map { min($0.worst, $0.best)...max($0.worst, $0.best) })
            },
            revision: revision)
    }

    /// What the first log that has it says of a field.
    func account(of name: String) -> FieldAccount? {
        for source in all {
            if let account = source.log.fields.first(where: { $0.name == name }) { return account }
        }
        return nil
    }
}
