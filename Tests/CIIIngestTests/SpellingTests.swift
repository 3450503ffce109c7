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
            ("1.53", .comma, nil), ("0.125", .comma, nil), ("0,125", .pointWithGroups, nil),
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
            ("1 h 5 min", 3_900_000), ("1 hora e 5 minutos", 3_900_000),
            ("2 days, 3 hours and 1 min", 183_660_000),
            ("3,5 dias", 302_400_000), ("1.530,75 s", 1_530_750), ("1530 ms", 1530), ("1,530 ms", nil),
            // 2 days are 172,800 s; 3:04:05 are 11,045 s.
            ("2 days 03:04:05", 183_845_000), ("2d 3:04:05.5", 183_845_500), ("2 days, 3:04:05", 183_845_000),
            ("-1 day 00:00:01", -86_401_000), ("2 days 24:00:00", nil), ("2 h 03:04:05", nil),
            ("PT1H5M", 3_900_000), ("PT0.5S", 500), ("P2DT3H4M5S", 183_845_000), ("P1W", 604_800_000),
            ("-PT5M", -300_000), ("PT-5M", -300_000), ("P1M", nil), ("PT", nil), ("P", nil), ("PT5", nil),
            ("PT5M1H", nil), ("P1H", nil), ("Paulo", nil),
            ("250ms", 250), ("5m 1h", nil), ("5", nil), ("5x", nil), ("", nil), ("-", nil), ("h", nil),
        ]
        for (text, value) in cases {
            #expect(
                VocabularyTests.bytes(text) {
                    DurationText.clock($0) ?? DurationText.words($0) ?? DurationText.iso($0)
                } == value,
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
            ("12 Mar 2026", .monthFirst, "2026-03-12 nil nil"),
            ("12/mar/26 3:04 PM", .dayFirst, "2026-03-12 54240 nil"),
            ("12-Mar-2026 03:04 a.m.", .dayFirst, "2026-03-12 11040 nil"),
            ("12 de março de 2026 14:05", .dayFirst, "2026-03-12 50700 nil"),
            ("quinta-feira, 12 de MARÇO de 2026 às 14:05", .dayFirst, "2026-03-12 50700 nil"),
            ("1º de janeiro de 2026", .dayFirst, "2026-01-01 nil nil"),
            ("March 12, 2026", .dayFirst, "2026-03-12 nil nil"),
            ("Mar. 12th 2026 at 2:05 pm", .dayFirst, "2026-03-12 50700 nil"),
            ("Thu, 12 Mar 2026 14:05:30 +0100", .dayFirst, "2026-03-12 50730 3600"),
            ("2026-Mar-12", .dayFirst, "2026-03-12 nil nil"), ("2026/03/12", .dayFirst, "2026-03-12 nil nil"),
            ("12.03.2026 14:05", .dayFirst, "2026-03-12 50700 nil"),
            ("20260312T140500Z", .dayFirst, "2026-03-12 50700 0"),
            ("20260312 1405", .dayFirst, "2026-03-12 50700 nil"),
            ("20260312T250000", .dayFirst, nil), ("20261312T140500", .dayFirst, nil),
            ("2026-03-12 14:05 GMT-3", .dayFirst, "2026-03-12 50700 -10800"),
            ("2026-03-12 14:05 BRT", .dayFirst, nil), ("31 Feb 2026", .dayFirst, nil),
            ("8 out of 10", .dayFirst, nil), ("12 Mars 2026", .dayFirst, nil), ("Mar 2026", .dayFirst, nil),
            ("Mary 12, 2026", .dayFirst, nil), ("12 Mar 026", .dayFirst, nil),
            // Two digits: 70…99 are of the last century.
            ("01/02/69", .dayFirst, "2069-02-01 nil nil"), ("01/02/70", .dayFirst, "1970-02-01 nil nil"),
            ("12/mar/99", .dayFirst, "1999-03-12 nil nil"), ("69/02/01", .yearFirst, "2069-02-01 nil nil"),
            ("12-03-26", .monthFirst, "2026-12-03 nil nil"), ("12.03.26", .dayFirst, nil),
            ("03/04/2025", .yearFirst, nil),
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

    @Test func amounts() {
        let cases: [(String, NumberSpelling, Double?)] = [
            ("85%", .point, 85), ("85 %", .point, 85), ("-8,5%", .comma, -8.5),
            ("R$ 1.530,75", .comma, 1530.75),
            ("R$1.530,75", .comma, 1530.75), ("-R$ 10", .comma, -10), ("R$ -10", .comma, -10),
            ("$1,530.75", .pointWithGroups, 1530.75), ("US$ 5", .point, 5), ("€ 5.50", .point, 5.5),
            ("5,50 €", .comma, 5.5), ("£5", .point, 5), ("1.530,75 EUR", .comma, 1530.75),
            ("(1,530.75)", .pointWithGroups, -1530.75), ("($5.00)", .point, -5), ("(-5)", .point, nil),
            ("-$-5", .point, nil), ("%", .point, nil), ("$", .point, nil), ("5 apples", .point, nil),
            ("85%%", .point, nil), ("€5€", .point, nil), ("R$ 1,5", .pointWithGroups, nil),
        ]
        for (text, spelling, value) in cases {
            #expect(
                VocabularyTests.bytes(text) { spelling.amount($0)?.double } == value, "\(text) as \(spelling)"
            )
        }
    }

    /// What the account says of the numbers of a column, and what became of the first.
    @Test func accountsOfNumbers() throws {
        let cases: [(String, [String], String, String?)] = [
            ("Cost", ["R$ 1.530,75", "2"], "1530.75", "decimal comma, because of `R$ 1.530,75`"),
            ("Cost", ["R$ 1.530,75", "2"], "1530.75", "amounts in R$, whose sign is left out"),
            ("Cost", ["$1,530.75", "2"], "1530.75", "a comma between thousands, because of `$1,530.75`"),
            ("Cost", ["$5", "€7"], "5.0", "amounts in $ and € stand in one column and are not converted"),
            ("rate", ["85%", "90%"], "85.0", "percent signs are left out: `85%` is 85"),
            (
                "rate", ["85%", "0.9"], "85.0",
                "percent signs are left out: `85%` is 85; 1 of 2 numbers have one"
            ),
            (
                "rate", ["1.530", "2"], "1.53",
                "the point is read as a decimal mark, as in `1.530`; no value tells it from one between thousands"
            ),
            ("rate", ["1.530", "2.5"], "1.53", nil), ("rate", ["0.125", "0.250"], "0.125", nil),
            ("Handle time (days)", ["3,5", "1"], "302400.0s", "decimal comma, because of `3,5`"),
            (
                "Handle time", ["85%", "90%"], "85.0",
                "it looks like handle_time, but a duration was expected there"
            ),
            (
                "Handle time", ["01:02", "12:05"], "01:02",
                "`01:02` may be minutes and seconds or hours and minutes; a header that ends in (mm:ss) or (hh:mm) tells"
            ),
            ("Handle time (hh:mm)", ["01:02", "12:05"], "3720.0s", nil),
            ("Handle time (mm:ss)", ["01:02", "12:05"], "62.0s", nil),
            ("Handle time", ["PT1H5M", "PT2S"], "3900.0s", nil),
            ("QA score", ["85%", "90%"], "85.0", "percent signs are left out: `85%` is 85"),
        ]
        for (header, cells, expected, note) in cases {
            let text = "\(header);k\n" + cells.map { "\($0);a\n" }.joined()
            let log = try Loader().load(
                .bytes(Array(text.utf8), name: "n.csv"), options: LoadOptions(zone: .utc))
            #expect(LogRendering.rows(log.table)[0] == "row \(expected) | a", "\(header) \(cells)")
            let notes = log.fields[0].notes.map(\.sentence)
            #expect(note.map { notes.contains($0) } ?? notes.isEmpty, "\(cells): \(notes)")
        }
    }

    /// Every name of a month stands for its number, whatever its case.
    @Test func monthsByName() {
        let names = [
            "January janeiro jan JAN", "february Fevereiro Feb fev", "March março marco mar",
            "April abril apr abr",
            "May maio mai", "June junho jun", "July julho jul", "August agosto aug ago",
            "September setembro sep sept set", "October outubro oct out", "November novembro nov",
            "December dezembro dec dez",
        ]
        for (month, spellings) in names.enumerated() {
            for name in spellings.split(separator: " ") {
                let date = VocabularyTests.bytes("9 \(name) 2026") { DateText($0)?.date(.dayFirst) }
                #expect(date == CivilDate(year: 2026, month: month + 1, day: 9), "\(name)")
            }
        }
    }

    /// 1741597800 s is 2025-03-10T09:10:00Z: 20,157 days of 86,400 s and 33,000 s.
    @Test func epochs() throws {
        let cases: [([String], String, String?)] = [
            (["1741597800"], "2025-03-10T09:10:00+00:00", "seconds"),
            (["1741597800.5"], "2025-03-10T09:10:00.5+00:00", "seconds"),
            (["1741597800000"], "2025-03-10T09:10:00+00:00", "milliseconds"),
            (["1741597800250"], "2025-03-10T09:10:00.25+00:00", "milliseconds"),
            (["1741597800000000"], "2025-03-10T09:10:00+00:00", "microseconds"),
            (["1741597800000001"], "2025-03-10T09:10:00.000001+00:00", "microseconds"),
            (["17415978"], "17415978.0", nil),
        ]
        for (cells, expected, unit) in cases {
            let text = "created\n" + cells.map { "\($0)\n" }.joined()
            let log = try Loader().load(
                .bytes(Array(text.utf8), name: "e.csv"), options: LoadOptions(zone: .utc))
            #expect(LogRendering.rows(log.table) == ["row " + expected], "\(cells)")
            let note = "numbers read as \(unit ?? "") since 1970-01-01T00:00:00Z"
            #expect(log.fields[0].notes.map(\.sentence).contains(note) == (unit != nil))
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
