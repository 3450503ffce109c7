import CIIText
import Testing

@Suite("Folding")
struct FoldingTests {
    @Test("lower case, accents off, everything else as it was")
    func folds() {
        let cases: [(String, String)] = [
            ("", ""), ("ART", "art"), ("Satisfação", "satisfacao"),
            ("SATISFAC\u{327}A\u{303}O", "satisfacao"),
            ("Taxa_de-Resposta (%)", "taxa_de-resposta (%)"), ("Ærø ŁÓDŹ Straße", "aero lodz strasse"),
            ("İstanbul", "istanbul"), ("ΆΛΦΑ", "άλφα"), ("日本", "日本"), ("naïve café", "naive cafe"),
            ("ñ", "n"),
            ("Tiếng Việt", "tieng viet"), ("é́", "e"),
        ]
        for (text, expected) in cases { #expect(folded(text) == expected, "\(text)") }
    }

    @Test("every Latin letter Unicode composes with a mark folds as its decomposed spelling does")
    func composedLikeDecomposed() {
        let marks = ["\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{308}", "\u{30C}", "\u{327}", "\u{328}"]
        var count = 0
        for base in "abcdefghijklmnopqrstuvwxyz" {
            for mark in marks {
                count += 1
                #expect(folded("\(base)\(mark)") == String(base))
                #expect(folded("\(base.uppercased())\(mark)") == String(base))
            }
        }
        #expect(count == 208)
    }

    @Test("headers compare by words alone")
    func headerKeys() {
        let cases: [(String, String)] = [
            ("\u{FEFF} Tempo_de-Espera (s)", "tempo de espera s"), ("Answered (Y/N)", "answered y n"),
            ("Call Id", "call id"), ("call_id", "call id"), ("CALL.ID:", "call id"),
            ("Resolved?", "resolved"),
            ("__", ""), (" \t ", ""), ("Avaliação\u{A0}", "avaliacao"), ("a  --  b", "a b"),
        ]
        for (text, expected) in cases { #expect(headerKey(text) == expected, "\(text)") }
    }
}
