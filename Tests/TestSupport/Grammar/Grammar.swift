/// A grammar as read from a file: named productions in the order they stand there.
public struct Grammar: Sendable {
    /// A name and what it stands for.
    public struct Production: Sendable {
        /// The name; a capital at the start makes it syntactic, a small letter lexical.
        public var name: String
        /// What it stands for.
        public var expression: Expression
        /// The text of the `// e.g.` comment in front of it.
        public var witness: String?
        /// Where it stands.
        public var line: Int
    }

    /// What a production stands for.
    public indirect enum Expression: Sendable {
        /// A text in quotes.
        case word(String)
        /// Any character from the first to the second.
        case range(String, String)
        /// Another production.
        case name(String)
        /// One after the other.
        case sequence([Expression])
        /// One of these.
        case alternatives([Expression])
        /// This or nothing.
        case option(Expression)
        /// This any number of times.
        case repetition(Expression)
    }

    /// In the order of the file.
    public let productions: [Production]
    private let places: [String: Int]

    /// A grammar of these productions.
    public init(_ productions: [Production]) {
        self.productions = productions
        places = Dictionary(
            productions.enumerated().map { ($0.element.name, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The production of that name; the first where there are several.
    public subscript(name: String) -> Production? { places[name].map { productions[$0] } }

    /// Whether the name is lexical.
    public static func isLexical(_ name: String) -> Bool { name.first?.isLowercase ?? false }
}

extension Grammar.Expression {
    /// The expressions it is made of.
    public var children: [Grammar.Expression] {
        switch self {
        case .word, .range, .name: []
        case .sequence(let parts), .alternatives(let parts): parts
        case .option(let inner), .repetition(let inner): [inner]
        }
    }

    /// The names it uses, at any depth.
    public var names: [String] {
        if case .name(let name) = self { return [name] }
        return children.flatMap(\.names)
    }

    /// The quoted texts it uses, at any depth.
    public var words: [String] {
        if case .word(let word) = self { return [word] }
        return children.flatMap(\.words)
    }
}
