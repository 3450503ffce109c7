import CIIIngest
import CIIText

/// What the logs of one statement have done to the interactions, beside adding their rows.
struct LoadEffects {
    /// The logs that came in; of an event log the interactions it was folded into.
    var added: [LoadedLog] = []
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

    /// Sums up what is left out of new sources.
    mutating func addLeftOut(of sources: [LoadedSource]) {
        for (status, count) in sources.lazy.flatMap(\.leftOut) {
            if let place = leftOut.firstIndex(where: { $0.status == status }) {
                leftOut[place].count += count
            } else {
                leftOut.append((status, count))
            }
        }
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
