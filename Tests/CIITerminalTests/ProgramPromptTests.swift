import Glibc
import TestSupport
import Testing

/// The real program at a prompt, with data behind it, driven as a person would.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ProgramPromptTests {
    private static let log = """
        id,agent,created at,speed of answer in seconds,satisfaction rating
        1,Ana Conceição,2024-05-06T09:00:00Z,30,5
        2,Ana Conceição,2024-05-07T09:00:00Z,40,4
        3,日本 Bia,2024-05-08T09:00:00Z,10,2

        """

    private static func write(_ text: String, to path: String) throws {
        let file = try #require(fopen(path, "w"))
        fputs(text, file)
        fclose(file)
    }

    private static func start(
        _ home: TemporaryFolder, _ arguments: [String] = [], rows: Int = 40, columns: Int = 100
    ) throws -> Terminal {
        let path = home.path + "/calls.csv"
        if access(path, F_OK) != 0 { try write(log, to: path) }
        let terminal = try Terminal(
            ProbeProgram.folder + "/cii", [path] + arguments, environment: ["HOME": home.path], rows: rows,
            columns: columns)
        try terminal.expectLine("cii>")
        return terminal
    }

    @Test func answersAndLeaves() throws {
        let terminal = try Self.start(TemporaryFolder())
        terminal.type("cii weights csat=1 art=1 by agent min 1\r")
        // csat 2 of 2 and art 35 s of 24 h: (100 + 99.96) / 2; csat 0 and 10 s: (0 + 99.99) / 2.
        try terminal.wait(for: "the table") { screen in
            screen.text.contains("Ana Conceição  1 (1–2)  100.0 −32.9 +0.0   2")
                && screen.text.contains("日本 Bia       2 (1–2)   50.0 −50.0 +39.7")
        }
        try terminal.expect("weights csat 1 (50.0 %), art 1 (50.0 %)")
        try terminal.expectLine("cii>")
        terminal.type("\u{4}")
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func completesStatementsFieldsAndTheDatasOwnValues() throws {
        let terminal = try Self.start(TemporaryFolder())
        terminal.type("desc\tag\t")
        try terminal.expectLine("cii> describe agent")
        terminal.type("\u{15}cii by agent where agent = An\t")
        try terminal.expectLine("cii> cii by agent where agent = \"Ana Conceição\"")
        terminal.type("\u{15}cii weights exp\t")
        try terminal.expectLine("cii> cii weights experience")
    }

    @Test func keepsHistoryFromOneRunToTheNext() throws {
        let home = try TemporaryFolder()
        let first = try Self.start(home)
        first.type("echo olá\r")
        try first.expect("olá")
        first.type("quit\r")
        #expect(try first.waitForExit() == 0)
        var status = stat()
        #expect(stat(home.path + "/.local/state/cii/history", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        let second = try Self.start(home)
        second.type("\u{1B}[A\u{1B}[A")
        try second.expectLine("cii> echo olá")
    }

    @Test func goesOnUntilAStatementIsWhole() throws {
        let terminal = try Self.start(TemporaryFolder())
        terminal.type("cii by\ragent min 1 as csv\r")
        try terminal.expect("Ana Conceição,1,")
        terminal.type("cii by agnet\r")
        try terminal.expect("did you mean `agent`?")
    }

    @Test func interruptsAStatement() throws {
        let home = try TemporaryFolder()
        var rows = "id,agent,a\n"
        for row in 0..<40_000 { rows += "r\(row),agent \(row % 7),\(row % 997)\n" }
        try Self.write(rows, to: home.path + "/calls.csv")
        let terminal = try Self.start(home)
        let measures = (1...400).map { "sum(ln(a + \($0)) * sqrt(a))" }.joined(separator: ", ")
        terminal.type("show \(measures) by id\r")
        terminal.pump(300)
        terminal.type("\u{3}")
        try terminal.expect("error[interrupted]")
        terminal.type("show count\r")
        try terminal.expect("40,000")
        terminal.type("cii by ag\u{3}")
        try terminal.expect("^C")
        terminal.type("echo still here\r")
        try terminal.wait(for: "the echo") { $0.text.contains("\nstill here") }
    }

    @Test func interruptsALoad() throws {
        let home = try TemporaryFolder()
        let terminal = try Self.start(home)
        #expect(mkfifo(home.path + "/pipe", 0o600) == 0)
        terminal.type("load \"\(home.path)/pipe\"\r")
        terminal.pump(300)
        terminal.type("\u{3}")
        try terminal.expect("error[interrupted]")
        terminal.type("show count\r")
        try terminal.expect("all 3 interactions")
    }

    @Test func fitsAWindowOf40Columns() throws {
        let terminal = try Self.start(TemporaryFolder(), rows: 60, columns: 40)
        terminal.type("cii weights csat=1 by agent min 1\r")
        // With its interval a row is wider than the window, so that each group stands by itself.
        try terminal.expect("agent   Ana Conceição")
        try terminal.expect("cii     100.0 −65.8 +0.0")
        try terminal.expect("日本 Bia")
        #expect(terminal.screen.lines.allSatisfy { $0.count <= 40 })
    }

    @Test func asksForWeights() throws {
        let home = try TemporaryFolder()
        let terminal = try Self.start(home)
        terminal.type("weights ask csat, art\r")
        try terminal.expectLine("csat over art:")
        terminal.type("ar\t")
        try terminal.expectLine("csat over art: art")
        terminal.type("\u{15}3\r")
        try terminal.expectLine("keep as:")
        terminal.type("mine\r")
        try terminal.expect("mine: csat 75.0 %, art 25.0 %")
        try terminal.expectLine("cii>")
        // Answers are no statements to go back to.
        terminal.type("\u{1B}[A")
        try terminal.expectLine("cii> weights ask csat, art")
        terminal.type("\r")
        try terminal.wait(for: "the question again") { $0.lines.last { !$0.isEmpty } == "csat over art:" }
        terminal.type("\u{4}")
        try terminal.wait(for: "the prompt") { $0.lines.last { !$0.isEmpty } == "cii>" }
        terminal.type("\u{4}")
        #expect(try terminal.waitForExit() == 0)
    }
}
