import CIIColumns
import CIILanguage
import CIITime

/// What `cii` and `show` have in common once names are columns: the rows asked about, and how they are told apart.
struct QueryFrame {
    let schema: Schema
    let context: QueryContext
    /// The column that places interactions in time, where there is one.
    let cohort: Int?
    /// The window, where a clause asks for one.
    let window: ResolvedWindow?
    /// What `where` says.
    let filter: RowCondition
    /// The parts of `where` that are joined by `and`, for an answer without rows.
    let filterParts: [(text: String, condition: RowCondition)]
    /// Whether the first dimension is the period of `every`.
    let hasPeriod: Bool
    let dimensions: [Dimension]
    /// What was resolved along the way.
    let rows: RowResolver
    /// When another contact of a customer is a repeat, where customers are known.
    let repeatWindow: RepeatWindow?
    /// The rules of indicators, as of the question's clock.
    let rules: IndicatorRules

    var calendar: CivilCalendar { context.calendar }

    var planner: IndicatorPlanner {
        IndicatorPlanner(
            schema: schema, repeatWindow: repeatWindow, rules: rules, zone: context.zone,
            rows: rows)
    }

    /// Interactions in the window.
    var windowCondition: RowCondition {
        guard let window, let cohort else { return .always }
        return .instantRange(column: cohort, fromMicroseconds: window.from, toMicroseconds: window.to)
    }

    /// Interactions that count.
    var condition: RowCondition {
        switch (window, filter) {
        case (nil, let filter): filter
        case (_, .always): windowCondition
        case (_, let filter): .all([windowCondition, filter])
        }
    }

    /// Resolves the clauses of `query`; the errors of all of them at once.
    init(
        _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        let refusals = UnansweredClauses.refusals(of: query)
        guard refusals.isEmpty else { throw .wrong(Diagnostics(refusals)) }
        guard dataset.table.rowCount > 0 else { throw .wrong(Diagnostics(EngineProblem.noData.diagnostic)) }
        schema = Schema(dataset: dataset, definitions: context.definitions)
        self.context = context
        var resolver = ClauseResolver(schema: schema, context: context)
        cohort = resolver.cohort(query)
        let extent = cohort.flatMap { engine.extent(of: $0, dataset: dataset) }
        window = resolver.window(
            query, cohort: cohort, clock: Self.clock(query, context: context, extent: extent))
        var rows = RowResolver(schema: schema, context: context, cohort: cohort)
        filterParts = resolver.filterParts(query, &rows)
        filter =
            switch filterParts.count {
            case 0: .always
            case 1: filterParts[0].condition
            default: .all(filterParts.map(\.condition))
            }
        dimensions = resolver.dimensions(query, cohort: cohort, &rows)
        hasPeriod = query.every != nil && cohort != nil
        self.rows = rows
        var rules = context.rules
        rules.knownBefore = Self.knownBefore(query, dataset: dataset, context: context, engine: engine)
        self.rules = rules
        repeatWindow =
            dataset.repeatContacts == nil
            ? nil
            : rules.knownBefore.map { RepeatWindow(length: context.firstContactWindow, knownBefore: $0) }
        guard resolver.problems.isEmpty else { throw .wrong(Diagnostics(resolver.problems)) }
    }

    /// Ends the statement where somebody asked for that; asked now and then in loops over many groups.
    func checkCancelled(at step: Int) throws(EngineFailure) {
        if step % 1024 == 0, context.isCancelled() { throw .cancelled }
    }

    /// The first instant of which nothing is known as of the question's clock (decision D8).
    private static func knownBefore(
        _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) -> Int? {
        guard let data = engine.dataClock(dataset) else { return nil }
        let calendar = context.calendar
        // A clock at the first instant of a day stands for that day, as it does for windows.
        func after(_ clock: Int) -> Int {
            let day = calendar.bucket(containing: clock, .day)
            return day.start == clock ? day.end : clock + 1
        }
        return switch query.asOf?.value {
        case nil: context.now.map(after) ?? data + 1
        case .word(.now): context.wallClock() + 1
        case .word(.today): data + 1
        case .word(.yesterday): calendar.startOfBucket(containing: data, .day)
        case .date(let date): after(calendar.start(of: date))
        case .ago(let duration): data - Int((duration.seconds * 1e6).rounded()) + 1
        }
    }

    /// What windows count back from (decision D7).
    static func clock(_ query: Query, context: QueryContext, extent: ClosedRange<Int>?) -> Int {
        let data = extent?.upperBound ?? 0
        guard let moment = query.asOf?.value else { return context.now ?? data }
        switch moment {
        case .word(.now): return context.wallClock()
        case .word(.today): return data
        case .word(.yesterday): return context.calendar.adding(-1, .day, to: data)
        case .date(let date): return context.calendar.start(of: date)
        case .ago(let duration): return data - Int((duration.seconds * 1e6).rounded())
        }
    }
}

extension Schema {
    func isInstant(_ column: Int) -> Bool { dataset.table.columns[column].kind == .instant }

    /// What the column of a group key is called: the field's own name, or the expression as written.
    func dimensionName(_ key: Expression) -> String {
        guard case .name(let name) = key else { return StatementPrinter(naming: .canonical).print(key) }
        if let column = column(name) { return dataset.table.columns[column].name }
        return name.canonical
    }
}
