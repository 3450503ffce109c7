import CIISession
import CIIText
import TestSupport
import Testing

@testable import CIITerminal

@Suite(.serialized, .timeLimit(.minutes(5))) struct PainterTests {
    private static func cells(_ scalar: Unicode.Scalar) -> Int { displayWidth(String(scalar)) }

    private func painted(_ text: String, cursor: Int, _ highlights: [Highlight], columns: Int) -> String {
        let edited = EditedText(scalars: Array(text.unicodeScalars), cursor: cursor)
        let layout = ScreenLayout(prompt: "> ", text: edited.scalars, columns: columns, cells: Self.cells)
        return Painter.strokes(over: edited, highlights, layout: layout, cells: Self.cells)
    }

    @Test func writesEachPartInItsColourAndGoesBack() {
        let strokes = painted("ab cd", cursor: 3, [Highlight(range: 0..<2, role: .verb)], columns: 40)
        #expect(strokes == "\u{1B}[?25l\r\u{1B}[2C\u{1B}[0m\u{1B}[1mab\u{1B}[0m cd\r\u{1B}[5C\u{1B}[?25h")
    }

    @Test func goesRoundTheMarginByMoves() {
        let strokes = painted("ab日c", cursor: 4, [], columns: 5)
        // The wide character does not fit behind `ab`, and goes to the next row.
        #expect(strokes == "\u{1B}[?25l\u{1B}[1A\r\u{1B}[2Cab\u{1B}[1B\r日c\r\u{1B}[3C\u{1B}[?25h")
    }

    @Test(arguments: [0..<9, 1..<2, -1..<3, 7..<8]) func leavesOutRangesThatAreNone(range: Range<Int>) {
        let text = "é日"
        let highlight = Highlight(range: range, role: .verb)
        #expect(painted(text, cursor: 0, [highlight], columns: 9) == painted(text, cursor: 0, [], columns: 9))
    }

    @Test func coloursWhatIsTyped() throws {
        let terminal = try Terminal(ProbeProgram.path, columns: 40)
        try terminal.expectLine("cii>")
        terminal.type("show x csat")
        try terminal.wait(for: "colours") { $0.style(of: "show") == "1" && $0.style(of: "csat") == "36" }
        #expect(terminal.screen.style(of: "x") == "")
        terminal.type("\u{1}z")
        try terminal.wait(for: "no verb any more") {
            $0.style(of: "zshow") == "" && $0.style(of: "csat") == "36"
        }
        #expect(terminal.screen.column == 6)
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
    func coloursNothingWhereNoneAreWanted(environment: [String: String]) throws {
        let terminal = try Terminal(ProbeProgram.path, environment: environment)
        try terminal.expectLine("cii>")
        terminal.type("show csat\r")
        try terminal.expect("<show csat>")
        let sent = String(decoding: terminal.transcript, as: UTF8.self)
        #expect(!sent.contains("\u{1B}[1m") && !sent.contains("\u{1B}[36m") && !sent.contains("\u{1B}[?25l"))
    }

    /// Two prompts get the same keys, one paints and one does not: the characters on the screen are the same.
    @Test(arguments: 1...8) func changesNoCharacter(seed: UInt64) throws {
        let plain = try Terminal(ProbeProgram.path, environment: ["NO_COLOR": "1"], columns: 40)
        let colored = try Terminal(ProbeProgram.path, columns: 40)
        try plain.expectLine("cii>")
        try colored.expectLine("cii>")
        var random = SplitMix64(seed: seed)
        let keys = [
            "a", "bc", "日", "é", "😀", " ", "show ", "csat ", "0123456789", "\u{7F}", "\u{1B}[D",
            "\u{1B}[D\u{1B}[D",
            "\u{1B}[C", "\u{1}", "\u{5}", "\u{1B}[3~", "\u{B}", "\u{1B}[1;5D", "(\r", ")", "\u{1B}[A",
            "\u{1B}[200~x\ty\u{1B}[201~",
        ]
        for step in 1...25 {
            var typed = ""
            for _ in 0..<random.next(upTo: 4) { typed += keys[random.next(upTo: keys.count)] }
            typed += String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(step)))
            plain.type(typed)
            colored.type(typed)
            let marker = typed.suffix(1)
            var equal = false
            for _ in 0..<4000 where !equal {
                plain.pump(2)
                colored.pump(2)
                equal =
                    plain.screen.text.contains(marker) && plain.screen.lines == colored.screen.lines
                    && plain.screen.row == colored.screen.row && plain.screen.column == colored.screen.column
            }
            try #require(
                equal,
                """
                seed \(seed), step \(step), keys \(typed.debugDescription):
                \(plain.screen.text)
                but in colour:
                \(colored.screen.text)
                """)
        }
    }
}
