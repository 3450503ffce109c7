import CIIIngest
import CIIText

/// What the logs of one statement have done to the interactions, beside adding their rows.
struct LoadEffects {
    /// The names of sources whose place they took, because they are the same files.
    var replaced: [String] = []
    /// The rows of any source that they have displaced.
    var duplicates = DuplicateAccount()
    /// Their rows that are left out by their status, for each such status.
    var leftOut: [(status: String, count: Int)] = []
    /// Those of them in which most rows repeat an `id`.
    var repeating: [LoadedSource] = []
    /// What every join has come to, and whether its files are of the statement.
    var joins: [(account: JoinAccount, isNew: Bool)] = []

    /// The sources that are new.
    var new: [LoadedSource] = []

    /// Takes over what became of new sources and of the joins.
    mutating func take(_ new: [LoadedSource], _ accounts: [JoinAccount]) {
        self.new = new
        for (status, count) in new.lazy.flatMap(\.leftOut) {
            if let place = leftOut.firstIndex(where: { $0.status == status }) {
                leftOut[place].count += count
            } else {
                leftOut.append((status, count))
            }
        }
        repeating = new.filter { $0.repeats * 2 > $0.log.account.rowsLoaded }
        let names = Set(new.map(\.name))
        joins = accounts.map { ($0, !names.isDisjoint(with: $0.sources)) }
    }

    /// What is said of them, after the accounts of the logs themselves.
    var lines: [String] {
        var lines: [String] = []
        if !replaced.isEmpty {
            let names = replaced.prefix(6).map { inert($0) }.joined(separator: ", ")
            let more = replaced.count > 6 ? " and \(replaced.count - 6) more files" : ""
            lines.append("replaced: \(names)\(more), loaded before")
        }
        lines += duplicates.lines
        if !leftOut.isEmpty {
            let counts = leftOut.map { "\($0.status) \($0.count)" }.joined(separator: ", ")
            lines.append("left out by their status: \(counts)")
        }
        for source in repeating {
            lines.append(
                "note: \(source.repeats) of \(source.log.account.rowsLoaded) rows of \(inert(source.name)) repeat "
                    + "an `id`; a log with a row for each event is loaded so: "
                    + "load \"\(inert(source.log.account.source))\" events by id")
        }
        for join in joins {
            lines += join.isNew ? join.account.lines : Array(join.account.lines.prefix(1))
        }
        return lines
    }
}
