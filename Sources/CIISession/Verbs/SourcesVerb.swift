import CIIEngine
import CIIIngest
import CIILanguage
import CIIText

extension Session {
    /// `sources`: the logs that were loaded, and what became of their lines.
    func listSources(_ output: Output) throws(Failure) -> Outcome {
        let columns = sourceColumns
        var rows = sources.all.map(row)
        for waiting in follows where waiting.current == nil {
            let unknown = Array(repeating: AnswerValue.missing, count: columns.count - 2)
            rows.append([.text(waiting.follower.path)] + unknown + [.text("waiting for a whole record")])
        }
        return try list(columns, rows, output)
    }

    /// A table shows what is known of any source, and the zones where they differ.
    private var sourceColumns: [AnswerColumn] {
        let all = sources.all
        func shown(_ isKnown: Bool) -> AnswerColumn.Prominence { isKnown ? .detail : .machine }
        return [
            .words("source"), .words("format"), .words("encoding", prominence: .detail),
            AnswerColumn(name: "rows", kind: .count), AnswerColumn(name: "rejected", kind: .count),
            AnswerColumn(
                name: "rejected_values", heading: "rejected values", kind: .count, prominence: .detail),
            AnswerColumn(name: "duplicates", kind: .count),
            AnswerColumn(
                name: "left_out", heading: "left out", kind: .count,
                prominence: shown(all.contains { $0.leftOutCount > 0 })),
            .words("joined_on", heading: "joined on", prominence: shown(all.contains { $0.joinedBy != nil })),
            .words("profile", prominence: shown(all.contains { $0.log.account.profile != nil })),
            .words("zone", prominence: shown(Set(all.compactMap(\.zone)).count > 1)),
            AnswerColumn(name: "lines", kind: .count, prominence: .detail),
            AnswerColumn(name: "blank_lines", kind: .count, prominence: .machine),
            AnswerColumn(name: "titles", kind: .count, prominence: .machine),
            AnswerColumn(name: "remarks", kind: .count, prominence: .machine),
            AnswerColumn(name: "repeated_headers", kind: .count, prominence: .machine),
            .words("separator", prominence: .machine),
            .words("left_out_status", prominence: .machine),
            AnswerColumn(name: "bytes", kind: .count, prominence: .machine),
            .words("followed", prominence: follows.isEmpty ? .machine : .essential),
        ]
    }

    /// Up to when a source is known that is followed.
    private func followed(_ name: String) -> AnswerValue {
        guard let followed = follows.first(where: { $0.current?.name == name }) else { return .missing }
        return .text(followed.instant.map { "as of \(context.text(ofInstant: $0))" } ?? "yes")
    }

    private func row(of source: LoadedSource) -> [AnswerValue] {
        let account = source.log.account
        let lines = account.lines
        func text(_ text: String?) -> AnswerValue { text.map { .text($0) } ?? .missing }
        let statuses = source.leftOut.map { "\($0.status) \($0.count)" }.joined(separator: ", ")
        return [
            .text(account.source), .text(account.format), .text(account.encoding),
            .integer(account.rowsLoaded), .integer(account.rowsRejected), .integer(account.valuesRejected),
            .integer(source.duplicates), .integer(source.leftOutCount), text(source.joinedBy?.field),
            text(account.profile?.name), text(source.zone), .integer(lines.read), .integer(lines.blank),
            .integer(lines.title), .integer(lines.comment), .integer(max(0, lines.header - 1)),
            text(account.separator.map { String($0) }), text(statuses.isEmpty ? nil : statuses),
            .integer(account.bytes), followed(source.name),
        ]
    }
}
