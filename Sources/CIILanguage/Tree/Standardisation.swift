/// The mix of interactions that every group is brought to, as written behind `standardised to`.
public struct Standardisation: Equatable, Sendable {
    /// `of …`: what the mix is made of; the engine's own choice where empty.
    public var dimensions: [Spanned<Expression>]

    /// The pooled mix of `dimensions`.
    public init(of dimensions: [Spanned<Expression>] = []) { self.dimensions = dimensions }
}
