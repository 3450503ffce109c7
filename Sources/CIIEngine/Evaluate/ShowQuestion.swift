import CIIColumns
import CIIIndex
import CIILanguage

/// `show …`: figures of groups without an index.
struct ShowQuestion {
    let query: Query
    let frame: QueryFrame
    let engine: Engine
    let resolver: AggregateResolver
    let measures: [Measure]
    let orderMeasures: [OrderMeasure]

    /// One column that was asked for.
    struct Measure {
        var name: String
        var term: AggregateTerm
    }

    /// Which groups are shown, where the statement names some.
    let members: GroupMembers

    /// One key of `order by`: a column of the answer, or a figure of its own.
    enum OrderMeasure {
        case dimension(Int, descending: Bool)
        case figure(AggregateTerm, descending: Bool)
    }

    init(
        _ expressions: [Spanned<Expression>], _ query: Query, dataset: Dataset, context: QueryContext,
        engine: Engine
    ) throws(EngineFailure) {
        var query = query
        members = try GroupMembers(takingFrom: &query, dataset: dataset, context: context)
        self.query = query
        self.engine = engine
        let frame: QueryFrame
        do {
            frame = try QueryFrame(query, dataset: dataset, context: context, engine: engine)
        } catch .wrong(let wrong) {
            throw .wrong(Diagnostics(Self.problems(in: expressions, dataset, context) + wrong.all))
        } catch {
            throw error
        }
        self.frame = frame
        var resolver = AggregateResolver(rows: frame.rows, planner: frame.planner)
        _ = resolver.measurements.index(of: .rows)
        var problems: [Diagnostic] = []
        var measures: [Measure] = []
        for expression in expressions {
            do {
                let term = try resolver.term(expression)
                var name = StatementPrinter(naming: .canonical).print(expression.value)
                if case .indicator(let plan) = term { name = plan.indicator.name }
                if measures.contains(where: { $0.name == name }) { continue }
                measures.append(Measure(name: name, term: term))
            } catch {
                problems += error.all
            }
        }
        var order: [OrderMeasure] = []
        for key in query.order {
            let expression = key.value.expression
            if let dimension = frame.dimensions.firstIndex(where: {
                $0.isNamed(by: expression.value, in: frame.schema)
            }) {
                order.append(.dimension(dimension, descending: key.value.direction == .descending))
                continue
            }
            do {
                let term = try resolver.term(expression)
                order.append(
                    .figure(
                        term, descending: key.value.direction.map { $0 == .descending } ?? term.bestIsHigh))
            } catch {
                problems += error.all
            }
        }
        self.measures = measures
        orderMeasures = order
        self.resolver = resolver
        guard problems.isEmpty else { throw .wrong(Diagnostics(problems)) }
    }

    /// What is wrong with the figures, where the clauses are wrong too and both are to be told.
    private static func problems(
        in expressions: [Spanned<Expression>], _ dataset: Dataset, _ context: QueryContext
    ) -> [Diagnostic] {
        let schema = Schema(dataset: dataset, definitions: context.definitions)
        guard dataset.table.rowCount > 0 else { return [] }
        let rows = RowResolver(schema: schema, context: context, cohort: schema.column(named: "received"))
        var resolver = AggregateResolver(
            rows: rows, planner: IndicatorPlanner(schema: schema, repeatWindow: nil, rows: rows))
        var problems: [Diagnostic] = []
        for expression in expressions {
            do {
                _ = try resolver.term(expression)
            } catch {
                problems += error.all
            }
        }
        return problems
    }

    // MARK: Answer

    func answer() throws(EngineFailure) -> Answer {
        // The finest groups first: they tell what coarser ones measure, so that rows are read once.
        let groups = frame.dimensions.isEmpty ? nil : try groups(frame.dimensions.map(\.key))
        let total = try self.groups([])
        let scope = try frame.scope(engine)
        var answer = Answer(statement: "", window: frame.answerWindow(engine), scope: scope)
        answer.columns = columns
        answer.notes = try members.notes + frame.notes(scope: scope, engine) + notes(scope, total)
        guard let groups else {
            if scope.inScope > 0 { answer.rows = [row(total, 0, keys: [])] }
            return answer
        }
        let order = try members.meant(
            query, groups, of: { $0 }, shown: { self.order(groups, limit: $0.limit?.value) })
        for group in order {
            try frame.checkCancelled(at: answer.rows.count)
            answer.rows.append(row(groups, group, keys: groups.keys.map { $0[group] }))
        }
        if groups.groupCount > 1 { answer.total = row(total, 0, keys: nil) }
        if order.count < groups.groupCount {
            answer.notes.append(EngineNote.limited(shown: order.count, of: groups.groupCount).note)
        }
        try PeriodFill(query, frame, engine)?.apply(to: &answer, order, groups)
        return answer
    }

