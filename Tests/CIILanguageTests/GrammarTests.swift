import CIIText
import TestSupport
import Testing

@testable import CIILanguage

@Suite("Grammar")
struct GrammarTests {
    let grammar: Grammar

    init() throws {
        grammar = try GrammarReader.read(Corpus.text(Corpus.project + "/grammar/cii.ebnf"))
        try #require(grammar.productions.count > 40)
    }

    @Test("well formed")
    func wellFormed() {
        #expect(grammar.faults(start: "Script") == [])
    }

    @Test("the verifier finds each kind of fault")
    func verifierWorks() throws {
        let cases: [(String, String)] = [
            ("// e.g. x\nA = B .", "A uses B, which is not defined"),
            ("// e.g. x\nA = \"x\" .\n// e.g. x\nA = \"y\" .", "A is defined twice"),
            ("A = \"x\" .", "A has no witness"),
            ("// e.g. x\nA = [ \"x\" ] A \"y\" .", "A is left-recursive"),
            ("// e.g. x\nA = \"x\" .\n// e.g. y\nB = \"y\" .", "B is not reachable"),
            ("// e.g. x\nA = a .\n// e.g. y\na = A .", "a is lexical and uses A"),
            ("// e.g. x\nA = { [ \"x\" ] } .", "A repeats what may be nothing"),
        ]
        for (text, fault) in cases {
            #expect(try GrammarReader.read(text).faults(start: "A").contains(fault), "\(text)")
        }
        for text in ["A = ", "A = ) .", "A \"x\" .", "A = \"x", "= .", "A = ( \"x\" ] ."] {
            #expect(throws: GrammarError.self, "\(text)") { try GrammarReader.read(text) }
        }
    }

    @Test("the same words as the word tables, the same signs as the lexer")
    func sameWords() {
        let quoted = Set(
            grammar.productions.filter { !Grammar.isLexical($0.name) }.flatMap { $0.expression.words })
        let words = Set(quoted.filter { $0.allSatisfy(\.isLetter) })
        let tables: [[String]] = [
            Verb.allCases.map(\.rawValue), Clause.allCases.map(\.rawValue), Keyword.allCases.map(\.rawValue),
            CalendarUnit.allCases.map(\.rawValue), TimeUnit.allCases.map(\.rawValue),
            MomentWord.allCases.map(\.rawValue), MissingRule.allCases.map(\.rawValue),
            DateOrderWord.allCases.map(\.rawValue), HeaderWord.allCases.map(\.rawValue),
            ExplainWord.allCases.map(\.rawValue), SaveWord.allCases.map(\.rawValue),
            DecimalWord.allCases.map(\.rawValue), PhraseWord.allCases.map(\.rawValue),
            CombinationWord.allCases.map(\.rawValue), ScalingWord.allCases.map(\.rawValue),
            FillWord.allCases.map(\.rawValue), WeightsWord.allCases.map(\.rawValue),
            ScenarioWord.allCases.map(\.rawValue), LessonWord.allCases.map(\.rawValue),
        ]
        #expect(words == Set(tables.joined()))
        #expect(quoted.subtracting(words) == Set(Symbol.allCases.map(\.rawValue)))
    }

    @Test("every witness is what it witnesses")
    func witnesses() {
        for production in grammar.productions {
            let witness = production.witness ?? ""
            if Grammar.isLexical(production.name) {
                var recogniser = GrammarRecogniser(grammar, characters: witness)
                let isRecognised = recogniser.recognises(production.name)
                #expect(isRecognised, "\(production.name): \(witness)")
            } else {
                #expect(recognises(witness, as: production.name), "\(production.name): \(witness)")
            }
        }
    }

    @Test("tokens of the corpus are what the lexical productions say")
    func lexicalProductions() {
        var count = 0
        for statement in Corpus.accepted {
            let source = Array(statement.utf8)
            for token in tokens(of: statement) {
                let text = String(decoding: source[token.span.lower..<token.span.upper], as: UTF8.self)
                guard text.utf8.allSatisfy({ $0 < 0x80 }),
                    let production = lexicalProduction(token.kind, text)
                else {
                    continue
                }
                count += 1
                var recogniser = GrammarRecogniser(grammar, characters: text)
                if !recogniser.recognises(production) { Issue.record("\(text) is no \(production)") }
            }
        }
        #expect(count > 400)
    }

    @Test("parser ⊆ grammar and grammar ⊆ parser: they agree on the corpus")
    func agreeOnCorpus() {
        for statement in Corpus.accepted {
            #expect(verdict(statement) == .accepted, "\(statement)")
            #expect(recognises(statement, as: "Statement"), "\(statement)")
        }
        for statement in Corpus.rejected {
            let verdict = verdict(statement)
            #expect(verdict != .accepted, "\(statement)")
            #expect(verdict == .beyondGrammar || !recognises(statement, as: "Statement"), "\(statement)")
        }
    }

