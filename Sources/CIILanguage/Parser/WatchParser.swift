// `watch`: a question that is asked again and again.

/// What `watch` says besides its question.
struct Watching {
    /// How long to wait between two looks.
    var pause: Spanned<DurationLiteral>?
    /// After how many looks to stop.
    var times: Spanned<Int>?
}

extension Parser {
    mutating func watch() throws(Abandoned) -> Statement {
        guard let question = try question() else {
            throw abandon(.watchOther(current.span, described(current), current.meaning.verb))
        }
        return .watch(
            question, pause: watching.pause?.value, times: watching.times?.value)
    }

    /// A length in seconds or minutes, taken; nil where another length stands.
    mutating func pause() throws(Abandoned) -> Spanned<DurationLiteral>? {
        note(.keyword("5s"))
        let start = current.span.lower
        var literal: DurationLiteral
        if current.kind == .duration, current.problem == nil {
            literal = lexer.duration(start).literal
            guard literal.parts.allSatisfy({ Self.pauseUnits.contains($0.unit) }) else { return nil }
            take(as: .duration)
        } else if current.kind == .number, let unit = peek(1).meaning.timeUnit, Self.pauseUnits.contains(unit)
        {
            literal = DurationLiteral([.init(try takeNumber(), unit)])
            take(as: .keyword)
        } else {
            return nil
        }
        let span = span(from: start)
        if literal.parts.allSatisfy({ $0.amount == 0 }) {
            report(.countTooSmall(span, lexer.text(span), of: Clause.every.rawValue))
        }
        return Spanned(literal, span)
    }

    private static let pauseUnits: [TimeUnit] = [.millisecond, .second, .minute]
}
