/// How a run ended, as the number given back to the shell.
public enum ExitStatus: Int32, CaseIterable, Sendable {
    /// Everything was done.
    case done = 0
    /// A statement failed.
    case statementFailed = 1
    /// The command line could not be understood.
    case usage = 2
    /// Data could not be read.
    case data = 3
    /// A goal or an alert was missed where the script asked for that to fail.
    case goalMissed = 4
    /// Ctrl-C ended it.
    case interrupted = 130
    /// Nobody reads the output any more.
    case brokenPipe = 141

    /// What the number means, in a line.
    public var summary: String {
        switch self {
        case .done: "done"
        case .statementFailed: "a statement failed"
        case .usage: "the command line could not be understood"
        case .data: "data could not be read, or too much of it was bad"
        case .goalMissed: "a goal or alert was missed where the script asked for that to fail"
        case .interrupted: "interrupted"
        case .brokenPipe: "nobody reads the output any more"
        }
    }
}