    @Test("they agree on every statement with a token deleted, doubled, swapped or replaced")
    func agreeOnMutants() {
        let replacements = [
            ",", "(", ")", "=", "-", "..", "%", "not", "by", "and", "as", "between", "in", "top", "rest",
            "strict",
            "weights", "profile", "events", "times", "every", "a-b", "values", "header", "first", "5", "50%",
            "30d", "2026-01-01", "\"x\"", "`x`", "agent", "last", "week", "is",
            "missing", "for", "using", "vs", "previous", "shrunk", "to", "date", "or", "fail", "combine",
            "worst",
            "goalposts", "ago", "if", "weight", "volume", "+", "over", "equal", "pairs", "ask", "from",
            "near",
            "costs", "anonymise", "next",
        ]
        var random = SplitMix64(seed: 7)
        var counts: [Verdict: Int] = [:]
        for statement in Corpus.accepted + Corpus.rejected {
            let source = Array(statement.utf8)
            let pieces = tokens(of: statement).map {
                String(decoding: source[$0.span.lower..<$0.span.upper], as: UTF8.self)
            }
            for place in pieces.indices {
                var mutants: [[String]] = []
                var mutant = pieces
                mutant.remove(at: place)
                mutants.append(mutant)
                mutant = pieces
                mutant.insert(pieces[place], at: place)
                mutants.append(mutant)
                if place + 1 < pieces.count {
                    mutant = pieces
                    mutant.swapAt(place, place + 1)
                    mutants.append(mutant)
                }
                for _ in 0..<6 {
                    mutant = pieces
                    mutant[place] = replacements[random.next(upTo: replacements.count)]
                    mutants.append(mutant)
                }
                for mutant in mutants where !mutant.isEmpty {
                    let text = mutant.joined(separator: " ")
                    let verdict = verdict(text)
                    counts[verdict, default: 0] += 1
                    if verdict == .beyondGrammar { continue }
                    if recognises(text, as: "Script") != (verdict == .accepted) {
                        Issue.record("the parser says \(verdict), the grammar the contrary: \(text)")
                    }
                }
            }
        }
        #expect(counts[.accepted, default: 0] > 1_000)
        #expect(counts[.rejected, default: 0] > 1_000)
    }

    @Test(
        "grammar ⊆ parser: derived sentences parse, print, and parse to the same tree",
        arguments: 1...3 as ClosedRange<UInt64>)
    func derivedSentences(seed: UInt64) {
        var generator = GrammarGenerator(grammar, literals: Self.literals, seed: seed)
        var good = 0
        let count = 16_000
        for round in 0..<count {
            // A prime, so that each statement meets every budget, however many statements there are.
            let sentence = generator.sentence(of: "Statement", budget: 8 + round % 23)
            switch parse(sentence) {
            case .statements(let statements):
                good += 1
                let printed = statements.map { StatementPrinter().print($0.value) }.joined(separator: "; ")
                if statements.count != 1 || parse(printed) != .statements(statements) {
                    Issue.record("seed \(seed): \(sentence) → \(printed)")
                }
                if round % 8 == 0, !recognises(sentence, as: "Statement") {
                    Issue.record("seed \(seed): the recogniser rejects \(sentence)")
                }
            case .incomplete(let found), .failed(let found):
                if verdict(sentence) != .beyondGrammar {
                    Issue.record("seed \(seed): \(sentence): \(found.all.map(\.message))")
                }
            }
        }
        let coverage = generator.coverage()
        let outside = coverage.unused.filter { !$0.hasPrefix("Script") }
        #expect(outside == [], "seed \(seed)")
        #expect(coverage.count > 100)
        #expect(good > count / 2, "seed \(seed)")
    }

    static let literals = [
        "name": ["agent", "csat.mean", "equipe", "`Handled by`", "`not`", "média_x", "TMR", "é"],
        "operand": ["agent", "art.median", "canal", "`by`", "`a``b`", "count", "x1"],
        "word": ["agent", "phone", "true", "by", "é"],
        "profilename": ["five9", "amazon-connect", "consumidor.gov.br", "by", "a-2.b-3"],
        "lessonname": ["goalposts", "what-is-an-index", "by", "é"],
        "string": ["\"x\"", "'it''s'", "\"a\\\"b\\n\"", "\"ção 日本\""],
        "number": ["1", "2", "30", "1_000", "12"],
        "percent": ["50%", "12.5%", ".5%"],
        "duration": ["30d", "1h30min", "2w", "90s", "1.5h", "10m", "250ms"],
        "date": ["2026-06-30", "2024-02-29T23:59", "2026-01-01T10:00:30Z", "2026-01-01T10:00-03:00"],
        "pattern": ["/a b/", "/\\/\\d+/", "/[^x]*/"],
        "raw": ["csv", "\"a; b\"", "on the run"],
    ]
}

// What parser, lexer and recogniser make of a text.
extension GrammarTests {
    enum Verdict: Hashable {
        case accepted, rejected
        /// Rejected for what a grammar of tokens cannot say.
        case beyondGrammar
    }

    func verdict(_ text: String) -> Verdict {
        var parser = Parser(text)
        _ = parser.statements()
        if parser.problems.isEmpty { return .accepted }
        return parser.problems.allSatisfy { Self.beyondGrammar.contains($0.kind) }
            ? .beyondGrammar : .rejected
    }

