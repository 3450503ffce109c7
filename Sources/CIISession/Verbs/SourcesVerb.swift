import CIIEngine
import CIIIngest
import CIILanguage
import CIIText

extension Session {
    /// `sources`: the logs that were loaded, and what became of their lines.
    func listSources(_ output: Output) throws(Failure) -> Outcome {
        let columns: [AnswerColumn] = [
            .words("source"), .words("format"), .words("encoding", prominence: .detail),
            AnswerColumn(name: "rows", kind: .count), AnswerColumn(name: "rejected", kind: .count),
            AnswerColumn(
                name: "rejected_values", heading: "rejected values", kind: .count, prominence: .detail),
            AnswerColumn(name: "duplicates", kind: .count),
            AnswerColumn(name: "lines", kind: .count, prominence: .detail),
            AnswerColumn(name: "blank_lines", kind: .count, prominence: .machine),
            AnswerColumn(name: "bytes", kind: .count, prominence: .machine),
        ]
        let rows = sources.all.map { source -> [AnswerValue] in
            let account = source.log.account
            return [
                .text(account.source), .text(account.format), .text(account.encoding),
                .integer(account.rowsLoaded), .integer(account.rowsRejected),
                .integer(account.valuesRejected), .integer(source.duplicates),
                .integer(account.lines.read), .integer(account.lines.blank), .integer(account.bytes),
            ]
        }
        return try list(columns, rows, output)
    }
}
