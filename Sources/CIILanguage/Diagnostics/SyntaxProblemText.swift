import CIIText

// The words for every problem, in one place.
extension SyntaxProblem {
    /// The problem as it is told.
    var diagnostic: Diagnostic {
        switch self {
        case .unknownCharacter(let span, let text):
            return told(
                "`\(inert(text))` has no meaning here", span, "unexpected character",
                help: Self.lookalikes[text].map { [replace(span, $0)] } ?? [])
        case .unclosedString(let opener, let end):
            return told(
                "text in quotes has no end", end, "expected a closing quote",
                secondary: [.init(opener, "opened here")])
        case .unclosedName(let opener, let end):
            return told(
                "a name in backticks has no end", end, "expected a closing backtick",
                secondary: [.init(opener, "opened here")])
        case .unclosedPattern(let span):
            return told("a pattern has no closing slash on its line", span, "opened here")
        case .emptyName(let span):
            return told("there is no name between these backticks", span)
        case .unknownEscape(let span, let text):
            return told(
                "`\(inert(text))` is no escape", span, "",
                notes: [#"a backslash goes before n, t, r, a quote, a backslash or u{…}"#],
                help: [replace(span, "\\" + text)])
        case .unknownUnit(let span, let word):
            let near = nearest(to: word, among: TimeUnit.allCases.map(\.rawValue), limit: 1)
            return told(
                "`\(inert(word))` is no unit of time", span, "expected a unit",
                notes: ["units are ms, s, min, h, d, w, mo, q and y, as in 90s or 1h30min"],
                help: near.map { replace(span, $0) })
        case .invalidDate(let span, let reason):
            return told("there is no such date", span, reason)
        case .numberTooLarge(let span):
            return told("the number is too large", span, "numbers go to 1.8e308")
        case .unknownVerb(let span, let word):
            let near = nearest(to: word, among: Self.verbSpellings)
            let isClause = WordMeaning.table[folded(word)]?.clause != nil
            if isClause {
                return told(
                    "a statement cannot start with `\(inert(word))`", span,
                    "expected the first word of a statement",
                    notes: [
                        "a clause on a line of its own is indented, or the line before it ends in a backslash"
                    ])
            }
            return told(
                "unknown statement `\(inert(word))`", span, "expected the first word of a statement",
                notes: near.isEmpty ? ["statements are \(Self.listed(Verb.allCases.map(\.rawValue)))"] : [],
                help: near.map { replace(span, $0) })
        case .selectStatement(let span):
            return told(
                "`select` is not used here", span, "",
                notes: ["there is one table, the interactions, so a statement needs no `from`"],
                help: [.init("write `show csat, art by agent where channel = chat order by csat top 10`")])
        case .expected(let what, let found, let span):
            return told("expected \(what), found \(found)", span, "expected \(what)")
        case .textEnds(let expected, let span):
            return told("the text ends where \(expected) is expected", span, "expected \(expected)")
        case .unknownClause(let span, let word, let verb, let clauses):
            let names = clauses.map(\.rawValue)
            let near = nearest(to: word, among: names + clauses.flatMap(\.aliases))
            return told(
                "`\(inert(word))` is no clause of `\(verb.rawValue)`", span,
                names.isEmpty ? "expected the end of the statement" : "expected a clause",
                notes: near.isEmpty && !names.isEmpty
                    ? ["clauses of `\(verb.rawValue)` are \(Self.listed(names))"] : [],
                help: near.map { replace(span, $0) })
        case .clauseNotAllowed(let span, let clause, let verb, let clauses):
            let names = clauses.map(\.rawValue)
            let note =
                names.isEmpty
                ? "`\(verb.rawValue)` takes no clauses"
                : "clauses of `\(verb.rawValue)` are \(Self.listed(names))"
            let profile = Diagnostic.Help("define a profile: `profile mine = headers \"Call ID\", \"Agent\"`")
            return told(
                "`\(verb.rawValue)` has no clause `\(clause.rawValue)`", span, "", notes: [note],
                help: clause == .headers ? [profile] : [])
        case .duplicateClause(let span, let first, let clause):
            return told(
                "`\(clause.rawValue)` stands twice", span, "again here",
                secondary: [.init(first, "first here")], notes: ["each clause may be given once"])
        case .windowConflict(let span, let first):
            return told(
                "two windows of time in one statement", span, "second window",
                secondary: [.init(first, "first window")],
                notes: ["`since` and `until` go together; `between`, `last` and `this` stand alone"])
        case .unclosedBracket(let opener, let found, let span):
            return told(
                "expected `)`, found \(found)", span, "expected `)`",
                secondary: [.init(opener, "opened here")])
        case .barePath(let span, let text):
            return told(
                "a file name stands in quotes", span, "expected a file name in quotes",
                help: [replace(span, StatementPrinter.quoted(text))])
        case .bareColumn(let span, let text):
            return told(
                "a column header stands in quotes", span, "expected a column header in quotes",
                help: [replace(span, StatementPrinter.quoted(text))])
        case .profileInProfile(let span):
            return told(
                "a profile does not name another one", span, "",
                help: [.init("copy the parts of the other profile, which `profile NAME` shows")])
        case .noHeaders(let span):
            return told(
                "`headers` names no header", span, "expected column headers in quotes behind it",
                help: [.init("write `headers \"Call ID\", \"Agent\"`, or leave `headers` out")])
        case .watchOther(let span, let found, let verb):
            let follow = Diagnostic.Help("`follow \"FILE\"` reads a file as it grows")
            return told(
                "`watch` repeats `cii` or `show`, found \(found)", span, "expected `cii` or `show`",
                help: verb == .load || verb == .follow
                    ? [follow] : [.init("write `watch cii by agent every 5s`")])
        case .comparisonChain(let span, let first):
            return told(
                "comparisons do not chain", span, "second comparison",
                secondary: [.init(first, "first comparison")],
                help: [.init("join two comparisons with `and`, or put one in brackets")])
        case .tooDeep(let span, let limit):
            return told("more than \(limit) levels of nesting", span, "level \(limit + 1) starts here")
        case .tooManyOperators(let span, let limit):
            return told(
                "more than \(limit) operators in one statement", span, "operator \(limit + 1)",
                help: [.init("a long list of `or` is shorter as `FIELD in (…)`")])
        case .weightNotNumber(let span, let text):
            return told(
                "a weight is a number, found \(text)", span, "expected a number such as 0.5 or 50%")
        case .weightWithoutEquals(let span, let name, let place):
            return told(
                "expected `=` and a weight after `\(inert(name))`", place, "expected `=`",
                help: [.init("write `\(inert(name))=0.5`", .init(span, "\(name)=0.5"))])
        case .weightingWithoutName(let span):
            return told(
                "a weighting needs a name of its own", span, "expected the name before the weights",
                help: [
                    .init("define one: `weights mine = csat=0.5 art=0.2`"),
                    .init("use weights once: `cii weights csat=0.5 art=0.2`"),
                ])
        case .noWeights(let span):
            return told("no indicator has a weight", span, "expected `INDICATOR=WEIGHT`")
        case .repeatedPart(let span, let first, let word):
            return told("`\(word)` stands twice", span, "again here", secondary: [.init(first, "first here")])
        case .countNotWhole(let span, let text, let word):
            return told("`\(word)` takes a whole number, found \(text)", span, "expected a whole number")
        case .countTooSmall(let span, let text, let word):
            return told("`\(word)` takes a number from 1 on, found \(text)", span, "expected at least 1")
        case .unknownMissingRule(let span, let text):
            let names = MissingRule.allCases.map(\.rawValue)
            return told(
                "unknown rule \(text)", span, "expected a rule for what is missing",
                notes: ["rules are \(Self.listed(names))"],
                help: nearest(to: text.filter { $0 != "`" }, among: names, limit: 1).map { replace(span, $0) }
            )
        case .unknownDateOrder(let span, let text):
            let names = DateOrderWord.allCases.map(\.rawValue)
            return told(
                "expected the order of day, month and year, found \(text)", span, "expected an order",
                notes: ["orders are \(Self.listed(names))"],
                help: nearest(to: text.filter { $0 != "`" }, among: names, limit: 1).map { replace(span, $0) }
            )
        case .unknownCalendarUnit(let span, let text):
            let names = CalendarUnit.allCases.map(\.rawValue)
            return told(
                "expected a unit of the calendar, found \(text)", span, "expected a unit",
                notes: ["units are \(Self.listed(names))"],
                help: nearest(to: text.filter { $0 != "`" }, among: names, limit: 1).map { replace(span, $0) }
            )
        case .bucketUnit(let span, let text):
            return told(
                "\(text) is no whole number of calendar units", span,
                "expected a length such as 1w or 2 months",
                notes: ["units are \(Self.listed(CalendarUnit.allCases.map(\.rawValue)))"])
        case .unknownColumnUnit(let span, let text):
            return told(
                "expected the unit of the column's numbers, found \(text)", span, "expected a unit",
                notes: ["units are ms, seconds, minutes, hours, days, weeks, months, quarters and years"])
        case .unknownChoice(let span, let text, let clause, let names):
            let word = folded(text.filter { $0 != "\"" && $0 != "'" })
            let meant =
                Self.meanings[clause]?[word].map { [$0] } ?? nearest(to: word, among: names, limit: 1)
            return told(
                "`\(clause.rawValue)` is \(names.joined(separator: " or ")), found `\(inert(text))`", span,
                "expected \(names.joined(separator: " or "))", help: meant.map { replace(span, $0) })
        case .notOneCharacter(let span, let text, let clause):
            let meant = Self.meanings[clause]?[folded(text)]
            return told(
                "`\(clause.rawValue)` takes one ASCII character, found \(text.unicodeScalars.count)", span,
                "expected one character",
                help: (meant.map { [$0] } ?? []).map { replace(span, StatementPrinter.quoted($0)) })
        case .valueWithoutEquals(let span, let found, let value):
            return told(
                "expected `=` and what \(StatementPrinter.quoted(value)) means, found \(found)", span,
                "expected `=`",
                help: [.init("write `values (\(StatementPrinter.quoted(value)) = phone)`")])
        case .leftOut(let count):
            return Diagnostic(
                code: code,
                message: count == 1 ? "1 more error is not shown" : "\(count) more errors are not shown",
                primary: nil)
        }
    }

    private func told(
        _ message: String, _ span: SourceSpan, _ label: String = "", secondary: [Diagnostic.Label] = [],
        notes: [String] = [], help: [Diagnostic.Help] = []
    ) -> Diagnostic {
        Diagnostic(
            code: code, message: message, primary: .init(span, label), secondary: secondary, notes: notes,
            help: help)
    }

    private func replace(_ span: SourceSpan, _ text: String) -> Diagnostic.Help {
        .init("write `\(text)`", .init(span, text))
    }

    private static let verbSpellings = Verb.allCases.flatMap { [$0.rawValue] + $0.aliases }

    private static func listed(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// What people write in place of the words and signs that a clause takes, folded.
    private static let meanings: [Clause: [String: String]] = [
        .header: [
            "yes": "first", "true": "first", "on": "first", "1": "first", "sim": "first", "no": "none",
            "false": "none", "off": "none", "0": "none", "nao": "none",
        ],
        .decimal: [",": "comma", ".": "point", "dot": "point"],
        .separator: [
            "tab": "\t", "tabs": "\t", "comma": ",", "virgula": ",", "semicolon": ";", "ponto e virgula": ";",
            "pipe": "|", "space": " ", "blank": " ",
        ],
        .quote: ["none": "", "nenhum": "", "double": "\"", "single": "'"],
    ]

    /// Signs that word processors put in place of the ones on the keyboard.
    private static let lookalikes = [
        "“": "\"", "”": "\"", "‘": "'", "’": "'", "„": "\"", "«": "\"", "»": "\"", "−": "-", "–": "-",
        "—": "-",
        "≤": "<=", "≥": ">=", "≠": "!=", "×": "*", "÷": "/", "…": "..", "!": "!=", "[": "(", "]": ")",
        "{": "(",
        "}": ")",
    ]
}
