import Testing

@testable import CIILanguage

@Suite("Parser: indices, goals and comparisons")
struct IndexStatementParserTests {
    @Test("clauses of a question, written out")
    func clauses() {
        let cases: [(String, (inout Query) -> Void)] = [
            ("using overall", { $0.index = named("overall") }),
            ("combine harmonic", { $0.combination = at(.harmonic) }),
            ("scale prank", { $0.scaling = at(.prank) }),
            (
                "by a for \"Di ane\", Joe, 13",
                { query in
                    query.by = [field("a")]
                    query.members = [at("Di ane"), at("Joe"), at("13")]
                }
            ),
            ("this week", { $0.window = at(.this(.week, toDate: false)) }),
            ("this week to date", { $0.window = at(.this(.week, toDate: true)) }),
            ("fill previous", { $0.fill = at(.previous) }),
            ("standardised to pooled mix", { $0.standardised = at(Standardisation()) }),
            (
                "standardised to pooled mix of a, b",
                { $0.standardised = at(Standardisation(of: [field("a"), field("b")])) }
            ),
            ("vs previous", { $0.comparison = at(.previous) }),
            ("vs 1y", { $0.comparison = at(.ago(Bucket(1, .year))) }),
            ("vs 4 weeks ago", { $0.comparison = at(.ago(Bucket(4, .week))) }),
            ("vs same weekdays 4w ago", { $0.comparison = at(.sameWeekdays(Bucket(4, .week))) }),
            ("vs (previous)", { $0.comparison = at(.period(nil, index: nil)) }),
            ("vs (previous using old)", { $0.comparison = at(.period(nil, index: named("old"))) }),
            (
                "vs (last 2 months using old)",
                { query in
                    query.comparison = at(.period(at(.last(count: 2, .month)), index: named("old")))
                }
            ),
            (
                "vs (since 60d until 30d)",
                { query in
                    let window = Window.bounds(since: days(60), until: days(30))
                    query.comparison = at(.period(at(window), index: nil))
                }
            ),
            ("shrunk", { $0.isShrunk = true }),
        ]
        for (text, change) in cases {
            var query = Query()
            change(&query)
            for (verb, statement) in [
                ("cii", Statement.cii(query)), ("explain cii", .explainIndex(query)), ("why", .why(query)),
                ("why cii", .why(query)), ("goals", .goals(query)), ("trend cii", .trend([], query)),
                ("show f", .show([field("f")], query)), ("trend f", .trend([field("f")], query)),
            ] {
                #expect(parse("\(verb) \(text)") == .statements([at(statement)]), "\(verb) \(text)")
            }
        }
    }

    @Test("statements, written out")
    func statements() {
        func index(_ parts: [(String, Double, Bool)], _ combination: CombinationWord?) -> Statement {
            let parts = parts.map { IndexPart(named($0.0), at($0.1), isPercent: $0.2) }
            return .index(.define(named("x"), parts, combination: combination.map { at($0) }), Output())
        }
        func goal(
            _ relation: Goal.Relation, _ value: Goalpost, fails: Bool, _ filter: Spanned<Expression>? = nil
        ) -> Statement {
            var query = Query()
            query.filter = filter
            return .goal(Goal(field("f"), at(relation), at(value), failsWhenMissed: fails), query)
        }
        func or(_ left: Spanned<Expression>, _ right: Spanned<Expression>) -> Spanned<Expression> {
            at(.binary(.or, left, right))
        }
        let band = GoalpostRange.band(
            at(.number(1)), best: at(.number(2)), at(.number(3)), worst: at(.percent(4)))
        let cases: [(String, Statement)] = [
            ("index", .index(.list, Output())),
            ("index x", .index(.show(named("x")), Output())),
            ("index x = a 3, b=-2 c 5%", index([("a", 3, false), ("b", -2, false), ("c", 5, true)], nil)),
            ("index x = a 1 combine minimum", index([("a", 1, false)], .minimum)),
            (
                "indicator x = f worst -1 best 90%",
                .indicator(
                    .define(
                        named("x"), field("f"), at(.line(worst: at(.number(-1)), best: at(.percent(90))))),
                    Output())
            ),
            (
                "indicator x = f goalposts 1..2..3..4%",
                .indicator(.define(named("x"), field("f"), at(band)), Output())
            ),
            (
                "goalposts x 1..2..3..4% for phone",
                .goalposts(.define(named("x"), at(band), family: named("phone")), Output())
            ),
            ("goal f >= 75", goal(.atLeast, .number(75), fails: false)),
            ("goal f < -5% or fail", goal(.below, .percent(-5), fails: true)),
            (
                "goal f > 1 where a or b or fail",
                goal(.above, .number(1), fails: true, or(field("a"), field("b")))
            ),
            (
                "goal f > 1 where a or fail or fail",
                goal(.above, .number(1), fails: true, or(field("a"), field("fail")))
            ),
            (
                "goal f > 1 where (a or fail)",
                goal(.above, .number(1), fails: false, or(field("a"), field("fail")))
            ),
            ("define x", .define(named("x"), Output())), ("definitions", .definitions(Output())),
            ("save definitions \"f\"", .saveDefinitions(at("f"))),
            ("diff \"f\"", .diff(.file(at("f")), Output())),
            ("diff \"f\", \"g\"", .diff(.files(at("f"), at("g")), Output())),
            ("diff a, b", .diff(.names(named("a"), named("b")), Output())),
            ("hours", .hours(.list, Output())),
            (
                "hours \"t\" except 2026-12-25 for queue = 7",
                .hours(
                    .define(
                        at("t"), except: [at(DateLiteral(year: 2026, month: 12, day: 25))],
                        scope: .init(named("queue"), at("7"))), Output())
            ),
        ]
        for (text, statement) in cases {
            #expect(parse(text) == .statements([at(statement)]), "\(text)")
            let printed = StatementPrinter().print(statement)
            #expect(parse(printed) == .statements([at(statement)]), "\(text) → \(printed)")
        }
    }

