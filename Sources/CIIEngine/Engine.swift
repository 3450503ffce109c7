import CIIColumns
public import CIILanguage
import CIITime

/// Answers questions about interactions: names to columns, one request for groups, arithmetic on the groups.
///
/// Keeps the groups it has worked out, so that weighing them anew reads no row. One thread uses it.
public final class Engine {
    var cache: GroupCache
    /// What is known of skewed columns.
    var skew = SkewMemory()

    /// An engine that has kept nothing yet and may keep so many bytes.
    public init(cacheCapacity: Int = defaultCacheCapacity) { cache = GroupCache(capacity: cacheCapacity) }

    /// What is kept where nobody says otherwise, in bytes: the scores of eight indicators for a million groups.
    public static let defaultCacheCapacity = 256 << 20

    /// How many bytes of groups may be kept from statement to statement; 0 for none.
    public var cacheCapacity: Int {
        get { cache.capacity }
        set {
            cache.capacity = newValue
            cache.trim()
        }
    }

    /// What is kept of groups.
    public var cacheUse: CacheUse {
        CacheUse(columns: cache.columnCount, bytes: cache.byteCount, asked: cache.asked, hits: cache.hits)
    }

    /// The index: `cii …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func cii(_ query: Query, dataset: Dataset, context: QueryContext) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        if let comparand = query.comparison {
            if context.wantsWeighing {
                throw .wrong(Diagnostics(WeighingProblem.comparison(comparand.span).diagnostic))
            }
            return try CompareQuestion(
                [], query, against: comparand, dataset: dataset, context: context, engine: self
            ).answer()
        }
        return try IndexQuestion(query, dataset: dataset, context: context, engine: self).answer()
            .noting(idleFillOf: query)
    }

    /// Figures without an index: `show …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func show(
        _ measures: [Spanned<Expression>], _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        if let comparand = query.comparison {
            return try CompareQuestion(
                measures, query, against: comparand, dataset: dataset, context: context, engine: self
            ).answer()
        }
        return try ShowQuestion(measures, query, dataset: dataset, context: context, engine: self).answer()
            .noting(idleFillOf: query)
    }

    /// Why the index changed between two windows: `why …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func why(_ query: Query, dataset: Dataset, context: QueryContext) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        return try WhyQuestion(query, dataset: dataset, context: context, engine: self).answer()
    }

    /// What `cii …` would ask of the rows, and which of it is kept: `explain query cii …`.
    ///
    /// - Throws: what is wrong with the statement.
    public func explanation(
        _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        return try IndexQuestion(query, dataset: dataset, context: context, engine: self).explanation.answer
    }

    /// What `show …` would ask of the rows, and which of it is kept: `explain query show …`.
    ///
    /// - Throws: what is wrong with the statement.
    public func explanation(
        _ measures: [Spanned<Expression>], _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        let question = try ShowQuestion(
            measures, query, dataset: dataset, context: context, engine: self)
        return question.explanation.answer
    }

    /// Whether `expression` can stand for a field of these interactions; throws what is wrong with it.
    public func check(
        field expression: Spanned<Expression>, dataset: Dataset, context: QueryContext
    ) throws(Diagnostics) {
        let schema = Schema(dataset: dataset, definitions: context.definitions)
        var rows = RowResolver(schema: schema, context: context, cohort: schema.column(named: "received"))
        _ = try rows.definite(expression)
    }

    /// Whether `formula` is a figure of these interactions; throws what is wrong with it.
    public func check(
        indicator formula: Spanned<Expression>, dataset: Dataset, context: QueryContext
    ) throws(Diagnostics) {
        let schema = Schema(dataset: dataset, definitions: context.definitions)
        let rows = RowResolver(schema: schema, context: context, cohort: schema.column(named: "received"))
        var resolver = AggregateResolver(
            rows: rows, planner: IndicatorPlanner(schema: schema, repeatWindow: nil, rows: rows))
        _ = try resolver.term(formula)
    }

    /// The last instant of `received`, in microseconds since 1970: the data's own clock; nil where it has none.
    public func dataClock(_ dataset: Dataset) -> Int? {
        guard let column = dataset.table.index(of: "received"), dataset.table.columns[column].kind == .instant
        else { return nil }
        return extent(of: column, dataset: dataset)?.upperBound
    }

    /// The groups that answer `request`.
    func groups(
        _ request: GroupRequest, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> GroupedRows {
        do {
            cache.turn(to: dataset.revision)
            return try cache.groups(request, in: dataset.table) { rest throws(Cancelled) in
                try grouped(
                    rest, in: dataset.table, threads: context.threads, isCancelled: context.isCancelled)
            }
        } catch {
            throw .cancelled
        }
    }

    /// How often each value of a column occurs where a condition holds; nil where there are too many to count.
    func valueCounts(
        of column: Int, where condition: RowCondition, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> ValueCounts? {
        cache.turn(to: dataset.revision)
        let grouping = GroupCache.Grouping(keys: [], condition: condition)
        if let known = cache.valueCounts(column, grouping) { return known }
        do {
            guard
                let counts = try ValueCounts(
                    of: column, where: condition, in: dataset.table, threads: context.threads,
                    isCancelled: context.isCancelled)
            else { return nil }
            cache.keep(counts, column, grouping)
            return counts
        } catch {
            throw .cancelled
        }
    }

    /// The first and last instant of a column, in microseconds since 1970; nil where it has none.
    func extent(of column: Int, dataset: Dataset) -> ClosedRange<Int>? {
        guard case .instant(let ticks) = dataset.table.columns[column].storage,
            let bounds = ticks.ticks.bounds
        else { return nil }
        let microseconds = Int64(1_000_000 / ticks.ticksPerSecond)
        func saturated(_ tick: Int64) -> Int {
            let scaled = tick.multipliedReportingOverflow(by: microseconds)
            return Int(scaled.overflow ? (tick < 0 ? .min : .max) : scaled.partialValue)
        }
        return saturated(bounds.lowerBound)...saturated(bounds.upperBound)
    }
}

/// What is kept of groups, and how often that was of use.
public struct CacheUse: Equatable, Sendable {
    /// How many columns of measurements and scores are kept.
    public var columns: Int
    /// The bytes they take with the keys of their groups.
    public var bytes: Int
    /// How many columns were asked for so far.
    public var asked: Int
    /// How many of them were kept already.
    public var hits: Int
}

/// Why a question has no answer.
public enum EngineFailure: Error, Equatable, Sendable {
    /// The statement is wrong.
    case wrong(Diagnostics)
    /// Somebody pressed Ctrl-C.
    case cancelled
}
