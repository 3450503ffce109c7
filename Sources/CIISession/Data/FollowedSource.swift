import CIIColumns
import CIIIngest
import CIIText

/// A file that is followed, and the source that holds its rows.
///
/// The rows of a file that another came in place of stay, as a source of their own.
struct FollowedSource {
    let follower: LogFollower
    /// The file as the system names it.
    let path: String
    /// What is known of the rows of the file at the path; nil while it has given none.
    private(set) var current: State?
    /// How many rows came from files that others came in place of.
    private var earlierRows = 0
    private var earlierInstant: Int?

    /// What the file at the path has given so far.
    struct State {
        /// The name of its source.
        var name: String
        var account: LogAccount
        var fields: [FieldAccount]
        var rejects: Rejects
        /// When its last record was received, in microseconds since 1970; nil where no record tells.
        var instant: Int?
    }

    init(_ follower: LogFollower, path: String) {
        self.follower = follower
        self.path = path
    }

    /// The path as it was given.
    var shownPath: String { inert(follower.path) }
    /// How many rows were read in all.
    var rowCount: Int { earlierRows + (current?.account.rowsLoaded ?? 0) }
    /// When the last record that was taken in was received; nil where no record tells.
    var instant: Int? { current?.instant ?? earlierInstant }

    /// Takes what a look found to the sources, and says what is new beyond rows.
    mutating func take(_ event: FollowEvent, to sources: inout LoadedSources) -> [String] {
        switch event {
        case .took(let log):
            let before = current
            let instant = Self.lastInstant(log)
            let updated = sources.update(NewLog(log: log, path: path), named: before?.name)
            guard let held = sources.all.first(where: { $0.name == updated.name })?.log else { return [] }
            let now = State(
                name: updated.name, account: held.account, fields: held.fields, rejects: held.rejects,
                instant: instant)
            current = now
            if let before {
                return FollowChange(from: before, to: now).lines.map { "note: \(shownPath): \($0)" }
            }
            let account =
                earlierRows > 0
                ? []
                : LoadAccount.lines(
                    of: updated.effects.new.map { LoadAccount($0.log, isFull: true, isJoined: false) })
            return account + updated.effects.lines
        case .replaced:
            return [beginAnew("the path leads to another file now")]
        case .cutShort:
            return [beginAnew("the file was cut short or written anew")]
        case .vanished:
            return ["note: \(shownPath) is gone; \(rowsStay), and a new file of that name will be read"]
        case .failed(.empty), .failed(.headerOnly):
            return []
        case .failed(let failure):
            return ["note: \(failure.message); what comes is looked at again"]
        }
    }

    private mutating func beginAnew(_ reason: String) -> String {
        let line = "note: \(shownPath): \(reason); \(rowsStay), and it is read from its beginning"
        earlierRows = rowCount
        earlierInstant = instant
        current = nil
        return line
    }

    private var rowsStay: String {
        let count = grouped(String(rowCount))
        return rowCount == 1 ? "its row stays" : "its \(count) rows stay"
    }

    /// When the last row was received, or the last event happened.
    private static func lastInstant(_ log: LoadedLog) -> Int? {
        guard let column = log.table.column(log.isEventLog ? "event_time" : "received"),
            column.kind == .instant, log.table.rowCount > 0,
            case .instant(let microseconds) = column.value(at: log.table.rowCount - 1)
        else { return nil }
        return Int(microseconds)
    }
}
