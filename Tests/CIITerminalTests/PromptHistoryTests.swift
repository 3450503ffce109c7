import Glibc
import TestSupport
import Testing

/// What was typed before, in one run and from one to the next.
@Suite(.serialized, .timeLimit(.minutes(5))) struct PromptHistoryTests {
    @Test func arrowsGoThroughLinesAndEntries() throws {
        let terminal = try ProbeProgram.start()
        terminal.type("older\rab (\rcd)\r")
        try terminal.expect("<ab (|cd)>")
        try terminal.expectLine("cii>")
        // Shown and left at once; then shown again, gone into, and changed in its first line.
        terminal.type("\u{1B}[A\u{1B}[A")
        try terminal.expectLine("cii> older")
        terminal.type("\u{1B}[B\u{1B}[D\u{1B}[Ax\r")
        try terminal.expect("<abx (|cd)>")
    }

    @Test func searchesTheHistory() throws {
        let terminal = try ProbeProgram.start()
        for statement in ["alpha one", "beta two", "alpha three"] {
            terminal.type(statement + "\r")
            try terminal.expect("<\(statement)>")
        }
        try terminal.expectLine("cii>")
        terminal.type("\u{12}alp")
        try terminal.expectLine("search: alp> alpha three")
        terminal.type("\u{12}")
        try terminal.expectLine("search: alp> alpha one")
        terminal.type("\u{7}")
        try terminal.expectLine("cii>")
        terminal.type("\u{12}two\r")
        try terminal.wait(for: "the statement again") { $0.text.ranges(of: "<beta two>").count == 2 }
        try terminal.expectLine("cii>")
        terminal.type("al\u{1B}[A")
        try terminal.expectLine("cii> alpha three")
        terminal.type("\u{1B}[A")
        try terminal.expectLine("cii> alpha one")
        terminal.type("\u{1B}[B\u{1B}[B")
        try terminal.expectLine("cii> al")
    }

    @Test func historyOutlivesARunAndAKill() throws {
        let home = try TemporaryFolder()
        let first = try ProbeProgram.start(home: home)
        first.type("kept (\r1)\r hidden\r")
        try first.expect("< hidden>")
        kill(first.pid, SIGKILL)
        #expect(try first.waitForExit() == -9)
        let second = try ProbeProgram.start(home: home)
        second.type("\u{1B}[A")
        try second.wait(for: "both rows") { $0.lines.prefix(2) == ["cii> kept (", "1)"] }
        second.type("\r")
        try second.expect("<kept (|1)>")
        var status = stat()
        #expect(
            stat(home.path + "/.local/state/cii/history", &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(stat(home.path + "/.local/state/cii", &status) == 0 && status.st_mode & 0o777 == 0o700)
    }

    @Test func twoPromptsKeepBothHistories() throws {
        let home = try TemporaryFolder()
        let first = try ProbeProgram.start(home: home)
        let second = try ProbeProgram.start(home: home)
        for number in 1...5 {
            first.type("first\(number)\r")
            second.type("second\(number)\r")
        }
        try first.expect("<first5>")
        try second.expect("<second5>")
        let third = try ProbeProgram.start(home: home)
        for prefix in ["first", "second"] {
            third.type(prefix)
            for number in (1...5).reversed() {
                third.type("\u{1B}[A")
                try third.expectLine("cii> \(prefix)\(number)")
            }
            third.type("\u{3}")
            try third.expectLine("cii>")
        }
    }

    @Test func worksWithoutAHistory() throws {
        for environment in [[:], ["CII_HISTORY": ""], ["CII_HISTORY": "/dev/null"]] {
            let terminal = try ProbeProgram.start(environment)
            terminal.type("x\r")
            try terminal.expect("<x>")
            #expect(!terminal.screen.text.contains("note"))
        }
        let terminal = try ProbeProgram.start(["CII_HISTORY": "/proc/nothing/here"])
        terminal.type("x\r")
        try terminal.expect("<x>")
        #expect(terminal.screen.text.ranges(of: "note: cannot keep the history").count == 1)
    }
}
