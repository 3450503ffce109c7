// `lesson`: which one, and what is done in it.

extension Parser {
    /// What follows `lesson`.
    mutating func lesson() throws(Abandoned) -> Statement {
        noteOptional(.lesson)
        for word in LessonWord.allCases { noteOptional(.keyword(word.rawValue)) }
        guard !isEnded, !isAtOutput() else { return .lesson(.list, output()) }
        if current.kind == .word, let word = current.meaning.lesson,
            lexer.profileName(at: current).span == current.span
        {
            return try lesson(word, take(as: .keyword))
        }
        let form = try recovering { parser throws(Abandoned) in try parser.startedLesson() }
        return .lesson(form, output())
    }

    private mutating func lesson(_ word: LessonWord, _ token: Token) throws(Abandoned) -> Statement {
        switch word {
        case .next: return .lesson(.next, output())
        case .again: return .lesson(.again, output())
        case .hint: return .lesson(.hint, output())
        case .solution: return .lesson(.solution, output())
        case .skip: return .lesson(.skip, output())
        case .back: return .lesson(.back, output())
        case .stop: return .lesson(.stop, output())
        case .answer:
            guard let text = takeRaw(after: token, stopsEarly: true) else { throw missing("an answer") }
            return .lesson(.answer(Spanned(lexer.rawText(text.span), text.span)), Output())
        case .export:
            let path = try recovering { parser throws(Abandoned) in try parser.path() }
            return .lesson(.export(path), output())
        }
    }

    /// A lesson by its name or number.
    private mutating func startedLesson() throws(Abandoned) -> LessonStatement {
        switch current.kind {
        case .number:
            let number = try count(of: Verb.lesson.rawValue)
            return .start(Spanned(String(number.value), number.span))
        case .word:
            reread(as: lexer.profileName(at: current))
            let token = take(as: .name)
            return .start(Spanned(lexer.text(token.span), token.span))
        case .string:
            let token = take(as: .string)
            return .start(Spanned(lexer.string(token.span), token.span))
        case .quotedName, .percent, .duration, .date, .pattern, .raw, .symbol, .unfinishedLine, .unknown,
            .end:
            throw missing("the name or number of a lesson")
        }
    }
}
