import Glibc
import TestSupport
import Testing

/// `follow` and `watch` in the real program: on a terminal, and through pipes.
@Suite(.timeLimit(.minutes(5))) struct WatchProgramTests {
    private static let log =
        "agent,received,csat\nAna,2024-03-04 09:00,5\nBia,2024-03-05 10:00,4\nBia,2024-03-05 10:00,2\n"

    @Test func redrawsInPlaceAndGivesThePromptBack() throws {
        let home = try TemporaryFolder()
        let path = home.path + "/live.csv"
        try Files.write(Self.log.utf8, to: path)
        let terminal = try Terminal(
            BuiltProgram.path("cii"), ["--no-init", "--no-history"], environment: ["HOME": home.path],
            rows: 30,
            columns: 100)
        try terminal.expectLine("cii>")
        terminal.type("follow \"\(path)\"\r")
        try terminal.expect("followed:")
        try terminal.expectLine("cii>")
        terminal.type("watch cii weights csat=1 by agent min 1 every 1s\r")
        try terminal.expect("look 2")
        let before = terminal.screen.lines
        #expect(before.contains { $0.hasPrefix("Ana") && $0.contains("100.0") })
        // What is typed meanwhile is not shown.
        terminal.type("zzz")
        try Files.append("Ana,2024-03-06 09:00,1\nAna,2024-03-06 09:00,1\n".utf8, to: path)
        try terminal.expect("5 rows")
        // By hand: Ana 1 of 3, Bia 1 of 2: they change places.
        try terminal.wait(for: "the marks") { screen in
            screen.lines.contains { $0.hasPrefix("Bia") && $0.contains("1▲1") }
                && screen.lines.contains { $0.hasPrefix("Ana") && $0.contains("2▼1") }
        }
        let after = terminal.screen.lines
        // In place: one heading on the screen, on the row it was on, and nothing scrolled away.
        #expect(after.filter { $0.hasPrefix("look ") }.count == 1)
        #expect(after.firstIndex { $0.hasPrefix("look ") } == before.firstIndex { $0.hasPrefix("look ") })
        terminal.resize(rows: 12, columns: 44)
        try terminal.wait(for: "a look at the new size") { screen in
            screen.lines.contains { $0.hasPrefix("look ") && $0.hasSuffix("…") }
        }
        terminal.type("\u{3}")
        try terminal.expectLine("cii>")
        #expect(terminal.screen.lines.contains { $0.hasPrefix("look ") })
        #expect(!terminal.screen.text.contains("zzz"))
        terminal.type("echo back\r")
        try terminal.wait(for: "an answer") { $0.lines.contains("back") }
        terminal.type("\u{4}")
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func onePrintsAfterTheOtherElsewhere() throws {
        let program = try Program(["live.csv": Self.log])
        let table = try program.run("-c", "follow \"live.csv\"", "-c", "watch show count times 2 every 100ms")
        #expect(table.status == 0)
        #expect(table.output.split(separator: "\n").filter { $0 == "    3" }.count == 2)
        #expect(!table.output.contains("\u{1B}"))
        let objects = try program.run(
            "-q", "--format", "json", "-c", "follow \"live.csv\"", "-c",
            "watch show count times 2 every 100ms")
        #expect(objects.status == 0)
        let lines = objects.output.split(separator: "\n")
        #expect(lines.count == 3)
        for line in lines { _ = try JSONReader.read(line) }
    }

    @Test func ctrlCEndsAScriptWith130() throws {
        let program = try Program(["live.csv": Self.log])
        let child = try program.start(
            "-q", "--format", "csv", "-c", "follow \"live.csv\"", "-c", "watch show count every 10min")
        _ = try child.line()
        _ = try child.line()
        kill(child.pid, SIGINT)
        let ending = try child.end()
        #expect(ending.status == 130)
        #expect(ending.errors.contains("interrupted"))
    }
}
