/// A character that is written into archives as a text.
@propertyWrapper
public struct SpelledOut: Equatable, Sendable, Codable {
    private var text: String?

    /// The character.
    public var wrappedValue: Character? {
        get { text?.first }
        set { text = newValue.map { String($0) } }
    }

    /// Wraps a character.
    public init(wrappedValue: Character?) { text = wrappedValue.map { String($0) } }
}