    func groups(_ keys: [RowKey]) throws(EngineFailure) -> GroupedRows {
        let request = GroupRequest(
            keys: keys, condition: frame.condition, measurements: resolver.measurements.all)
        return try engine.groups(request, dataset: frame.schema.dataset, context: frame.context)
    }

    func notes(_ scope: AnswerScope, _ total: GroupedRows) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        let idle = [
            query.weights == nil ? nil : "weights", query.minimum == nil ? nil : "min",
            query.missing == nil ? nil : "missing", query.combination == nil ? nil : "combine",
            query.scaling == nil ? nil : "scale", query.standardised == nil ? nil : "standardised",
            query.isShrunk ? "shrunk" : nil,
        ].compactMap { $0 }
        if !idle.isEmpty { notes.append(EngineNote.idleClauses(idle).note) }
        guard scope.inScope > 0 else { return notes }
        for measure in measures {
            guard case .indicator(let plan) = measure.term else { continue }
            if !plan.isCollected {
                notes.append(
                    EngineNote.indicatorWithoutField(
                        indicator: plan.indicator.name, fields: plan.indicator.measure.fieldNames
                    ).note)
            } else if let note = plan.basisNote(total) {
                notes.append(note)
            }
        }
        return notes
    }

    private var columns: [AnswerColumn] {
        var columns = frame.dimensions.map(\.column)
        let asksForCount = measures.contains { if case .count(0) = $0.term { true } else { false } }
        columns.append(
            AnswerColumn(name: "n", kind: .count, prominence: asksForCount ? .machine : .essential))
        for measure in measures {
            let kind: AnswerColumn.Kind = if case .count = measure.term { .count } else { .measure }
            columns.append(AnswerColumn(name: measure.name, kind: kind, unit: measure.term.unit))
            if measure.term.hasOwnCount {
                columns.append(
                    AnswerColumn(name: "\(measure.name).n", heading: "n", kind: .count, prominence: .detail))
            }
        }
        return columns
    }

    private func row(_ groups: GroupedRows, _ group: Int, keys: [KeyValue]?) -> [AnswerValue] {
        var row: [AnswerValue]
        if let keys {
            row = zip(frame.dimensions, keys).map { $0.value($1, calendar: frame.calendar) }
        } else {
            row = frame.dimensions.indices.map { $0 == 0 ? .text("all") : .missing }
        }
        row.append(.integer(groups.groupCount > group ? groups.results[0][group].count : 0))
        for measure in measures {
            let figure: (value: Double?, n: Int) =
                groups.groupCount > group ? measure.term.figure(groups.results, group) : (nil, 0)
            if case .count = measure.term {
                row.append(.integer(Int(figure.value ?? 0)))
            } else {
                row.append(figure.value.map { $0.isFinite ? .number($0) : .missing } ?? .missing)
            }
            if measure.term.hasOwnCount { row.append(.integer(figure.n)) }
        }
        return row
    }

    // MARK: Order

    /// By the group keys unless `order by` says otherwise; `top` without an order takes the largest first figure.
    private func order(_ groups: GroupedRows, limit: Limit?) -> [Int] {
        var keys: [SortKey] = orderMeasures.map { measure in
            switch measure {
            case .dimension(let dimension, let descending):
                let key = SortKey(keys: groups.keys[dimension])
                return descending ? key.reversed : key
            case .figure(let term, let descending):
                let key = figures(term, groups)
                return descending ? key.reversed : key
            }
        }
        if keys.isEmpty, limit != nil, let first = measures.first {
            let key = figures(first.term, groups)
            keys = [first.term.bestIsHigh ? key.reversed : key]
        }
        return GroupOrder(groups, hasPeriod: frame.hasPeriod).shown(by: keys, limit: limit)
    }

    private func figures(_ term: AggregateTerm, _ groups: GroupedRows) -> SortKey {
        SortKey((0..<groups.groupCount).map { term.figure(groups.results, $0).value ?? .nan })
    }
}
