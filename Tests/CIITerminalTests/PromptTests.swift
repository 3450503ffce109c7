import Glibc
import TestSupport
import Testing

/// Types at a prompt on a terminal of its own and looks at the screen.
@Suite(.serialized, .timeLimit(.minutes(5))) struct PromptTests {
    @Test func runsWhatIsTypedAndAnswers() throws {
        let terminal = try ProbeProgram.start()
        terminal.type("show csat\r")
        try terminal.expect("<show csat>")
        try terminal.expectLine("cii>")
        #expect(terminal.screen.lines.prefix(3) == ["cii> show csat", "<show csat>", "cii>"])
        terminal.type("quit\r")
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func leavesWithControlDOnAnEmptyLineOnly() throws {
        let terminal = try ProbeProgram.start()
        terminal.type("ab\u{1}\u{4}")
        try terminal.expectLine("cii> b")
        terminal.type("\u{4}\u{4}")
        #expect(try terminal.waitForExit() == 0)
        #expect(terminal.screen.column == 0)
    }

    @Test func controlCClearsTheLineAndTwoInARowHint() throws {
        let terminal = try ProbeProgram.start()
        terminal.type("abc\u{3}")
        try terminal.expect("abc^C")
        try terminal.expectLine("cii>")
        terminal.type("\u{3}")
        terminal.type("\u{3}")
        try terminal.expect("press Ctrl-D to leave")
        terminal.type("x\r")
        try terminal.expect("<x>")
        #expect(!terminal.screen.text.contains("<abc"))
    }

    @Test func controlCStopsAStatementEachTime() throws {
        let terminal = try ProbeProgram.start()
        for round in 1...20 {
            terminal.type("slow\r")
            try terminal.wait(for: "start \(round)") { $0.text.ranges(of: "started").count == round }
            terminal.type("\u{3}")
            try terminal.wait(for: "stop \(round)") { $0.text.ranges(of: "stopped").count == round }
            try terminal.expectLine("cii>")
        }
    }

    @Test func controlCTypedAheadStopsTheStatementBeforeIt() throws {
        let terminal = try ProbeProgram.start()
        for round in 1...20 {
            terminal.type("slow\r\u{3}")
            try terminal.wait(for: "stop \(round)") { $0.text.ranges(of: "stopped").count == round }
            try terminal.expectLine("cii>")
        }
    }

    @Test func controlDTypedWhileAStatementRunsLeavesAfterIt() throws {
        for ending in ["\u{3}", ""] {
            let terminal = try ProbeProgram.start()
            terminal.type("slow\r")
            try terminal.expect("started")
            terminal.type(ending + "\u{4}")
            if ending.isEmpty { kill(terminal.pid, SIGINT) }
            try terminal.expect("stopped")
            #expect(try terminal.waitForExit() == 0)
        }
    }

    @Test func whatIsTypedWhileAStatementRunsComesAfterIt() throws {
        let terminal = try ProbeProgram.start()
        terminal.type("slow\r")
        try terminal.expect("started")
        terminal.type("one\rtwo")
        kill(terminal.pid, SIGINT)
        try terminal.expect("<one>")
        try terminal.expectLine("cii> two")
    }

    @Test func unfinishedStatementsGoOnInTheNextRow() throws {
        let terminal = try ProbeProgram.start()
        terminal.type("show (a,\r")
        try terminal.wait(for: "second row") { $0.row == 1 && $0.column == 0 }
        terminal.type("b)\r")
        try terminal.expect("<show (a,|b)>")
        try terminal.expectLine("cii>")
        terminal.type("\u{1B}[A")
        try terminal.wait(for: "both rows again") {
            $0.lines.suffix(21).prefix(2) == ["cii> show (a,", "b)"]
        }
        terminal.type("\u{1B}[D2\r")
        try terminal.expect("<show (a,|b2)>")
    }

    @Test func completes() throws {
        let terminal = try ProbeProgram.start()
        for (typed, line) in [
            ("des\t", "cii> describe"), ("ag\t", "cii> agent"), ("so\t", "cii> sort="),
            ("tari\t", "cii> \"Tarifação\""),
            ("x=pay\t", "cii> x=\"Payment"), ("x=pay\tr\t", "cii> x=\"Payment related\""),
            ("stre\t", "cii> \"Streaming ␛[31m\""),
        ] {
            terminal.type(typed)
            try terminal.expectLine(line)
            terminal.type("\u{3}")
            try terminal.expectLine("cii>")
        }
        terminal.type("des\t|\r")
        try terminal.expect("<describe |>")
        terminal.type("so\t1\r")
        try terminal.expect("<sort=1>")
    }

    @Test func listsWhatIsAmbiguous() throws {
        let terminal = try ProbeProgram.start(columns: 40)
        terminal.type("x ag\t")
        try terminal.expectLine("cii> x agent")
        terminal.type("\t")
        try terminal.expect("agent_group  word")
        try terminal.expectLine("cii> x agent")
        #expect(
            Array(terminal.screen.lines.prefix(4)) == [
                "cii> x agent",
                "agent        word  the word agent of t…",
                "agent_group  word  the word agent_grou…",
                "cii> x agent",
            ])
        terminal.type("\u{15}row\t\t")
        try terminal.expect("… 38 more")
    }

    @Test(arguments: [40, 80]) func editsWideCharacters(columns: Int) throws {
        let terminal = try ProbeProgram.start(columns: columns)
        terminal.type("é日本😀x\u{7F}\u{7F}\u{7F}!")
        try terminal.expectLine("cii> é日!")
        terminal.type("\u{1B}[D\u{1B}[D\u{1B}[3~ö\r")
        try terminal.expect("<éö!>")
    }
}
