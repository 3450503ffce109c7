import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// `cii …`: from the clauses to the index of each group.
struct IndexQuestion {
    let query: Query
    let frame: QueryFrame
    let engine: Engine
    let weighting: Weighting
    let plans: [IndicatorPlan]
    let measurements: Measurements
    let definition: IndexDefinition

    init(
        _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        self.query = query
        self.engine = engine
        var problems: [Diagnostic] = []
        var weighting = Preset.basic.weighting
        do {
            let resolver = WeightsResolver(definitions: context.definitions)
            if let clause = query.weights {
                weighting = try resolver.weighting(clause)
            } else {
                weighting = context.definitions.weighting(named: context.weighting) ?? weighting
            }
        } catch {
            problems += error.all
        }
        self.weighting = weighting
        do {
            frame = try QueryFrame(query, dataset: dataset, context: context, engine: engine)
        } catch .wrong(let wrong) {
            throw .wrong(Diagnostics(problems + wrong.all))
        } catch {
            throw error
        }
        guard problems.isEmpty else { throw .wrong(Diagnostics(problems)) }

        let planner = frame.planner
        var measurements = Measurements()
        _ = measurements.index(of: .rows)
        var plans: [IndicatorPlan] = []
        for term in weighting.terms {
            plans.append(planner.plan(term.indicator, measurements: &measurements))
        }
        self.plans = plans
        self.measurements = measurements

        let missing = CIIIndex.MissingRule(query.missing?.value ?? context.missing)
        var goalposts = context.definitions.goalposts
        for term in weighting.terms {
            guard term.indicator.unit == .rating, !goalposts.isSet(term.indicator),
                let scale = planner.scale(of: term.indicator)
            else { continue }
            goalposts.set(scale.goalposts, for: term.indicator)
        }
        do {
            definition = try IndexDefinition(
                weighting: weighting, goalposts: goalposts, missing: missing,
                minimumCount: query.minimum?.value ?? context.minimum)
        } catch {
            switch error {
            case .noGoalposts(let name, let index):
                throw .wrong(Diagnostics(Self.noGoalposts(name, index, query)))
            }
        }
        try checkCollected()
    }

    private static func noGoalposts(_ name: String, _ index: Int, _ query: Query) -> Diagnostic {
        var span = query.weights?.span
        if case .entries(let entries) = query.weights?.value, entries.entries.indices.contains(index) {
            span = entries.entries[index].indicator.span
        }
        return EngineProblem.noGoalposts(name, span).diagnostic
    }

    /// An index that rests on less than two thirds of its weight is none (decision D4).
    private func checkCollected() throws(EngineFailure) {
        let absent = zip(weighting.terms, plans).filter { $0.effective > 0 && !$1.isCollected }
        let lost = absent.reduce(0) { $0 + $1.0.effective }
        guard definition.missing != .worst,
            1 - lost < IndexDefinition.leastObservedWeight - Weighting.tolerance
        else { return }
        let evidence = absent.map { term, _ in
            EngineProblem.MissingEvidence(
                indicator: term.indicator.name, fields: term.indicator.measure.fieldNames)
        }
        var scratch = Measurements()
        let planner = frame.planner
        let usable = Indicator.all.filter {
            !$0.name.contains(".") && definition.goalposts.goalposts(for: $0, family: .unknown) != nil
                && planner.plan($0, measurements: &scratch).isCollected
        }
        throw .wrong(
            Diagnostics(
                EngineProblem.notCollected(evidence, query.weights?.span, usable: usable.map(\.name))
                    .diagnostic))
    }

    // MARK: Groups

    /// The groups of one level: all dimensions, or none for the total.
    struct Level {
        var groups: GroupedRows
        var readings: [GroupReadings]
    }

