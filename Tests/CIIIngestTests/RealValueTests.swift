import CIITime
import Testing

@testable import CIIIngest

/// Values as exports and spreadsheets really write them: what is clearly one thing is read, what is not is refused.
@Suite struct RealValueTests {
    struct Case: CustomTestStringConvertible {
        var header: String
        var cells: [String]
        /// The values in the table; of columns that are refused, the text as it stands.
        var expected: [String]
        /// The field it is read as; nil where it is refused.
        var field: String?
        var testDescription: String { "\(header): \(cells)" }

        init(_ header: String, _ field: String?, _ cells: [(String, String)]) {
            self.header = header
            self.field = field
            self.cells = cells.map(\.0)
            expected = cells.map(\.1)
        }
    }

    static let may4 = "2026-05-04T10:00:00+00:00"
    static let nbsp = "\u{A0}"
    static let thin = "\u{202F}"

    static let dates = [
        Case(
            "Created at", "received",
            [("2026-05-04T10:00:00.000+0000", may4), ("2026-05-04 10:00:00.000 UTC", may4)]),
        Case("Created at", "received", [("2026-05-04T07:00:00-03:00[America/Sao_Paulo]", may4)]),
        Case(
            "Created at", "received",
            [
                ("Mon May 04 2026 07:00:00 GMT-0300 (Brasilia Standard Time)", may4),
                ("Mon, 4 May 2026 10:00:00 GMT", may4), ("segunda-feira, 4 de maio de 2026 às 10:00", may4),
                ("seg., 4 mai. 2026, 10h00", may4), ("Monday 4 May 2026 10:00 AM", may4),
            ]),
        // Jira, with the narrow no-break space that newer locales put before AM.
        Case(
            "Created", "received",
            [
                ("04/May/26 10:00 AM", may4), ("4/mai/26 10:00\(thin)AM", may4),
                ("04/mai./26 10:00\(nbsp)a.m.", may4),
            ]),
        Case("Created", "received", [("5/31/2026, 10:00:00\(thin)PM", "2026-05-31T22:00:00+00:00")]),
        Case("Criado em", "received", [("29/2/2016 01:16", "2016-02-29T01:16:00+00:00")]),
        // Marks of direction that come with dates copied from a browser.
        Case(
            "Criado em", "received",
            [("\u{200E}31/\u{200E}12/\u{200E}2025", "2025-12-31T00:00:00+00:00")]),
        Case("Criado em", "received", [("３１/１２/２０２５　10:00", "2025-12-31T10:00:00+00:00")]),
        // 45231 is 2023-11-01: 43831 is 2020-01-01, and 1400 days later it is 1 November 2023.
        Case(
            "Created at", "received",
            [
                ("45231.5", "2023-11-01T12:00:00+00:00"), ("45231", "2023-11-01T00:00:00+00:00"),
                ("45231.520833333336", "2023-11-01T12:30:00+00:00"), ("43831", "2020-01-01T00:00:00+00:00"),
            ]),
        Case("Criado em", "received", [("45231,25", "2023-11-01T06:00:00+00:00")]),
        // It may be seconds, too: that header means an instant and a length of time.
        Case("First response time", "response_time", [("45231", "45231.0s"), ("40000", "40000.0s")]),
        Case("Created at", nil, [("13:05 PM", "13:05 PM"), ("yesterday", "yesterday")]),
        Case("Created at", nil, [("2026-05-04 10:00 IST", "2026-05-04 10:00 IST")]),
    ]

    static let numbers = [
        Case("Custo", "cost", [("1 530,75", "1530.75"), ("12", "12.0")]),
        Case("Custo", "cost", [("1\(nbsp)530,75", "1530.75"), ("1\(thin)234\(thin)567,5", "1234567.5")]),
        Case("Cost", "cost", [("1'530.75", "1530.75"), ("1’234’567", "1234567.0")]),
        Case("Cost", "cost", [("1 530", "1530.0"), ("1 530.5", "1530.5")]),
        Case(
            "Custo", "cost",
            [("R$ 1.234,56", "1234.56"), ("R$\(nbsp)7,00", "7.0"), ("-R$ 3,50", "-3.5"), ("-", "·")]),
        Case(
            "Cost", "cost", [("(1,234.50)", "-1234.5"), ("1,234.50-", "-1234.5"), ("\u{2212}5.25", "-5.25")]),
        Case("Cost", "cost", [("４５.５", "45.5"), ("１２", "12.0")]),
        Case("Cost", "cost", [("'-5.5", "-5.5"), ("=\"7\"", "7.0"), ("?", "·"), ("#N/D", "·")]),
        // Not of threes, or two signs between thousands.
        Case("Cost", nil, [("12 34", "12 34"), ("1 5", "1 5")]),
        Case("Cost", nil, [("1 234,567.8", "1 234,567.8"), ("1.234 567", "1.234 567")]),
        Case("Cost", nil, [("1.5k", "1.5k"), ("2k", "2k")]),
        Case("Cost", nil, [("<5", "<5"), ("~7", "~7")]),
    ]

