import CIIEngine
import CIILanguage
import CIIReport
import CIIText

/// Whether a line is to be read as a statement: its first word is one that opens statements.
func beginsStatement(_ line: String) -> Bool {
    let start = line.drop { $0.isWhitespace }
    if start.isEmpty || start.hasPrefix("#") { return true }
    let word = start.prefix { $0.isLetter }
    let next = start.dropFirst(word.count).first
    guard next == nil || next?.isWhitespace == true else { return false }
    return verbWords.contains(folded(String(word)))
}

extension Verb {
    fileprivate func isSpelt(_ word: String) -> Bool { word == rawValue || aliases.contains(word) }
}

extension WeightsWord {
    fileprivate func isSpelt(_ word: String) -> Bool { word == rawValue || aliases.contains(word) }
}

private let verbWords = Set(Verb.allCases.flatMap { [$0.rawValue] + $0.aliases })

extension Session {
    /// Runs a text that somebody types or sends line by line, each line as it is meant: for the dialogue that waits, or as a
    /// statement.
    ///
    /// - Returns: false when one of the statements was `quit`.
    func converse(_ source: SourceText) throws(Failure) -> Bool {
        isConversing = true
        defer { isConversing = false }
        let lines = source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
            String.init)
        guard dialogue != nil || lines.contains(where: opensDialogue) else { return try runAll(source) }
        var index = 0
        while index < lines.count {
            let start = index
            index += 1
            if let dialogue, dialogue.hears(lines[start]) {
                try hear(lines[start])
                continue
            }
            while index < lines.count, goesOn(lines[start..<index], with: lines[index]) { index += 1 }
            let part = SourceText(
                name: source.name, text: lines[start..<index].joined(separator: "\n"),
                firstLine: source.firstLine + start)
            let waits = dialogue != nil && !part.text.allSatisfy { $0.isWhitespace }
            do throws(Failure) {
                guard try runAll(part) else { return false }
            } catch {
                var located = error
                if located.source == nil { located.source = part }
                throw located
            }
            if waits, !opensDialogue(part.text) { sayQuestion() }
        }
        return true
    }

    /// Whether a statement on some lines goes on in the next.
    private func goesOn(_ lines: ArraySlice<String>, with next: String) -> Bool {
        if next.hasPrefix(" ") || next.hasPrefix("\t") { return true }
        if case .incomplete = parse(lines.joined(separator: "\n")) { return true }
        return false
    }

    /// Whether a line says `weights ask`.
    private func opensDialogue(_ line: String) -> Bool {
        let words = line.split(maxSplits: 2) { $0.isWhitespace }.prefix(2).map { folded(String($0)) }
        return words.count == 2 && Verb.weights.isSpelt(words[0]) && WeightsWord.ask.isSpelt(words[1])
    }

    /// Begins a dialogue, in place of one that waits.
    func begin(_ dialogue: any Dialogue, saying introduction: String) {
        self.dialogue = dialogue
        output.message(introduction)
        sayQuestion()
    }

    /// Says what the dialogue asks, where one waits.
    func sayQuestion() {
        if let dialogue { output.message(dialogue.question) }
    }

    private func hear(_ line: String) throws(Failure) {
        guard var taken = dialogue else { return }
        let effects: [DialogueEffect]
        do {
            effects = try taken.take(line)
        } catch {
            var failure = Failure(error)
            failure.source = SourceText(name: "answer", text: line)
            throw failure
        }
        dialogue = taken
        for effect in effects {
            switch effect {
            case .say(let text): output.message(text)
            case .show(let answer, let output):
                let outcome = Outcome(answer: answer, output: output, format: try format(of: output))
                try deliver(outcome, in: nil, started: options.stopwatch())
                let shown = outcome.format ?? settings.format
                if shown == .csv || shown == .tsv { say(Answer(statement: "", notes: answer.notes)) }
            case .runAndEnd(let statement):
                let source = SourceText(name: "answer", text: statement)
                do throws(Failure) {
                    _ = try runAll(source)
                } catch {
                    var located = error
                    located.source = located.source ?? source
                    throw located
                }
                dialogue = nil
            case .end: dialogue = nil
            }
        }
        sayQuestion()
    }
}
