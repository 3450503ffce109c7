import Testing

@testable import CIITerminal

struct EditedTextTests {
    /// Text with the cursor at the bar.
    private func marked(_ text: String) -> EditedText {
        let scalars = Array(text.unicodeScalars)
        let cursor = scalars.firstIndex(of: "|")
        return EditedText(scalars: scalars.filter { $0 != "|" }, cursor: cursor)
    }

    @Test(arguments: [
        ("abc\nde|", "ab|c\nde"), ("abcde\nfg\nhi|", "abcde\nfg|\nhi"), ("ab\ncde|", "ab|\ncde"),
        ("\n|", "|\n"),
        ("a\n\n|b", "a\n|\nb"),
    ]) func goesUp(from: String, to: String) {
        var text = marked(from)
        let did1 = text.moveUp()
        #expect(did1)
        #expect(text == marked(to))
    }

    @Test(arguments: [
        ("ab|c\nde", "abc\nde|"), ("abc|\nde\nf", "abc\nde|\nf"), ("|\n", "\n|"), ("a|b\ncd\n", "ab\nc|d\n"),
    ]) func goesDown(from: String, to: String) {
        var text = marked(from)
        let did2 = text.moveDown()
        #expect(did2)
        #expect(text == marked(to))
    }

    @Test func staysOnTheOuterLines() {
        var first = marked("a|b\nc")
        let did3 = first.moveUp()
        #expect(!did3)
        var last = marked("ab\n|c")
        let did4 = last.moveDown()
        #expect(!did4)
    }

    @Test func knowsItsLine() {
        let text = marked("one\ntw|o\nthree")
        #expect(text.lineStart == 4)
        #expect(text.lineEnd == 7)
    }

    @Test func countsBytes() {
        let text = marked("é日|😀")
        #expect(text.byteOffset == 5)
        #expect((0...9).map { text.scalarIndex(ofByte: $0) } == [0, nil, 1, nil, nil, 2, nil, nil, nil, 3])
        #expect(text.scalarIndex(ofByte: 10) == nil)
    }

    @Test func exchangesBytes() {
        #expect(
            marked("x=é| y").replacing(bytes: 2..<4, with: "\"tarifação\"") == marked("x=\"tarifação\"| y"))
        #expect(marked("é|").replacing(bytes: 1..<2, with: "x") == nil)
        #expect(marked("a|").replacing(bytes: 0..<3, with: "x") == nil)
    }

    @Test func insertsAndDeletes() {
        var text = marked("a|b")
        text.insert("日x")
        #expect(text == marked("a日x|b"))
        let did5 = text.deleteForward()
        #expect(did5)
        let did6 = text.deleteForward()
        #expect(!did6)
        #expect(text == marked("a日x|"))
    }
}
