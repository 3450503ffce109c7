// Statements that define: goalposts, indicators, indices, opening hours; and `diff` of definitions.

extension Parser {
    /// A name to define or to show stands here, rather than the end or a clause of the answer.
    mutating func isAtDefinedName(_ alternatives: Expectation.Alternative...) -> Bool {
        if mayGoOn { noteAll(alternatives) }
        return !isEnded && isAtName && !isAtOutput()
    }

    mutating func indicatorStatement() throws(Abandoned) -> IndicatorStatement {
        guard isAtDefinedName(.indicator) else { return .list }
        let name = takeName()
        guard takeIf(.equal) else { return .show(name) }
        let formula = try expression(.figure)
        note(.keyword(PhraseWord.worst.rawValue), .keyword(Verb.goalposts.rawValue))
        if current.meaning.phrase == .worst {
            let start = take(as: .keyword).span.lower
            let worst = try goalpost()
            try require(PhraseWord.best, "`best` and a value")
            let best = try goalpost()
            return .define(name, formula, Spanned(.line(worst: worst, best: best), span(from: start)))
        }
        guard current.meaning.verb == .goalposts else {
            throw missing("`worst` and `best` with their values, or `goalposts`")
        }
        take(as: .keyword)
        return .define(name, formula, try goalpostRange())
    }

    mutating func indexStatement() throws(Abandoned) -> IndexStatement {
        guard isAtDefinedName(.index) else { return .list }
        let name = takeName()
        guard takeIf(.equal) else { return .show(name) }
        var parts = [try indexPart()]
        while isAtNextIndexPart() { parts.append(try indexPart()) }
        var combination: Spanned<CombinationWord>?
        if isAt(Clause.combine) {
            take(as: .clause)
            combination = try choice(of: .combine, \.combination)
        }
        return .define(name, parts, combination: combination)
    }

    private mutating func indexPart() throws(Abandoned) -> IndexPart {
        note(.indicator, .index)
        guard isAtName else { throw missing("an indicator or index, and its weight") }
        let name = takeName()
        if current.kind == .symbol(.equal) { take(as: .symbol) }
        let (weight, isPercent) = try weightAmount()
        return IndexPart(name, weight, isPercent: isPercent)
    }

    private mutating func isAtNextIndexPart() -> Bool {
        if takeIf(.comma) { return true }
        noteOptional(.indicator, .index, .clause(.combine))
        guard !isEnded, isAtName else { return false }
        let next = peek(1)
        return !ends(next) && [.number, .percent, .symbol(.equal), .symbol(.minus)].contains(next.kind)
    }

    mutating func diffStatement() throws(Abandoned) -> DiffStatement {
        note(.filePath, .index, .weighting)
        if current.kind == .string {
            let first = try path()
            guard takeIf(.comma) else { return .file(first) }
            return .files(first, try path())
        }
        guard isAtName else { throw missing("a file in quotes, or two names") }
        let first = takeName()
        try require(.comma, "`,` and another name")
        return .names(first, try name("another name", .index, .weighting))
    }

    mutating func hoursStatement() throws(Abandoned) -> HoursStatement {
        guard !isEnded, current.kind == .string else { return .list }
        let hours = try text("opening hours in quotes")
        var holidays: [Spanned<DateLiteral>] = []
        noteOptional(.keyword(PhraseWord.except.rawValue))
        if isAt(PhraseWord.except) {
            take(as: .keyword)
            holidays = try listed { parser throws(Abandoned) in try parser.day() }
        }
        noteOptional(.clause(.for))
        guard isAt(Clause.for) else { return .define(hours, except: holidays, scope: nil) }
        take(as: .keyword)
        let field = try name("a field", .field)
        try require(.equal, "`=` and a value of the field")
        note(.value(of: field.value))
        let value = try plainValue("a value of the field")
        return .define(hours, except: holidays, scope: .init(field, value))
    }

    private mutating func day() throws(Abandoned) -> Spanned<DateLiteral> {
        guard current.kind == .date else { throw missing("a day such as 2026-12-25") }
        let token = take(as: .date)
        return Spanned(lexer.date(token.span).literal, token.span)
    }
}

// Goalposts.
extension Parser {
    mutating func goalpostsStatement() throws(Abandoned) -> GoalpostsStatement {
        guard isAtDefinedName(.indicator) else { return .list }
        let indicator = takeName()
        guard !isEnded, isAtGoalpost else { return .show(indicator) }
        let range = try goalpostRange()
        var family: Spanned<Name>?
        noteOptional(.clause(.for))
        if isAt(Clause.for) {
            take(as: .keyword)
            family = try name("a channel family", .channelFamily)
        }
        return .define(indicator, range, family: family)
    }

    private var isAtGoalpost: Bool {
        switch current.kind {
        case .number, .percent, .duration, .symbol(.minus): true
        default: false
        }
    }

    /// `worst..best` or `worst..best..best..worst`.
    mutating func goalpostRange() throws(Abandoned) -> Spanned<GoalpostRange> {
        let start = current.span.lower
        let worst = try goalpost()
        try require(.range, "`..` and the best value")
        let best = try goalpost()
        guard takeIf(.range) else {
            return Spanned(.line(worst: worst, best: best), span(from: start))
        }
        let highest = try goalpost()
        try require(.range, "`..` and the worst value above")
        let last = try goalpost()
        return Spanned(.band(worst, best: best, highest, worst: last), span(from: start))
    }

    /// A value with its unit.
    mutating func goalpost() throws(Abandoned) -> Spanned<Goalpost> {
        note(.number)
        let start = current.span.lower
        if current.kind == .duration {
            let token = take(as: .duration)
            return Spanned(.duration(lexer.duration(token.span.lower).literal), token.span)
        }
        let isNegative = current.kind == .symbol(.minus)
        if isNegative { take(as: .symbol) }
        guard current.kind == .number || current.kind == .percent else {
            throw missing("a number, percentage or duration")
        }
        let isPercent = current.kind == .percent
        let magnitude = try takeNumber()
        let value = isNegative ? -magnitude : magnitude
        return Spanned(isPercent ? .percent(value) : .number(value), span(from: start))
    }
}
