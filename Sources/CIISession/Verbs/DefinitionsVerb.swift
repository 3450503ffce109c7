import CIIEngine
import CIILanguage
import CIIText

extension Session {
    /// `definitions`: all that was defined here, as statements.
    func definitions(_ output: Output) throws(Failure) -> Outcome {
        Outcome(
            answer: Answer(statement: "", text: definitionLines), output: output,
            format: try format(of: output))
    }

    /// `save definitions "FILE"`: the same in a file that `run` reads.
    func saveDefinitions(_ path: Spanned<String>) throws(Failure) -> Outcome {
        guard !options.isSafe else { throw Failure(.safe(what: "`save`", path.span)) }
        if let target = TextFile.canonical(path.value), sources.paths.contains(target) {
            throw Failure(.overwritesSource(path: path.value, path.span))
        }
        if let old = try? TextFile.read(path.value), !old.isEmpty, !Self.isStatements(old) {
            throw Failure(
                .notWritten(path: path.value, reason: "it holds something else than statements", path.span))
        }
        do {
            try TextFile.write(definitionLines.map { $0 + "\n" }.joined(), to: path.value)
        } catch {
            throw Failure(.notWritten(path: path.value, reason: error.reason, path.span))
        }
        let count = definitions.statements.count
        return done("saved: \(counted(count, "definition")) in \(inert(path.value))")
    }

    private static func isStatements(_ text: String) -> Bool {
        if case .statements = parse(text) { true } else { false }
    }

    private var definitionLines: [String] {
        let lines = definitions.statements.map { StatementPrinter().print($0) }
        return lines.isEmpty ? ["# nothing was defined"] : lines
    }
}
