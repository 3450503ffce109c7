import CIILanguage
import CIIText
import Testing

@Suite("Diagnostic renderer")
struct DiagnosticRendererTests {
    @Test("what a person sees")
    func shown() {
        let cases: [(String, String)] = [
            (
                "shwo csat",
                """
                error[syntax.unknown-verb]: unknown statement `shwo`
                 --> x.cii:1:1
                  |
                1 | shwo csat
                  | ^^^^ expected the first word of a statement
                  = help: write `show`
                """
            ),
            (
                "cii by agent\n\n\n\n\n\n\n\n   by team",
                """
                error[syntax.duplicate-clause]: `by` stands twice
                  --> x.cii:9:4
                   |
                 1 | cii by agent
                   |     -- first here
                   ...
                 9 |    by team
                   |    ^^ again here
                   = note: each clause may be given once
                """
            ),
            (
                "cii where 日本 = \"ação\" = 3",
                """
                error[syntax.comparison-chain]: comparisons do not chain
                 --> x.cii:1:23
                  |
                1 | cii where 日本 = "ação" = 3
                  |                - first comparison
                  |                         ^ second comparison
                  = help: join two comparisons with `and`, or put one in brackets
                """
            ),
            (
                "cii\twhere a \u{1B} b",
                """
                error[syntax.unknown-character]: `␛` has no meaning here
                 --> x.cii:1:13
                  |
                1 | cii where a ␛ b
                  |             ^ unexpected character
                """
            ),
        ]
        for (text, expected) in cases {
            let expected = expected.replacing("\n  --> x.cii:9", with: "\n --> x.cii:9").replacing(
                "\n   |", with: "\n  |"
            )
            .replacing("\n 1 |", with: "\n1 |").replacing("\n 9 |", with: "\n9 |").replacing(
                "\n   ...", with: "\n  ..."
            )
            .replacing("\n   = note", with: "\n  = note")
            #expect(first(text) == expected, "\(text)")
        }
    }

    @Test("a line of a megabyte is cut to a window, the caret under its place")
    func longLine() {
        let filler = String(repeating: "日本, ", count: 200_000)
        for text in ["cii by \(filler)= 3", "cii by = \(filler)", "cii by a, \(filler)= 3, \(filler)"] {
            let place = text.utf8.firstIndex(of: UInt8(ascii: "=")) ?? text.startIndex
            let offset = text.utf8.distance(from: text.startIndex, to: place)
            let diagnostic = Diagnostic(
                code: "a.b", message: "m", primary: .init(SourceSpan(offset, offset + 1), "here"))
            let lines = DiagnosticRenderer().render(
                diagnostic, source: SourceText(name: "x", text: text), style: .plain
            ).split(separator: "\n")
            #expect(lines.count == 5)
            for line in lines { #expect(displayWidth(String(line)) <= 110) }
            guard lines.count == 5 else { continue }
            let caret = displayWidth(String(lines[4].prefix { $0 != "^" }))
            var before = 0
            let under = lines[3].first { character in
                before += displayWidth(character)
                return before > caret
            }
            #expect(under == "=")
        }
    }

    @Test("no control of the source reaches the terminal; colours only where asked")
    func inertness() {
        let text = "cii by \u{1B}[31m\u{202E}x\0 = = 'a\nb"
        guard case .failed(let found) = parse(text) else {
            Issue.record("expected errors")
            return
        }
        let source = SourceText(name: "\u{1B}evil\n", text: text)
        for diagnostic in found.all {
            let plain = DiagnosticRenderer().render(diagnostic, source: source, style: .plain)
            #expect(!plain.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
            let colored = DiagnosticRenderer().render(diagnostic, source: source, style: .ansi)
            #expect(colored.contains("\u{1B}[1;31merror"))
        }
    }

    @Test("a diagnostic without a place")
    func noPlace() {
        let diagnostic = Diagnostic(code: "a.b", severity: .note, message: "m", primary: nil, notes: ["n"])
        let text = DiagnosticRenderer().render(
            diagnostic, source: SourceText(name: "x", text: ""), style: .plain)
        #expect(text == "note[a.b]: m\n  = note: n")
    }

    private func first(_ text: String) -> String {
        switch parse(text) {
        case .statements: return ""
        case .incomplete(let found), .failed(let found):
            return DiagnosticRenderer().render(
                found.all[0], source: SourceText(name: "x.cii", text: text), style: .plain)
        }
    }
}
