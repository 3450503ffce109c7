import TestSupport
import Testing

/// The log that benchmarks are run on: the same for a seed and a number of rows, and as real logs are.
struct BenchmarkLogTests {
    private static func run(_ arguments: String...) throws -> ChildProcess.Ending {
        try ChildProcess.run(BuiltProgram.path("benchmark-log"), arguments)
    }

    private static func log(seed: Int = 1, rows: Int = 4000) throws -> ExampleLog {
        ExampleLog(Array(try run("--seed", "\(seed)", "--rows", "\(rows)").output.utf8))
    }

    @Test func itIsMadeOfItsSeedAndItsRows() throws {
        let one = try Self.run("--seed", "1", "--rows", "300")
        let same = try Self.run("--rows", "300")
        let other = try Self.run("--seed", "2", "--rows", "300")
        #expect(one.status == 0 && one == same && other.status == 0 && one.output != other.output)
        // Written down when it was made: figures of two days are comparable as long as it holds.
        let line = try #require(one.output.split(separator: "\n").dropFirst().first)
        let expected =
            "T-100000001,C-10000031,Priya Conceição,Noturno,E-mail,Acesso à conta,normal,PT,2025-05-28T06:44:44,"
            + "13706,2025-05-28T10:40:12,422,,,,true,,,0,3.44,closed,Quick and friendly pedido 3582202"
        #expect(line == expected)
    }

    @Test func bothFormsHoldTheSame() throws {
        let table = try Self.log(rows: 500)
        let lines = try Self.run("--rows", "500", "--format", "jsonl").output.split(separator: "\n")
        #expect(table.isRectangular && table.headings.count == 22 && lines.count == 500)
        for (row, line) in zip(table.rows, lines) {
            let object = try JSONReader.read(line)
            #expect(object.keys == table.headings)
            for key in table.headings {
                let text: String? =
                    switch object[key] {
                    case .string(let text): text
                    case .boolean(let flag): "\(flag)"
                    case .null: ""
                    // Costs have two digits behind the point in CSV.
                    case .number(let number): key == "cost" ? nil : "\(Int(number))"
                    case .array, .object, nil: "not here"
                    }
                if let text { #expect(text == row[key]) }
            }
        }
    }

    @Test func itsRowsAreInOrderOverFourHundredDays() throws {
        let log = try Self.log()
        let times = log.rows.compactMap { $0["created_at"] }
        #expect(times.count == 4000 && times == times.sorted())
        #expect(times.first?.hasPrefix("2025-05-27") == true && times.last?.hasPrefix("2026-06-30") == true)
        #expect(Set(log.rows.compactMap { $0["ticket_id"] }).count == 4000)
    }

    /// Shares in thousandths of the rows, each within what a hundred times as many rows show.
    @Test(arguments: [
        ("agent_name", 940...985), ("customer_id", 980...1000), ("csat", 270...335), ("ces", 130...185),
        ("nps", 115...165), ("fcr", 870...920), ("qa_clarity", 35...65), ("resolved_at", 880...935),
        ("comment", 65...95), ("cost", 1000...1000),
    ])
    func columnsLackValuesAsInRealLogs(heading: String, share: ClosedRange<Int>) throws {
        let log = try Self.log()
        let filled = log.rows.count { $0[heading]?.isEmpty == false }
        #expect(share.contains(filled * 1000 / log.rows.count), "\(filled)")
    }

    @Test func groupsAreAsManyAsBenchmarksNeed() throws {
        let rows = try Self.log(rows: 20_000).rows
        func different(_ heading: String) -> Int {
            Set(rows.compactMap { $0[heading] }.filter { !$0.isEmpty }).count
        }
        #expect(different("agent_name") > 190 && different("team") == 12 && different("channel") == 6)
        #expect(different("customer_id") > 2350 && different("customer_id") <= 2500)
        let comments = rows.compactMap { $0["comment"] }
        for part in ["reembolso", ",", "\"", "ã"] {
            #expect(comments.contains { $0.contains(part) }, "\(part)")
        }
    }

    @Test(arguments: [["--rows"], ["--rows", "-1"], ["--seed", "x"], ["--format", "xml"], ["--wide"]])
    func whatIsNotUnderstoodIsRefused(arguments: [String]) throws {
        let ending = try ChildProcess.run(BuiltProgram.path("benchmark-log"), arguments)
        #expect(ending.status == 2 && ending.output.isEmpty && ending.errors.contains("usage"))
    }
}
