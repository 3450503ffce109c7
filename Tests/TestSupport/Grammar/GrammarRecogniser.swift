/// Interprets a grammar over tokens.
///
/// The first alternative that fits counts, options and repetitions take as much as they can. What each production
/// does at each place is remembered, so time is linear in the tokens.
public struct GrammarRecogniser {
    /// What one token has to be.
    public enum Terminal: Hashable, Sendable {
        /// A quoted text, as used in the production.
        case word(String, production: String)
        /// A lexical production.
        case lexical(String)
        /// A character of a range.
        case range(String, String)
    }

    private let grammar: Grammar
    private let count: Int
    private let matches: (Terminal, Int) -> Bool
    private let readsCharacters: Bool
    private var memory: [String: [Int?]] = [:]
    private var known: [String: [Bool]] = [:]

    /// A recogniser of `count` tokens; `matches` says whether the token at a place is such a terminal.
    public init(_ grammar: Grammar, count: Int, matches: @escaping (Terminal, Int) -> Bool) {
        self.grammar = grammar
        self.count = count
        self.matches = matches
        readsCharacters = false
    }

    /// A recogniser of the characters of a text, for lexical productions.
    public init(_ grammar: Grammar, characters text: String) {
        let characters = Array(text)
        self.grammar = grammar
        count = characters.count
        readsCharacters = true
        matches = { terminal, place in
            switch terminal {
            case .word(let word, _): String(characters[place]) == word
            case .range(let low, let high):
                low <= String(characters[place]) && String(characters[place]) <= high
            case .lexical: false
            }
        }
    }

    /// Whether all tokens together are one `start`.
    public mutating func recognises(_ start: String) -> Bool { end(of: start, at: 0) == count }

    private mutating func end(of name: String, at place: Int) -> Int? {
        if Grammar.isLexical(name), !readsCharacters {
            return place < count && matches(.lexical(name), place) ? place + 1 : nil
        }
        if known[name]?[place] ?? false { return memory[name]?[place] ?? nil }
        guard let production = grammar[name] else { return nil }
        let end = end(of: production.expression, in: name, at: place)
        known[name, default: Array(repeating: false, count: count + 1)][place] = true
        memory[name, default: Array(repeating: nil, count: count + 1)][place] = end
        return end
    }

    private mutating func end(of expression: Grammar.Expression, in production: String, at place: Int) -> Int?
    {
        switch expression {
        case .word(let word) where readsCharacters && word.count > 1:
            return end(of: .sequence(word.map { .word(String($0)) }), in: production, at: place)
        case .word(let word):
            return place < count && matches(.word(word, production: production), place) ? place + 1 : nil
        case .range(let low, let high):
            return place < count && matches(.range(low, high), place) ? place + 1 : nil
        case .name(let name):
            return end(of: name, at: place)
        case .sequence(let parts):
            var place = place
            for part in parts {
                guard let next = end(of: part, in: production, at: place) else { return nil }
                place = next
            }
            return place
        case .alternatives(let parts):
            for part in parts {
                if let next = end(of: part, in: production, at: place) { return next }
            }
            return nil
        case .option(let inner):
            return end(of: inner, in: production, at: place) ?? place
        case .repetition(let inner):
            var place = place
            while let next = end(of: inner, in: production, at: place), next > place { place = next }
            return place
        }
    }
}
