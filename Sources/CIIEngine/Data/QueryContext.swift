public import CIIIndex
public import CIILanguage
public import CIITime

/// What a question is asked under, beside its own clauses: settings, definitions and the clock.
public struct QueryContext: Sendable {
    /// The zone that days, weeks and months are those of.
    public var zone: Zone = .utc
    /// The day weeks begin on.
    public var weekStart: WeekStart = .monday
    /// What windows count back from, in microseconds since 1970; the data's own clock where nil.
    public var now: Int?
    /// The wall clock in microseconds since 1970; read only by `asof now`.
    public var wallClock: @Sendable () -> Int
    /// Observations an indicator needs for its group to be ranked.
    public var minimum = 10
    /// What an indicator without observations does to the index.
    public var missing = CIILanguage.MissingRule.renormalise
    /// How long after an interaction another contact of its customer is a repeat of it, in seconds.
    public var firstContactWindow = 7 * 86_400
    /// The rules of indicators that settings change.
    public var rules = IndicatorRules()
    /// The weighting where a statement names none.
    public var weighting = "basic"
    /// What intervals take for drawn independently.
    public var interval = IntervalRule.auto
    /// How sure intervals are to be.
    public var confidence = Confidence.standard
    /// What stands for a period without interactions; by the kind of the figure where nil.
    public var fill: FillWord?
    /// Whether agents that are machines are ranked with people.
    public var ranksMachines = false
    /// What stands for the names of groups where an answer repeats its statement; the names themselves where nil.
    public var pseudonyms: Pseudonyms?
    /// Whether an answer about the index tells what it is weighed from, so that it can be weighed anew.
    public var wantsWeighing = false
    /// What random draws start from.
    public var seed: UInt64 = RandomSource.standardSeed
    /// How many threads may read rows.
    public var threads = 2
    /// Fields, weightings and goalposts defined so far.
    public var definitions = Definitions()
    /// Asked between blocks of rows; true ends the statement.
    public var isCancelled: @Sendable () -> Bool = { false }

    /// The settings the program ships with.
    public init(wallClock: @escaping @Sendable () -> Int) { self.wallClock = wallClock }

    /// The first instant of a day in the zone, or the instant as written, in microseconds since 1970.
    public func instant(of date: DateLiteral) -> Int { calendar.start(of: date) }

    /// An instant in microseconds since 1970 as it is read in the zone: `2021-03-02 09:12:58`.
    public func text(ofInstant microseconds: Int) -> String {
        Instant.dateTimeText(microseconds, offset: zone.offset(at: Instant.seconds(microseconds)))
    }

    /// The calendar of the zone.
    var calendar: CivilCalendar { CivilCalendar(zone: zone, weekStart: weekStart) }
}
