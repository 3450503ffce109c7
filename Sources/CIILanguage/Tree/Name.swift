/// The name of a field, indicator, weighting or function, as written and as understood.
///
/// `tmr` and `ART` both stand for `art`: two names are equal when they stand for the same thing.
public struct Name: Hashable, Sendable, CustomStringConvertible {
    /// As it stands in the source, without quotes.
    public let spelling: String
    /// Folded to lower case without accents, and translated where the word tables know a Portuguese spelling.
    public let canonical: String

    /// A name spelt `spelling` that stands for `canonical`.
    public init(spelling: String, canonical: String) {
        self.spelling = spelling
        self.canonical = canonical
    }

    /// Equal when both stand for the same thing.
    public static func == (a: Name, b: Name) -> Bool { a.canonical == b.canonical }

    /// Hashes what the name stands for.
    public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }

    /// The name as understood.
    public var description: String { canonical }
}
