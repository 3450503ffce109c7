import CIILanguage
import CIIText

/// Words that stand alone while a lesson waits: `next`, `hint`, or an answer to what it asks.
enum LessonWords {
    /// The words of `lesson …` that need nothing behind them.
    private static let words: [String: LessonStatement] = {
        var words: [String: LessonStatement] = [:]
        for word in LessonWord.allCases {
            guard let statement = statement(word) else { continue }
            for spelling in [word.rawValue] + word.aliases { words[spelling] = statement }
        }
        return words
    }()

    private static func statement(_ word: LessonWord) -> LessonStatement? {
        switch word {
        case .next: .next
        case .again: .again
        case .hint: .hint
        case .solution: .solution
        case .skip: .skip
        case .back: .back
        case .stop: .stop
        case .answer, .export: nil
        }
    }

    /// What a line says to a lesson; nil where it is a statement, a remark or empty.
    ///
    /// - Parameters:
    ///   - line: the line.
    ///   - isAsked: whether a question waits for an answer.
    static func statement(_ line: String, isAsked: Bool) -> LessonStatement? {
        let text = String(line.drop { $0 == " " || $0 == "\t" })
        let trimmed = String(text.reversed().drop { $0.isWhitespace || $0 == ";" }.reversed())
        if let word = words[folded(trimmed)] { return word }
        guard isAsked, !trimmed.isEmpty, !trimmed.hasPrefix("#"), !beginsStatement(trimmed) else {
            return nil
        }
        return .answer(Spanned(trimmed, SourceSpan(0, 0)))
    }

    /// Whether the first word is that of a statement.
    static func beginsStatement(_ text: String) -> Bool {
        let first = folded(String(text.prefix { !$0.isWhitespace && $0 != ";" }))
        return verbs.contains(first)
    }

    private static let verbs = Set(Verb.allCases.flatMap { [$0.rawValue] + $0.aliases })
}
