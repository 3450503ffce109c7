import CIILanguage
import Testing

@Suite("Source text")
struct SourceTextTests {
    @Test("lines and columns count from 1, columns in graphemes")
    func positions() {
        let text = "ab\ne\u{301}日x\r\n👩‍👩‍👧y\rz"
        let source = SourceText(name: "x", text: text)
        #expect(source.lineCount == 4)
        let cases: [(Int, Int, Int)] = [
            (0, 1, 1), (2, 1, 3), (3, 2, 1), (6, 2, 2), (9, 2, 3), (12, 3, 1), (30, 3, 2), (32, 4, 1),
            (33, 4, 2), (99, 4, 2), (-1, 1, 1),
        ]
        for (offset, line, column) in cases {
            let position = source.position(of: offset)
            #expect(position.line == line && position.column == column, "\(offset): \(position)")
        }
    }
}
