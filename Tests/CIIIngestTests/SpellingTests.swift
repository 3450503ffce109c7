import CIITime
import Testing

@testable import CIIIngest

/// Numbers, durations, dates and times as logs write them.
@Suite struct SpellingTests {
    @Test func numbers() {
        let cases: [(String, NumberSpelling, Double?)] = [
            ("0", .point, 0), ("-12", .point, -12), ("+3", .point, 3), ("1.50", .point, 1.5),
            (".5", .point, 0.5),
            ("1.530", .point, 1.53), ("1,530", .point, nil), ("1e3", .point, 1000), ("2.5E-1", .point, 0.25),
            ("5.", .point, nil), ("", .point, nil), ("-", .point, nil), (".", .point, nil),
            ("1.2.3", .point, nil),
            ("12a", .point, nil), ("1e", .point, nil), ("0x10", .point, nil), ("inf", .point, nil),
            ("1e999", .point, nil),
            ("12345678901234567890", .point, 12_345_678_901_234_567_168),
            ("1,530.75", .pointWithGroups, 1530.75),
            ("1,530", .pointWithGroups, 1530), ("12,34", .pointWithGroups, nil),
            ("1234,567", .pointWithGroups, nil),
            ("1,5", .comma, 1.5), ("1.530,75", .comma, 1530.75), ("1.530", .comma, 1530),
            ("1.53", .comma, nil),
            ("1.234.567", .comma, 1_234_567), ("-0,5", .comma, -0.5), ("1,2,3", .comma, nil),
        ]
        for (text, spelling, value) in cases {
            #expect(
                VocabularyTests.bytes(text) { spelling.number($0)?.double } == value, "\(text) as \(spelling)"
            )
        }
    }

    @Test func durations() {
        let cases: [(String, Int64?)] = [
            ("0:00:00", 0), ("9:05:01", 32_701_000), ("100:00:00", 360_000_000), ("0:00:01.25", 1250),
            ("-0:00:01", -1000), ("0:60:00", nil), ("0:00:60", nil), ("1:2:3", nil), ("90s", 90_000),
            ("1h 5m", 3_900_000),
            ("1h5m", 3_900_000), ("2 dias 3 horas", 183_600_000), ("1.5h", 5_400_000), ("1,5 h", 5_400_000),
            ("250ms", 250), ("5m 1h", nil), ("5", nil), ("5x", nil), ("", nil), ("-", nil), ("h", nil),
        ]
        for (text, value) in cases {
            #expect(
                VocabularyTests.bytes(text) { DurationText.clock($0) ?? DurationText.words($0) } == value,
                "\(text)")
        }
    }

    @Test func dates() {
        let cases: [(String, DateOrder, String?)] = [
            ("2025-03-01", .dayFirst, "2025-03-01 nil nil"),
            ("2025/3/1 9:05", .dayFirst, "2025-03-01 32700 nil"),
            ("2025-03-01T09:05:30Z", .dayFirst, "2025-03-01 32730 0"),
            ("2025-03-01 09:05:30.5 -03:30", .dayFirst, "2025-03-01 32730 -12600"),
            ("2025-03-01T09:05:30+0200", .dayFirst, "2025-03-01 32730 7200"),
            ("2025-03-01 09:05 UTC", .dayFirst, "2025-03-01 32700 0"),
            ("31/12/2025", .dayFirst, "2025-12-31 nil nil"),
            ("12/31/2025", .monthFirst, "2025-12-31 nil nil"), ("12/31/2025", .dayFirst, nil),
            ("03/04/2025", .dayFirst, "2025-04-03 nil nil"),
            ("03/04/2025", .monthFirst, "2025-03-04 nil nil"),
            ("31.12.2025, 10:00", .dayFirst, "2025-12-31 36000 nil"),
            ("1/2/26 12:30 am", .monthFirst, "2026-01-02 1800 nil"),
            ("1/2/26 12:30 PM", .monthFirst, "2026-01-02 45000 nil"), ("2025-02-29", .dayFirst, nil),
            ("2024-02-29", .dayFirst, "2024-02-29 nil nil"), ("2025-13-01", .dayFirst, nil),
            ("2025-03-01x", .dayFirst, nil),
            ("2025-03-01T", .dayFirst, nil), ("2025-03-01 25:00", .dayFirst, nil),
            ("2025-03-01 09:60", .dayFirst, nil),
            ("20250301", .dayFirst, nil), ("1-2-3", .dayFirst, nil), ("2025-03/01", .dayFirst, nil),
            ("2025-03-01 09:05 +25:00", .dayFirst, nil), ("10.20.30.40", .dayFirst, nil),
        ]
        for (text, order, expected) in cases {
            let found = VocabularyTests.bytes(text) { DateText($0) }.flatMap { written in
                written.date(order).map {
                    "\($0.description) \(written.secondsOfDay.map(String.init) ?? "nil") \(written.offset.map(String.init) ?? "nil")"
                }
            }
            #expect(found == expected, "\(text) \(order)")
        }
    }

    @Test func decidesTheSpellingOfAColumn() throws {
        let cases: [([String], String)] = [
            (["1.5", "2"], "1.5 2.0"), (["1,5", "2"], "1.5 2.0"), (["1.530", "2,5"], "1530.0 2.5"),
            (["1,530", "2.5"], "1530.0 2.5"), (["1.530", "2"], "1.53 2.0"), (["1,530", "2"], "1,530 2"),
            (["1,234,567", "5"], "1234567.0 5.0"), (["1.234.567", "5"], "1234567.0 5.0"),
            (["007", "12"], "007 12"),
            (["0.1", "1e-7"], "0.1 1e-07"), (["1", "x"], "1 x"),
        ]
        for (cells, expected) in cases {
            let text = "amount;k\n" + cells.map { "\($0);a\n" }.joined()
            let log = try Loader().load(
                .bytes(Array(text.utf8), name: "n.csv"), options: LoadOptions(zone: .utc))
            let found = LogRendering.rows(log.table).map { $0.dropFirst(4).prefix { $0 != " " } }
            #expect(found.joined(separator: " ") == expected, "\(cells)")
        }
    }
}
