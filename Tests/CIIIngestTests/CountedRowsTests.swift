import CIIColumns
import CIITime
import TestSupport
import Testing

@testable import CIIIngest

/// Rows that stand for several interactions each.
@Suite struct CountedRowsTests {
    static func load(
        _ text: String, by header: String?, _ mappings: [FieldMapping] = [],
        _ adjust: (inout LoadOptions) -> Void = { _ in }
    ) throws(LoadFailure) -> LoadedLog {
        var options = LoadOptions(rules: LoadRules(mappings: mappings), zone: .utc)
        options.rules.countedBy = header
        adjust(&options)
        return try Loader().load(.bytes(Array(text.utf8), name: "g.csv"), options: options)
    }

    static func column(_ log: LoadedLog, _ name: String) -> [String] {
        guard let index = log.table.index(of: name) else { return [] }
        return LogRendering.rows(log.table).map { row in
            row.dropFirst(4).split(separator: "|")[index].filter { $0 != " " }
        }
    }

    static let view = """
        Interval,Agent Name,Media Type,Offer,Answer,Answer %,Total Handle,Avg Speed,Transfer,Total Talk
        2026-01-05 08:00,Ana,voice,3,2,66.7%,10000,4.5,2,00:00:10
        2026-01-05 08:30,Bia,voice,2,2,100%,5001,2,1,00:00:05
        2026-01-05 09:00,Ana,chat,0,0,0%,0,,0,0
        2026-01-05 09:30,Caio,voice,1,0,0%,0,,0,
        """

    static let mappings = [
        FieldMapping(field: "received", column: "Interval"),
        FieldMapping(field: "answered", column: "Answer"),
        FieldMapping(field: "handle_time", column: "Total Handle", unit: .milliseconds),
        FieldMapping(field: "response_time", column: "Avg Speed", unit: .seconds),
        FieldMapping(field: "transfers", column: "Transfer"),
    ]

    /// By hand: 10 s over Ana's 2 answered, 5.001 s over Bia's 2 are 2.501 and 2.5; Ana's 2 transfers over 3 are 1, 1, 0.
    @Test func eachRowBecomesItsInteractions() throws {
        let log = try Self.load(Self.view, by: "offer", Self.mappings)
        #expect(log.account.rowsLoaded == 6 && log.table.rowCount == 6)
        let expected: [(String, [String])] = [
            ("agent", ["Ana", "Ana", "Ana", "Bia", "Bia", "Caio"]),
            ("channel", ["phone", "phone", "phone", "phone", "phone", "phone"]),
            ("offer", ["1.0", "1.0", "1.0", "1.0", "1.0", "1.0"]),
            ("answered", ["yes", "yes", "no", "yes", "yes", "no"]),
            ("answer", ["66.7", "66.7", "66.7", "100.0", "100.0", "0.0"]),
            ("handle_time", ["5.0s", "5.0s", "·", "2.501s", "2.5s", "·"]),
            ("response_time", ["4.5s", "4.5s", "·", "2.0s", "2.0s", "·"]),
            ("transfers", ["1.0", "1.0", "0.0", "1.0", "0.0", "0.0"]),
            ("talk_time", ["5.0s", "5.0s", "·", "2.5s", "2.5s", "·"]),
        ]
        for (name, values) in expected { #expect(Self.column(log, name) == values, "\(name)") }
        #expect(Self.column(log, "received")[3] == "2026-01-05T08:30:00+00:00")
        #expect(log.rejects.valueCount == 0)
        #expect(
            log.account.notes == [
                .counted(by: "Offer", rows: 3, interactions: 6), .standForNothing(rows: 1, by: "Offer"),
            ])
        let notes = Dictionary(uniqueKeysWithValues: log.fields.map { ($0.name, $0.notes) })
        #expect(notes["offer"] == [.oneForEach])
        #expect(notes["answered"] == [.countOfYes])
        #expect(notes["handle_time"] == [.totalSpread])
        #expect(notes["transfers"] == [.totalSpread])
        #expect(notes["response_time"] == [])
        for field in log.fields {
            #expect(field.present + field.missing + field.rejected == 6, "\(field.name)")
            let column = try #require(log.table.column(field.name))
            #expect(column.count - column.missingCount == field.present, "\(field.name)")
        }
    }

