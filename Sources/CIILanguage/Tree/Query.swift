/// The clauses that `cii` and `show` share, each at most once and in any order.
public struct Query: Equatable, Sendable {
    /// `weights …`: what the index weighs.
    public var weights: Spanned<WeightsClause>?
    /// `by …`: what a row of the answer stands for; empty for one row over everything.
    public var by: [Spanned<Expression>] = []
    /// `where …`: which interactions count.
    public var filter: Spanned<Expression>?
    /// `since …`, `until …`, `between …`, `last …`, `this …`: the window of time.
    public var window: Spanned<Window>?
    /// `every …`: the length of the buckets the window is cut into.
    public var every: Spanned<Bucket>?
    /// `on …`: the instant that puts an interaction in the window; `received` where nil.
    public var cohort: Spanned<Name>?
    /// `asof …`: what the window counts back from; the data's own clock where nil.
    public var asOf: Spanned<Moment>?
    /// `order by …`.
    public var order: [Spanned<OrderKey>] = []
    /// `top N` or `bottom N`.
    public var limit: Spanned<Limit>?
    /// `min N`: observations an indicator needs for its group to be ranked.
    public var minimum: Spanned<Int>?
    /// `missing …`: what an indicator without observations does to the index.
    public var missing: Spanned<MissingRule>?
    /// `as …` and `into …`.
    public var output = Output()

    /// A query without clauses.
    public init() {}
}

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

/// A window of time as written; the engine turns it into two instants.
public enum Window: Equatable, Sendable {
    /// `since A`, `until B`, or both; never neither.
    case bounds(since: Spanned<Moment>?, until: Spanned<Moment>?)
    /// `between A and B`: from A up to, not including, B.
    case between(Spanned<Moment>, Spanned<Moment>)
    /// `last month`, `last 3 weeks`: whole calendar units before the current one.
    case last(count: Int, CalendarUnit)
    /// `this week`: the calendar unit that holds the clock.
    case this(CalendarUnit)
}

/// A point in time as written.
public enum Moment: Equatable, Sendable {
    /// `30d`: so long before the clock.
    case ago(DurationLiteral)
    /// A day or an instant.
    case date(DateLiteral)
    /// `today`, `yesterday` or `now`.
    case word(MomentWord)
}

/// A word for a point in time.
public enum MomentWord: String, CaseIterable, Sendable {
    case now, today, yesterday
}

/// A unit of the calendar that time is cut by.
public enum CalendarUnit: String, CaseIterable, Sendable {
    case hour, day, week, month, quarter, year
}

/// The length of the buckets in `every 2 weeks`.
public struct Bucket: Equatable, Sendable {
    /// How many units; at least 1.
    public var count: Int
    /// Of what.
    public var unit: CalendarUnit

    /// `count` units.
    public init(_ count: Int, _ unit: CalendarUnit) {
        self.count = count
        self.unit = unit
    }
}

/// One key of `order by`.
public struct OrderKey: Equatable, Sendable {
    /// What to order by: a column of the answer.
    public var expression: Spanned<Expression>
    /// `asc` or `desc` where written.
    public var direction: Direction?

    /// The ways to order.
    public enum Direction: String, CaseIterable, Sendable {
        case ascending = "asc"
        case descending = "desc"
    }

    /// Order by `expression`, in `direction` where one is written.
    public init(_ expression: Spanned<Expression>, _ direction: Direction? = nil) {
        self.expression = expression
        self.direction = direction
    }
}

/// How many rows of the answer to show.
public struct Limit: Equatable, Sendable {
    /// Which end of the order.
    public enum End: String, CaseIterable, Sendable {
        case top, bottom
    }

    /// Which end of the order.
    public var end: End
    /// How many rows; at least 1.
    public var count: Int

    /// The first or last `count` rows.
    public init(_ end: End, _ count: Int) {
        self.end = end
        self.count = count
    }
}

/// What an indicator without observations does to a group's index.
public enum MissingRule: String, CaseIterable, Sendable {
    /// No index for the group.
    case fail
    /// The weights observed are rescaled, down to two thirds of the whole.
    case renormalise
    /// The value of all groups together stands in.
    case pool
    /// The worst goalpost stands in.
    case worst
}

/// Where an answer goes and how it is written.
public struct Output: Equatable, Sendable {
    /// `as FORMAT`.
    public var format: Spanned<Name>?
    /// `into "file"`.
    public var path: Spanned<String>?

    /// Output as the session has it.
    public init(format: Spanned<Name>? = nil, path: Spanned<String>? = nil) {
        self.format = format
        self.path = path
    }
}
