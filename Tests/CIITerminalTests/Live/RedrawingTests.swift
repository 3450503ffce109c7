import TestSupport
import Testing

@testable import CIITerminal

/// Lines drawn over one another, on a terminal of the tests.
@Suite struct RedrawingTests {
    private static func fed(_ text: String, to screen: inout Screen) {
        // The terminal makes two of each line end.
        screen.feed(
            Array(
                text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8))
    }

    @Test func theNextLinesStandWhereTheOthersStood() {
        var screen = Screen(rows: 8, columns: 20)
        var redrawing = Redrawing()
        let size = TerminalSize(columns: 20, rows: 8)
        Self.fed("cii> watch\n", to: &screen)
        Self.fed(
            redrawing.text(["look 1", "\u{1B}[1mAna 1\u{1B}[0m", "Bia 2"], below: [], in: size), to: &screen)
        #expect(Array(screen.lines.prefix(5)) == ["cii> watch", "look 1", "Ana 1", "Bia 2", ""])
        Self.fed(redrawing.text(["look 2", "Bia 1"], below: [], in: size), to: &screen)
        #expect(Array(screen.lines.prefix(5)) == ["cii> watch", "look 2", "Bia 1", "", ""])
        Self.fed(redrawing.text(["look 3"], below: ["note: said"], in: size), to: &screen)
        #expect(Array(screen.lines.prefix(4)) == ["cii> watch", "note: said", "look 3", ""])
        Self.fed(redrawing.text(["look 4"], below: [], in: size), to: &screen)
        #expect(Array(screen.lines.prefix(4)) == ["cii> watch", "note: said", "look 4", ""])
    }

    @Test func aFullScreenStaysWithinIt() {
        var screen = Screen(rows: 4, columns: 20)
        var redrawing = Redrawing()
        let size = TerminalSize(columns: 20, rows: 4)
        Self.fed("before\n", to: &screen)
        for look in 1...3 {
            let lines = ["look \(look)", String(repeating: "x", count: 20), "z\(look)"]
            Self.fed(redrawing.text(lines, below: [], in: size), to: &screen)
            #expect(screen.lines == lines + [""])
        }
        #expect(screen.text.split(separator: "\n").filter { $0.hasPrefix("look") } == ["look 3"])
    }

    /// A terminal that wraps what it shows: 30 cells in rows of 20 take two.
    @Test func aNarrowerWindowHasWrappedTheLines() {
        var redrawing = Redrawing()
        _ = redrawing.text(
            [String(repeating: "x", count: 30), "日本日本日本日本日本日"], below: [],
            in: TerminalSize(columns: 30, rows: 9))
        let text = redrawing.text(["y"], below: [], in: TerminalSize(columns: 20, rows: 9))
        #expect(text == "\u{1B}[4A\r\u{1B}[Jy\n")
        // More rows than the window has cannot be moved over.
        let short = redrawing.text(["y"], below: [], in: TerminalSize(columns: 1, rows: 1))
        #expect(short == "\r\u{1B}[Jy\n")
    }
}
