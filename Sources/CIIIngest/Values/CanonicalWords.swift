/// A kind of words that are brought to one word each; words it does not know are kept as they are.
enum CanonicalWords {
    case channel
    case direction
    case handler
    /// Yes is a machine and no a person.
    case isMachine

    /// The words that a field needs; nil where it needs none of these.
    init?(_ need: FieldDescription.Need, isInverse: Bool) {
        switch need {
        case .channel: self = .channel
        case .direction: self = .direction
        case .handler: self = isInverse ? .isMachine : .handler
        case .category, .identifier, .status, .text, .boolean, .number, .rating, .instant, .duration:
            return nil
        }
    }

    /// The canonical word for a text; nil where it is none of the kind.
    func word(for text: UnsafeBufferPointer<UInt8>) -> StaticString? {
        switch self {
        case .channel: Vocabularies.channels[text]
        case .direction: Vocabularies.directions[text]
        case .handler: Vocabularies.handlers[text]
        case .isMachine:
            Vocabularies.boolean[text].map { $0 ? "bot" : "human" } ?? Vocabularies.handlers[text]
        }
    }
}
