import CIIColumns
import CIIText
import CIITime

/// Fields that follow from others: made only where no column holds them.
struct DerivedFields {
    var columns: [Column]
    var accounts: [FieldAccount]
    var rejects: Rejects
    /// Loaded rows whose answer was rejected as a value: whether they were answered is not known.
    let rejectedAnswers: Set<Int>
    /// Whether each row was asked for a rating, where the ratings say so.
    var surveyed: [Bool?] = []
    let rows: TableRows
    private var rowCount: Int { rows.count }

    /// The fields whose presence tells that there was an answer.
    static let answerFields = ["response_time", "first_response"]

    /// Adds every field that can be derived.
    mutating func add() {
        addSpan("response_time", from: "received", to: "first_response")
        addSpan("resolution_time", from: "received", to: "resolved")
        addHandleTime()
        addSpan("queue_time", from: "queued", to: "assigned")
        addAnswered()
        addAbandoned()
        addSurveyed()
    }

    /// Whether a column of the file is meant to be that field and its values are not: what the file says badly is
    /// not worked out from elsewhere as if it had said nothing.
    private func isRefused(_ name: String) -> Bool {
        accounts.contains { account in
            account.notes.contains { note in
                if case .valuesDoNotFit(name, _) = note { return true }
                if case .ambiguousNumbers(let question) = note { return question.field == name }
                return false
            }
        }
    }

    private func column(_ name: String) -> Column? {
        accounts.firstIndex { $0.isRecognised && $0.name == name }.map { columns[$0] }
    }

    private func ticks(_ name: String) -> TickColumn? {
        switch column(name)?.storage {
        case .instant(let ticks), .duration(let ticks): ticks
        case .category, .text, .boolean, .number, nil: nil
        }
    }

    private mutating func addSpan(_ name: String, from startName: String, to endName: String) {
        guard column(name) == nil, !isRefused(name), let starts = ticks(startName), let ends = ticks(endName)
        else { return }
        let elapsed = ElapsedTimes(from: starts, to: ends)
        for row in elapsed.reversedRows {
            guard let start = starts.microseconds(at: row), let end = ends.microseconds(at: row) else {
                continue
            }
            rejects.rejectValue(
                line: rows.line(of: row), column: name, .beforeStart(earlier: startName, later: endName),
                text: "\(Instant.dateTimeText(Int(end))) before \(Instant.dateTimeText(Int(start)))")
        }
        append(
            elapsed.times, Self.account(name, .duration, formula: "\(endName) − \(startName)"),
            rejected: elapsed.reversedRows.count)
    }

    private mutating func addHandleTime() {
        guard column("handle_time") == nil, let talk = ticks("talk_time") else { return }
        let others = ["hold_time", "wrap_time"].filter { ticks($0) != nil }
        let parts = [talk] + others.compactMap { ticks($0) }
        append(
            TickColumn(summing: parts),
            Self.account(
                "handle_time", .duration, formula: (["talk_time"] + others).joined(separator: " + ")))
    }

    private mutating func addAnswered() {
        guard column("answered") == nil, !isRefused("answered") else { return }
        let sources = Self.answerFields.filter { ticks($0) != nil }
        guard !sources.isEmpty else { return }
        let answered = BooleanColumn(presenceIn: sources.compactMap { ticks($0) }, unknown: unknownAnswers)
        var account = Self.account(
            "answered", .boolean, formula: sources.joined(separator: " or ") + " is present")
        account.present = rowCount - answered.missingCount
        account.missing = answered.missingCount
        columns.append(Column(name: "answered", storage: .boolean(answered)))
        accounts.append(account)
    }

    /// Where a column says of each interaction whether it was abandoned, being unanswered is that.
    private mutating func addAbandoned() {
        guard column("abandoned") == nil,
            let place = accounts.firstIndex(where: { $0.isRecognised && $0.name == "answered" }),
            accounts[place].headers.contains(where: Self.namesAbandonment),
            case .boolean(let answered) = columns[place].storage
        else { return }
        addFlag("abandoned", formula: "not answered") { answered.value(at: $0).map { !$0 } }
    }

    private static func namesAbandonment(_ header: String) -> Bool {
        HeaderForm(header).keys.contains { key in
            FieldVocabulary.meanings(of: key).contains { $0.field.name == "abandoned" }
        }
    }

    /// A rating was asked for where there is one and where the log says that it was offered.
    private mutating func addSurveyed() {
        guard column("surveyed") == nil, surveyed.count == rowCount, rowCount > 0 else { return }
        addFlag("surveyed", formula: "csat is there or was offered") { [surveyed] in surveyed[$0] }
    }

    private mutating func addFlag(_ name: String, formula: String, _ value: (Int) -> Bool?) {
        var maker = BooleanMaker(capacity: rowCount)
        var missing = 0
        for row in 0..<rowCount {
            if let flag = value(row) {
                maker.append(flag)
            } else {
                maker.appendMissing()
                missing += 1
            }
        }
        var account = Self.account(name, .boolean, formula: formula)
        account.present = rowCount - missing
        account.missing = missing
        columns.append(maker.finish(name: name))
        accounts.append(account)
    }

    /// The rows of the table whose answer was rejected as a value.
    private var unknownAnswers: [Int] {
        guard rows.counted != nil, !rejectedAnswers.isEmpty else { return Array(rejectedAnswers) }
        return (0..<rowCount).filter { rejectedAnswers.contains(rows.loadedRow(of: $0)) }
    }

    private mutating func append(_ times: TickColumn, _ account: FieldAccount, rejected: Int = 0) {
        var account = account
        account.present = times.count - times.missingCount
        account.rejected = rejected
        account.missing = times.missingCount - rejected
        columns.append(Column(name: account.name, storage: .duration(times)))
        accounts.append(account)
    }

    private static func account(_ name: String, _ type: ValueType, formula: String) -> FieldAccount {
        FieldAccount(
            name: name, headers: [], isRecognised: true, type: type, unit: nil, scale: nil, present: 0,
            missing: 0,
            rejected: 0, offered: 0, unoffered: 0, examples: [], notes: [.derived(formula)])
    }
}
