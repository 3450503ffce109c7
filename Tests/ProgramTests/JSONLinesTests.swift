import TestSupport
import Testing

/// One object a line for each statement, as the contract has it, read by a reader of its own.
struct JSONLinesTests {
    private static let statements = [
        "load \"calls.csv\"", "describe", "describe agent", "sources", "rejects",
        "let slow = response_time > 45s",
        "weights", "weights basic", "weights mine = csat=0.5 art=0.2", "goalposts", "goalposts art 120s..0s",
        "set min = 1", "set", "cii weights csat=0.5 art=0.2 by agent since 30d",
        "show csat, response by agent",
        "show count where csat > 9", "help csat", "echo hello \"there\" \\ é", "run \"other.cii\"", "quit",
    ]

    @Test func everyStatementPrintsOneObject() throws {
        let program = try Program([
            "calls.csv": Program.calls, "other.cii": "show count\n",
            "all.cii": Self.statements.joined(separator: "\n"),
        ])
        let ending = try program.run("--format", "json", "-f", "all.cii")
        #expect(ending.status == 0, "\(ending.errors)")
        let objects = try ending.output.split(separator: "\n").map { try JSONReader.read($0) }
        // The statement inside `other.cii` has an object of its own, before that of `run`.
        let statements = objects.map { $0["statement"] ?? .null }
        var expected = Self.statements
        expected.insert("show count", at: expected.count - 2)
        #expect(statements == expected.map { .string($0) })
        for object in objects {
            #expect(object["cii"] == .number(1))
            for key in ["statement", "window", "rows_in_scope", "weights", "columns", "rows", "notes"] {
                #expect(object[key] != nil, "\(key) of \(object["statement"] ?? .null)")
            }
        }
    }

    @Test func anIndexHasTheKeysOfTheContract() throws {
        let program = try Program(["calls.csv": Program.calls])
        let ending = try program.run(
            "calls.csv", "--format", "json", "-c", "goalposts art 120s..0s", "-c",
            "cii weights csat=0.5 art=0.2 by agent min 1")
        let line = try #require(ending.output.split(separator: "\n").last)
        let object = try JSONReader.read(line)
        #expect(object["rows_in_scope"] == .number(3))
        #expect(
            object["window"]
                == .object([
                    .init(key: "from", value: .string("2024-03-04T00:00:00+00:00")),
                    .init(key: "to", value: .string("2024-03-07T00:00:00+00:00")),
                    .init(key: "zone", value: .string("UTC")),
                ]))
        #expect(object["weights"]?["csat"]?["given"] == .number(0.5))
        #expect(object["weights"]?["csat"]?["effective"] == .number(0.5 / 0.7))
        let columns = object["columns"]?.elements ?? []
        let names = columns.compactMap { $0["name"] }
        let wanted = [
            "agent", "rank", "cii", "cii.low", "cii.high", "rank.low", "rank.high", "n", "csat", "csat.n",
            "csat.score", "csat.contribution", "csat.low", "csat.high", "art", "art.n", "art.score",
            "art.contribution", "art.low", "art.high",
        ]
        #expect(names.starts(with: wanted.map { .string($0) }))
        #expect(columns.first?["kind"] == .string("dimension"))
        #expect(columns.first { $0["name"] == .string("cii") }?["unit"] == .string("0-100"))
        for row in object["rows"]?.elements ?? [] { #expect(row.keys.map { .string($0) } == names) }
        // Ana: csat 2 of 2, art 45 s of 120 s: 62.5. Index (0.5 * 100 + 0.2 * 62.5) / 0.7 = 89.2857142857….
        guard case .number(let index) = object["rows"]?.elements.first?["cii"] else {
            Issue.record("no index in \(line)")
            return
        }
        #expect(abs(index - 62.5 / 0.7) < 1e-12)
    }

    @Test func missingIsNull() throws {
        let program = try Program(["calls.csv": Program.calls])
        let ending = try program.run("calls.csv", "-c", "show nps, mean(csat) as json")
        let object = try JSONReader.read(ending.output.dropLast())
        #expect(object["rows"]?.elements.first?["nps"] == .null)
        #expect(object["rows"]?.elements.first?["nps.n"] == .number(0))
    }
}
