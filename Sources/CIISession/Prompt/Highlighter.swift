import CIIColumns
import CIIEngine
import CIIIndex
import CIILanguage
import CIIText

/// Colours for what is being typed, from the tokens of the parser itself.
struct Highlighter {
    let dataset: Dataset
    let definitions: Definitions

    func highlights(of text: String) -> [Highlight] {
        let bytes = Array(text.utf8)
        var highlights: [Highlight] = []
        for token in tokens(of: text) {
            guard let role = role(of: token, in: bytes) else { continue }
            highlights.append(Highlight(range: token.span.lower..<token.span.upper, role: role))
        }
        return highlights
    }

    private func role(of token: LexedToken, in bytes: [UInt8]) -> Highlight.Role? {
        switch token.kind {
        case .verb: .verb
        case .clause, .keyword: .clause
        case .function: .function
        case .string, .pattern, .raw: .value
        case .number, .duration, .date: .number
        case .symbol: nil
        case .unknown: .unknown
        case .name: role(ofName: String(decoding: bytes[token.span.lower..<token.span.upper], as: UTF8.self))
        }
    }

    private func role(ofName spelling: String) -> Highlight.Role? {
        let isQuoted = spelling.hasPrefix("`")
        let name =
            isQuoted ? Name(quoted: spelling.filter { $0 != "`" }) : Name(word: spelling)
        if definitions.indicator(named: name.canonical) != nil { return .indicator }
        let isField =
            dataset.table.index(of: name.canonical) != nil
            || dataset.fields.contains { $0.aliases.contains(name.canonical) }
            || definitions.fields.contains { $0.name == name }
        return isField ? .field : nil
    }
}
