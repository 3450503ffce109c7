/// What was done in a lesson, as Markdown.
struct LessonTranscript {
    let run: LessonRun

    var text: String {
        let phrases = run.phrases
        var parts = [phrases.title(run.lesson, number: run.number), phrases.record]
        parts += run.lesson.introduction.compactMap(Self.page)
        let last = max(run.progress.step, run.progress.records.map(\.step).max() ?? 0)
        for (place, step) in run.lesson.steps.enumerated() where place <= last {
            parts.append("## \(step.heading)")
            let page = step.page.trimmingLines
            if !page.isEmpty { parts.append(page) }
            parts += run.progress.records.filter { $0.step == place }.flatMap { self.parts($0, of: step) }
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func parts(_ record: LessonRecord, of step: LessonStep) -> [String] {
        let phrases = run.phrases
        switch record.kind {
        case .typed:
            let result = record.result.trimmingLines
            return [phrases.typed, Self.fenced(record.text, "cii")]
                + (result.isEmpty ? [] : [phrases.answered, Self.fenced(result, "text")])
        case .solved: return [phrases.right]
        case .missed: return [phrases.notYet]
        case .guess:
            return ["\(phrases.guessed) \(Self.inline(record.text))"]
                + (record.result.isEmpty ? [] : [record.result])
        case .hint:
            let number = Int(record.text) ?? 0
            let hint = step.hints.indices.contains(number - 1) ? step.hints[number - 1] : []
            return ["*\(phrases.usedHint) \(number)*"] + hint.compactMap(Self.page)
        case .solution:
            let solution: [LessonPassage] =
                switch step.kind {
                case .task(let task): [.statements(task.solution)] + task.reason
                case .question(let question): [.statements(question.statements)] + question.reading
                case .explanation: []
                }
            return ["*\(phrases.sawSolution)*"] + solution.compactMap(Self.page)
        case .skipped: return ["*\(phrases.wasSkipped)*"]
        }
    }

    private static func page(_ passage: LessonPassage) -> String? {
        switch passage {
        case .prose(let text): text
        case .data(let data): fenced(data.text.trimmingLines, "csv \(data.name)")
        case .statements(let statements):
            fenced(statements.text, "cii")
                + (statements.output.map { "\n\n" + fenced($0.text, "text") } ?? "")
        }
    }

    /// A block between fences longer than any in it.
    private static func fenced(_ text: String, _ language: String) -> String {
        var fence = "```"
        while text.contains(fence) { fence += "`" }
        return "\(fence)\(language)\n\(text)\n\(fence)"
    }

    /// What a person typed, in a line and without power over the page.
    private static func inline(_ text: String) -> String {
        let line = text.replacing("\n", with: " ").replacing("`", with: "'")
        return "`\(line)`"
    }
}

extension String {
    /// Without line breaks at both ends.
    fileprivate var trimmingLines: String {
        var text = Substring(self)
        while text.first == "\n" { text.removeFirst() }
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}