    /// Tokens that are wrong inside, clauses that are counted, and values that are judged.
    static let beyondGrammar: Set<SyntaxProblem.Kind> = [
        .unknownEscape, .unknownUnit, .invalidDate, .numberTooLarge, .emptyName, .unclosedPattern,
        .unclosedString,
        .unclosedName, .duplicateClause, .windowConflict, .comparisonChain, .tooDeep, .tooManyOperators,
        .repeatedPart,
        .countNotWhole, .countTooSmall, .bucketUnit, .noWeights, .barePath, .bareColumn,
        .notOneCharacter,
    ]

    func recognises(_ text: String, as start: String) -> Bool {
        let source = Array(text.utf8)
        let pieces = tokens(of: text).map { token in
            let text = String(decoding: source[token.span.lower..<token.span.upper], as: UTF8.self)
            return (text: text, folded: folded(text), lexical: lexicalProduction(token.kind, text))
        }
        var recogniser = GrammarRecogniser(grammar, count: pieces.count) { terminal, place in
            let piece = pieces[place]
            switch terminal {
            case .range: return false
            case .lexical("operand"):
                return piece.lexical == "name" && !Self.reserved.contains(piece.folded)
            case .lexical("word"): return piece.lexical == "name" && !piece.text.hasPrefix("`")
            case .lexical("profilename"):
                return piece.lexical == "profilename" || piece.lexical == "name" && !piece.text.hasPrefix("`")
            case .lexical("lessonname"):
                return piece.lexical == "profilename"
                    || piece.lexical == "name" && !piece.text.hasPrefix("`")
                        && WordMeaning.table[piece.folded]?.lesson == nil
            case .lexical(let name): return piece.lexical == name
            case .word(let word, let production):
                if !word.allSatisfy(\.isLetter) { return piece.lexical == nil && piece.text == word }
                return piece.lexical == "name" && Self.spellings(word, production).contains(piece.folded)
            }
        }
        return recogniser.recognises(start)
    }

    /// The lexical production a token belongs to; nil for signs.
    private func lexicalProduction(_ role: LexedToken.Kind, _ text: String) -> String? {
        if role == .raw { return "raw" }
        if role == .pattern { return "pattern" }
        if role == .name, text.contains("-"), !text.hasPrefix("`") { return "profilename" }
        switch Lexer(Array(text.utf8)).token(after: nil).kind {
        case .word, .quotedName: return "name"
        case .string: return "string"
        case .number: return "number"
        case .percent: return "percent"
        case .duration: return "duration"
        case .date: return "date"
        case .pattern, .raw, .symbol, .unfinishedLine, .unknown, .end: return nil
        }
    }

    private static let reserved = Set(
        Keyword.reservedInExpressions.flatMap { [$0.rawValue] + $0.aliases })

    /// The spellings of a quoted word, from the table its production takes it from.
    private static func spellings(_ word: String, _ production: String) -> [String] {
        if ["TimeUnit", "PauseUnit"].contains(production), let unit = TimeUnit(rawValue: word) {
            return [word] + unit.aliases
        }
        if production == "CalendarUnit", let unit = CalendarUnit(rawValue: word) {
            return [word] + unit.aliases
        }
        if production.lowercased() == word
            || ["Watch", "Why", "Trend", "Indicator", "Supposed"].contains(production),
            let verb = Verb(rawValue: word)
        {
            return [word] + verb.aliases
        }
        if production == "Lesson", let word = LessonWord(rawValue: word) {
            return [word.rawValue] + word.aliases
        }
        if production == "Save", let saved = SaveWord(rawValue: word) { return [word] + saved.aliases }
        if production == "Goal", let rule = MissingRule(rawValue: word) { return [word] + rule.aliases }
        if let scaling = ScalingWord(rawValue: word) { return [word] + scaling.aliases }
        if let clause = Clause(rawValue: word) { return [word] + clause.aliases }
        if let keyword = Keyword(rawValue: word) { return [word] + keyword.aliases }
        if let moment = MomentWord(rawValue: word) { return [word] + moment.aliases }
        if let order = DateOrderWord(rawValue: word) { return [order.rawValue] }
        if let header = HeaderWord(rawValue: word) { return [word] + header.aliases }
        if let decimal = DecimalWord(rawValue: word) { return [word] + decimal.aliases }
        if let combination = CombinationWord(rawValue: word) { return [word] + combination.aliases }
        if let phrase = PhraseWord(rawValue: word) { return [word] + phrase.aliases }
        if let fill = FillWord(rawValue: word) { return [word] + fill.aliases }
        if let word = ExplainWord(rawValue: word) { return [word.rawValue] + word.aliases }
        if let rule = MissingRule(rawValue: word) { return [word] + rule.aliases }
        if let word = WeightsWord(rawValue: word) { return [word.rawValue] + word.aliases }
        if let word = ScenarioWord(rawValue: word) { return [word.rawValue] + word.aliases }
        return []
    }
}
