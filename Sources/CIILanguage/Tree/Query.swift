/// The clauses that questions share, each at most once and in any order.
public struct Query: Equatable, Sendable {
    /// `weights …`: what the index weighs.
    public var weights: Spanned<WeightsClause>?
    /// `using …`: the index that is asked for, by its name; the one of `weights` where nil.
    public var index: Spanned<Name>?
    /// `combine …`: how scores become one number.
    public var combination: Spanned<CombinationWord>?
    /// `scale …`: how values become scores.
    public var scaling: Spanned<ScalingWord>?
    /// `by …`: what a row of the answer stands for; empty for one row over everything.
    public var by: [Spanned<Expression>] = []
    /// `for …`: which groups of `by` are meant, as written; all of them where empty.
    public var members: [Spanned<String>] = []
    /// `where …`: which interactions count.
    public var filter: Spanned<Expression>?
    /// `since …`, `until …`, `between …`, `last …`, `this …`: the window of time.
    public var window: Spanned<Window>?
    /// `every …`: the length of the buckets the window is cut into.
    public var every: Spanned<Bucket>?
    /// `fill …`: what stands for a bucket without interactions.
    public var fill: Spanned<FillWord>?
    /// `on …`: the instant that puts an interaction in the window; `received` where nil.
    public var cohort: Spanned<Name>?
    /// `asof …`: what the window counts back from; the data's own clock where nil.
    public var asOf: Spanned<Moment>?
    /// `standardised to …`: the mix every group is brought to.
    public var standardised: Spanned<Standardisation>?
    /// `vs …`: what the answer is compared with.
    public var comparison: Spanned<Comparand>?
    /// `shrunk`: figures of few observations are drawn towards the figure of all groups.
    public var isShrunk = false
    /// `order by …`.
    public var order: [Spanned<OrderKey>] = []
    /// `top N` or `bottom N`.
    public var limit: Spanned<Limit>?
    /// `min N`: observations an indicator needs for its group to be ranked.
    public var minimum: Spanned<Int>?
    /// `missing …`: what an indicator without observations does to the index.
    public var missing: Spanned<MissingRule>?
    /// `anonymise`: pseudonyms stand for the names of groups.
    public var isAnonymised = false
    /// `as …` and `into …`.
    public var output = Output()

    /// A query without clauses.
    public init() {}
}
