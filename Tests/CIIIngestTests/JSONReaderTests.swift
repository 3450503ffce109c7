import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// An array of objects gives the rows that its objects give one a line.
@Suite struct JSONReaderTests {
    static let objects = [
        #"{"id":1,"agent":{"name":"Ana"},"tags":["a","b"]}"#, #"{"id":2,"agent":{"name":"{\"[é"},"tags":[]}"#,
        #"{"id":3,"agent":{"name":"Bia"},"tags":[[{"x":1}]]}"#,
    ]

    static let layouts: [String] = [
        "[" + objects.joined(separator: ",") + "]", "[\n" + objects.joined(separator: ",\n") + "\n]\n",
        "[\r\n  " + objects.joined(separator: "\r\n  ,").replacing(",\"", with: ",\r\n    \"") + "\r\n]\r\n",
        "[" + objects.joined(separator: "][") + "]",
        objects.map { $0.replacing(",\"", with: ",\n  \"").replacing("{\"id\"", with: "{\n  \"id\"") }
            .joined(separator: "\n"),
        " \n\n [ " + objects.joined(separator: "\n,\r") + "\n\n] ",
    ]

    @Test(arguments: layouts)
    func everyLayoutGivesTheSameRows(layout: String) throws {
        let reference = try Self.load(Self.objects.joined(separator: "\n"), name: "x.jsonl")
        #expect(reference.account.format == "jsonl")
        for chunkSize in [1, 2, 3, 1 << 16] {
            let log = try Self.load(layout, chunkSize: chunkSize)
            #expect(log.account.format == "json")
            #expect(
                LogRendering.rows(log.table) == LogRendering.rows(reference.table), "chunks of \(chunkSize)")
            #expect(log.account.notes == [])
            #expect(log.account.lines.read == DamageTests.physicalLines(Array(layout.utf8)))
            #expect(log.account.lines.rejected == 0)
        }
    }

    /// Text, the rows, the rejected lines with their reasons, and the notes.
    static let damaged: [(text: String, rows: [String], rejects: [String], notes: [LogNote])] = [
        ("{\"id\":1},\n{\"id\":2},\n", ["row 1", "row 2"], [], [.strayCommas(line: 1)]),
        ("{\"id\":1}{\"id\":2} {\"id\":3}", ["row 1", "row 2", "row 3"], [], []),
        (
            "[\n// {\"id\":9}\n{\"id\":1},\n# {\"id\":8}\n{\"id\":2}\n]", ["row 1", "row 2"],
            ["2-2 an object was expected", "4-4 an object was expected"], []
        ),
        (#"[{"id":1},{"id":2},]"#, ["row 1", "row 2"], [], [.strayCommas(line: 1)]),
        ("[{\"id\":1}\n{\"id\":2}]", ["row 1", "row 2"], [], [.strayCommas(line: 2)]),
        ("[{\"id\":1},\n{\"id\":2},,{\"id\":3}]", ["row 1", "row 2", "row 3"], [], [.strayCommas(line: 2)]),
        ("[{\"id\":1},\n{\"id\":2}\n", ["row 1", "row 2"], [], [.unclosedArray]),
        (
            "[{\"id\":1},\n{\"id\":2,\"agent\":\"An", ["row 1"],
            ["2-2 a string that is closed and without control characters was expected"], [.unclosedArray]
        ),
        ("[{\"id\":1},{\"id\":},{\"id\":3}]", ["row 1", "row 3"], ["1-1 a value was expected"], []),
        ("[{\"id\":1},\n7,\n{\"id\":3}]", ["row 1", "row 3"], ["2-2 an object was expected"], []),
        ("[{\"id\":1}]\nrest\n", ["row 1"], ["2-2 nothing was expected after the object"], []),
        (
            "[\n {\n  \"id\": 1\n },\n {\n  \"id\": 2,\n  \"a\n },\n {\n  \"id\": 3\n }\n]\n",
            ["row 1", "row 3"],
            ["5-8 a string that is closed and without control characters was expected"], []
        ),
        (
            "[\n {\n  \"id\": 1,\n  \"a\": [\n   {\"id\": 9}\n  }\n },\n {\n  \"id\": 3\n }\n]\n", ["row 3"],
            ["2-7 `,` or the closing bracket was expected"], []
        ),
    ]

    @Test(arguments: damaged.indices)
    func damageCostsTheObjectAndNoMore(index: Int) throws {
        let (text, rows, rejects, notes) = Self.damaged[index]
        for chunkSize in [1, 5, 1 << 16] {
            let log = try Self.load(text, chunkSize: chunkSize)
            #expect(LogRendering.rows(log.table) == rows, "\(text)")
            #expect(log.account.notes == notes, "\(text)")
            let found = log.rejects.kept.map { "\($0.line)-\($0.lastLine) \($0.reason.problem)" }
            #expect(found == rejects, "\(text)")
            #expect(log.account.lines.read == DamageTests.physicalLines(Array(text.utf8)), "\(text)")
        }
    }

    @Test func bracketsThatAreNeverClosedDoNotTakeForEver() throws {
        let text = "[{\"id\":1},\n" + String(repeating: "{\"a\":[\n", count: 20_000) + "{\"id\":2}]"
        let log = try Self.load(text)
        #expect(LogRendering.rows(log.table) == ["row 1", "row 2"])
        #expect(log.account.lines.rejected == 20_000)
        #expect(throws: LoadFailure.self) { try Self.load(String(repeating: "[", count: 100_000) + "{") }
    }

    @Test func anArrayIsNoJSONLines() {
        var options = LoadOptions(zone: .utc)
        options.rules.format = "jsonl"
        #expect(throws: LoadFailure.notJSONLines(name: "x")) {
            try Loader().load(.bytes(Array(Self.layouts[0].utf8), name: "x"), options: options)
        }
    }

    private static func load(_ text: String, name: String = "x", chunkSize: Int = 1 << 16) throws -> LoadedLog
    {
        var options = LoadOptions(zone: .utc)
        options.chunkSize = chunkSize
        return try Loader().load(.bytes(Array(text.utf8), name: name), options: options)
    }
}

extension Reject.Reason {
    /// What is wrong with a piece of JSON, without the place.
    var problem: String {
        if case .malformedJSON(let problem, _) = self { return problem.rawValue }
        return sentence
    }
}
