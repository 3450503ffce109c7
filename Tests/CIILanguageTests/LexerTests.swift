import Testing

@testable import CIILanguage

@Suite("Lexer")
struct LexerTests {
    private func kinds(_ text: String) -> [String] {
        let lexer = Lexer(Array(text.utf8))
        var found: [String] = []
        var token = lexer.token(after: nil)
        while token.kind != .end, found.count < 100 {
            found.append("\(token.kind)".split(separator: "(")[0] + ":" + lexer.text(token.span))
            token = lexer.token(after: token)
        }
        return found
    }

    @Test("tokens")
    func tokens() {
        let cases: [(String, [String])] = [
            ("120s..0s", ["duration:120s", "symbol:..", "duration:0s"]),
            ("1..5", ["number:1", "symbol:..", "number:5"]),
            (".5..1.5", ["number:.5", "symbol:..", "number:1.5"]), ("art.median", ["word:art.median"]),
            ("a..b", ["word:a", "symbol:..", "word:b"]), ("a.", ["word:a", "unknown:."]),
            ("50%", ["percent:50%"]),
            ("csat=50% art", ["word:csat", "symbol:=", "percent:50%", "word:art"]),
            ("7 % 2", ["number:7", "symbol:%", "number:2"]), ("7%2", ["number:7", "symbol:%", "number:2"]),
            ("7%(2)", ["number:7", "symbol:%", "symbol:(", "number:2", "symbol:)"]),
            ("a%b", ["word:a", "symbol:%", "word:b"]),
            ("50%..100%", ["percent:50%", "symbol:..", "percent:100%"]), ("1e3x", ["duration:1e3x"]),
            ("1e3", ["number:1e3"]),
            (
                "1_000 1__0",
                ["number:1_000", "number:1", "word:__0"].map { $0 == "number:1" ? "duration:1__0" : $0 }
                    .filter { $0 != "word:__0" }
            ),
            ("2026-06-30", ["date:2026-06-30"]),
            ("2026-06-301", ["number:2026", "symbol:-", "number:06", "symbol:-", "number:301"]),
            ("2026-06-30T10:00-03:00", ["date:2026-06-30T10:00-03:00"]),
            ("2026-06-30T10:00:30Z", ["date:2026-06-30T10:00:30Z"]),
            ("1h30min", ["duration:1h30min"]), ("30D", ["duration:30D"]),
            ("a<=b<>c", ["word:a", "symbol:<=", "word:b", "symbol:<>", "word:c"]),
            ("'it''s' \"a\\\"b\"", ["string:'it''s'", "string:\"a\\\"b\""]),
            ("`a``b`c", ["quotedName:`a``b`", "word:c"]),
            ("ação_1 é 日本", ["word:ação_1", "word:é", "word:日本"]), ("a#b", ["word:a"]),
            ("a\\\nb", ["word:a", "word:b"]),
            ("a / b", ["word:a", "symbol:/", "word:b"]), ("a\\", ["word:a", "unfinishedLine:"]),
            ("a\\b", ["word:a", "unknown:\\", "word:b"]),
        ]
        for (text, expected) in cases { #expect(kinds(text) == expected, "\(text)") }
    }

    @Test("dates exist, or are refused")
    func dates() {
        let good = [
            "2024-02-29", "2000-02-29", "2026-12-31T23:59:59", "0001-01-01", "9999-12-31",
            "2026-04-30T00:00+18:00",
        ]
        let bad = [
            "2023-02-29", "1900-02-29", "2026-00-10", "2026-13-01", "2026-04-31", "2026-01-00", "0000-01-01",
            "2026-01-01T24:00",
            "2026-01-01T10:60", "2026-01-01T10:00:60", "2026-01-01T10:00+19:00", "2026-01-01T10",
            "2026-01-01x", "2026-01-01T10:00+01:75",
        ]
        for text in good { #expect(codes("cii since \(text)") == [], "\(text)") }
        for text in bad { #expect(codes("cii since \(text)") == ["syntax.invalid-date"], "\(text)") }
    }

    @Test("values")
    func values() {
        let cases: [(String, Expression)] = [
            ("1_000.5e-3", .number(1.0005)), (".5", .number(0.5)), ("12.5%", .percent(12.5)),
            ("'it''s'", .string("it's")),
            (#""a\n\t\\\"\u{e9}""#, .string("a\n\t\\\"é")), ("\"x\"\"y\"", .string("x\"y")),
            ("'a\nb'", .string("a\nb")),
            (
                "2026-06-30T10:00:30-03:00",
                .date(
                    DateLiteral(
                        year: 2026, month: 6, day: 30,
                        time: .init(hour: 10, minute: 0, second: 30, offsetMinutes: -180)))
            ),
            (
                "2026-06-30T10:00Z",
                .date(
                    DateLiteral(
                        year: 2026, month: 6, day: 30, time: .init(hour: 10, minute: 0, offsetMinutes: 0)))
            ),
            ("1.5h10m", .duration(DurationLiteral([.init(1.5, .hour), .init(10, .minute)]))),
            ("`a``b C`", .name(Name(quoted: "a`b c"))),
            ("''", .string("")), ("500ms", .duration(DurationLiteral([.init(500, .millisecond)]))),
        ]
        for (text, expected) in cases {
            guard case .letField(_, let value) = statements("let x = \(text)").first?.value else {
                Issue.record("\(text): \(codes("let x = \(text)"))")
                continue
            }
            #expect(value.value == expected, "\(text)")
            let printed = StatementPrinter().print(value.value)
            #expect(statements("let x = \(printed)") == statements("let x = \(text)"), "\(printed)")
        }
        guard case .letField(_, let match) = statements(#"let x = a matches /\/\d+\\/"#).first?.value,
            case .binary(.matches, _, let pattern) = match.value
        else {
            Issue.record("no pattern")
            return
        }
        #expect(pattern.value == .pattern(#"/\d+\\"#))
    }
}