    func level(_ dimensions: [Dimension]) throws(EngineFailure) -> Level {
        let keys = dimensions.map(\.key)
        func ask(_ keys: [RowKey]) throws(EngineFailure) -> GroupedRows {
            let request = GroupRequest(keys: keys, condition: frame.condition, measurements: measurements.all)
            return try engine.groups(request, dataset: frame.schema.dataset, context: frame.context)
        }
        let groups = try ask(keys)
        var families: [[KeyValue]: [(ChannelFamily, Int)]] = [:]
        var byFamily: GroupedRows?
        if let familyKey = ChannelFamilyKey.key(in: frame.schema), needsFamilies {
            let answer = try ask(keys + [familyKey])
            for group in 0..<answer.groupCount {
                let own = keys.indices.map { answer.keys[$0][group] }
                families[own, default: []].append(
                    (ChannelFamilyKey.family(answer.keys[keys.count][group]), group))
            }
            byFamily = answer
        }
        var readings: [GroupReadings] = []
        for group in 0..<groups.groupCount {
            try frame.checkCancelled(at: group)
            let own = families[keys.indices.map { groups.keys[$0][group] }] ?? []
            readings.append(
                GroupReadings(
                    size: groups.results[0][group].count,
                    indicators: plans.map { plan in
                        IndicatorReadings(
                            pooled: plan.reading(groups.results, group: group),
                            families: byFamily.map { answer in
                                own.map { .init($0.0, plan.reading(answer.results, group: $0.1)) }
                            } ?? [])
                    }))
        }
        return Level(groups: groups, readings: readings)
    }

    private var needsFamilies: Bool {
        weighting.terms.contains { term in
            let all = ChannelFamily.allCases.map {
                definition.goalposts.goalposts(for: term.indicator, family: $0)
            }
            return all.contains { $0 != all.first }
        }
    }

    /// The weights as they are used: those of indicators that are not in the data at all weigh nothing, and the
    /// rest share the whole.
    private var weights: [AnswerWeight] {
        let isLost = definition.missing == .renormalise
        let used = zip(weighting.terms, plans).map { isLost && !$1.isCollected ? 0 : $0.effective }
        let sum = used.reduce(0, +)
        return zip(weighting.terms, used).map { term, weight in
            AnswerWeight(
                indicator: term.indicator.name, given: term.amount, effective: sum > 0 ? weight / sum : 0)
        }
    }

    // MARK: Answer

    func answer() throws(EngineFailure) -> Answer {
        let scope = try frame.scope(engine)
        let total = try level([])
        let pooledReadings = total.readings.first ?? GroupReadings(size: 0, indicators: [])
        let pooledScores = definition.scores(of: pooledReadings)
        let all = definition.result(of: pooledReadings, pooled: pooledScores)
        var answer = Answer(
            statement: "", window: try frame.answerWindow(engine), scope: scope,
            weights: weights)
        var layout = IndexLayout(question: self)
        if frame.dimensions.isEmpty {
            answer.columns = layout.columns
            if scope.inScope > 0 { answer.rows = [layout.row(keys: [], pooledReadings, all, rank: nil)] }
            answer.notes = try notes(scope, [all], all, pooledReadings, total: total)
            return answer
        }
        let level = try level(frame.dimensions)
        var results: [IndexResult] = []
        for readings in level.readings {
            try frame.checkCancelled(at: results.count)
            results.append(definition.result(of: readings, pooled: pooledScores))
        }
        let ranks = IndexRanking(frame: frame, groups: level.groups, results: results).ranks
        layout.rank(level: level, results: results, ranks: ranks)
        answer.columns = layout.columns
        let order = try layout.order(query)
        for group in order {
            try frame.checkCancelled(at: answer.rows.count)
            answer.rows.append(
                layout.row(
                    keys: level.groups.keys.map { $0[group] }, level.readings[group], results[group],
                    rank: ranks[group]))
        }
        if level.groups.groupCount > 1 {
            answer.total = layout.row(keys: nil, pooledReadings, all, rank: nil)
        }
        answer.notes = try notes(scope, results, all, pooledReadings, total: total)
        if order.count < level.groups.groupCount {
            answer.notes.append(EngineNote.limited(shown: order.count, of: level.groups.groupCount).note)
        }
        return answer
    }
}

extension CIIIndex.MissingRule {
    init(_ rule: CIILanguage.MissingRule) {
        self =
            switch rule {
            case .fail: .fail
            case .renormalise: .renormalise
            case .pool: .pool
            case .worst: .worst
            }
    }
}
