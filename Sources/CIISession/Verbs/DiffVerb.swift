import CIIEngine
import CIILanguage
import CIIText

extension Session {
    /// `diff "FILE"`, `diff "FILE", "FILE"`, `diff NAME, NAME`.
    func diff(_ statement: DiffStatement, _ output: Output) throws(Failure) -> Outcome {
        switch statement {
        case .file(let path):
            let old = try definitions(in: path)
            return try list(old.definitions.changes(to: definitions), output, skipped: [old])
        case .files(let first, let second):
            let (old, new) = (try definitions(in: first), try definitions(in: second))
            return try list(old.definitions.changes(to: new.definitions), output, skipped: [old, new])
        case .names(let first, let second):
            let changes = try defining { () throws(Diagnostics) in
                try definitions.changes(from: first, to: second)
            }
            return try list(changes, output, skipped: [])
        }
    }

    /// What a file defines.
    private struct DefinitionFile {
        var path: String
        var definitions = Definitions()
        /// How many of its statements define nothing that is compared.
        var skipped = 0
    }

    private func definitions(in path: Spanned<String>) throws(Failure) -> DefinitionFile {
        guard !options.isSafe else { throw Failure(.safe(what: "`diff`", path.span)) }
        let text: String
        do {
            text = try TextFile.read(path.value)
        } catch {
            throw Failure(.scriptNotRead(path: path.value, reason: error.reason, path.span), status: .data)
        }
        var file = DefinitionFile(path: path.value)
        do throws(Diagnostics) {
            switch parse(text) {
            case .incomplete(let problems), .failed(let problems): throw problems
            case .statements(let statements):
                for statement in statements where try !file.definitions.take(statement.value) {
                    file.skipped += 1
                }
            }
        } catch {
            var failure = Failure(error)
            failure.source = SourceText(name: path.value, text: text)
            throw failure
        }
        return file
    }

    private func list(
        _ changes: [DefinitionChange], _ output: Output, skipped files: [DefinitionFile]
    ) throws(Failure) -> Outcome {
        let columns: [AnswerColumn] = [
            .words("kind"), .words("name"), .words("part"), .words("change"), .words("before"),
            .words("after"),
            AnswerColumn(name: "before.share", kind: .measure, unit: .percent, prominence: .machine),
            AnswerColumn(name: "after.share", kind: .measure, unit: .percent, prominence: .machine),
        ]
        func text(_ text: String?) -> AnswerValue { text.map { .text($0) } ?? .missing }
        func number(_ number: Double?) -> AnswerValue { number.map { .number($0) } ?? .missing }
        let rows = changes.map { change -> [AnswerValue] in
            [
                .text(change.kind.rawValue), .text(change.name), text(change.part),
                .text(change.event.rawValue), text(change.before), text(change.after),
                number(change.shareBefore), number(change.shareAfter),
            ]
        }
        var notes: [AnswerNote] = []
        if changes.isEmpty {
            notes.append(AnswerNote(code: "diff.none", text: "the definitions are the same"))
        }
        for file in files where file.skipped > 0 {
            notes.append(
                AnswerNote(
                    code: "diff.skipped",
                    text: "\(counted(file.skipped, "statement")) of \(inert(file.path)) "
                        + "\(file.skipped == 1 ? "defines" : "define") nothing and "
                        + "\(file.skipped == 1 ? "was" : "were") not run"))
        }
        return try list(columns, rows, output, notes: notes)
    }
}
