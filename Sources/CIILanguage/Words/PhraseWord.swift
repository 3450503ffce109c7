/// A word of a phrase such as `to date` or `same weekdays`.
///
/// It stands only where no name could, so that a field of that name needs no backticks.
public enum PhraseWord: String, CaseIterable, Sendable {
    case to, date, of, pooled, mix, same, weekdays, ago, previous, worst, best, except, `if`, over, data

    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .to: ["ao", "a"]
        case .date: ["momento"]
        case .of: ["de"]
        case .pooled: ["conjunto", "conjunta"]
        case .mix: ["mistura"]
        case .same: ["mesmo", "mesma", "mesmos", "mesmas"]
        case .weekdays: ["weekday", "dias"]
        case .ago: ["atras"]
        case .previous: ["anterior"]
        case .worst: ["pior"]
        case .best: ["melhor"]
        case .except: ["exceto"]
        case .if: ["se", "que"]
        case .over: ["sobre"]
        case .data: ["dados"]
        }
    }
}
