import CIILanguage
import CIIText

/// Reads the page of a lesson: Markdown in which fenced blocks and folded parts have a meaning.
///
///     # Title
///     ```csv NAME.csv [repeated by COLUMN]      data, loaded when the lesson starts
///     ```cii setup             statements, run when it starts
///     ## Heading               a step
///     ```cii                   statements that are run and answered where they stand
///     ```text                  what they answer, for readers of the page
///     ```cii predict FORM      a question: order | first | number CELL within X | whether CONDITION
///     <details><summary>Hint 1</summary> … </details>
///     <details><summary>What comes out</summary> … </details>      what is said after a guess
///     <details><summary>Solution</summary> … </details>            the step is a task: ```cii checks …, and why
///     <details><summary>If it came out otherwise</summary> … </details>      ```cii wrong or ```wrong FIGURE, and what
///                                                                            to say to it
///     <!-- key … -->           what the tests try: `right:`, `wrong:`, `guess:`, and `says:` behind them
struct LessonParser {
    /// What a folded part is.
    private enum Fold { case hint, reading, solution, slips }

    private var lines: [String]
    private var lesson: Lesson
    private var step: LessonStep?
    private var fold: (kind: Fold, line: Int)?
    private var prose: [String] = []
    private var question: LessonQuestion?
    private var task: LessonTask?
    private var index = 0

    /// The lesson that a page holds.
    ///
    /// - Parameters:
    ///   - page: Markdown.
    ///   - name: what the lesson is called.
    static func lesson(_ page: String, named name: String) throws(LessonProblem) -> Lesson {
        var parser = LessonParser(page, name)
        return try parser.parsed()
    }

    private init(_ page: String, _ name: String) {
        lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
        lesson = Lesson(name: name, title: "")
    }

