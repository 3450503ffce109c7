/// One statement: a verb and what belongs to it.
public enum Statement: Equatable, Sendable {
    /// `cii …`: the index.
    case cii(Query)
    /// `show A, B …`: figures without an index.
    case show([Spanned<Expression>], Query)
    /// `explain query QUESTION`: what a `cii` or `show` asks of the rows.
    indirect case explainQuery(Spanned<Statement>)
    /// `load "file" …`.
    case load(Load)
    /// `follow "file" …`: a file that grows, read as it does.
    case follow(Spanned<String>, LoadReading)
    /// `profile`, `profile NAME`, `profile NAME = …`.
    case profile(ProfileStatement, Output)
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
    /// `watch QUESTION`: a `cii` or `show` asked again and again, with a pause between two looks; for ever where
    /// `times` is nil.
    indirect case watch(Spanned<Statement>, pause: DurationLiteral?, times: Int?)
    /// `run "file"`.
    case run(Spanned<String>)
    /// `save store "file"`.
    case saveStore(Spanned<String>)
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
    /// How to read them.
    public var reading = LoadReading()
    /// `join on FIELD`: the rows are put to interactions that are loaded already, where this field is the same.
    public var join: Spanned<Name>?

    /// Load `paths`.
    public init(_ paths: [Spanned<String>]) { self.paths = paths }
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
