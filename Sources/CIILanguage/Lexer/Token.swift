/// A piece of source text with a kind; its text stays in the source.
struct Token {
    /// What it is.
    enum Kind: Equatable {
        case word
        /// A name in backticks.
        case quotedName
        case string
        case number
        /// A number that a `%` touches.
        case percent
        case duration
        case date
        /// A regular expression between slashes; lexed only where the parser asks for it.
        case pattern
        /// The rest of a line as it stands; lexed only where the parser asks for it.
        case raw
        case symbol(Symbol)
        /// A `\` that promises another line where the text ends.
        case unfinishedLine
        /// A character no token starts with.
        case unknown
        case end
    }

    var kind: Kind
    var span: SourceSpan
    /// No other token stands before it on its line, and no `\` ended the line before.
    var startsLine: Bool
    /// Columns of blank before the first token of its line.
    var indent: Int
    /// What a word may mean.
    var meaning = WordMeaning.none
    /// What is wrong with it; said only when the parser takes it.
    var problem: SyntaxProblem?
}

/// An operator or a mark.
enum Symbol: String, CaseIterable {
    case openParenthesis = "("
    case closeParenthesis = ")"
    case comma = ","
    case semicolon = ";"
    case range = ".."
    case equal = "="
    case equalTwice = "=="
    case notEqual = "!="
    case notEqualAngled = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"

    /// The signs by their first byte, those of two bytes first; a second byte of zero stands for none.
    static let byFirstByte: [[(symbol: Symbol, second: UInt8)]] = {
        var table = [[(symbol: Symbol, second: UInt8)]](repeating: [], count: 128)
        for symbol in allCases {
            let bytes = Array(symbol.rawValue.utf8)
            if bytes.count == 2 { table[Int(bytes[0])].insert((symbol, bytes[1]), at: 0) }
            if bytes.count == 1 { table[Int(bytes[0])].append((symbol, 0)) }
        }
        return table
    }()
}
