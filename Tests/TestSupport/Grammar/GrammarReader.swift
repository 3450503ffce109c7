/// Why a grammar file could not be read.
public struct GrammarError: Error, CustomStringConvertible {
    /// Where it stands.
    public var line: Int
    /// What is wrong.
    public var message: String

    /// The place and the reason.
    public var description: String { "line \(line): \(message)" }
}

/// Reads the dialect of golang.org/x/exp/ebnf: `Name = … .`, `[ ]`, `{ }`, `( )`, `|`, `"a" … "z"`, `//` comments.
public struct GrammarReader {
    private enum Token: Equatable {
        case name(String)
        case text(String)
        case sign(Character)
        case end
    }

    private var characters: [Character]
    private var position = 0
    private var line = 1
    private var witness: String?
    private var token = Token.end
    private var tokenLine = 1

    private init(_ text: String) { characters = Array(text) }

    /// The grammar of a text.
    public static func read(_ text: String) throws(GrammarError) -> Grammar {
        var reader = GrammarReader(text)
        var productions: [Grammar.Production] = []
        try reader.advance()
        while reader.token != .end { productions.append(try reader.production()) }
        return Grammar(productions)
    }

    private mutating func production() throws(GrammarError) -> Grammar.Production {
        let witness = self.witness
        self.witness = nil
        let line = tokenLine
        guard case .name(let name) = token else { throw wrong("expected the name of a production") }
        try advance()
        try take("=")
        let expression = try alternatives()
        try take(".")
        return Grammar.Production(name: name, expression: expression, witness: witness, line: line)
    }

    private mutating func alternatives() throws(GrammarError) -> Grammar.Expression {
        var parts = [try sequence()]
        while token == .sign("|") {
            try advance()
            parts.append(try sequence())
        }
        return parts.count == 1 ? parts[0] : .alternatives(parts)
    }

    private mutating func sequence() throws(GrammarError) -> Grammar.Expression {
        var parts: [Grammar.Expression] = []
        while let part = try term() { parts.append(part) }
        guard !parts.isEmpty else { throw wrong("expected a name, a text or a bracket") }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func term() throws(GrammarError) -> Grammar.Expression? {
        switch token {
        case .name(let name):
            try advance()
            return .name(name)
        case .text(let text):
            try advance()
            guard token == .sign("…") else { return .word(text) }
            try advance()
            guard case .text(let last) = token else { throw wrong("expected the end of the range") }
            try advance()
            return .range(text, last)
        case .sign("("):
            return try bracketed(until: ")")
        case .sign("["):
            return .option(try bracketed(until: "]"))
        case .sign("{"):
            return .repetition(try bracketed(until: "}"))
        case .sign, .end:
            return nil
        }
    }

    private mutating func bracketed(until closing: Character) throws(GrammarError) -> Grammar.Expression {
        try advance()
        let inner = try alternatives()
        try take(closing)
        return inner
    }

    private mutating func take(_ sign: Character) throws(GrammarError) {
        guard token == .sign(sign) else { throw wrong("expected `\(sign)`, found \(token)") }
        try advance()
    }

    private func wrong(_ message: String) -> GrammarError { GrammarError(line: tokenLine, message: message) }

    private mutating func advance() throws(GrammarError) {
        skipBlanks()
        tokenLine = line
        guard position < characters.count else {
            token = .end
            return
        }
        let first = characters[position]
        if first.isLetter {
            let start = position
            while position < characters.count, characters[position].isLetter || characters[position].isNumber
            {
                position += 1
            }
            token = .name(String(characters[start..<position]))
        } else if first == "\"" {
            token = .text(try text())
        } else if "=.|()[]{}…".contains(first) {
            position += 1
            token = .sign(first)
        } else {
            throw wrong("unexpected `\(first)`")
        }
    }

    private mutating func text() throws(GrammarError) -> String {
        var result = ""
        position += 1
        while position < characters.count, characters[position] != "\"", characters[position] != "\n" {
            if characters[position] == "\\" { position += 1 }
            guard position < characters.count else { break }
            result.append(characters[position])
            position += 1
        }
        guard position < characters.count, characters[position] == "\"" else {
            throw wrong("text without end")
        }
        position += 1
        return result
    }

    private mutating func skipBlanks() {
        while position < characters.count {
            if characters[position].isWhitespace {
                if characters[position].isNewline { line += 1 }
                position += 1
            } else if characters[position] == "/", position + 1 < characters.count,
                characters[position + 1] == "/"
            {
                let start = position
                while position < characters.count, !characters[position].isNewline { position += 1 }
                let comment = String(characters[start..<position])
                if comment.hasPrefix("// e.g. ") { witness = String(comment.dropFirst(8)) }
            } else {
                return
            }
        }
    }
}
