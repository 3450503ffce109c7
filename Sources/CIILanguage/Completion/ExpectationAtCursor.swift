/// What may stand at a byte of the text, by the parser's own account.
///
/// The word, string or backticked name that ends at `offset` is taken for unfinished; what stands behind
/// `offset` plays no part. `offset` outside the text is brought to its nearer end.
public func expectation(in text: String, at offset: Int) -> Expectation {
    let bytes = Array(text.utf8.prefix(max(0, offset)))
    let typed = String(decoding: bytes, as: UTF8.self)
    let place = unfinished(in: typed, bytes)
    let before = String(decoding: bytes[..<place.start], as: UTF8.self)
    var parser = Parser(before)
    _ = parser.statements()
    let partial = SourceSpan(place.start + (place.quote == nil ? 0 : 1), bytes.count)
    return Expectation(place.isClosed ? [] : parser.expected, partial: partial, openQuote: place.quote)
}

/// Where the unfinished thing at the end of the text starts.
private func unfinished(in text: String, _ bytes: [UInt8]) -> (start: Int, quote: Character?, isClosed: Bool)
{
    var parser = Parser(text)
    _ = parser.statements()
    let end = bytes.count
    guard let last = parser.lexed.last(where: { $0.span.upper == end }) else {
        return (end, nil, isClosed: isInComment(bytes))
    }
    let first = last.span.lower < end ? bytes[last.span.lower] : 0
    switch last.kind {
    case .verb, .clause, .keyword, .name, .function, .raw, .string:
        guard [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")].contains(first) else {
            return (last.span.lower, nil, isClosed: false)
        }
        let lexer = Lexer(bytes)
        let problem =
            first == UInt8(ascii: "`")
            ? lexer.quotedNameEnd(last.span.lower).problem : lexer.stringEnd(last.span.lower).problem
        switch problem {
        case .unclosedString, .unclosedName:
            return (last.span.lower, Character(Unicode.Scalar(first)), isClosed: false)
        default:
            return (end, nil, isClosed: true)
        }
    case .number, .duration, .date, .pattern:
        return (last.span.lower, nil, isClosed: false)
    case .symbol:
        return (end, nil, isClosed: false)
    case .unknown:
        let isWord = Lexer(bytes).wordCharacter(last.span.lower) > 0
        return (isWord ? last.span.lower : end, nil, isClosed: false)
    }
}

/// The last line has a `#` that no token holds.
private func isInComment(_ bytes: [UInt8]) -> Bool {
    var probe = Parser(String(decoding: bytes, as: UTF8.self) + "\u{1}")
    _ = probe.statements()
    return !probe.lexed.contains { $0.span.upper == bytes.count + 1 }
}