    static let durations = [
        Case(
            "Handle time", "handle_time",
            [
                ("1:05:03", "3903.0s"), ("0:00:05", "5.0s"), ("26:00:00", "93600.0s"),
                ("1.02:03:04", "93784.0s"),
                ("0 days 00:05:00", "300.0s"), ("0 days 00:05", "300.0s"), ("1 day, 2:03:04", "93784.0s"),
                ("00:05:03.500", "303.5s"),
            ]),
        Case(
            "Handle time", "handle_time",
            [
                ("1h30", "5400.0s"), ("5m30", "330.0s"), ("1h 30min", "5400.0s"), ("2h05min03s", "7503.0s"),
                ("1 hr 5 mins", "3900.0s"), ("90 sec.", "90.0s"), ("12\(nbsp)min", "720.0s"),
            ]),
        Case("Tempo de atendimento (min)", "handle_time", [("1,5", "90.0s"), ("1\(nbsp)000", "60000.0s")]),
        Case("Handle time", nil, [("5:03", "5:03"), ("12:45", "12:45")]),
        Case("Handle time", nil, [("1h3", "1h3"), ("1h90", "1h90")]),
        Case("Handle time", nil, [("< 1 min", "< 1 min"), ("about 5 min", "about 5 min")]),
        Case("Handle time", nil, [("00:00:05:03", "00:00:05:03"), ("01:02:03:04", "01:02:03:04")]),
    ]

    static let words = [
        Case(
            "CSAT", "csat",
            [
                ("5 - Muito satisfeito", "5.0"), ("4 – Satisfeito", "4.0"), ("3: neutral", "3.0"),
                ("Poor (2)", "2.0"),
                ("1 (Very bad)", "1.0"), ("4. Good", "4.0"), ("5=Ótimo", "5.0"),
            ]),
        Case("CSAT", nil, [("5 - 10", "5 - 10"), ("ticket 7", "ticket 7")]),
        Case("FCR", "fcr_flag", [("1.0", "yes"), ("0.0", "no"), ("", "·")]),
        Case("FCR", "fcr_flag", [("✓", "yes"), ("❌", "no"), ("ＹＥＳ", "yes"), ("Não\(nbsp)", "no")]),
        Case("Ticket ID", "id", [("=\"00123\"", "00123"), ("'00124", "00124"), ("00125", "00125")]),
        // What is no answer to a survey is an outcome of a call.
        Case(
            "Disposition", "topic",
            [("No Answer", "No Answer"), ("Sem resposta", "Sem resposta"), ("n/a", "·")]),
        Case("CSAT", "csat", [("No Answer", "·"), ("5", "5.0")]),
        Case(
            "Direction", "direction",
            [("INBOUND", "inbound"), ("Receptivo", "inbound"), ("Ativo", "outbound"), ("API", "API")]),
        Case("Agent type", "handler", [("AI", "bot"), ("HUMAN", "human"), ("admin", "human")]),
        Case("Atendido por bot", "handler", [("Sim", "bot"), ("Não", "human"), ("", "·")]),
    ]

    @Test(arguments: dates + numbers + durations + words) func isReadForWhatItIs(test: Case) throws {
        let text = test.header + ";k\n" + test.cells.map { "\"\(Self.doubled($0))\";a\n" }.joined()
        let log = try Loader().load(.bytes(Array(text.utf8), name: "r.csv"), options: LoadOptions(zone: .utc))
        #expect(
            LogRendering.rows(log.table).map {
                String($0.dropFirst(4).prefix(while: { $0 != "|" }).dropLast())
            } == test.expected)
        #expect((log.fields[0].isRecognised ? log.fields[0].name : nil) == test.field)
        #expect(log.rejects.kept.isEmpty, "\(log.rejects.kept)")
    }

    private static func doubled(_ text: String) -> String {
        text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    }
}
