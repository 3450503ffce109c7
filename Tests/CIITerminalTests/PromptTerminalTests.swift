import Glibc
import TestSupport
import Testing

/// Terminals of all kinds and sizes, their keys, and how they are given back.
@Suite(.serialized, .timeLimit(.minutes(5))) struct PromptTerminalTests {
    @Test func wrapsInANarrowWindow() throws {
        let terminal = try ProbeProgram.start(columns: 40)
        let long = String(repeating: "0123456789", count: 10)
        terminal.type(long)
        try terminal.wait(for: "three rows") { $0.row == 2 && $0.column == 25 }
        terminal.type("\u{1}>\u{5}<")
        try terminal.wait(for: "edits at both ends") {
            $0.lines[0] == "cii> >" + long.prefix(34) && $0.lines[2] == long.suffix(26) + "<"
        }
        terminal.type("\r")
        try terminal.wait(for: "answer") { $0.text.replacing("\n", with: "").contains("<>\(long)<>") }
    }

    @Test func keepsTheLineWhenTheWindowChanges() throws {
        let terminal = try ProbeProgram.start()
        terminal.type(String(repeating: "x", count: 60))
        try terminal.wait(for: "typed") { $0.column == 65 }
        terminal.resize(rows: 24, columns: 40)
        try terminal.wait(for: "two rows") {
            $0.column == 25 && $0.lines[$0.row] == String(repeating: "x", count: 25)
        }
        terminal.type("y")
        try terminal.expectLine(String(repeating: "x", count: 25) + "y")
        terminal.resize(rows: 30, columns: 100)
        try terminal.wait(for: "one row") {
            $0.currentLine == "cii> " + String(repeating: "x", count: 60) + "y"
        }
        terminal.type("\r")
        try terminal.expect("<" + String(repeating: "x", count: 60) + "y>")
    }

    @Test func viKeys() throws {
        let terminal = try ProbeProgram.start(["PROBE_KEYS": "vi"])
        terminal.type("abc def\u{1B}")
        usleep(120_000)
        terminal.type("0dwix")
        try terminal.expectLine("cii> xdef")
        terminal.type("\u{1B}[D\u{1B}[Cy\r")
        try terminal.expect("<xydef>")
        terminal.type("\u{1B}")
        usleep(120_000)
        terminal.type("k\r")
        try terminal.wait(for: "the statement again") { $0.text.ranges(of: "<xydef>").count == 2 }
        terminal.type("des\t\r")
        try terminal.expect("<describe >")
        terminal.type("\u{1B}[200~p\tq\u{1B}[201~\r")
        try terminal.expect("<p<tab>q>")
    }

    @Test func theUsersKeyFileChoosesTheKeysAndOursStay() throws {
        let home = try TemporaryFolder()
        let file = try #require(fopen(home.path + "/.editrc", "w"))
        fputs("bind -v\nbind ^X ed-delete-prev-word\n", file)
        fclose(file)
        let terminal = try ProbeProgram.start(home: home)
        terminal.type("ab cd\u{18}des\t")
        try terminal.expectLine("cii> ab describe")
        terminal.type("\u{1B}")
        usleep(120_000)
        terminal.type("0x\r")
        try terminal.expect("<b describe >")
    }

    @Test func aDumbTerminalGetsNoEscapes() throws {
        let terminal = try ProbeProgram.start(["TERM": "dumb"])
        terminal.type("show (\r1)\r")
        try terminal.expect("<show (|1)>")
        terminal.type("ag\t\t")
        try terminal.expect("agent_group")
        terminal.type("\u{3}quit\r")
        #expect(try terminal.waitForExit() == 0)
        #expect(!terminal.transcript.contains(0x1B))
    }

    @Test func unknownKeysLeaveNothing() throws {
        let terminal = try ProbeProgram.start()
        terminal.type("a\u{1B}[15~\u{1B}[1;5P\u{1B}OP\u{1B}[[Ab")
        try terminal.expectLine("cii> ab")
        terminal.type(" cd ef\u{1B}[1;5D\u{1B}[1;5DX\u{1B}[HY\u{1B}OFZ\r")
        try terminal.expect("<Yab Xcd efZ>")
    }

    @Test func stopsAndGoesOnUnderAShell() throws {
        let terminal = try Terminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "sh$ "])
        try terminal.expectLine("sh$")
        terminal.type(ProbeProgram.path + "\r")
        try terminal.expectLine("cii>")
        terminal.type("abc\u{1A}")
        try terminal.expect("Stopped")
        try terminal.expectLine("sh$")
        terminal.type("fg\r")
        try terminal.expectLine("cii> abc")
        terminal.type("é\r")
        try terminal.expect("<abcé>")
        terminal.type("\u{4}")
        try terminal.expectLine("sh$")
    }

    @Test func controlCLeavesViCommandMode() throws {
        let terminal = try ProbeProgram.start(["PROBE_KEYS": "vi"])
        terminal.type("abc\u{1B}")
        usleep(120_000)
        terminal.type("\u{3}xyz\r")
        try terminal.expect("<xyz>")
    }

    @Test func anUnknownTerminalStillTakesStatements() throws {
        let terminal = try Terminal(ProbeProgram.path, environment: ["TERM": "nonsense"])
        try terminal.expect("cii>")
        terminal.type("show\r")
        try terminal.expect("<show>")
        #expect(!terminal.transcript.contains(0x1B))
    }

    /// The same keys give the same text, however little of it the window shows.
    @Test(arguments: 1...6) func theWindowDoesNotChangeTheText(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let keys = [
            "ab", "日", "é", "x y", "0123456789", "\u{7F}", "\u{1B}[D", "\u{1B}[C", "\u{1}", "\u{5}",
            "\u{1B}[3~", "\u{1B}[1;5D",
            "\u{1B}[1;5C", "\u{1B}\r", "\u{1B}[A", "\u{1B}[B", "\u{17}", "\u{1B}[200~p\nq\nr\u{1B}[201~",
        ]
        var typed = ""
        for _ in 1...300 { typed += keys[random.next(upTo: keys.count)] }
        var answers: [String] = []
        for (rows, columns) in [(50, 200), (6, 20), (1, 7), (24, 80)] {
            let terminal = try ProbeProgram.start(rows: rows, columns: columns)
            terminal.type(typed + "end\r")
            try terminal.wait(for: "the answer") { $0.text.contains("<") && $0.currentLine == "cii>" }
            let text = terminal.screen.text.replacing("\n", with: "")
            let answer = text[(text.firstIndex(of: "<") ?? text.startIndex)...].prefix { $0 != ">" }
            answers.append(answer.filter { $0 != " " })
        }
        #expect(answers[0].count > 20, "seed \(seed)")
        #expect(answers.allSatisfy { $0 == answers[0] }, "seed \(seed): \(answers)")
    }

    @Test func aSignalThatEndsItGivesTheTerminalBack() throws {
        let terminal = try Terminal(
            "/bin/sh",
            ["-c", "sh -c 'echo pid=$$; exec \(ProbeProgram.path)'; stty -a; echo end=$?; sleep 9"])
        try terminal.expectLine("cii>")
        let shown = terminal.screen.text
        let pid = try #require(
            shown.firstRange(of: "pid=").flatMap { Int32(shown[$0.upperBound...].prefix { $0 != "\n" }) })
        kill(pid, SIGTERM)
        try terminal.expect("end=0")
        #expect(terminal.screen.text.contains(" icanon") && terminal.screen.text.contains(" echo "))
    }

    @Test func theTerminalIsGivenBack() throws {
        let terminal = try Terminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "sh$ "])
        try terminal.expectLine("sh$")
        terminal.type("sh -c '\(ProbeProgram.path); stty -a; echo end=$?'\r")
        try terminal.expectLine("cii>")
        terminal.type("\u{4}")
        try terminal.expect("end=0")
        #expect(terminal.screen.text.contains(" icanon") && terminal.screen.text.contains(" echo "))
    }
}
