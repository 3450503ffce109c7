import CIISession
import TestSupport
import Testing

/// What holds of several sources whatever is in them.
@Suite struct SourceLawTests {
    private static let seeds = Array(1...8) as [UInt64]

    private static let questions = [
        "cii by agent", "cii by channel weights csat=0.5 art=0.3 fcr=0.2", "cii every month min 1",
        "show count, mean(csat), p90(response_time), art, fcr by agent, channel",
    ]

    /// A session that has run these statements over these files; `FOLDER` in a statement is where they stand.
    private func session(_ files: [(name: String, text: String)], _ statements: [String]) throws -> Loaded {
        let folder = try TemporaryFolder()
        for file in files { try Files.write(file.text.utf8, to: "\(folder.path)/\(file.name)") }
        let output = RecordingOutput()
        let session = Session(
            output: output, options: .init(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 }))
        for statement in statements {
            let status = session.run(script: statement.replacing("FOLDER", with: folder.path), named: "test")
            guard status == .done else { throw AskedSession.Failure(description: output.messages) }
        }
        return Loaded(session: session, output: output, folder: folder)
    }

    private struct Loaded {
        var session: Session
        var output: RecordingOutput
        var folder: TemporaryFolder

        func answer(_ question: String) -> String {
            _ = output.taken()
            session.run(script: question + " as csv", named: "test")
            return output.results + output.messages
        }

        func answers(_ questions: [String]) -> [String] { questions.map(answer) }
    }

    /// The header of a log and its records.
    private func lines(_ log: RandomLog) -> (header: String, records: [String]) {
        let lines = log.csv().split(separator: "\n").map(String.init)
        return (lines[0], Array(lines[1...]))
    }

    private func text(_ header: String, _ records: some Sequence<String>) -> String {
        ([header] + records).joined(separator: "\n") + "\n"
    }

    @Test(arguments: seeds)
    func splitFilesAreTheFile(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (header, records) = lines(RandomLog(using: &random))
        let cuts = ([0, records.count] + (0..<3).map { _ in random.next(upTo: records.count) }).sorted()
        let parts = zip(cuts, cuts.dropFirst()).filter { $0 < $1 }.enumerated().map { number, cut in
            (name: "part-\(number).csv", text: text(header, records[cut.0..<cut.1]))
        }
        let whole = try session([("whole.csv", text(header, records))], ["load \"FOLDER/whole.csv\""])
        let expected = whole.answers(Self.questions)
        let split = try session(parts, ["load \"FOLDER/part-*.csv\""])
        #expect(split.answers(Self.questions) == expected, "seed \(seed), by a glob")
        let single = parts.map { "load \"FOLDER/\($0.name)\"" }
        #expect(try session(parts, single).answers(Self.questions) == expected, "seed \(seed), one by one")
        let turned = try session(parts, single.reversed())
        #expect(turned.answers(Self.questions) == expected, "seed \(seed), in another order")
        let again = try session(parts, single + single.shuffled(using: &random))
        #expect(again.answers(Self.questions) == expected, "seed \(seed), loaded twice")
    }

    @Test(arguments: seeds)
    func theOrderOfRowsDoesNotCount(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (header, records) = lines(RandomLog(using: &random))
        let shuffled = records.shuffled(using: &random)
        let answers = try [records, shuffled].map { records in
            try session([("a.csv", text(header, records))], ["load \"FOLDER/a.csv\""]).answers(Self.questions)
        }
        #expect(answers[0] == answers[1], "seed \(seed)")
    }

    /// Interactions and a file to join onto them, as rows of cells; an empty cell is missing.
    private func joinable(_ random: inout SplitMix64) -> (left: [[String]], right: [[String]]) {
        func cell(_ values: [String]) -> String { values[random.next(upTo: values.count)] }
        let keys = ["a", "b", "c", "d", "E", "e", " f", "F", ""]
        let left = (0..<30).map { number in
            ["\(number)", cell(keys), cell(["", "1", "2"]), cell(["", "x", "y"])]
        }
        let right = (0..<random.next(upTo: 14)).map { _ in
            [
                cell(keys), cell(["", "2024-01-01", "2024-01-02"]), cell(["", "1", "2", "3"]),
                cell(["", "p", "q"]),
            ]
        }
        return (left, right)
    }

    /// For a key the row that two nested loops find: the newest of those with the same, else with the same but for
    /// capital letters.
    private func partner(of key: String, in rows: [[String]]) -> [String]? {
        func newest(_ rows: [[String]]) -> [String]? {
            rows.enumerated().max { ($0.element[1], $0.offset) < ($1.element[1], $1.offset) }?.element
        }
        func bare(_ key: String) -> String { String(key.drop { $0 == " " }) }
        guard !bare(key).isEmpty else { return nil }
        let same = rows.filter { bare($0[0]) == bare(key) }
        if !same.isEmpty { return newest(same) }
        let alike = rows.filter { bare($0[0]).lowercased() == bare(key).lowercased() }
        return Set(alike.map { bare($0[0]) }).count == 1 ? newest(alike) : nil
    }

    @Test(arguments: Array(1...24) as [UInt64])
    func aJoinIsWhatNestedLoopsFind(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var (left, right) = joinable(&random)
        // A row with a value in every column, so that each column is of its kind in every draw.
        left.append(["30", "z", "1", "x"])
        right.append(["z", "2024-01-01", "3", "p"])
        let loaded = try session(
            [
                ("left.csv", text("row,key,csat,note", left.map { $0.joined(separator: ",") })),
                ("right.csv", text("key,updated,csat,colour", right.map { $0.joined(separator: ",") })),
            ], ["load \"FOLDER/left.csv\"", "load \"FOLDER/right.csv\" join on key"])
        var expected = "row,csat,colour,n,count\n"
        for row in left.sorted(by: { (Int($0[0]) ?? 0) < (Int($1[0]) ?? 0) }) {
            let found = partner(of: row[1], in: right)
            let csat = row[2].isEmpty ? found?[2] ?? "" : row[2]
            expected += "\(row[0]),\(csat),\(found?[3] ?? ""),1,1\n"
        }
        #expect(loaded.answer("show count by row, csat, colour") == expected, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func aJoinDoesNotDependOnWhatCameFirst(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (left, right) = joinable(&random)
        let rows = left.map { $0.joined(separator: ",") } + ["30,z,1,x"]
        let files = [
            ("one.csv", text("row,key,csat,note", rows[..<15])),
            ("two.csv", text("row,key,csat,note", rows[15...])),
            (
                "right.csv",
                text(
                    "key,updated,csat,colour", right.map { $0.joined(separator: ",") } + ["z,2024-01-01,3,p"])
            ),
        ]
        let question = "show count, mean(csat) by row, colour"
        let orders = [
            ["load \"FOLDER/one.csv\", \"FOLDER/two.csv\"", "load \"FOLDER/right.csv\" join on key"],
            [
                "load \"FOLDER/two.csv\"", "load \"FOLDER/right.csv\" join on key", "load \"FOLDER/one.csv\"",
                "load \"FOLDER/two.csv\"",
            ],
        ]
        let answers = try orders.map { try session(files, $0).answer(question) }
        #expect(answers[0] == answers[1], "seed \(seed)")
    }
}
