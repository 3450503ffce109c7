extension SyntaxProblem {
    /// Every kind with its explanation and the shortest statement that raises it.
    public static var catalogue: [DiagnosticEntry] {
        Kind.allCases.map {
            DiagnosticEntry(code: "syntax." + $0.rawValue, explanation: $0.explanation, example: $0.example)
        }
    }
}

extension SyntaxProblem.Kind {
    var explanation: String {
        switch self {
        case .unknownCharacter:
            "The sign has no meaning outside quotes. Text processors put curly quotes and long dashes where the "
                + "language has ' \" and -."
        case .unclosedString:
            "Text in quotes goes on to the next quote of the same kind, over line breaks too. To put the quote "
                + "itself in the text, double it or write a backslash before it."
        case .unclosedName:
            "A name in backticks goes on to the next backtick. Backticks are for names with blanks or signs in them, "
                + "and for names that are words of the language."
        case .unclosedPattern:
            "A regular expression behind `matches` stands between slashes on one line; a slash inside is written \\/."
        case .emptyName: "A name in backticks has at least one character."
        case .unknownEscape:
            "In quotes a backslash stands before n (line break), t (tab), r, a quote, a backslash or u{…} (the "
                + "number of a character in hexadecimal). A backslash itself is written twice."
        case .unknownUnit:
            "Letters that touch a number are a unit of time: ms, s, min (or m), h, d, w, mo, q, y."
        case .invalidDate:
            "A date is written 2026-06-30, with a time of day 2026-06-30T10:00 or 2026-06-30T10:00:30, and with an "
                + "offset from UTC behind it Z or -03:00. It has to exist in the calendar."
        case .numberTooLarge: "Numbers are binary floating point and end at about 1.8e308."
        case .unknownVerb:
            "A statement starts with one of a few words: `help` lists them."
        case .selectStatement:
            "This language has no `select … from`: there is one table, the interactions. Figures are asked for with "
                + "`show`, the index with `cii`."
        case .expected:
            "Something else has to stand at this place. The label under the line says what."
        case .textEnds:
            "The text ends in the middle of a statement. At the prompt the next line goes on with it."
        case .unknownClause:
            "Behind the first part of a statement stand clauses, each opened by its word. `help` with the first word "
                + "of the statement lists the ones it takes."
        case .clauseNotAllowed:
            "The word opens a clause of other statements, but not of this one."
        case .duplicateClause:
            "Each clause may be given once. Several dimensions go into one `by`, with commas; several conditions "
                + "into one `where`, with `and`."
        case .windowConflict:
            "A statement has one window of time: `since` and `until`, or `between … and …`, or `last …`, or `this …`."
        case .unclosedBracket:
            "An opening bracket wants its closing one; inside brackets a line break means nothing."
        case .barePath:
            "File names stand in quotes, because they may hold blanks, dots and dashes."
        case .bareColumn:
            "In `map` the field stands left of the `=` as a name, and the header of the file's column right of it, in "
                + "quotes."
        case .profileInProfile:
            "A profile says itself how its files are read; it does not build on another one."
        case .noHeaders:
            "`headers` names, in quotes, the headers by which a file is known to be such an export."
        case .watchOther: "`watch` asks a question again and again; questions are `cii` and `show`."
        case .comparisonChain:
            "`1 < a < 5` is not read as two comparisons. Write `a between 1 and 5`, or `1 < a and a < 5`."
        case .tooDeep: "Brackets, calls, `not` and `-` may be nested 64 levels deep."
        case .tooManyOperators:
            "One statement may hold 1000 operators. A long list of alternatives is shorter as `FIELD in (…)`, or as a "
                + "field of its own by `let`."
        case .weightNotNumber:
            "A weight is a number such as 0.5 or a percentage such as 50%; words, `nan` and `inf` are not weights."
        case .weightWithoutEquals: "An indicator and its weight are joined by `=`: csat=0.5."
        case .weightingWithoutName:
            "As a statement of its own `weights` defines a named weighting: weights NAME = csat=0.5 art=0.2. To use "
                + "weights once, put them into a query: cii weights csat=0.5 art=0.2."
        case .noWeights:
            "`rest` and `strict` add to weights; at least one indicator has to be given a weight."
        case .repeatedPart: "This part may be given once."
        case .countNotWhole: "The clause counts rows, observations or units of time: a whole number."
        case .countTooSmall: "The clause counts rows, observations or units of time: one or more."
        case .unknownMissingRule:
            "The rules for indicators without observations are fail (no index), renormalise (the other weights are "
                + "rescaled), pool (the value of all groups stands in) and worst (the worst goalpost stands in)."
        case .unknownCalendarUnit:
            "Time is cut by units of the calendar: hour, day, week, month, quarter, year, or their plurals."
        case .bucketUnit:
            "Buckets and calendar windows are whole numbers of hours, days, weeks, months, quarters or years, such as "
                + "1w, 2 weeks or 1mo."
        case .unknownColumnUnit:
            "`in` says what unit the numbers of the column are in: ms, seconds, minutes, hours, days, weeks."
        case .unknownDateOrder:
            "`dates` says in which order the dates of the file have day, month and year: dmy, mdy or ymd."
        case .unknownChoice: "The clause takes one of a few words; the note under the line names them."
        case .notOneCharacter:
            "Columns are separated, and fields quoted, by one ASCII character in quotes, such as \";\", \"|\" or \"\\t\" "
                + "for a tab. `quote \"\"` says that nothing is quoted."
        case .valueWithoutEquals:
            "Behind `values` stand, in brackets, values of the column and what they mean: values (\"13\" = phone)."
        case .leftOut: "The first 20 errors are shown; mending them often mends the rest."
        }
    }

