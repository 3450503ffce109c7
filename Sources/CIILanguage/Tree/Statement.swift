/// One statement: a verb and what belongs to it.
public enum Statement: Equatable, Sendable {
    /// `cii …`: the index.
    case cii(Query)
    /// `show A, B …`: figures without an index.
    case show([Spanned<Expression>], Query)
    /// `load "file" …`.
    case load(Load)
    /// `describe [FIELD]`.
    case describe(Spanned<Name>?, Output)
    /// `sources`.
    case sources(Output)
    /// `rejects [top N]`.
    case rejects(limit: Spanned<Int>?, Output)
    /// `let NAME = EXPRESSION`.
    case letField(Spanned<Name>, Spanned<Expression>)
    /// `weights`, `weights NAME`, `weights NAME = …`.
    case weights(WeightsStatement, Output)
    /// `goalposts`, `goalposts INDICATOR WORST..BEST [for FAMILY]`.
    case goalposts(GoalpostsStatement, Output)
    /// `run "file"`.
    case run(Spanned<String>)
    /// `set`, `set NAME`, `set NAME = VALUE`.
    case set(SetStatement, Output)
    /// `help [TOPIC]`; the topic as written.
    case help(Spanned<String>?)
    /// `echo TEXT`.
    case echo(String)
    /// `quit`.
    case quit
}

/// `load`: files and how to read them.
public struct Load: Equatable, Sendable {
    /// Files or globs; never empty.
    public var paths: [Spanned<String>]
    /// `as FORMAT`: found by looking where nil.
    public var format: Spanned<Name>?
    /// `dates dmy`: the order of day, month and year where the values of a column do not tell.
    public var dates: Spanned<DateOrderWord>?
    /// `zone "America/Sao_Paulo"`: the zone of times without an offset; that of the settings where nil.
    public var zone: Spanned<String>?
    /// `map …`: what a column is.
    public var mappings: [Mapping] = []

    /// One `FIELD = "Column" in UNIT scale A..B`.
    public struct Mapping: Equatable, Sendable {
        /// The field of the vocabulary, or a new name.
        public var field: Spanned<Name>
        /// The header as it stands in the file.
        public var column: Spanned<String>
        /// The unit of the column's numbers, for durations.
        public var unit: Spanned<TimeUnit>?
        /// The ends of a rating scale.
        public var scale: Spanned<Scale>?

        /// `field = "column"`.
        public init(
            field: Spanned<Name>, column: Spanned<String>, unit: Spanned<TimeUnit>? = nil,
            scale: Spanned<Scale>? = nil
        ) {
            self.field = field
            self.column = column
            self.unit = unit
            self.scale = scale
        }
    }

    /// The ends of a rating scale.
    public struct Scale: Equatable, Sendable {
        /// The worst rating that can be given.
        public var low: Double
        /// The best rating that can be given.
        public var high: Double

        /// From `low` to `high`.
        public init(_ low: Double, _ high: Double) {
            self.low = low
            self.high = high
        }
    }

    /// Load `paths`.
    public init(_ paths: [Spanned<String>], format: Spanned<Name>? = nil, mappings: [Mapping] = []) {
        self.paths = paths
        self.format = format
        self.mappings = mappings
    }
}

/// The order of day, month and year in dates such as `03/04/2026`.
public enum DateOrderWord: String, CaseIterable, Sendable {
    /// Day, month, year.
    case dmy
    /// Month, day, year.
    case mdy
    /// Year, month, day; for years of two digits, as `26/04/03`.
    case ymd
}

/// The forms of the `weights` statement.
public enum WeightsStatement: Equatable, Sendable {
    /// All weightings.
    case list
    /// One weighting.
    case show(Spanned<Name>)
    /// A new weighting.
    case define(Spanned<Name>, WeightEntries)
}

/// The forms of the `goalposts` statement.
public enum GoalpostsStatement: Equatable, Sendable {
    /// All goalposts.
    case list
    /// The goalposts of one indicator.
    case show(Spanned<Name>)
    /// New goalposts, for one channel family or for all.
    case define(Spanned<Name>, worst: Spanned<Goalpost>, best: Spanned<Goalpost>, family: Spanned<Name>?)
}

/// One end of a scale of raw values, as written.
public enum Goalpost: Equatable, Sendable {
    /// A number, negative where so written.
    case number(Double)
    /// A percentage.
    case percent(Double)
    /// A duration.
    case duration(DurationLiteral)
}

/// The forms of the `set` statement.
public enum SetStatement: Equatable, Sendable {
    /// All settings.
    case list
    /// One setting.
    case show(Spanned<Name>)
    /// A new value, as written; text in quotes without them.
    case assign(Spanned<Name>, Spanned<String>)
}