    @Test("what is wrong is told in its own words, once")
    func errors() {
        let cases: [(String, [String])] = [
            ("cii combine average", ["syntax.unknown-choice"]),
            ("cii scale linear", ["syntax.unknown-choice"]),
            ("cii fill mean by =", ["syntax.unknown-choice", "syntax.expected"]),
            ("cii vs last month", ["syntax.expected"]), ("cii vs 90s", ["syntax.bucket-unit"]),
            ("cii vs 0w", ["syntax.count-too-small"]),
            ("cii vs (since agent until 30d) top 0", ["syntax.expected", "syntax.count-too-small"]),
            ("cii vs (since 30d by agent)", ["syntax.unclosed-bracket"]),
            ("cii vs (since 3d since 2d)", ["syntax.duplicate-clause"]),
            ("cii vs (last week this week)", ["syntax.window-conflict"]),
            ("cii since 3d vs (since 6d until 3d)", []),
            ("cii vs previous vs 1y", ["syntax.duplicate-clause"]),
            ("cii shrunk shrunk", ["syntax.duplicate-clause"]),
            ("cii this week to", ["syntax.unfinished"]), ("cii standardised to", ["syntax.unfinished"]),
            ("goal cii", ["syntax.unfinished"]), ("goal cii = 75", ["syntax.expected"]),
            ("goal cii >= 75 or", ["syntax.unfinished"]), ("goal cii >= 75 or else", ["syntax.expected"]),
            ("goal cii >= x by = top 0", ["syntax.expected", "syntax.expected", "syntax.count-too-small"]),
            ("indicator x = a", ["syntax.unfinished"]), ("index x = a", ["syntax.unfinished"]),
            ("index x = a b", ["syntax.weight-not-a-number"]),
            ("index x = a 1 combine mean", ["syntax.unknown-choice"]),
            ("goalposts a 1..2..3", ["syntax.unfinished"]),
            ("indicator x = a worst 1 by b", ["syntax.expected"]),
            ("define x by y", ["syntax.clause-not-allowed"]), ("diff a.cii", ["syntax.unfinished"]),
            ("save everything", ["syntax.expected"]), ("hours \"x\" except today", ["syntax.expected"]),
            ("explain show csat", ["syntax.expected"]), ("why show csat", ["syntax.unknown-clause"]),
        ]
        for (text, expected) in cases { #expect(codes(text) == expected, "\(text)") }
    }
}

private let none = SourceSpan(0, 0)

private func at<Value>(_ value: Value) -> Spanned<Value> { Spanned(value, none) }

private func named(_ word: String) -> Spanned<Name> { at(Name(word: word)) }

private func field(_ word: String) -> Spanned<Expression> { at(.name(Name(word: word))) }

private func days(_ count: Double) -> Spanned<Moment> { at(.ago(DurationLiteral([.init(count, .day)]))) }