    /// The shortest text that raises it and nothing else; nil where that is no single statement.
    var example: String? {
        switch self {
        case .unknownCharacter: "cii ?"
        case .unclosedString: "run \"monday.cii"
        case .unclosedName: "cii by `Handled by"
        case .unclosedPattern: "cii where comment matches /late"
        case .emptyName: "cii by ``"
        case .unknownEscape: #"run "C:\data""#
        case .unknownUnit: "cii since 30x"
        case .invalidDate: "cii since 2026-02-30"
        case .numberTooLarge: "cii where a = 1e999"
        case .unknownVerb: "shwo csat"
        case .selectStatement: "select agent from calls"
        case .expected: "cii by ="
        case .textEnds: "cii by"
        case .unknownClause: "cii pls"
        case .clauseNotAllowed: "describe agent by team"
        case .duplicateClause: "cii by agent by team"
        case .windowConflict: "cii last month since 30d"
        case .unclosedBracket: "cii by (a"
        case .barePath: "load calls.csv"
        case .bareColumn: "load \"calls.csv\" map agent = Name"
        case .profileInProfile: "profile mine = profile five9"
        case .noHeaders: "profile mine = headers decimal comma"
        case .watchOther: "watch sources"
        case .comparisonChain: "cii where 1 < a < 5"
        case .tooDeep:
            "cii by " + String(repeating: "(", count: Parser.nestingLimit + 1) + "a"
                + String(repeating: ")", count: Parser.nestingLimit + 1)
        case .tooManyOperators: "cii by a" + String(repeating: "+a", count: Parser.operatorLimit + 1)
        case .weightNotNumber: "cii weights csat=nan"
        case .weightWithoutEquals: "cii weights csat 0.5"
        case .weightingWithoutName: "weights csat=0.5"
        case .noWeights: "cii weights rest=basic"
        case .repeatedPart: "cii weights a=1 strict strict"
        case .countNotWhole: "cii top 2.5"
        case .countTooSmall: "cii top 0"
        case .unknownMissingRule: "cii missing zero"
        case .unknownCalendarUnit: "cii every fortnight"
        case .bucketUnit: "cii every 90s"
        case .unknownColumnUnit: "load \"calls.csv\" map art = \"Wait\" in parsecs"
        case .unknownDateOrder: "load \"calls.csv\" dates american"
        case .unknownChoice: "load \"calls.csv\" header yes"
        case .notOneCharacter: "load \"calls.csv\" separator \"tab\""
        case .valueWithoutEquals: "load \"calls.csv\" map channel = \"Source\" values (\"13\" phone)"
        case .leftOut: nil
        }
    }
}
