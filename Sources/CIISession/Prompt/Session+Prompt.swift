import CIIColumns
import CIILanguage
import CIIText

extension Session: PromptSession {
    /// Whether `text` is the beginning of a statement that visibly goes on.
    public func needsMore(_ text: String) -> Bool {
        if dialogue?.hears(text) == true { return false }
        if lesson != nil, LessonWords.statement(text, isAsked: lessonAsks) != nil { return false }
        if case .incomplete = parse(text) { return true }
        return false
    }

    /// What the dialogue that waits shows before the line that is typed.
    public var question: String? { dialogue?.prompt }

    /// Whether `text` is an answer to the question that waits.
    public func isAnswer(_ text: String) -> Bool { dialogue?.hears(text) == true }

    /// Leaves the question that waits.
    public func leaveQuestion() { dialogue = nil }

    /// What could stand at `offset`.
    public func completions(of text: String, at offset: Int) -> Completions {
        if let dialogue, dialogue.hears(text) || text.isEmpty {
            return dialogue.completions(of: text, at: offset)
        }
        return Completer(
            dataset: sources.dataset(), definitions: definitions, profiles: profiles,
            expectation: expectation(in: text, at: offset),
            typed: text
        ).completions
    }

    /// What each part of `text` is.
    public func highlights(of text: String) -> [Highlight] {
        if isAnswer(text) { return [] }
        if lesson != nil, LessonWords.statement(text, isAsked: lessonAsks) != nil {
            return [Highlight(range: 0..<text.utf8.count, role: .value)]
        }
        return Highlighter(dataset: sources.dataset(), definitions: definitions).highlights(of: text)
    }

    /// Runs everything in `text`; false when the session is to end.
    public func submit(_ text: String) -> Bool {
        let source = SourceText(name: "prompt", text: text)
        do {
            return try converse(source)
        } catch {
            report(error, in: source)
            sayQuestion()
            return error.status != .brokenPipe
        }
    }
}
