/// A word with a meaning inside an expression or a clause.
///
/// Words are not reserved: where a name may stand, a keyword is a name. Only ``reservedInExpressions`` need
/// backticks there.
public enum Keyword: String, CaseIterable, Sendable {
    case and, or, not, `in`, like, contains, matches, `is`, null, `true`, `false`
    case ascending = "asc"
    case descending = "desc"
    case rest, strict, values

    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .and: ["e"]
        case .or: ["ou"]
        case .not: ["nao"]
        case .in: ["em"]
        case .like: ["semelhante"]
        case .contains: ["contem"]
        case .matches: ["corresponde"]
        case .is: ["esta"]
        case .null: ["nulo"]
        case .true: ["verdadeiro"]
        case .false: ["falso"]
        case .ascending: ["crescente"]
        case .descending: ["decrescente"]
        case .rest: ["resto"]
        case .strict: ["estrito"]
        case .values: ["valores"]
        }
    }

    /// The words that stand for themselves where an operand may stand; a field of that name takes backticks.
    public static let reservedInExpressions: [Keyword] = [.not, .true, .false]
}
