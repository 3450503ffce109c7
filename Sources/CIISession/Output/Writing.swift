import CIIEngine
import CIILanguage
import CIIReport

extension Session {
    /// The format of a file that no `as` names: what its name tells, or else that of all answers.
    func fileFormat(_ name: String) -> OutputFormat {
        let named = OutputFormat(fileName: name) ?? settings.format
        // A page is an HTML document as well.
        return named == .html && settings.format == .page ? .page : named
    }

    /// `into "file"`: the answer, whole or not at all; never over a file the interactions came from.
    func write(_ answer: Answer, as format: OutputFormat, into path: Spanned<String>) throws(Failure) {
        guard !options.isSafe else { throw Failure(.safe(what: "writing files", path.span)) }
        if let target = TextFile.canonical(path.value), sources.paths.contains(target) {
            throw Failure(.overwritesSource(path: path.value, path.span))
        }
        do {
            try TextFile.write(
                render(answer, as: format, style: RenderStyle(chart: settings.chart)), to: path.value)
        } catch {
            throw Failure(.notWritten(path: path.value, reason: error.reason, path.span))
        }
        let rows = answer.rows.count
        let count = answer.columns.isEmpty ? "" : "\(rows) \(rows == 1 ? "row" : "rows") "
        let said = Answer(
            statement: answer.statement, text: ["\(count)written to \(path.value) as \(format.rawValue)"])
        try deliver(
            Outcome(answer: said, isAcknowledgement: true), in: path.span, started: options.stopwatch())
    }
}
