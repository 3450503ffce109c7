import Testing

@testable import CIITerminal

struct ScreenLayoutTests {
    private static func cells(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F: 0
        case 0x2E80...0xFFFF, 0x1F300...0x1FAFF: 2
        case 0x80...0x9F, 0xE000...0xF8FF: -1
        default: 1
        }
    }

    private static let cases: [(text: String, columns: Int, last: [Int], end: [Int])] = [
        // Where the last character begins and where the text ends, by hand, after a prompt of five cells.
        ("a", 40, [0, 5], [0, 6]),
        (String(repeating: "x", count: 34), 40, [0, 38], [0, 39]),
        (String(repeating: "x", count: 35), 40, [0, 39], [1, 0]),
        (String(repeating: "x", count: 36), 40, [1, 0], [1, 1]),
        (String(repeating: "x", count: 34) + "日", 40, [1, 0], [1, 2]),
        (String(repeating: "x", count: 33) + "日", 40, [0, 38], [1, 0]),
        ("a\nb", 40, [1, 0], [1, 1]),
        (String(repeating: "x", count: 35) + "\nb", 40, [2, 0], [2, 1]),
        ("a\tb", 40, [0, 8], [0, 9]),
        ("\u{1}b", 40, [0, 7], [0, 8]),
        ("e\u{301}b", 40, [0, 6], [0, 7]),
        ("\u{200}\n\n", 40, [1, 0], [2, 0]),
    ]

    @Test(arguments: cases.indices) func putsCharactersWhereLibeditDoes(index: Int) {
        let (text, columns, last, end) = Self.cases[index]
        let scalars = Array(text.unicodeScalars)
        let layout = ScreenLayout(prompt: "cii> ", text: scalars, columns: columns, cells: Self.cells)
        let position = layout.position(of: scalars.count - 1)
        #expect([position.row, position.column] == last, "\(text.debugDescription)")
        #expect([layout.end.row, layout.end.column] == end, "\(text.debugDescription)")
        #expect(layout.position(of: scalars.count) == layout.end)
    }

    @Test(arguments: 1...12) func neverLeavesTheScreen(columns: Int) {
        let text = Array("ab日\tcd\u{7F}\u{E000}😀\n日日".unicodeScalars)
        let layout = ScreenLayout(prompt: "p> ", text: text, columns: columns, cells: Self.cells)
        for position in layout.positions { #expect((0..<columns).contains(position.column)) }
        #expect(layout.end.column < columns)
    }
}
