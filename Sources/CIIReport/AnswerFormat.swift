import CIIEngine

/// One way to write an answer down.
protocol AnswerFormat: Sendable {
    /// Appends whole lines to `output`.
    func append(_ answer: Answer, style: RenderStyle, to output: inout String)
}

/// Appends running text, a line each.
func appendLines(_ lines: [String], to output: inout String) {
    for line in lines { output += line + "\n" }
}
