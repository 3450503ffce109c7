import CIISession
import TestSupport
import Testing

/// More rejects than are kept one by one are counted all the same.
struct RejectsTests {
    @Test func rejectsBeyondTheLimitAreCounted() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/log.csv"
        try Files.write(("agent,csat\nAna,5\n" + String(repeating: "x\n", count: 100_003)).utf8, to: path)
        let output = RecordingOutput()
        let session = Session(
            output: output, options: .init(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 }))
        #expect(session.set("rejected", to: "100") == .done)
        #expect(session.load(paths: [path]) == .done)
        #expect(output.messages.contains("100003 records"), "\(output.messages)")
        #expect(session.run(script: "rejects top 1 as json", named: "script") == .done)
        #expect(output.results.contains("\"rejects.omitted\""), "\(output.results)")
        #expect(output.results.contains("3 more are counted"), "\(output.results)")
    }
}
