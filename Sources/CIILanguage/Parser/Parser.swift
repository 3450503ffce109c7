import CIIText

/// Reads the statements of a text, collects what is wrong with them, and goes on behind each error.
///
/// Written by hand, one function per production of `grammar/cii.ebnf`. Functions throw ``Abandoned`` after
/// they have reported a problem they cannot go on from; whoever loops over parts catches it and looks for the
/// next part.
struct Parser {
    /// The problem is reported; the part that was being read is given up.
    struct Abandoned: Error {}

    /// Levels of brackets, calls and prefix operators an expression may have.
    static let nestingLimit = 64
    /// Binary operators a statement may have; bounds the depth of trees that lean to one side.
    static let operatorLimit = 1_000
    /// Errors that are told one by one.
    static let shownProblems = 20

    let lexer: Lexer
    /// What has been lexed; everything from `index` on is only looked at so far.
    private(set) var tokens: [Token]
    private(set) var index = 0
    private(set) var problems: [SyntaxProblem] = []
    /// How many statements end before the first problem.
    var intactStatements = 0
    /// What was taken, and as what.
    private(set) var lexed: [LexedToken] = []
    /// What would have been taken where the text ends.
    private(set) var expected: [Expectation.Alternative] = []

    /// Something had to follow where the text ends, so nothing else can.
    private var isExpectationKnown = false

    /// The verb of the statement being read.
    var verb = Verb.cii
    /// The clauses it takes, in its form.
    var clauses: [Clause] = []
    /// What it says of looking again, where it is `watch`.
    var watching = Watching()
    /// What the clauses say that only questions about weights and scenarios have.
    var asked = WeightQuestionClauses()
    /// Columns of blank before the line the statement began on; a deeper line goes on with it.
    var baseIndent = 0
    /// Brackets open; inside, a new line means nothing.
    var openBrackets = 0
    /// Levels of the expression being read.
    var nesting = 0
    /// Binary operators of the statement so far.
    var operators = 0

    init(_ source: String) {
        lexer = Lexer(Array(source.utf8))
        tokens = [lexer.token(after: nil)]
    }
}

// Looking and taking.
extension Parser {
    var current: Token { tokens[index] }

    /// The token so many places ahead.
    mutating func peek(_ distance: Int) -> Token {
        while tokens.count <= index + distance {
            tokens.append(lexer.token(after: tokens.last))
        }
        return tokens[index + distance]
    }

    /// No optional part of the statement can follow: the text, the line or the statement ends here.
    var isEnded: Bool { ends(current) }

    func ends(_ token: Token) -> Bool {
        switch token.kind {
        case .end, .symbol(.semicolon): true
        default: openBrackets == 0 && token.startsLine && token.indent <= baseIndent
        }
    }

    /// The text ends here, so what is asked for may still be typed.
    var isTextEnd: Bool { current.kind == .end || current.kind == .unfinishedLine }

    /// Takes the current token.
    @discardableResult
    mutating func take(as kind: LexedToken.Kind) -> Token {
        let token = current
        if let problem = token.problem { report(problem) }
        if token.kind != .end, token.kind != .unfinishedLine { lexed.append(LexedToken(kind, token.span)) }
        _ = peek(1)
        index += 1
        return token
    }

    /// The end of the last token taken.
    var takenEnd: Int { index > 0 ? tokens[index - 1].span.upper : 0 }

    /// The place from `start` to the last token taken.
    func span(from start: Int) -> SourceSpan { SourceSpan(start, max(start, takenEnd)) }

    func isAt(_ symbol: Symbol) -> Bool { !isEnded && current.kind == .symbol(symbol) }

    func isAt(_ keyword: Keyword) -> Bool { !isEnded && current.meaning.keyword == keyword }

    func isAt(_ clause: Clause) -> Bool { !isEnded && current.meaning.clause == clause }

    func isAt(_ word: PhraseWord) -> Bool { !isEnded && current.meaning.phrase == word }

    mutating func takeIf(_ symbol: Symbol) -> Bool {
        guard isAt(symbol) else { return false }
        take(as: .symbol)
        return true
    }

