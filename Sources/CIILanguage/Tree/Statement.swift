/// One statement: a verb and what belongs to it.
public enum Statement: Equatable, Sendable {
    /// `cii …`: the index.
    case cii(Query)
    /// `show A, B …`: figures without an index.
    case show([Spanned<Expression>], Query)
    /// `explain query QUESTION`: what a `cii` or `show` asks of the rows.
    indirect case explainQuery(Spanned<Statement>)
    /// `explain cii …`: how the index comes about.
    case explainIndex(Query)
    /// `why …`: why the index changed.
    case why(Query)
    /// `trend FIGURE, … …`: whether figures rise or fall; the index where there are none.
    case trend([Spanned<Expression>], Query)
    /// `goal FIGURE >= VALUE …`: whether a goal is met, kept for `goals`.
    case goal(Goal, Query)
    /// `goals …`: how all goals stand.
    case goals(Query)
    /// `compare weights W, W …`: the index by several weightings, two at least.
    case compareWeights([Spanned<WeightsClause>], Query)
    /// `flips …`: at which weights groups change places.
    case flips(Query)
    /// `stability …`: from which weight to which each group keeps its place.
    case stability(Query)
    /// `sweep INDICATOR …`: one weight from end to end.
    case sweep(Sweep, Query)
    /// `robust …`: the index by weightings drawn at random, and by other ways to make it.
    case robust(Sampling, Query)
    /// `nudge …`: weights that are changed key by key.
    case nudge(Query)
    /// `what if CHANGE, … …`: the index if something were otherwise. A `where` is the scope of the scenario where
    /// a change of it is written out, and the filter of the query where all are names.
    case whatIf(Scenario, Query)
    /// `scenario`, `scenario NAME`, `scenario NAME = …`.
    case scenario(ScenarioStatement, Output)
    /// `reach VALUE …`: by how much indicators have to change.
    case reach(Reach, Query)
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
    /// `weights`, `weights NAME`, `weights NAME = …`, `weights ask …`.
    case weights(WeightsStatement, Output)
    /// `weights from data …`: weights that the figures themselves suggest.
    case weightsFromData(Query)
    /// `goalposts`, `goalposts INDICATOR WORST..BEST [for FAMILY]`.
    case goalposts(GoalpostsStatement, Output)
    /// `indicator`, `indicator NAME`, `indicator NAME = …`.
    case indicator(IndicatorStatement, Output)
    /// `index`, `index NAME`, `index NAME = …`.
    case index(IndexStatement, Output)
    /// `define NAME`: what a name stands for.
    case define(Spanned<Name>, Output)
    /// `definitions`: all that was defined here, as statements.
    case definitions(Output)
    /// `diff "file"`, `diff "file", "file"`, `diff NAME, NAME`.
    case diff(DiffStatement, Output)
    /// `hours`, `hours "TEXT" …`.
    case hours(HoursStatement, Output)
    /// `watch QUESTION`: a `cii` or `show` asked again and again, with a pause between two looks; for ever where
    /// `times` is nil.
    indirect case watch(Spanned<Statement>, pause: DurationLiteral?, times: Int?)
    /// `run "file"`.
    case run(Spanned<String>)
    /// `save store "file"`.
    case saveStore(Spanned<String>)
    /// `save definitions "file"`.
    case saveDefinitions(Spanned<String>)
    /// `set`, `set NAME`, `set NAME = VALUE`.
    case set(SetStatement, Output)
    /// `help [TOPIC]`; the topic as written.
    case help(Spanned<String>?)
    /// `lesson …`.
    case lesson(LessonStatement, Output)
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
    case define(Spanned<Name>, WeightsSource)
    /// Questions about these indicators, from whose answers weights come; about some usual ones where empty.
    case ask([Spanned<Name>])
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
