/// The forms of the `index` statement.
public enum IndexStatement: Equatable, Sendable {
    /// All indices.
    case list
    /// One index.
    case show(Spanned<Name>)
    /// A new index of at least one part.
    case define(Spanned<Name>, [IndexPart], combination: Spanned<CombinationWord>?)
}

/// An indicator or an index inside an index, and what it weighs there.
public struct IndexPart: Equatable, Sendable {
    /// The indicator or index.
    public var name: Spanned<Name>
    /// The number as written, before any `%`; may be negative or zero here.
    public var weight: Spanned<Double>
    /// Written with `%`.
    public var isPercent: Bool

    /// `name weight`.
    public init(_ name: Spanned<Name>, _ weight: Spanned<Double>, isPercent: Bool = false) {
        self.name = name
        self.weight = weight
        self.isPercent = isPercent
    }
}
