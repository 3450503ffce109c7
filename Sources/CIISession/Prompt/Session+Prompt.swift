import CIIColumns
import CIILanguage
import CIIText

extension Session: PromptSession {
    /// Whether `text` is the beginning of a statement that visibly goes on.
    public func needsMore(_ text: String) -> Bool {
        if case .incomplete = parse(text) { true } else { false }
    }

    /// What could stand at `offset`.
    public func completions(of text: String, at offset: Int) -> Completions {
        Completer(
            dataset: sources.dataset(), definitions: definitions, profiles: profiles,
            expectation: expectation(in: text, at: offset),
            typed: text
        ).completions
    }

    /// What each part of `text` is.
    public func highlights(of text: String) -> [Highlight] {
        Highlighter(dataset: sources.dataset(), definitions: definitions).highlights(of: text)
    }

    /// Runs everything in `text`; false when the session is to end.
    public func submit(_ text: String) -> Bool {
        let source = SourceText(name: "prompt", text: text)
        do {
            return try runAll(source)
        } catch {
            report(error, in: source)
            return error.status != .brokenPipe
        }
    }
}
