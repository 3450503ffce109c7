import CIIText
import Testing

@Suite("Inert text")
struct InertTextTests {
    @Test("controls become visible")
    func shown() {
        let cases: [(String, String)] = [
            ("plain ação 日本 👩‍👩‍👧", "plain ação 日本 👩‍👩‍👧"), ("\u{1B}[31mred", "␛[31mred"), ("a\0b", "a␀b"),
            ("a\nb", "a⏎b"),
            ("a\r\nb", "a⏎b"), ("a\rb", "a⏎b"), ("a\r\rb", "a⏎⏎b"), ("a\tb", "a b"), ("\u{7F}", "␡"),
            ("\u{9B}2J", "\\u{9b}2J"), ("\u{202E}evil", "\\u{202e}evil"),
            ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
            ("\u{2028}", "\\u{2028}"),
        ]
        for (text, expected) in cases { #expect(inert(text) == expected) }
    }

    @Test("nothing below U+00A0 that is a control survives")
    func complete() {
        let all = String(String.UnicodeScalarView((0..<0xA0).compactMap { Unicode.Scalar(UInt32($0)) }))
        let result = inert(all)
        #expect(all.unicodeScalars.count == 0xA0)
        #expect(!result.unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(inert(result) == result)
    }
}
