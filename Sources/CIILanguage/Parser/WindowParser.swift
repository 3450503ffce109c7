// Windows of time, in a question and inside `vs (…)`.

/// The clauses that say a window of time.
enum WindowClause: String, CaseIterable {
    case since, until, between, last, this

    /// Among all clauses.
    var clause: Clause {
        switch self {
        case .since: .since
        case .until: .until
        case .between: .between
        case .last: .last
        case .this: .this
        }
    }
}

extension Parser {
    /// Reads what stands behind the word of a clause.
    mutating func readWindow(
        _ clause: WindowClause, at span: SourceSpan, into window: inout Spanned<Window>?
    ) throws(Abandoned) {
        switch clause {
        case .since:
            let since = try moment()
            bound(&window, since: since, until: nil, span.joined(since.span))
        case .until:
            let until = try moment()
            bound(&window, since: nil, until: until, span.joined(until.span))
        case .between:
            let low = try moment(inTwoWords: false)
            try require(.and, "`and` and the end of the window")
            let high = try moment(inTwoWords: false)
            set(&window, .between(low, high), self.span(from: span.lower))
        case .last:
            let length = try bucket(of: .last).value
            set(&window, .last(count: length.count, length.unit), self.span(from: span.lower))
        case .this:
            let unit = try calendarUnit()
            noteOptional(.keyword("to date"))
            let isToDate = isAt(PhraseWord.to)
            if isToDate {
                take(as: .keyword)
                try require(PhraseWord.date, "`date`")
            }
            set(&window, .this(unit, toDate: isToDate), self.span(from: span.lower))
        }
    }

    /// Adds one end to the window.
    private mutating func bound(
        _ window: inout Spanned<Window>?, since: Spanned<Moment>?, until: Spanned<Moment>?, _ span: SourceSpan
    ) {
        guard let first = window else {
            window = Spanned(.bounds(since: since, until: until), span)
            return
        }
        guard case .bounds(let earlierSince, let earlierUntil) = first.value else {
            return report(.windowConflict(span, first: first.span))
        }
        window = Spanned(
            .bounds(since: since ?? earlierSince, until: until ?? earlierUntil), first.span.joined(span))
    }

    private mutating func set(_ window: inout Spanned<Window>?, _ new: Window, _ span: SourceSpan) {
        if let first = window { report(.windowConflict(span, first: first.span)) }
        window = window ?? Spanned(new, span)
    }
}
