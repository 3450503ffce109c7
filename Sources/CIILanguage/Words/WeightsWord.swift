/// How `weights` comes to weights that are not written out.
public enum WeightsWord: String, CaseIterable, Sendable {
    /// The same for each indicator.
    case equal
    /// Judgements of two indicators at a time.
    case pairs
    /// Questions that are answered one by one.
    case ask

    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .equal: ["igual", "iguais"]
        case .pairs: ["pares"]
        case .ask: ["perguntar", "pergunte"]
        }
    }
}
