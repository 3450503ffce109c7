import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// Records that a JSON object stands around.
@Suite struct JSONWrappingTests {
    /// The beginning of a file, and where its records are; nil where its objects are the records.
    static let beginnings: [(text: String, path: String?)] = [
        (#"{"data":[{"id":1}]}"#, "data"), (#"{"data" : [ {"x":1}]}"#, "data"),
        (#"{"count":2,"next_page":null,"tickets":[{"id":1},{"id":2}]}"#, "tickets"),
        (#"{"results":{"items":[{"x":1}],"page":{"size":1}}}"#, "results.items"),
        (#"{"hits":{"total":{"value":1},"hits":[{"_id":"1"}]}}"#, "hits.hits"),
        // The sample ends before the object does.
        (#"{"data":[{"id":1,"agent":"A"#, "data"), (#"{"data":[{"id":1},{"#, "data"),
        // Users are no tickets: what the first object of each array has of the vocabulary decides.
        (#"{"users":[{"id":1,"name":"A"}],"tickets":[{"id":1,"created_at":"x","agent":"A"}]}"#, "tickets"),
        (#"{"a":[{"x":1}],"b":[{"x":1}]}"#, "a"),
        (#"{"status":"ok","timestamp":"x","type":"list","message":"","data":[{"x":1}]}"#, "data"),
        (#"{"data":[]}"#, nil), (#"{"data":[1,2]}"#, nil), (#"{"data":[[{"id":1}]]}"#, nil),
        (#"{"data":{"id":1}}"#, nil), (#"[{"data":[{"id":1}]}]"#, nil), ("", nil), ("{", nil),
        // A ticket with notes says more of itself than its notes do.
        (#"{"id":1,"agent":"A","notes":[{"id":2,"text":"x"}]}"#, nil),
        (#"{"id":1,"answers":[{"question":"x","score":5}]}"#, nil),
        (#"{"notes":[{"id":2,"text":"x"}],"id":1,"agent":"A"}"#, nil),
        (#"{"a":{"b":{"c":{"d":[{"id":1}]}}}}"#, "a.b.c.d"),
        (#"{"a":{"b":{"c":{"d":{"e":[{"id":1}]}}}}}"#, nil),
    ]

    @Test(arguments: beginnings.indices)
    func isToldByItsMembers(index: Int) {
        let (text, path) = Self.beginnings[index]
        let found = Array(text.utf8).withUnsafeBufferPointer { JSONWrapping($0)?.path }
        #expect(found?.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".") == path, "\(text)")
    }

    static let layouts: [(text: String, path: String)] = [
        (#"{"data":[{"id":1},{"id":2,"agent":"Ana"},{"id":3}]}"#, "data"),
        (
            "{\"count\": 3,\r\n \"data\": [\r\n  {\"id\": 1},\r\n  {\"id\": 2, \"agent\": \"Ana\"},\r\n  {\"id\": 3}\r\n ],\r\n \"next\": null\r\n}\r\n",
            "data"
        ),
        (
            #"{"meta":{"a":[{"b":"]}\"{"}],"c":-1.5e3},"r":{"x":true,"i":[{"id":1},{"id":2,"agent":"Ana"},{"id":3}],"y":"\\"},"z":[]}"#,
            "r.i"
        ),
        // Pages one after another, each on its line.
        (
            "{\"data\":[{\"id\":1},{\"id\":2,\"agent\":\"Ana\"}],\"page\":1}\n{\"page\":2,\"data\":[{\"id\":3}]}\n{\"page\":3,\"data\":[]}\n",
            "data"
        ),
        ("\n\n {\n\"data\"\n:\n[\n{\"id\":1}\n,{\"id\":2,\"agent\":\"Ana\"}\n,{\"id\":3}\n]\n}\n\n", "data"),
    ]

    @Test(arguments: layouts.indices)
    func everyLayoutGivesTheRecords(index: Int) throws {
        let (text, path) = Self.layouts[index]
        for chunkSize in [1, 2, 3, 7, 1 << 16] {
            let log = try Self.load(text, chunkSize: chunkSize)
            let place = "\(text) in chunks of \(chunkSize)"
            #expect(log.account.format == "json", "\(place)")
            #expect(LogRendering.rows(log.table) == ["row 1 | ·", "row 2 | Ana", "row 3 | ·"], "\(place)")
            #expect(log.account.notes == [.wrapped(path, others: [])], "\(place)")
            #expect(log.account.lines.rejected == 0, "\(place)")
            #expect(log.account.lines.read == DamageTests.physicalLines(Array(text.utf8)), "\(place)")
        }
    }

    @Test func everyLineIsCountedAsWhatStandsOnIt() throws {
        let text = """
            {
              "count": 2,

              "users": [
                {"id": 9}
              ],
              "tickets": [
                {"id": 1, "agent": "Ana", "created_at": "2025-01-01"},
                {"id": 2}
              ],
              "next": null
            }
            """
        let log = try Self.load(text)
        // By hand: of twelve lines two hold tickets; the blank one lies in what is stepped over.
        #expect(log.account.lines == LineTally(surrounding: 10, loaded: 2))
        #expect(log.account.notes == [.wrapped("tickets", others: ["users"])])
    }

    /// Text, the rows, the rejected lines with their reasons, and whether the end lacks.
    static let damaged: [(text: String, rows: [String], rejects: [String], isCut: Bool)] = [
        (
            "{\"data\":[{\"id\":1}]}\n{\"error\":\"limit\"}\n{\"data\":[{\"id\":2}]}\n", ["row 1", "row 2"],
            ["2-2 an array of records, as in the first object, was expected"], false
        ),
        (
            "{\"data\":[{\"id\":1},{\"id\":2}],\"page\":{\"a\":[1,\n2", ["row 1", "row 2"],
            ["1-2 `,` or the closing bracket was expected"], true
        ),
        ("{\"data\":[{\"id\":1},{\"id\":2}", ["row 1", "row 2"], [], true),
        ("{\"data\":[{\"id\":1}],\n", ["row 1"], [], true),
        (
            "{\"data\":[{\"id\":1},{\"id\":2,\"a", ["row 1"],
            ["1-1 a string that is closed and without control characters was expected"], true
        ),
        (
            "{\"data\":[\n{\"id\":1}\n],{\"id\":2}\n}\n{\"data\":[{\"id\":3}]}", ["row 1", "row 2", "row 3"],
            ["4-4 nothing was expected after the object"], false
        ),
        (
            "{\"data\":[{\"id\":1}],\"x\":\"a\nb\",\"y\":{\"id\":7}}\n{\"data\":[{\"id\":2}]}",
            ["row 1", "row 7", "row 2"],
            [
                "1-1 `,` or the closing bracket was expected", "2-2 nothing was expected after the object",
                "2-2 nothing was expected after the object",
            ], false
        ),
    ]

    @Test(arguments: damaged.indices)
    func damageIsListed(index: Int) throws {
        let (text, rows, rejects, isCut) = Self.damaged[index]
        for chunkSize in [1, 5, 1 << 16] {
            let log = try Self.load(text, chunkSize: chunkSize)
            #expect(LogRendering.rows(log.table) == rows, "\(text)")
            #expect(log.account.notes.contains(.unclosedArray) == isCut, "\(text)")
            let found = log.rejects.kept.map { "\($0.line)-\($0.lastLine) \($0.reason.problem)" }
            #expect(found == rejects, "\(text)")
            #expect(log.account.lines.read == DamageTests.physicalLines(Array(text.utf8)), "\(text)")
        }
    }

    @Test func nothingInTheArrayIsAnEmptyLog() {
        for text in [#"{"data":[]}"#, "[]", "[\n]\n", "{\n \"data\": []\n}\n", "{}"] {
            #expect(throws: LoadFailure.empty(name: "x")) { try Self.load(text) }
        }
    }

    @Test func asJSONLinesTheObjectsAreTheRecords() throws {
        var options = LoadOptions(zone: .utc)
        options.rules.format = "jsonl"
        let text = #"{"data":[{"id":1}],"page":1}"#
        let log = try Loader().load(.bytes(Array(text.utf8), name: "x"), options: options)
        #expect(LogRendering.rows(log.table) == [#"row [{"id":1}] | 1.0"#])
    }

    private static func load(_ text: String, chunkSize: Int = 1 << 16) throws -> LoadedLog {
        var options = LoadOptions(zone: .utc)
        options.chunkSize = chunkSize
        return try Loader().load(.bytes(Array(text.utf8), name: "x"), options: options)
    }
}
