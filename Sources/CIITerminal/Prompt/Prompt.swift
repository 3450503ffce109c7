public import CIISession

/// A prompt at the terminal: takes statements from a person and hands them to a session until one of them leaves.
public final class Prompt {
    /// How a prompt ended.
    public enum Outcome: Equatable, Sendable {
        /// The session ended it.
        case sessionEnded
        /// The person left with Ctrl-D, or the terminal is gone.
        case endOfInput
        /// Standard input is no terminal: nothing was shown or read.
        case noTerminal
    }

    private let session: any PromptSession
    private let options: PromptOptions

    /// A prompt in front of `session`.
    public init(session: any PromptSession, options: PromptOptions = PromptOptions()) {
        self.session = session
        self.options = options
    }

    /// Shows the prompt and runs what is typed.
    ///
    /// Ctrl-D leaves a question that waits, else the prompt. Ctrl-C clears the line, and sets ``Interrupt`` while a statement runs.
    public func run() -> Outcome {
        guard let editor = LineEditor(session: session, options: options) else { return .noTerminal }
        Interrupt.install()
        for line in options.greeting { editor.print(line + "\r\n") }
        var keeper = HistoryKeeper(path: options.historyPath) { editor.print("note: \($0)\r\n") }
        while true {
            editor.history = keeper.entries
            switch editor.read() {
            case .text(let text):
                if !session.isAnswer(text) { keeper.remember(text) }
                guard session.submit(text) else { return .sessionEnded }
            case .endOfInput:
                guard session.question != nil else { return .endOfInput }
                session.leaveQuestion()
            }
        }
    }
}
