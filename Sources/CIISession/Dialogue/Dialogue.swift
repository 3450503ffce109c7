import CIIEngine
import CIILanguage
import CIIText

/// A conversation within the session: it hears each line before that is read as a statement.
///
/// It takes lines and says what is to be done about them; it runs no statement and writes nothing.
protocol Dialogue: Sendable {
    /// What stands before the line that is typed.
    var prompt: String { get }
    /// What it asks at this moment.
    var question: String { get }
    /// What may be answered, for completion.
    var words: [String] { get }
    /// Whether a line is meant for it, rather than a statement.
    func hears(_ line: String) -> Bool
    /// Takes a line that it hears; throws why the line is no answer.
    mutating func take(_ line: String) throws(DialogueProblem) -> [DialogueEffect]
}

/// What is to be done about a line of a dialogue, in order.
enum DialogueEffect: Equatable, Sendable {
    /// Says lines.
    case say(String)
    /// Gives an answer, as a statement does.
    case show(Answer, Output)
    /// Runs a statement, and ends the dialogue where that works.
    case runAndEnd(String)
    case end
}

extension Dialogue {
    /// What could stand at `offset` of an answer.
    func completions(of text: String, at offset: Int) -> Completions {
        let before = text.utf8.prefix(offset)
        let word = before.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).last ?? before
        let typed = folded(String(Substring(word)))
        return Completions(
            replaced: offset - word.count..<offset,
            candidates: words.filter { $0.hasPrefix(typed) }.map {
                .init(text: $0, kind: "answer", detail: "")
            })
    }
}
