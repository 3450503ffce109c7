import CIIReport
import CIISession
import TestSupport
import Testing

/// Where a page goes, and how large it may be.
struct PageTests {
    private static func session(_ log: String, width: Int? = nil) throws -> (
        Session, RecordingOutput, TemporaryFolder
    ) {
        let folder = try TemporaryFolder()
        try Files.write(log.utf8, to: folder.path + "/log.csv")
        let output = RecordingOutput()
        output.resultStyle = RenderStyle(width: width)
        let session = Session(
            output: output, options: .init(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 }))
        session.load(paths: [folder.path + "/log.csv"])
        _ = output.taken()
        return (session, output, folder)
    }

    private static func log(_ count: Int) -> String {
        "agent,csat\n" + (0..<count).map { "a\($0),5\n" }.joined()
    }

    @Test func aTerminalIsNotFilledWithIt() throws {
        let (session, output, folder) = try Self.session(Self.log(3), width: 80)
        #expect(session.run(script: "cii weights csat=1 by agent as page", named: "test") == .statementFailed)
        #expect(output.messages.contains("error[page.on-terminal]") && output.results.isEmpty)
        let path = folder.path + "/page.html"
        #expect(
            session.run(script: "cii weights csat=1 by agent as page into \"\(path)\"", named: "test")
                == .done)
        #expect(try Files.text(of: path).hasPrefix("<!DOCTYPE html>"))
    }

    @Test func ofVeryManyGroupsThereIsNone() throws {
        let (session, output, _) = try Self.session(Self.log(2001))
        #expect(session.run(script: "cii weights csat=1 by agent as page", named: "test") == .statementFailed)
        #expect(output.messages.contains("error[page.too-many-groups]: 2,001 groups"))
        #expect(session.run(script: "cii weights csat=1 by agent top 2000 as page", named: "test") == .done)
        #expect(output.results.contains("\"isPart\":true"))
    }
}
