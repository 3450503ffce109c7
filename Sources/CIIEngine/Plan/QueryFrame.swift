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

    var calendar: CivilCalendar { context.calendar }

    var planner: IndicatorPlanner { IndicatorPlanner(schema: schema, repeatWindow: repeatWindow) }

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
        guard dataset.table.rowCount > 0 else { throw .wrong(Diagnostics(EngineProblem.noData.diagnostic)) }
        let schema = Schema(dataset: dataset, definitions: context.definitions)
        self.schema = schema
        self.context = context
        var problems: [Diagnostic] = []

        var cohort = schema.column(named: "received").flatMap { schema.isInstant($0) ? $0 : nil }
        if let named = query.cohort {
            if let column = schema.column(named.value), schema.isInstant(column) {
                cohort = column
            } else {
                problems.append(
                    EngineProblem.noDates(
                        named.span, cohort: named.value.spelling, instants: schema.instantNames
                    ).diagnostic)
            }
        }
        self.cohort = cohort

        var extent: ClosedRange<Int>?
        if let cohort { extent = try engine.extent(of: cohort, dataset: dataset, context: context) }
        var window: ResolvedWindow?
        if let asked = query.window {
            if cohort == nil {
                problems.append(
                    EngineProblem.noDates(asked.span, cohort: "received", instants: schema.instantNames)
                        .diagnostic)
            } else {
                let clock = Self.clock(query, context: context, extent: extent)
                do throws(Diagnostics) {
                    window = try WindowResolver(calendar: context.calendar, clock: clock).resolve(asked)
                } catch {
                    problems += error.all
                }
            }
        }
        self.window = window

        var rows = RowResolver(schema: schema, context: context, cohort: cohort)
        var filter = RowCondition.always
        var parts: [(String, RowCondition)] = []
        if let clause = query.filter {
            for part in clause.conjuncts {
                do throws(Diagnostics) {
                    parts.append((StatementPrinter().print(part.value), try rows.condition(part)))
                } catch {
                    problems += error.all
                }
            }
            filter = parts.count == 1 ? parts[0].1 : .all(parts.map(\.1))
        }
        self.filter = filter
        filterParts = parts

        var dimensions: [Dimension] = []
        if let every = query.every {
            if let cohort {
                dimensions.append(Dimension(bucket: every.value, column: cohort, calendar: context.calendar))
            } else {
                problems.append(EngineProblem.noBuckets(every.span).diagnostic)
            }
        }
        hasPeriod = !dimensions.isEmpty
        for key in query.by {
            do throws(Diagnostics) {
                let term = try rows.definite(key)
                guard !term.isConstant else {
                    throw Diagnostics(
                        EngineProblem.wrongType(
                            expected: "something that differs between interactions", found: term.kind,
                            key.span,
                            beside: nil
                        ).diagnostic)
                }
                let name = schema.dimensionName(key.value)
                let isTaken = dimensions.contains { $0.name == name }
                dimensions.append(
                    Dimension(name: isTaken ? "\(name) \(dimensions.count + 1)" : name, term: term))
            } catch {
                problems += error.all
            }
        }
        self.dimensions = dimensions
        self.rows = rows
        repeatWindow = try Self.repeatWindow(query, dataset: dataset, context: context, engine: engine)
        guard problems.isEmpty else { throw .wrong(Diagnostics(problems)) }
    }

    /// Ends the statement where somebody asked for that; asked now and then in loops over many groups.
    func checkCancelled(at step: Int) throws(EngineFailure) {
        if step % 1024 == 0, context.isCancelled() { throw .cancelled }
    }

    /// When another contact of a customer is a repeat, and up to when contacts are known (decisions D8 and D15).
    private static func repeatWindow(
        _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) -> RepeatWindow? {
        guard dataset.repeatContacts != nil, let data = try engine.dataClock(dataset, context: context) else {
            return nil
        }
        let calendar = context.calendar
        // A clock at the first instant of a day stands for that day, as it does for windows.
        func after(_ clock: Int) -> Int {
            let day = calendar.bucket(containing: clock, .day)
            return day.start == clock ? day.end : clock + 1
        }
        let knownBefore =
            switch query.asOf?.value {
            case nil: context.now.map(after) ?? data + 1
            case .word(.now): context.wallClock() + 1
            case .word(.today): data + 1
            case .word(.yesterday): calendar.startOfBucket(containing: data, .day)
            case .date(let date): after(calendar.start(of: date))
            case .ago(let duration): data - Int((duration.seconds * 1e6).rounded()) + 1
            }
        return RepeatWindow(length: context.firstContactWindow, knownBefore: knownBefore)
    }

    /// What windows count back from (decision D7).
    private static func clock(_ query: Query, context: QueryContext, extent: ClosedRange<Int>?) -> Int {
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

extension Spanned where Value == Expression {
    /// The parts joined by `and`.
    fileprivate var conjuncts: [Spanned<Expression>] {
        if case .binary(.and, let left, let right) = value { return left.conjuncts + right.conjuncts }
        return [self]
    }
}
