/// How a prompt looks and what it keeps.
public struct PromptOptions: Sendable {
    /// The keys that edit a line.
    public enum Keys: String, CaseIterable, Sendable {
        case emacs, vi
    }

    /// What stands before the text being typed.
    public var prompt: String
    /// The file that keeps the history, from ``HistoryLocation``; nil keeps none.
    public var historyPath: String?
    /// The keys; nil for what the user's `~/.editrc` says, else emacs.
    public var keys: Keys?
    /// Whether to use colour, from ``ColorPolicy``.
    public var color: Bool
    /// Lines shown before the first prompt.
    public var greeting: [String]

    /// A prompt of these looks.
    public init(
        prompt: String = "cii> ", historyPath: String? = nil, keys: Keys? = nil, color: Bool = false,
        greeting: [String] = []
    ) {
        self.prompt = prompt
        self.historyPath = historyPath
        self.keys = keys
        self.color = color
        self.greeting = greeting
    }
}
