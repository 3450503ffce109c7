/// Something to know about an answer.
public struct AnswerNote: Equatable, Sendable {
    /// Stable words that name the kind, such as `weights.rescaled`.
    public var code: String
    /// One or two sentences.
    public var text: String

    /// A note of the given kind.
    public init(code: String, text: String) {
        self.code = code
        self.text = text
    }
}
