/// The forms of the `profile` statement.
public enum ProfileStatement: Equatable, Sendable {
    /// All profiles.
    case list
    /// One profile.
    case show(Spanned<Name>)
    /// A new profile.
    case define(Spanned<Name>, ProfileDefinition)
}

/// What a profile says: by which headers an export is known, and how it is read.
public struct ProfileDefinition: Equatable, Sendable {
    /// `headers …`, once for each set: a log that has every header of a set is such an export.
    public var signatures: [[Spanned<String>]]
    /// How such a log is read; it names no other profile.
    public var reading: LoadReading

    /// A profile that is known by any of `signatures`.
    public init(signatures: [[Spanned<String>]] = [], reading: LoadReading = LoadReading()) {
        self.signatures = signatures
        self.reading = reading
    }
}