    /// Puts another reading of the text in place of the current token and all behind it.
    mutating func reread(as token: Token) {
        tokens.removeSubrange(index...)
        tokens.append(token)
    }
}

// Problems and expectations.
extension Parser {
    mutating func report(_ problem: SyntaxProblem) { problems.append(problem) }

    mutating func abandon(_ problem: SyntaxProblem) -> Abandoned {
        report(problem)
        if isTextEnd { isExpectationKnown = true }
        if current.kind == .unfinishedLine { take(as: .unknown) }
        return Abandoned()
    }

    /// Where to show that the text ends too soon: behind its last token.
    var placeOfEnd: SourceSpan { SourceSpan(takenEnd, takenEnd) }

    /// Gives up for want of `what`.
    mutating func missing(_ what: String) -> Abandoned {
        if isTextEnd { return abandon(.textEnds(expected: what, placeOfEnd)) }
        if let problem = current.problem { return abandon(problem) }
        return abandon(.expected(what, found: described(current), current.span))
    }

    /// Notes what must come next.
    mutating func note(_ alternatives: Expectation.Alternative...) {
        if isTextEnd { noteAll(alternatives) }
    }

    /// Notes what may come next, unless the line break before it has ended the statement.
    mutating func noteOptional(_ alternatives: Expectation.Alternative...) {
        if mayGoOn { noteAll(alternatives) }
    }

    /// The text ends inside the statement.
    var mayGoOn: Bool {
        isTextEnd && !(openBrackets == 0 && current.startsLine && current.indent <= baseIndent)
    }

    mutating func noteAll(_ alternatives: [Expectation.Alternative]) {
        guard !isExpectationKnown else { return }
        for alternative in alternatives where !expected.contains(alternative) { expected.append(alternative) }
    }

    /// The token in words.
    func described(_ token: Token) -> String {
        let text = fitted(inert(lexer.text(token.span)), to: 40)
        switch token.kind {
        case .end, .unfinishedLine: return "the end of the text"
        case .word, .quotedName, .raw, .unknown: return "`\(text)`"
        case .string: return "text \(text)"
        case .number: return "number \(text)"
        case .percent: return "percentage \(text)"
        case .duration: return "duration \(text)"
        case .date: return "date \(text)"
        case .pattern: return "pattern \(text)"
        case .symbol: return "`\(text)`"
        }
    }

    /// Goes on to the end of the statement.
    mutating func skipStatement() {
        openBrackets = 0
        nesting = 0
        while !isEnded { skipToken() }
    }

    /// Goes on to the next clause word outside brackets, or to the end of the statement.
    mutating func skipToClause() {
        openBrackets = 0
        nesting = 0
        var inner = 0
        while !isEnded {
            if inner == 0, let clause = current.meaning.clause, clauses.contains(clause) { return }
            if current.kind == .symbol(.openParenthesis) { inner += 1 }
            if current.kind == .symbol(.closeParenthesis), inner > 0 { inner -= 1 }
            skipToken()
        }
    }

    /// Goes on behind the bracket that closes the one being read, or to the end of the statement.
    mutating func skipBracket() {
        openBrackets = 0
        nesting = 0
        var inner = 1
        while !isEnded, inner > 0 {
            if current.kind == .symbol(.openParenthesis) { inner += 1 }
            if current.kind == .symbol(.closeParenthesis) { inner -= 1 }
            skipToken()
        }
    }

    /// Leaves the current token behind, unread.
    mutating func skipToken() {
        lexed.append(LexedToken(current.appearance, current.span))
        _ = peek(1)
        index += 1
    }
}

extension Token {
    /// What it looks like where no parser says what it is.
    var appearance: LexedToken.Kind {
        switch kind {
        case .word, .quotedName: .name
        case .string: .string
        case .number, .percent: .number
        case .duration: .duration
        case .date: .date
        case .pattern: .pattern
        case .raw: .raw
        case .symbol: .symbol
        case .unfinishedLine, .unknown, .end: .unknown
        }
    }
}