    /// What is the same for all of a row is the same as if the row had been written that often.
    @Test func repeatedRowsAreAsWrittenOut() throws {
        let header = "n;Date;Time;Agent;Avg handle time (s);Nota;Tags;Status;FCR (Y/N)"
        let rows = [
            "2;05/01/2026;08:00;Ana;1,5;5;a;Resolvido;Y", "0;06/01/2026;09:00;Bia;2;9;b;Novo;N",
            "3;31/01/2026;;Bia;3;4;long text;zzz;S", "1;31/01/2026;23:59;;x;-;;Aberto;maybe",
        ]
        let counts = [2, 0, 3, 1]
        let counted = try Self.load(([header] + rows).joined(separator: "\n") + "\n", by: "N")
        let written = zip(rows, counts).flatMap { row, count in
            Array(repeating: "1;" + row.drop { $0 != ";" }.dropFirst(), count: count)
        }
        let plain = try Self.load(([header] + written).joined(separator: "\n") + "\n", by: nil)
        #expect(LogRendering.rows(counted.table) == LogRendering.rows(plain.table))
        #expect(counted.table.columns.map(\.name) == plain.table.columns.map(\.name))
        for (left, right) in zip(counted.fields, plain.fields) {
            #expect(
                [left.present, left.missing, left.rejected] == [
                    right.present, right.missing, right.rejected,
                ],
                "\(left.name)")
        }
        // A value is rejected once, where it stands.
        #expect(counted.rejects.kept.map(\.line) == [5, 5])
    }

    /// Parts add up to the total exactly, differ by at most the smallest unit, and leave the mean of the whole right.
    @Test func partsAddUp() throws {
        var random = SplitMix64(seed: 11)
        var lines = ["n,Total Handle (ms),Total cost"]
        var milliseconds = 0
        var cents = 0
        var interactions = 0
        for _ in 0..<200 {
            let count = Int.random(in: 1...40, using: &random)
            let time = Int.random(in: 0...9_999_999, using: &random)
            let cost = Int.random(in: 0...99_999, using: &random)
            lines.append("\(count),\(time),\(cost / 100).\(cost % 100 < 10 ? "0" : "")\(cost % 100)")
            milliseconds += time
            cents += cost
            interactions += count
        }
        let log = try Self.load(
            lines.joined(separator: "\n") + "\n", by: "n", [FieldMapping(field: "cost", column: "Total cost")]
        )
        func sum(_ name: String, _ unit: Double) throws -> Int {
            let column = try #require(log.table.column(name))
            return (0..<column.count).reduce(0) { sum, row in
                switch column.value(at: row) {
                case .number(let value), .seconds(let value): sum + Int((value * unit).rounded())
                case .text, .boolean, .instant, .missing: sum
                }
            }
        }
        #expect(log.table.rowCount == interactions)
        #expect(try sum("handle_time", 1000) == milliseconds)
        #expect(try sum("cost", 100) == cents)
    }

    @Test func countsThatAreNone() throws {
        let text =
            "n,Agent,Total Handle (s),Answered\n"
            + "2,a,10,3\n-1,b,5,0\n1.5,c,5,1\n,d,5,1\nx,e,5,1\n2.0,f,5,1.5\n0,g,7,1\n0,h,0,0\n"
        let log = try Self.load(text, by: "n")
        #expect(Self.column(log, "agent") == ["a", "a", "f", "f"])
        #expect(Self.column(log, "answered") == ["·", "·", "·", "·"])
        #expect(
            log.rejects.kept.map { "\($0.line) \($0.column ?? "") \($0.reason.code) \($0.text)" } == [
                "2 answered above-count 3", "3 n not-a-count -1", "4 n not-a-count 1.5", "5 n not-a-count ",
                "6 n not-a-count x", "7 answered not-a-count 1.5", "8 handle_time total-of-none 7",
                "8 answered above-count 1",
            ])
        #expect(
            log.account.notes == [
                .counted(by: "n", rows: 2, interactions: 4), .standForNothing(rows: 2, by: "n"),
                .badCounts(rows: 4, by: "n"),
            ])
    }

    /// A count has no decimals, so a mark that nothing else decides stands between thousands.
    @Test func thousandsInCounts() throws {
        for (text, count) in [
            ("n;k\n1.234;a\n", 1234), ("n;k\n\"1,234\";a\n", 1234), ("n;k;Peso\n1,000;a;2,5\n", 1),
            ("n;k;Peso\n1.000;a;2,5\n", 1000), ("n;k\n3.0;a\n", 3),
        ] { #expect(try Self.load(text, by: "n").table.rowCount == count, "\(text)") }
    }

    @Test func noMoreThanCanBeHeld() {
        // Eleven of them are more than 64 bits hold.
        let huge = Array(repeating: "900000000000000000", count: 11)
        let cases: [([String], Int, Int)] = [
            (["1", "50000000"], 50_000_001, 3), (huge, .max, 2),
        ]
        for (counts, total, line) in cases {
            let text = "n,k\n" + counts.map { "\($0),a\n" }.joined()
            #expect(
                throws: LoadFailure.tooManyCounted(
                    name: "g.csv", column: "n", total: total, limit: 50_000_000, line: line)
            ) { try Self.load(text, by: "n") }
        }
        #expect(throws: LoadFailure.self) { try Self.load("n,k\n0,a\n", by: "n") }
        #expect(
            throws: LoadFailure.noSuchColumn(name: "g.csv", column: "m", nearest: [], headers: ["n", "k"])
        ) {
            try Self.load("n,k\n1,a\n", by: "m")
        }
    }

    /// Two columns and the count itself take eight bytes each: 24 bytes an interaction.
    @Test func roomInMemory() {
        let cases: [(Int?, Int, Int)] = [
            (nil, 1 << 40, 50_000_000), (2400, 0, 100), (2400, 1200, 50), (2423, 0, 100), (2400, 9000, 0),
            (1 << 40, 0, 50_000_000),
        ]
        for (limit, held, room) in cases {
            #expect(CountedRows.room(memoryLimit: limit, held: held, columns: 2) == room)
        }
    }

    /// A profile may name a column that this export has not; then each row is one interaction.
    @Test func aProfileCountsWhatIsThere() throws {
        var rules = LoadRules()
        rules.countedBy = "Handle"
        let profile = LoadProfile(name: "g", signatures: [["k"]], rules: rules)
        for (text, count) in [("k,n\na,3\n", 1), ("k,handle\na,3\n", 3)] {
            #expect(try Self.load(text, by: nil) { $0.profiles = [profile] }.table.rowCount == count)
        }
    }

    @Test func noIdentifierOfOneInteraction() throws {
        let log = try Self.load("Ticket ID,n,Handle time,Answered %,Duration total\n7,2,10,80,3\n", by: "n")
        #expect(log.fields.map(\.name) == ["ticket_id", "n", "handle_time", "answered_2", "duration_total"])
        #expect(log.fields.filter(\.isRecognised).map(\.name) == ["handle_time"])
        #expect(log.fields[0].notes == [.identifierOfMany])
        #expect(log.fields[2].notes == [.unitAssumed(.seconds), .meanAssumed])
        let mapped = try Self.load(
            "Ticket ID,n\n7,2\n", by: "n", [FieldMapping(field: "id", column: "Ticket ID")])
        #expect(mapped.table.index(of: "id") == nil && !mapped.fields[0].isRecognised)
    }
}
