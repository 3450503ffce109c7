import CIIColumns
import CIIIngest
import CIIText

/// What is said of a log after it was loaded.
struct LoadAccount {
    /// The log without its rows.
    let log: LoadedLog
    private let gaps: IndicatorGaps
    /// Whether the fields are named too, or a few lines say it all.
    let isFull: Bool
    /// Whether its rows are joined onto interactions, which are not its own then.
    let isJoined: Bool

    /// How many logs of a statement are told of in full, and how many at all.
    private static let (mostInFull, most) = (8, 20)

    init(_ log: LoadedLog, isFull: Bool, isJoined: Bool) {
        gaps = IndicatorGaps(log)
        self.isFull = isFull
        self.isJoined = isJoined
        var log = log
        log.table = Table(rowCount: 0, columns: [])
        self.log = log
    }

    /// What is said of the logs of one statement: of those that are like an earlier one only that, of very many the
    /// sum.
    static func lines(of accounts: [LoadAccount]) -> [String] {
        var lines: [String] = []
        var shown: [[String]: String] = [:]
        for (number, account) in accounts.prefix(most).enumerated() {
            let details = account.details
            let key = account.profile + details
            if key.isEmpty || shown[key] == nil && number < mostInFull {
                lines += account.heading(like: nil) + details
                shown[key] = account.log.account.source
            } else {
                lines += account.heading(like: shown[key])
            }
        }
        guard accounts.count > most else { return lines }
        let rest = accounts[most...].map(\.log.account)
        return lines + [
            "and \(rest.count) more files: \(counted(rest.reduce(0) { $0 + $1.rowsLoaded }, "row")) loaded, "
                + "\(counted(rest.reduce(0) { $0 + $1.rowsRejected }, "record")) rejected; `sources` lists them"
        ]
    }

    /// What the file is, and what of it was rejected.
    private func heading(like other: String?) -> [String] {
        let account = log.account
        let separator = account.separatorName.map { ", separator \($0)" } ?? ""
        let summary =
            "\(inert(account.source)): \(counted(account.rowsLoaded, "row")) loaded "
            + "(\(account.format)\(separator), \(account.encoding))"
            + (other.map { ", all else as in \(inert($0))" } ?? "")
        return [summary] + (other == nil ? profile : []) + rejected
    }

    private var profile: [String] { log.account.profile.map { ["profile: \($0.sentence)"] } ?? [] }

    /// How much was rejected, and the first of up to three kinds.
    private var rejected: [String] {
        let (lines, values) = (log.account.rowsRejected, log.account.valuesRejected)
        guard lines + values > 0 else { return [] }
        var kinds: Set<String> = []
        var first: [String] = []
        for reject in log.rejects.kept where first.count < 3 {
            guard kinds.insert("\(reject.reason.code) \(reject.column ?? "")").inserted else { continue }
            let column = reject.column.map { "\(inert($0)): " } ?? ""
            first.append("line \(reject.line), \(column)\(reject.reason.sentence)")
        }
        return [
            "rejected: \(counted(lines, "record")) and \(counted(values, "value")); first: "
                + first.joined(separator: "; ") + "; `rejects` lists them"
        ]
    }

    private var details: [String] {
        var lines = questions
        lines += log.account.notes.map { "note: \($0.sentence)" }
        guard isFull else {
            return lines + zoneNote + refusals + (isJoined || !gaps.served.isEmpty ? [] : gaps.lines)
        }
        let recognised = log.fields.filter { $0.isRecognised && !$0.isDerived }
        if !recognised.isEmpty { lines.append("fields: " + recognised.map(origin).joined(separator: ", ")) }
        let derived = log.fields.filter(\.isDerived)
        if !derived.isEmpty { lines.append("worked out: " + derived.map(\.name).joined(separator: ", ")) }
        let kept = log.fields.filter { !$0.isRecognised && !$0.isDerived }
        if !kept.isEmpty {
            lines.append("kept as they are: " + kept.map { inert($0.name) }.joined(separator: ", "))
        }
        return lines + leftOut + fieldNotes + (isJoined ? [] : gaps.lines)
    }

    /// The columns that were not held, and what that means for the rows.
    private var leftOut: [String] {
        guard !log.leftOut.isEmpty else { return [] }
        let shown = log.leftOut.prefix(12).map { inert($0) }.joined(separator: ", ")
        let more = log.leftOut.count > 12 ? " and \(log.leftOut.count - 12) more" : ""
        var lines = ["left out, as `only` says: \(shown)\(more)"]
        if !isJoined, log.leftOut.contains("id") {
            lines.append("note: without `id` no row is known to be a duplicate")
        }
        if !isJoined, log.leftOut.contains("status") {
            lines.append("note: without `status` rows that are spam, merged or deleted count as interactions")
        }
        return lines
    }

    private func origin(_ field: FieldAccount) -> String {
        let headers = field.headers.map { inert($0) }.joined(separator: " + ")
        return headers == field.name ? field.name : "\(field.name) ← \(headers)"
    }

    /// What the log leaves open about when interactions were received.
    private var questions: [String] {
        log.fields.flatMap { field in
            field.notes.compactMap { note in
                guard case .ambiguousDates(let question) = note, question.field == "received" else {
                    return nil
                }
                let headers = field.headers.map { inert($0) }.joined(separator: " + ")
                return "question: received ← \(headers): \(question.sentence)"
            }
        }
    }

    /// Decisions about fields; one that holds for several stands once.
    private var fieldNotes: [String] {
        var sentences: [String] = []
        var fields: [String: [String]] = [:]
        for field in log.fields {
            for note in field.notes {
                if case .derived = note { continue }
                if case .ambiguousDates(let question) = note, question.field == "received" { continue }
                if fields[note.sentence] == nil { sentences.append(note.sentence) }
                fields[note.sentence, default: []].append(inert(field.name))
            }
        }
        return sentences.map { "note: \((fields[$0] ?? []).joined(separator: ", ")): \($0)" }
    }

    /// Columns that are meant to be a field and were not taken as one.
    private var refusals: [String] {
        var lines: [String] = []
        for field in log.fields {
            for case .valuesDoNotFit(let wanted, let type) in field.notes {
                let headers = field.headers.map { inert($0) }.joined(separator: " + ")
                let note = FieldNote.valuesDoNotFit(field: wanted, type: type)
                lines.append("note: \(headers): \(note.sentence); it is kept as `\(inert(field.name))`")
            }
        }
        return lines
    }

    /// That times were read in a zone nobody chose, in one line however many columns hold them.
    private var zoneNote: [String] {
        for field in log.fields {
            for case .zoneAssumed(let zone) in field.notes {
                return ["note: times without an offset were read in the zone \(zone); --tz chooses another"]
            }
        }
        return []
    }
}
