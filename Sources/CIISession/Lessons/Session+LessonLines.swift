import CIILanguage
import CIIText

extension Session {
    /// Whether a text has to be taken line by line, as a lesson may be spoken to between its statements.
    func speaksToLessons(_ text: String) -> Bool {
        if lesson != nil { return true }
        return text.split(whereSeparator: \.isNewline).contains { line in
            let word = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }.prefix { $0.isLetter }
            return Self.lessonVerbs.contains(folded(String(word)))
        }
    }

    private static let lessonVerbs = Set([Verb.lesson.rawValue] + Verb.lesson.aliases)

    /// Runs a text statement by statement; what stands between them and is none is said to the lesson that waits.
    ///
    /// - Returns: false when one of them was `quit`.
    func runLines(of source: SourceText) throws(Failure) -> Bool {
        let lines = source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
            String.init)
        var index = 0
        while index < lines.count {
            if lesson != nil, let said = LessonWords.statement(lines[index], isAsked: lessonAsks) {
                _ = try self.lesson(said, Output())
                index += 1
                continue
            }
            var end = index + 1
            while end < lines.count, goesOn(lines[index..<end], with: lines[end]) { end += 1 }
            let part = SourceText(
                name: source.name, text: lines[index..<end].joined(separator: "\n"),
                firstLine: source.firstLine + index)
            do throws(Failure) {
                guard try runStatements(of: part) else { return false }
            } catch {
                var located = error
                if located.source == nil { located.source = part }
                throw located
            }
            index = end
        }
        return true
    }

    /// Whether a statement on some lines goes on in the next.
    private func goesOn(_ lines: ArraySlice<String>, with next: String) -> Bool {
        if next.hasPrefix(" ") || next.hasPrefix("\t") { return true }
        if case .incomplete = parse(lines.joined(separator: "\n")) { return true }
        return false
    }
}
