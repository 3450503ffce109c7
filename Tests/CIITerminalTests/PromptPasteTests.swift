import TestSupport
import Testing

/// Much text at once.
@Suite(.serialized, .timeLimit(.minutes(5))) struct PromptPasteTests {
    @Test func takesFiveHundredLinesAtOnce() throws {
        let terminal = try ProbeProgram.start()
        terminal.type((1...500).map { "line\($0)\r" }.joined())
        try terminal.expect("<line500>")
        for number in 1...500 { try #require(terminal.screen.text.contains("<line\(number)>")) }
    }

    @Test func aPasteIsTextUntilEnter() throws {
        let terminal = try ProbeProgram.start()
        #expect(String(decoding: terminal.transcript, as: UTF8.self).contains("\u{1B}[?2004h"))
        terminal.type("\u{1B}[200~des\tx\r\nsecond\u{3}\n\n\u{1B}[201~")
        try terminal.expectLine("second")
        #expect(!terminal.screen.text.contains("<"))
        terminal.type("!\r")
        try terminal.expect("<des<tab>x|second!>")
    }

    @Test(arguments: ["emacs", "vi"]) func aPasteOfAMegabyteArrives(keys: String) throws {
        let terminal = try ProbeProgram.start(["PROBE_KEYS": keys])
        let lines = String(repeating: "0123456789012345678\n", count: 128)
        terminal.type("\u{1B}[200~" + String(repeating: lines, count: 410) + "\u{1B}[201~\r")
        try terminal.expect("bytes \(410 * lines.utf8.count - 1)")
        terminal.type("x\r")
        try terminal.expect("<x>")
    }

    @Test func aLineOfTwentyThousandCharactersArrives() throws {
        let terminal = try ProbeProgram.start()
        terminal.type(String(repeating: "x", count: 20_000) + "\r")
        try terminal.expect("bytes 20000")
    }
}
