import CIIText
import Testing

@Suite("Display width")
struct DisplayWidthTests {
    @Test("cells as terminals count them")
    func widths() {
        let cases: [(String, Int)] = [
            ("", 0), ("abc", 3), ("São", 3), ("Sa\u{303}o", 3), ("日本", 4), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("한", 2),
            ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇧🇷", 2), ("🇧", 1), ("❤", 1),
            ("❤️", 2),
            ("1️⃣", 2), ("\u{200B}", 0), ("\u{301}", 0), ("\u{1B}", 0), ("a\tb", 2), ("…", 1), ("⏎", 1),
            ("█", 1),
            ("①", 1), ("\r\n", 0), ("⚠", 1), ("⚠️", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("🀄", 2), ("𠀀", 2), ("ا", 1),
        ]
        for (text, expected) in cases { #expect(displayWidth(text) == expected, "\(text)") }
    }

    @Test("what is fitted is never wider than asked, and whole where it fits")
    func fits() {
        let cases: [(String, Int, String)] = [
            ("agent", 5, "agent"), ("agent", 4, "age…"), ("agent", 1, "…"), ("agent", 0, ""),
            ("agent", -1, ""),
            ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 6, "日本語"), ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
        ]
        for (text, width, expected) in cases {
            let result = fitted(text, to: width)
            #expect(result == expected, "\(text)")
            #expect(displayWidth(result) <= max(0, width))
        }
    }
}
