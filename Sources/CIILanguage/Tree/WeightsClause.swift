/// What `weights` says in a query.
public enum WeightsClause: Equatable, Sendable {
    /// A weighting by its name.
    case named(Name)
    /// Weights written out.
    case entries(WeightEntries)
}

/// Weights written out: `csat=0.5 art=0.2 rest=basic strict`.
public struct WeightEntries: Equatable, Sendable {
    /// One indicator and its weight.
    public struct Entry: Equatable, Sendable {
        /// The indicator, such as `csat` or `art.median`.
        public var indicator: Spanned<Name>
        /// The number as written, before any `%`; may be negative or zero here.
        public var amount: Spanned<Double>
        /// Written with `%`.
        public var isPercent: Bool

        /// `indicator=amount`.
        public init(_ indicator: Spanned<Name>, _ amount: Spanned<Double>, isPercent: Bool) {
            self.indicator = indicator
            self.amount = amount
            self.isPercent = isPercent
        }
    }

    /// In the order written; never empty.
    public var entries: [Entry]
    /// `rest=NAME`: the weighting that fills what is missing to 1.
    public var rest: Spanned<Name>?
    /// `strict`: an error unless the weights add up to 1.
    public var isStrict: Bool

    /// The given weights.
    public init(_ entries: [Entry], rest: Spanned<Name>? = nil, isStrict: Bool = false) {
        self.entries = entries
        self.rest = rest
        self.isStrict = isStrict
    }
}
