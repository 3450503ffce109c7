/// What `save` is to save.
public enum SaveWord: String, CaseIterable, Sendable {
    /// The interactions.
    case store
    /// What was defined.
    case definitions

    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .store: ["base"]
        case .definitions: ["definicoes"]
        }
    }
}
