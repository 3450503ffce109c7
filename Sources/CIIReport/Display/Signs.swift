import CIIText

/// The few signs that formats for people put between data.
struct Signs {
    /// Stands where there is no value.
    let missing: String
    /// Stands between the first and the last day.
    let through: String
    /// Draws the line under a heading.
    let rule: String
    /// Ends what was cut.
    let ellipsis: String
    /// Whether the program's own text may hold no sign outside ASCII.
    let asciiOnly: Bool

    /// The signs of tables.
    static func table(unicode: Bool) -> Signs {
        unicode
            ? Signs(missing: "–", through: "…", rule: "─", ellipsis: "…", asciiOnly: false)
            : Signs(missing: "-", through: "..", rule: "-", ellipsis: "~", asciiOnly: true)
    }

    /// Words in place of signs, for reading aloud.
    static func words(unicode: Bool) -> Signs {
        let table = table(unicode: unicode)
        return Signs(
            missing: "missing", through: "to", rule: table.rule, ellipsis: table.ellipsis, asciiOnly: !unicode
        )
    }

    /// The program's own text, in the characters that may be used; safe to show.
    func spelled(_ text: String) -> String {
        let safe = inert(text)
        guard asciiOnly, !safe.utf8.allSatisfy({ $0 < 0x80 }) else { return safe }
        var result = ""
        for character in safe { result += Self.spellings[character] ?? String(character) }
        return result
    }

    /// The text cut to `width` cells, the cut marked.
    func cut(_ text: String, to width: Int) -> String {
        let result = fitted(text, to: width)
        guard ellipsis != "…", result != text, result.hasSuffix("…") else { return result }
        return result.dropLast() + ellipsis
    }

    private static let spellings: [Character: String] = [
        "–": "-", "—": "-", "−": "-", "…": "...", "†": "+", "≈": "~", "→": "->", "≥": ">=", "≤": "<=",
        "×": "x", "·": "-", "Δ": "d", "⏎": "\\n", "─": "-", "±": "+-", "“": "\"", "”": "\"", "’": "'",
        "▲": "^",
        "▼": "v", "○": "o", "◂": "<", "←": "<-",
    ]
}
