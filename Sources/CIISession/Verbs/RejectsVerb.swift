import CIIEngine
import CIIIngest
import CIILanguage

extension Session {
    /// `rejects [top N]`: every line and value that was not loaded, with its place and the reason, and every key of a
    /// joined file that no interaction has.
    func rejects(limit: Int?, _ output: Output) throws(Failure) -> Outcome {
        let columns: [AnswerColumn] = [
            .words("source"), AnswerColumn(name: "line", kind: .measure), .words("column"), .words("reason"),
            .words("text"), .words("code", prominence: .machine),
        ]
        let limit = limit ?? .max
        var rows: [[AnswerValue]] = []
        var total = 0
        var omitted = 0
        for source in sources.all {
            let rejects = source.log.rejects
            total += rejects.lineCount + rejects.valueCount
            omitted += rejects.omitted
            for reject in rejects.kept.prefix(max(0, limit - rows.count)) {
                rows.append([
                    .text(source.log.account.source), .integer(reject.line),
                    reject.column.map { .text($0) } ?? .missing, .text(reject.reason.sentence),
                    .text(reject.text), .text(reject.reason.code),
                ])
            }
        }
        for join in sources.joins {
            total += join.orphanCount
            omitted += join.orphanCount - join.orphans.count
            for orphan in join.orphans.prefix(max(0, limit - rows.count)) {
                rows.append([
                    .text(orphan.source), .missing, .text(join.field), .text("no interaction has it"),
                    .text(orphan.key), .text("no-interaction"),
                ])
            }
        }
        var notes: [AnswerNote] = []
        if rows.count < total - omitted {
            notes.append(
                AnswerNote(code: "rows.limited", text: "\(rows.count) of \(total) rejects are shown"))
        }
        if omitted > 0 {
            notes.append(
                AnswerNote(
                    code: "rejects.omitted",
                    text: "\(omitted) more are counted and not kept one by one; \(Rejects.limit) a file are"))
        }
        var outcome = try list(columns, rows, output, notes: notes)
        outcome.isListInPart = !notes.isEmpty
        return outcome
    }
}