    private mutating func parsed() throws(LessonProblem) -> Lesson {
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.hasPrefix("```") {
                try block(String(line.dropFirst(3)))
            } else if line.hasPrefix("<!--") {
                try comment(line)
            } else if line.hasPrefix("<details>") {
                try open(line)
            } else if line.hasPrefix("</details>") {
                guard fold != nil else { throw problem("`</details>` closes nothing") }
                flush()
                fold = nil
            } else if line.hasPrefix("## ") {
                try begin(String(line.dropFirst(3)))
            } else if line.hasPrefix("# "), lesson.title.isEmpty {
                lesson.title = Self.withoutNumber(String(line.dropFirst(2)))
            } else {
                prose.append(line)
                keep(line)
            }
        }
        try end()
        guard !lesson.title.isEmpty else {
            throw LessonProblem(line: 1, text: "a lesson begins with `# ` and its title")
        }
        guard !lesson.steps.isEmpty else {
            throw LessonProblem(
                line: lines.count, text: "a lesson has at least one step, which begins with `## `")
        }
        return lesson
    }

    private func problem(_ text: String) -> LessonProblem { LessonProblem(line: index, text: text) }

    private static func withoutNumber(_ title: String) -> String {
        let rest = title.drop { $0.isNumber || $0 == "." }
        return rest.hasPrefix(" ") && rest.count < title.count ? String(rest.dropFirst()) : title
    }

    /// Keeps a line of what is shown at the beginning of a step as it stands.
    private mutating func keep(_ line: String) {
        if fold == nil { step?.page += line + "\n" }
    }

    // MARK: Steps

    private mutating func begin(_ heading: String) throws(LessonProblem) {
        try end()
        step = LessonStep(heading: heading, line: index)
    }

    /// What was read since the last heading, as a step.
    private mutating func end() throws(LessonProblem) {
        if let fold { throw LessonProblem(line: fold.line, text: "`<details>` is not closed") }
        flush()
        guard var step else { return }
        func wrong(_ text: String) -> LessonProblem {
            LessonProblem(line: step.line, text: "\(step.heading): \(text)")
        }
        switch (question, task) {
        case (nil, nil):
            guard step.hints.isEmpty, step.slips.isEmpty else {
                throw wrong("there are hints, and nothing is asked; a task has a folded `Solution`")
            }
        case (let question?, nil): step.kind = .question(question)
        case (nil, let task?): step.kind = .task(task)
        case (.some, .some): throw wrong("a step is either a question or a task")
        }
        while step.page.hasSuffix("\n\n") { step.page.removeLast() }
        lesson.steps.append(step)
        (self.step, question, task) = (nil, nil, nil)
    }

    /// Puts running text where it belongs.
    private mutating func flush() {
        let text = prose.trimmingBlankLines.joined(separator: "\n")
        prose = []
        if !text.isEmpty { put(.prose(text)) }
    }

    private mutating func put(_ passage: LessonPassage) {
        switch fold?.kind {
        case nil where step == nil: lesson.introduction.append(passage)
        case nil: step?.body.append(passage)
        case .hint:
            guard let last = step?.hints.indices.last else { return }
            step?.hints[last].append(passage)
        case .reading: question?.reading.append(passage)
        case .solution: task?.reason.append(passage)
        case .slips:
            guard let last = step?.slips.indices.last else { return }
            step?.slips[last].feedback.append(passage)
        }
    }

    // MARK: Folded parts

    private mutating func open(_ line: String) throws(LessonProblem) {
        guard fold == nil else { throw problem("a folded part stands in no other") }
        flush()
        guard let start = line.firstRange(of: "<summary>"), let end = line.firstRange(of: "</summary>"),
            start.upperBound <= end.lowerBound
        else { throw problem("a folded part begins with `<details><summary>NAME</summary>`") }
        guard step != nil else { throw problem("a folded part belongs to a step") }
        let name = folded(String(line[start.upperBound..<end.lowerBound]))
        let kind: Fold
        switch true {
        case name.hasPrefix("hint"), name.hasPrefix("dica"):
            kind = .hint
            step?.hints.append([])
        case name.hasPrefix("what comes out"), name.hasPrefix("o que sai"):
            kind = .reading
            guard question != nil else { throw problem("`cii predict …` comes before what comes out") }
        case name.hasPrefix("solution"), name.hasPrefix("solucao"): kind = .solution
        case name.hasPrefix("if "), name.hasPrefix("se "): kind = .slips
        default:
            throw problem(
                "`\(name)` is none of Hint, What comes out, Solution, If it came out otherwise")
        }
        fold = (kind, index)
    }

    // MARK: Blocks

    private mutating func block(_ info: String) throws(LessonProblem) {
        let first = index
        guard let close = lines[index...].firstIndex(where: { $0.hasPrefix("```") }) else {
            throw problem("the block is not closed")
        }
        let body = lines[first..<close].joined(separator: "\n")
        for line in lines[(first - 1)...close] { keep(line) }
        index = close + 1
        let words = info.split(separator: " ", maxSplits: 1).map(String.init)
        let statements = LessonStatements(text: body, line: first + 1)
        if words.first == "cii" { try check(statements) }
        switch (words.first, words.count > 1 ? words[1] : nil) {
        case ("csv", let words?):
            flush()
            let parts = words.split(separator: " ").map(String.init)
            let isRepeated = parts.count == 4 && parts[1...2] == ["repeated", "by"]
            guard parts.count == 1 || isRepeated else {
                throw LessonProblem(line: first, text: "data are `csv NAME` or `csv NAME repeated by COLUMN`")
            }
            var data = LessonData(name: parts[0], text: body + "\n")
            if isRepeated { data.repeatedBy = parts[3] }
            guard data.whole != nil else {
                throw LessonProblem(
                    line: first,
                    text: "each line says in the column `\(parts.last ?? "")` how often it counts, 1 to 1000")
            }
            lesson.data.append(data)
            put(.data(data))
        case ("cii", let words?): try block(words, statements, first)
        case ("cii", nil):
            flush()
            if fold?.kind == .solution {
                try solve(statements, [])
            } else {
                put(.statements(statements))
            }
        case ("wrong", let figure?):
            guard let number = Double(figure), fold?.kind == .slips else {
                throw LessonProblem(
                    line: first,
                    text: "`wrong` has a number behind it, and stands in what is said of wrong answers")
            }
            flush()
            step?.slips.append(LessonSlip(figure: number, line: first))
        case ("text", nil):
            let output = LessonStatements.Output(text: body, lines: (first + 1)..<(close + 1))
            if !prose.trimmingBlankLines.isEmpty || !tell(output) { prose += lines[(first - 1)...close] }
        default: prose += lines[(first - 1)...close]
        }
    }

    /// Statements that cannot be read would be found by whoever comes to them in the lesson.
    private func check(_ statements: LessonStatements) throws(LessonProblem) {
        switch parse(statements.text) {
        case .statements: return
        case .incomplete(let problems), .failed(let problems):
            let first = problems.all.first
            let source = SourceText(name: "", text: statements.text, firstLine: statements.line)
            throw LessonProblem(
                line: first?.primary.map { source.position(of: $0.span.lower).line } ?? statements.line,
                text: first?.message ?? "")
        }
    }

    private mutating func block(
        _ words: String, _ statements: LessonStatements, _ line: Int
    ) throws(LessonProblem) {
        flush()
        if words == "setup", step == nil {
            lesson.setup.append(statements)
        } else if words.hasPrefix("predict ") {
            guard fold == nil, step != nil, question == nil else {
                throw LessonProblem(line: line, text: "a step asks one question, before what is folded")
            }
            guard let form = PredictionForm(String(words.dropFirst(8))) else {
                throw LessonProblem(
                    line: line,
                    text: "`predict` asks order, first, number CELL within X, or whether CONDITION")
            }
            question = LessonQuestion(form: form, statements: statements)
        } else if words.hasPrefix("checks "), fold?.kind == .solution {
            let checks = words.dropFirst(7).split(separator: ",").map { part in
                LessonCheck(part.split(separator: " ").joined(separator: " "))
            }
            try solve(statements, checks)
        } else if words == "wrong", fold?.kind == .slips {
            step?.slips.append(LessonSlip(statements: statements, line: line))
        } else {
            throw LessonProblem(line: line, text: "`cii \(words)` means nothing here")
        }
    }

    private mutating func solve(
        _ statements: LessonStatements, _ checks: [LessonCheck]
    ) throws(LessonProblem) {
        guard task == nil else { throw problem("a task has one solution") }
        task = LessonTask(solution: statements, checks: checks)
    }

    /// Puts an answer to the statements that stand before it; false where there are none.
    private mutating func tell(_ output: LessonStatements.Output) -> Bool {
        switch fold?.kind {
        case .solution where task != nil && task?.solution.output == nil && task?.reason.isEmpty == true:
            task?.solution.output = output
        case .reading
        where question != nil && question?.statements.output == nil
            && question?.reading.isEmpty == true:
            question?.statements.output = output
        case .reading:
            guard var reading = question?.reading, Self.tell(output, &reading) else { return false }
            question?.reading = reading
        case .slips:
            guard let last = step?.slips.indices.last else { return false }
            step?.slips[last].statements?.output = output
        case nil where step == nil: return Self.tell(output, &lesson.introduction)
        case nil:
            guard var body = step?.body, Self.tell(output, &body) else { return false }
            step?.body = body
        default: return false
        }
        return true
    }

    /// Puts an answer to the statements that stand last.
    private static func tell(_ output: LessonStatements.Output, _ passages: inout [LessonPassage]) -> Bool {
        guard case .statements(var statements)? = passages.last, statements.output == nil else {
            return false
        }
        statements.output = output
        passages[passages.count - 1] = .statements(statements)
        return true
    }

    // MARK: The teacher's key

    private mutating func comment(_ line: String) throws(LessonProblem) {
        let first = index
        var text = [String(line.dropFirst(4))]
        while !(text.last ?? "").contains("-->") {
            guard index < lines.count else {
                throw LessonProblem(line: first, text: "`<!--` is not closed")
            }
            text.append(lines[index])
            index += 1
        }
        guard text[0].split(separator: " ").first == "key" else { return }
        for (offset, line) in text.enumerated().dropFirst() {
            let line = line.replacing("-->", with: "")
            guard let colon = line.firstIndex(of: ":") else {
                guard line.allSatisfy(\.isWhitespace) else {
                    throw LessonProblem(
                        line: first + offset, text: "a key has `right:`, `wrong:`, `guess:`, `says:`")
                }
                continue
            }
            let word = line[..<colon].filter { $0 != " " }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            if word == "says", let last = step?.key.indices.last {
                step?.key[last].says.append(String(value))
            } else if let kind = LessonKeyEntry.Kind(rawValue: word), step != nil {
                step?.key.append(LessonKeyEntry(kind: kind, text: String(value), line: first + offset))
            } else {
                throw LessonProblem(
                    line: first + offset, text: "a key has `right:`, `wrong:`, `guess:`, `says:`")
            }
        }
    }
}

extension [String] {
    /// Without the blank lines at both ends.
    fileprivate var trimmingBlankLines: [String] {
        guard let first = firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
            let last = lastIndex(where: { !$0.allSatisfy(\.isWhitespace) })
        else { return [] }
        return Array(self[first...last])
    }
}
