import Glibc
import TestSupport
import Testing

/// What comes through standard input: data, a script, statements as they are written.
struct StandardInputTests {
    @Test func aDashIsData() throws {
        let program = try Program()
        let ending = try program.run("-", "-c", "show count by agent as csv", input: Program.calls)
        #expect(ending.status == 0)
        #expect(ending.output == "agent,n,count\nAna,2,2\nBia,1,1\n")
    }

    @Test func aDashAfterTheFlagIsAScript() throws {
        let program = try Program(["calls.csv": Program.calls])
        let ending = try program.run(
            "calls.csv", "-f", "-", input: "show count\n  by agent\n  as csv\necho done\n")
        #expect(ending.status == 0)
        #expect(ending.output == "agent,n,count\nAna,2,2\nBia,1,1\ndone\n")
    }

    @Test func statementsAreAnsweredAsTheyCome() throws {
        let program = try Program(["calls.csv": Program.calls])
        let child = try program.start("calls.csv")
        try child.write("echo one\n")
        #expect(try child.line() == "one")
        try child.write("show count as csv\n")
        #expect(try child.line() == "n,count")
        #expect(try child.line() == "3,3")
        // A statement that visibly goes on waits for the rest of it.
        try child.write("show count,\n")
        try child.write("count(csat) as csv\n")
        #expect(try child.line() == "n,count,count(csat)")
        #expect(try child.line() == "3,3,3")
        try child.write("quit\n")
        let ending = try child.end()
        #expect(ending.status == 0)
        #expect(ending.output == "")
    }

    @Test func whatStandsBeforeAnErrorIsDone() throws {
        let program = try Program(["calls.csv": Program.calls])
        let ending = try program.run(
            "calls.csv", input: "# first\necho before\n\nshow count by agnet\necho after\n")
        #expect(ending.status == 1)
        #expect(ending.output == "before\n")
        #expect(ending.errors.contains("standard input:4:15"), "\(ending.errors)")
    }

    @Test func theLastStatementNeedsNoLineBreak() throws {
        let ending = try Program().run(input: "echo one\necho two")
        #expect(ending == .init(status: 0, output: "one\ntwo\n", errors: ""))
    }

    @Test func anUnfinishedScriptIsAnError() throws {
        let ending = try Program(["calls.csv": Program.calls]).run(
            "calls.csv", input: "echo one\ncii by agent,")
        #expect(ending.status == 1)
        #expect(ending.output == "one\n")
        #expect(ending.errors.contains("syntax.unfinished"), "\(ending.errors)")
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        let ending = try Program().run([], input: Array("echo one\necho ".utf8) + [0xFF, 0x0A])
        #expect(ending.status == 1)
        #expect(ending.output == "one\n")
        #expect(ending.errors.contains("UTF-8"), "\(ending.errors)")
    }

    @Test func anInterruptEndsWith130() throws {
        let program = try Program()
        defer { withExtendedLifetime(program) {} }
        let child = try program.start()
        try child.write("echo ready\n")
        #expect(try child.line() == "ready")
        kill(child.pid, SIGINT)
        // The pipe is still open: only the signal ends it.
        #expect(try child.wait().status == 130)
    }

    @Test func aReaderThatGoesAwayIsNoError() throws {
        let program = try Program(["calls.csv": Program.calls])
        defer { withExtendedLifetime(program) {} }
        let child = try program.start("calls.csv")
        try child.write("echo first\n")
        #expect(try child.line() == "first")
        child.stopReading()
        let ending = try child.end(writing: Array("help reference\nhelp reference\n".utf8))
        #expect(ending.status == 141)
        #expect(!ending.errors.contains("error"), "\(ending.errors)")
    }

    @Test func aReaderThatGoesAwayInTheMiddleIsNoError() throws {
        let program = try Program()
        defer { withExtendedLifetime(program) {} }
        let child = try program.start(
            "-q", "-c", "help reference", "-c", "help reference", "-c", "help reference")
        _ = try child.line()
        child.stopReading()
        let ending = try child.end()
        #expect(ending.status == 141)
        #expect(ending.errors == "")
    }
}
