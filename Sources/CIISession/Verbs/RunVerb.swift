import CIIEngine
import CIILanguage

extension Session {
    /// `run "file.cii"`.
    func run(_ path: Spanned<String>) throws(Failure) -> Outcome {
        guard !options.isSafe else { throw Failure(.safe(what: "`run`", path.span)) }
        guard !runningScripts.contains(path.value) else {
            throw Failure(.scriptHoldsItself(path: path.value, path.span))
        }
        let text: String
        do {
            text = try TextFile.read(path.value)
        } catch {
            throw Failure(.scriptNotRead(path: path.value, reason: error.reason, path.span), status: .data)
        }
        runningScripts.append(path.value)
        defer { runningScripts.removeLast() }
        let source = SourceText(name: path.value, text: text)
        do {
            let goesOn = try runAll(source)
            return Outcome(answer: Answer(statement: ""), isAcknowledgement: true, ends: !goesOn)
        } catch {
            var located = error
            located.source = error.source ?? source
            throw located
        }
    }
}
