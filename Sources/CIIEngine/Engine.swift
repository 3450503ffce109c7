import CIIColumns
public import CIILanguage
import CIITime

/// Answers questions about interactions: names to columns, one request for groups, arithmetic on the groups.
///
/// Keeps the groups it has worked out, so that weighing them anew reads no row. One thread uses it.
public final class Engine {
    private var cache = GroupCache()

    /// An engine that has kept nothing yet.
    public init() {}

    /// The index: `cii …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func cii(_ query: Query, dataset: Dataset, context: QueryContext) throws(EngineFailure) -> Answer {
        try IndexQuestion(query, dataset: dataset, context: context, engine: self).answer()
    }

    /// Figures without an index: `show …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func show(
        _ measures: [Spanned<Expression>], _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        try ShowQuestion(measures, query, dataset: dataset, context: context, engine: self).answer()
    }

    /// Whether `expression` can stand for a field of these interactions; throws what is wrong with it.
    public func check(
        field expression: Spanned<Expression>, dataset: Dataset, context: QueryContext
    ) throws(Diagnostics) {
        let schema = Schema(dataset: dataset, definitions: context.definitions)
        var rows = RowResolver(schema: schema, context: context, cohort: schema.column(named: "received"))
        _ = try rows.definite(expression)
    }

    /// The last instant of `received`, in microseconds since 1970: the data's own clock; nil where it has none.
    public func dataClock(_ dataset: Dataset, context: QueryContext) throws(EngineFailure) -> Int? {
        guard let column = dataset.table.index(of: "received"), dataset.table.columns[column].kind == .instant
        else { return nil }
        return try extent(of: column, dataset: dataset, context: context)?.upperBound
    }

    /// The groups that answer `request`.
    func groups(
        _ request: GroupRequest, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> GroupedRows {
        do {
            return try cache.groups(request, revision: dataset.revision) { () throws(Cancelled) in
                try grouped(
                    request, in: dataset.table, threads: context.threads, isCancelled: context.isCancelled)
            }
        } catch {
            throw .cancelled
        }
    }

    /// The first and last instant of a column, in microseconds since 1970; nil where it has none.
    func extent(
        of column: Int, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> ClosedRange<Int>? {
        let value = RowValue.column(column)
        let request = GroupRequest(
            keys: [], measurements: [Measurement(.minimum(value)), Measurement(.maximum(value))])
        let groups = try groups(request, dataset: dataset, context: context)
        guard groups.groupCount == 1, let low = groups.results[0][0].number,
            let high = groups.results[1][0].number
        else { return nil }
        return Int((low * 1e6).rounded())...Int((high * 1e6).rounded())
    }
}

/// Why a question has no answer.
public enum EngineFailure: Error, Equatable, Sendable {
    /// The statement is wrong.
    case wrong(Diagnostics)
    /// Somebody pressed Ctrl-C.
    case cancelled
}
