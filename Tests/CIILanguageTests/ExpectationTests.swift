import Testing

@testable import CIILanguage

@Suite("Expectation")
struct ExpectationTests {
    // The testing library has a type of the same name.
    private typealias Alternative = CIILanguage.Expectation.Alternative

    /// A text with the cursor in it, and what is expected there.
    private struct Case {
        var marked: String
        var alternatives: [Alternative]
        var partial: String

        init(
            _ marked: String, _ alternatives: [Alternative], _ partial: String, without used: [Clause]? = nil,
            of clauses: [Clause] = Clause.ofQueries
        ) {
            self.marked = marked
            self.partial = partial
            self.alternatives = alternatives
            guard let used else { return }
            for clause in clauses where !used.contains(clause) {
                self.alternatives.append(.clause(clause))
            }
        }
    }

    @Test("what may stand at the cursor ‸, and the word that stands there")
    func table() {
        let agent = Name(word: "agent")
        let format = Name(word: "format")
        let cases: [Case] = [
            Case("‸", [.verb], ""), Case("ci‸", [.verb], "ci"), Case("ci‸ by x", [.verb], "ci"),
            Case("cii by a; sh‸", [.verb], "sh"),
            Case("cii by a\n‸", [.verb], ""), Case("cii ‸", [], "", without: []),
            Case("cii we‸", [], "we", without: []),
            Case("cii weights ‸", [.indicator, .weighting], ""),
            Case("cii weights ba‸", [.indicator, .weighting], "ba"),
            Case(
                "cii weights csat=0.5 a‸", [.indicator, .keyword("rest"), .keyword("strict")], "a",
                without: [.weights]),
            Case("cii weights csat=0.5, ‸", [.indicator], ""), Case("cii weights csat=‸", [.number], ""),
            Case("cii weights csat=1 rest=ba‸", [.weighting, .number], "ba"),
            Case("cii by ‸", [.field, .function], ""), Case("cii by ag‸", [.field, .function], "ag"),
            Case("cii by agent, ‸", [.field, .function], ""),
            Case("cii by agent ‸", [.binaryOperator], "", without: [.by]),
            Case("cii by agent\n  ‸", [.binaryOperator], "", without: [.by]),
            Case("cii by agent w‸ top 3", [.binaryOperator], "w", without: [.by]),
            Case("cii by agent where agent = ‸", [.value(of: agent), .field, .function], ""),
            Case("cii by agent where agent = \"Di‸", [.value(of: agent), .field, .function], "Di"),
            Case("cii where agent in (‸", [.value(of: agent), .field, .function], ""),
            Case("cii where agent in (\"A\", 'B‸", [.value(of: agent), .field, .function], "B"),
            Case("cii where agent not like ‸", [.value(of: agent), .field, .function], ""),
            Case("cii where atendente between ‸", [.value(of: agent), .field, .function], ""),
            Case(
                "cii where a not ‸",
                [
                    .keyword("in"), .keyword("like"), .keyword("contains"), .keyword("matches"),
                    .keyword("between"),
                ], ""),
            Case("cii where a is ‸", [.keyword("missing"), .keyword("not missing")], ""),
            Case("cii where a = 1 and ‸", [.field, .function], ""),
            Case("cii where (‸", [.field, .function], ""),
            Case("cii where `Han‸", [.field, .function], "Han"), Case("cii since ‸", [.moment], ""),
            Case("cii since 30d ‸", [], "", without: [.since, .between, .last, .this]),
            Case("cii since 30‸", [.moment], "30"),
            Case("cii between now and ‸", [.moment], ""), Case("cii between now ‸", [.keyword("and")], ""),
            Case("cii every ‸", [.calendarUnit, .number], ""), Case("cii every 2 we‸", [.calendarUnit], "we"),
            Case("cii this ‸", [.calendarUnit], ""), Case("cii on ‸", [.field], ""),
            Case("cii top ‸", [.number], ""),
            Case("cii missing po‸", [.missingRule], "po"), Case("cii as ‸", [.format], ""),
            Case("cii into \"x‸", [.filePath], "x"),
            Case("cii order ‸", [.keyword("by"), .field, .indicator, .function], ""),
            Case("cii order by ‸", [.field, .indicator, .function], ""),
            Case(
                "cii order by csat ‸", [.binaryOperator, .keyword("asc"), .keyword("desc")], "",
                without: [.order]),
            Case("show ‸", [.field, .indicator, .function], ""), Case("show p90(‸", [.field, .function], ""),
            Case("load ‸", [.filePath], ""), Case("load \"da‸", [.filePath], "da"),
            Case("load \"x\" ‸", [], "", without: [], of: Verb.load.clauses),
            Case("load \"x\" map ‸", [.field], ""),
            Case(
                "load \"x\" map art = \"W\" ‸", [.keyword("in"), .keyword("scale"), .keyword("values")], "",
                without: [.map], of: Verb.load.clauses),
            Case("load \"x\" as ‸", [.logFormat], ""), Case("load \"x\" profile ‸", [.profile], ""),
            Case("load \"x\" profile amazon-co‸", [.profile], "amazon-co"),
            Case("load \"x\" profile amazon-‸", [.profile], "amazon-"),
            Case("load \"x\" profile \"ama‸", [.profile], "ama"),
            Case("load \"x\" header ‸", [.keyword("first"), .keyword("none")], ""),
            Case("load \"x\" cabeçalho fi‸", [.keyword("first"), .keyword("none")], "fi"),
            Case("load \"x\" decimal ‸", [.keyword("comma"), .keyword("point")], ""),
            Case("load \"x\" encoding \"U‸", [.encoding], "U"),
            Case("load \"x\" counted ‸", [.keyword("by")], ""),
            Case("load \"x\" events ‸", [.keyword("by")], ""),
            Case("load \"x\" events by ‸", [.field], ""), Case("load \"x\" eventos por nu‸", [.field], "nu"),
            Case("load \"x\" only ‸", [.knownField], ""),
            Case("load \"x\" only agent, cs‸", [.knownField], "cs"),
            Case("load \"x\" join ‸", [.keyword("on")], ""), Case("load \"x\" join on ‸", [.field], ""),
            Case(
                "load \"x\" header none keep \"a\" ‸", [], "", without: [.header, .keep],
                of: Verb.load.clauses),
            Case("load \"x\" map art = \"W\" values (‸", [], ""),
            Case("follow ‸", [.filePath], ""),
            Case("follow \"x\" ‸", [], "", without: [], of: Clause.ofReading),
            Case("profile ‸", [.profile, .clause(.as), .clause(.into)], ""),
            Case("profile five9 ‸", [.clause(.as), .clause(.into)], ""),
            Case("profile x = ‸", [], "", without: [], of: Clause.ofProfile),
            Case("profile x = headers \"A\" ‸", [], "", without: [], of: Clause.ofProfile),
            Case("profile x = dates dmy ma‸", [], "ma", without: [.dates], of: Clause.ofProfile),
            Case("watch ‸", [.keyword("cii"), .keyword("show")], ""),
            Case("watch ci‸", [.keyword("cii"), .keyword("show")], "ci"),
            Case("watch cii ‸", [], "", without: [], of: Verb.watch.clauses),
            Case("watch cii every ‸", [.keyword("5s"), .calendarUnit, .number], ""),
            Case("watch cii every 5s ‸", [], "", without: [], of: Verb.watch.clauses),
            Case("watch show csat times ‸", [.number], ""),
            Case("explain qu‸", [.keyword("cii"), .keyword("query")], "qu"),
            Case("explain query ‸", [.keyword("cii"), .keyword("show")], ""),
            Case("explain query cii ‸", [], "", without: [], of: Verb.explain.clauses),
            Case("load \"x\" dates ‸", [.keyword("dmy"), .keyword("mdy"), .keyword("ymd")], ""),
            Case("load \"x\" datas m‸", [.keyword("dmy"), .keyword("mdy"), .keyword("ymd")], "m"),
            Case("load \"x\" zone \"Am‸", [.settingValue(of: Name(word: "timezone"))], "Am"),
            Case("load \"x\" map art = \"W\" in se‸", [.timeUnit], "se"), Case("run \"‸", [.filePath], ""),
            Case("describe ‸", [.field, .clause(.as), .clause(.into)], ""),
            Case("set ‸", [.setting, .clause(.as), .clause(.into)], ""),
            Case("set fo‸", [.setting, .clause(.as), .clause(.into)], "fo"),
            Case("set format = cs‸", [.settingValue(of: format)], "cs"),
            Case("set format = ‸", [.settingValue(of: format)], ""),
            Case("help ‸", [.helpTopic], ""), Case("help ci‸", [.helpTopic], "ci"),
            Case("goalposts ‸", [.indicator, .clause(.as), .clause(.into)], ""),
            Case("goalposts art 1..2 for ‸", [.channelFamily], ""),
            Case(
                "weights ‸",
                [.weighting, .keyword("ask"), .keyword("from data"), .clause(.as), .clause(.into)], ""),
            Case(
                "weights m = ‸",
                [.indicator, .weighting, .keyword("equal"), .keyword("pairs")], ""),
            Case("weights m = equal csat, ‸", [.indicator], ""),
            Case("weights m = pairs csat ‸", [.keyword("over")], ""),
            Case("weights m = pairs csat over ‸", [.indicator], ""),
            Case("weights m = pairs csat over art ‸", [.number], ""),
            Case("weights ask ‸", [.indicator, .clause(.as), .clause(.into)], ""),
            Case("weights from data ‸", [], "", without: []),
            Case("compare ‸", [.clause(.weights)], ""),
            Case("compare weights ‸", [.indicator, .weighting], ""),
            Case("compare weights basic, ‸", [.indicator, .weighting], ""),
            Case(
                "compare weights basic, csat=1 ‸", [.indicator, .keyword("rest"), .keyword("strict")], "",
                without: [], of: Verb.compare.clauses),
            Case("sweep ‸", [.indicator], ""),
            Case("sweep csat ‸", [], "", without: [], of: Verb.sweep.clauses),
            Case("sweep csat from ‸", [.number], ""),
            Case("sweep csat from 0 ‸", [.keyword("to")], "", without: [.from], of: Verb.sweep.clauses),
            Case("robust near 5 ‸", [], "", without: [.near], of: Verb.robust.clauses),
            Case("what ‸", [.keyword("if")], ""),
            Case(
                "what if ‸",
                [
                    .scenario, .indicator, .keyword("weight"), .keyword("volume"), .keyword("goalposts"),
                ], ""),
            Case("what if art ‸", [.keyword("="), .keyword("+"), .keyword("-")], "", without: []),
            Case("what if art = ‸", [.number], ""),
            Case("what if weight csat ‸", [.keyword("="), .keyword("+"), .keyword("-")], ""),
            Case("scenario ‸", [.scenario, .clause(.as), .clause(.into)], ""),
            Case("scenario x = art -5% ‸", [.clause(.where), .clause(.as), .clause(.into)], ""),
            Case("reach ‸", [.number], ""),
            Case("reach 75 costs ‸", [.indicator], ""), Case("reach 75 costs csat=‸", [.number], ""),
            Case(
                "lesson ‸",
                [.lesson] + LessonWord.allCases.map { .keyword($0.rawValue) } + [
                    .clause(.as), .clause(.into),
                ],
                ""),
            Case(
                "lesson hi‸",
                [.lesson] + LessonWord.allCases.map { .keyword($0.rawValue) }
                    + [.clause(.as), .clause(.into)], "hi"),
            Case("lesson export \"x‸", [.filePath], "x"),
            Case("rejects ‸", [.clause(.top), .clause(.as), .clause(.into)], ""),
            Case("let x = ‸", [.field, .function], ""), Case("quit ‸", [], ""), Case("cii # by ‸", [], ""),
            Case("cii by \"x\"‸", [], ""),
            Case("cii using ‸", [.index], ""), Case("cii vs (previous using o‸", [.index], "o"),
            Case(
                "cii combine ‸",
                [.keyword("arithmetic"), .keyword("geometric"), .keyword("harmonic"), .keyword("minimum")], ""
            ),
            Case("cii every week fill p‸", [.keyword("none"), .keyword("zero"), .keyword("previous")], "p"),
            Case("cii by agent for ‸", [.value(of: agent)], ""),
            Case("cii by agent for Joe, \"Di‸", [.value(of: agent)], "Di"),
            Case(
                "cii vs ‸",
                [.keyword("previous"), .keyword("same weekdays"), .calendarUnit, .number], ""),
            Case("cii vs 2 weeks ‸", [.keyword("ago")], "", without: [.vs]),
            Case(
                "cii vs (‸",
                [
                    .keyword("previous"), .clause(.since), .clause(.until), .clause(.between), .clause(.last),
                    .clause(.this),
                ], ""),
            Case(
                "cii this week ‸", [.keyword("to date")], "",
                without: [.since, .until, .between, .last, .this]),
            Case("cii standardised ‸", [.keyword("to")], ""),
            Case("explain ‸", [.keyword("cii"), .keyword("query")], ""),
            Case("why ‸", [.keyword("cii")], "", without: []),
            Case("trend ‸", [.keyword("cii"), .field, .indicator, .function], ""),
            Case("goal ‸", [.keyword("cii"), .field, .indicator, .function], ""),
            Case("goal cii >= ‸", [.number], ""), Case("goal cii >= 5 or ‸", [.keyword("fail")], ""),
            Case("indicator x = a worst 1 ‸", [.keyword("best")], ""),
            Case("index x = ‸", [.indicator, .index], ""),
            Case(
                "index x = a 1 ‸",
                [.indicator, .index, .clause(.combine), .clause(.as), .clause(.into)], ""),
            Case("define ‸", [.indicator, .index, .weighting, .field], ""),
            Case("diff ‸", [.filePath, .index, .weighting], ""),
            Case("save ‸", [.keyword("store"), .keyword("definitions")], ""),
            Case("hours \"x\" for queue = ‸", [.value(of: Name(word: "queue"))], ""),
            Case("echo hel‸", [], "hel"), Case("cii por média, ag‸", [.field, .function], "ag"),
        ]
        for row in cases {
            let marked = row.marked
            let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
            let text = parts.joined()
            let found = expectation(in: text, at: parts[0].utf8.count)
            #expect(found.alternatives == row.alternatives, "\(marked)")
            let bytes = Array(text.utf8)
            #expect(
                String(decoding: bytes[found.partial.lower..<found.partial.upper], as: UTF8.self)
                    == row.partial, "\(marked)")
        }
        #expect(expectation(in: "cii where a = \"x", at: 16).openQuote == "\"")
        #expect(expectation(in: "cii by `x", at: 9).openQuote == "`")
        #expect(expectation(in: "cii", at: 99).partial == SourceSpan(0, 3))
        #expect(expectation(in: "cii", at: -1).partial == SourceSpan(0, 0))
    }

    @Test("tokens play their parts")
    func roles() {
        let cases: [(String, [LexedToken.Kind])] = [
            (
                "cii by by where p90(x) >= 5 and y not in ('a', 50%)",
                [
                    .verb, .clause, .name, .clause, .function, .symbol, .name, .symbol, .symbol, .number,
                    .keyword, .name,
                    .keyword, .keyword, .symbol, .string, .symbol, .number, .symbol,
                ]
            ),
            (
                "cii since 30d until 2026-01-01 every 2 weeks",
                [.verb, .clause, .duration, .clause, .date, .clause, .number, .keyword]
            ),
            (
                "load \"x\" profile amazon-connect map a = \"b\" values (c = 2) header none",
                [
                    .verb, .string, .clause, .name, .clause, .name, .symbol, .string, .keyword, .symbol,
                    .string,
                    .symbol, .number, .symbol, .clause, .keyword,
                ]
            ),
            (
                "watch cii every 5s times 3; profile x = headers \"a\"",
                [
                    .verb, .verb, .clause, .duration, .clause, .number, .symbol, .verb, .name, .symbol,
                    .clause,
                    .string,
                ]
            ),
            (
                "load 'x' join on id pattern /a/",
                [.verb, .string, .clause, .keyword, .name, .clause, .pattern]
            ),
            ("cii where a matches /x/ / 2", [.verb, .clause, .name, .keyword, .pattern, .symbol, .number]),
            ("echo a b; c", [.verb, .raw]), ("foo bar 3", [.name, .name, .number]),
            ("cii ? by a", [.verb, .unknown, .clause, .name]),
            ("cii order by a desc", [.verb, .clause, .keyword, .name, .keyword]), ("", []),
            (
                "cii weights a=1 rest=b strict",
                [.verb, .clause, .name, .symbol, .number, .keyword, .symbol, .name, .keyword]
            ),
        ]
        for (text, kinds) in cases {
            let found = tokens(of: text)
            #expect(found.map(\.kind) == kinds, "\(text)")
            for (one, next) in zip(found, found.dropFirst()) { #expect(one.span.upper <= next.span.lower) }
        }
    }
}
