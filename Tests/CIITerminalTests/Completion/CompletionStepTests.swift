import CIISession
import Testing

@testable import CIITerminal

struct CompletionStepTests {
    private func marked(_ text: String) -> EditedText {
        let scalars = Array(text.unicodeScalars)
        return EditedText(scalars: scalars.filter { $0 != "|" }, cursor: scalars.firstIndex(of: "|"))
    }

    private func candidates(_ texts: [String]) -> [Completions.Candidate] {
        texts.map { Completions.Candidate(text: $0, kind: "", detail: "") }
    }

    @Test(arguments: [
        ("des|", 0..<3, ["describe"], "describe |"),
        ("des| x", 0..<3, ["describe"], "describe |x"),
        ("so|", 0..<2, ["sort="], "sort=|"),
        ("x=\"Pa|", 3..<5, ["Payment"], "x=\"Payment|"),
        ("x=pa|", 2..<4, ["\"Payment late\""], "x=\"Payment late\" |"),
        ("x=pa|", 2..<4, ["\"Payment late\"", "\"Payment related\""], "x=\"Payment |"),
        ("ag|", 0..<2, ["agent", "agent_group", "agent"], "agent|"),
        ("a|", 0..<1, ["a\u{1B}[2J"], "a␛[2J |"),
    ]) func replaces(typed: String, replaced: Range<Int>, offered: [String], expected: String) {
        let step = CompletionStep.of(
            marked(typed), Completions(replaced: replaced, candidates: candidates(offered)))
        #expect(step == .replace(marked(expected)))
    }

    @Test(arguments: [("agent|", 0..<5, ["agent", "agent_group"]), ("p|", 0..<1, ["plan", "\"Payment\""])])
    func lists(typed: String, replaced: Range<Int>, offered: [String]) {
        let step = CompletionStep.of(
            marked(typed), Completions(replaced: replaced, candidates: candidates(offered)))
        #expect(step == .list(candidates(offered)))
    }

    @Test(arguments: [
        ("x|", 0..<1, []), ("é|", 1..<2, ["a"]), ("é|", 1..<2, ["ab", "ac"]), ("x|", 0..<9, ["xy"]),
    ])
    func doesNothing(typed: String, replaced: Range<Int>, offered: [String]) {
        let step = CompletionStep.of(
            marked(typed), Completions(replaced: replaced, candidates: candidates(offered)))
        #expect(step == .none)
    }
}
