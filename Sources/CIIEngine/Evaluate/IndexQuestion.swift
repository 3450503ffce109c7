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
    /// How the indicators make the index; nil for their weighted sum.
    let tree: IndexTree?
    let plans: [IndicatorPlan]
    let measurements: Measurements
    let definition: IndexDefinition
    /// How raw values become scores.
    let scaling: Scaling
    /// Which groups are shown, where the statement names some.
    let members: GroupMembers
    /// What the mix of interactions is made of that every group is brought to; nil where groups keep their own.
    let strata: [Dimension]?

    /// - Parameter adjust: What is changed about the index that the clauses ask for.
    init(
        _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine,
        adjust: (inout ResolvedIndex) throws(Diagnostics) -> Void = { _ in }
    ) throws(EngineFailure) {
        var query = query
        members = try GroupMembers(takingFrom: &query, dataset: dataset, context: context)
        self.query = query
        self.engine = engine
        var problems: [Diagnostic] = []
        var index = ResolvedIndex(name: "basic", weighting: Preset.basic.weighting, tree: nil)
        do throws(Diagnostics) {
            index = try Self.index(query, context)
            if let word = query.combination?.value {
                index.tree =
                    index.tree.map { IndexTree(name: $0.name, rule: CombinationRule(word), parts: $0.parts) }
                    ?? IndexTree(
                        rule: CombinationRule(word), shares: index.weighting.terms.map(\.effective))
            }
            try adjust(&index)
        } catch {
            problems += error.all
        }
        weighting = index.weighting
        tree = index.tree
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

        scaling = query.scaling.map { Scaling($0.value) } ?? .goalposts
        strata = try frame.strata(query)
        if let span = query.scaling?.span, scaling.dependsOnGroups, frame.dimensions.isEmpty {
            throw .wrong(Diagnostics(EngineProblem.scaleNeedsGroups(scaling.rawValue, span).diagnostic))
        }
        definition = try Self.definition(index, query, frame)
        try checkCollected()
    }

    /// The index that is asked for: by its name, by weights, or the one of the settings.
    private static func index(_ query: Query, _ context: QueryContext) throws(Diagnostics) -> ResolvedIndex {
        if let name = query.index {
            if let weights = query.weights {
                throw Diagnostics(EngineProblem.indexAndWeights(name.span, weights: weights.span).diagnostic)
            }
            return try IndexResolver(definitions: context.definitions).resolved(name)
        }
        let resolver = WeightsResolver(definitions: context.definitions)
        let weighting = try query.weights.map { clause throws(Diagnostics) in try resolver.weighting(clause) }
        return ResolvedIndex(
            name: context.weighting,
            weighting: weighting ?? context.definitions.weighting(named: context.weighting)
                ?? Preset.basic.weighting, tree: nil)
    }

    private static func definition(
        _ index: ResolvedIndex, _ query: Query, _ frame: QueryFrame
    ) throws(EngineFailure) -> IndexDefinition {
        let weighting = index.weighting
        var goalposts = frame.context.definitions.goalposts
        for term in weighting.terms {
            guard term.indicator.unit == .rating, !goalposts.isSet(term.indicator),
                let scale = frame.planner.scale(of: term.indicator)
            else { continue }
            goalposts.set(scale.goalposts, for: term.indicator)
        }
        do {
            return try IndexDefinition(
                weighting: weighting, tree: index.tree, goalposts: goalposts,
                missing: CIIIndex.MissingRule(query.missing?.value ?? frame.context.missing),
                minimumCount: query.minimum?.value ?? frame.context.minimum)
        } catch {
            switch error {
            case .noGoalposts(let name, let index):
                throw .wrong(Diagnostics(noGoalposts(name, index, query)))
            }
        }
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

    /// Everything that the index depends on beside the interactions.
    var making: IndexMaking {
        var making = IndexMaking(
            ResolvedIndex(name: "", weighting: weighting, tree: tree), context: frame.context,
            goalposts: definition.goalposts, missing: definition.missing, scaling: scaling)
        if let strata {
            making.rules.append("standardised " + strata.map(\.name).sorted().joined(separator: ", "))
        }
        return making
    }

    /// Whether the index is no weighted sum, so that it says how unbalanced its scores are.
    var hasImbalance: Bool { definition.tree.map { !$0.isLinear } ?? false }

    /// The weights as they are used: those of indicators that are not in the data at all weigh nothing, and the
    /// rest share the whole.
    var weights: [AnswerWeight] {
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
        if frame.context.wantsWeighing { try checkWeighing() }
        // The finest groups first: they tell what coarser ones measure, so that rows are read once.
        let ownLevel = frame.dimensions.isEmpty ? nil : try self.level(frame.dimensions)
        let scales = groupScales(ownLevel)
        let onOneMix = try ownLevel.map { level throws(EngineFailure) in try standardised(level) }
        let level = onOneMix?.level.scaled(by: scales, minimum: definition.minimumCount)
        let pooled = try self.level([]).scaled(by: scales, minimum: definition.minimumCount)
        let pooledScores = (0..<plans.count).map { pooled.scores.score($0, of: 0) }
        let all = pooled.scores.weighed(by: definition, pooled: pooledScores)
        let total = try total()
        let scope = try frame.scope(engine)
        let totalUncertainty = try uncertainty([], pooled)
        let allUncertainty = totalUncertainty?.uncertainty(of: 0, all.result(of: 0))
        var answer = Answer(
            statement: "", window: frame.answerWindow(engine), scope: scope,
            weights: weights, definition: making.hash.description)
        let layout = IndexLayout(question: self)
        answer.columns = layout.columns
        guard let level else {
            if scope.inScope > 0 {
                answer.rows = [
                    layout.row(
                        keys: [], size: pooled.size(0), all.result(of: 0), rank: nil, allUncertainty)
                ]
            }
            answer.notes = try notes(scope, all, total: total)
            answer.notes += uncertaintyNotes(totalUncertainty, nil, pooled)
            return answer
        }
        let machines = try machineAgents(level)
        let scores = machines.map { level.scores.leavingUnranked($0.isMachine) } ?? level.scores
        let weighed = scores.weighed(by: definition, pooled: pooledScores)
        let order = try members.meant(query, level.groups, of: \.group) { query throws(EngineFailure) in
            try IndexOrder(level: level, weighed: weighed, layout: layout).shown(query)
        }
        let uncertainty = try uncertainty(frame.dimensions, level)
        let standing = try uncertainty.map { known throws(EngineFailure) in
            try RankUncertainty(order, level, weighed, known)
        }
        let shrunk = query.isShrunk ? ShrunkIndices(weighed, uncertainty) : nil
        for (group, rank) in order {
            try frame.checkCancelled(at: answer.rows.count)
            let result = weighed.result(of: group)
            answer.rows.append(
                layout.row(
                    keys: level.groups.keys.map { $0[group] }, size: level.size(group), result, rank: rank,
                    uncertainty?.uncertainty(of: group, result),
                    rankInterval: standing?.interval(of: group), shrunk: shrunk?.value(of: group),
                    isMachine: machines?.isMachine[group] ?? false))
        }
        if level.groups.groupCount > 1 {
            answer.total = layout.row(
                keys: nil, size: pooled.size(0), all.result(of: 0), rank: nil, allUncertainty)
        }
        answer.notes = try members.notes + notes(scope, weighed, total: total)
        answer.notes += uncertaintyNotes(uncertainty ?? totalUncertainty, standing, level)
        answer.notes += shrunk?.notes ?? []
        if let covered = onOneMix?.mixCovered, let least = covered.values.min() {
            answer.notes.append(EngineNote.strataLacking(groups: covered.count, least: least).note)
        }
        if let machines { answer.notes.append(EngineNote.machines(machines.count).note) }
        if order.count < level.groups.groupCount {
            answer.notes.append(EngineNote.limited(shown: order.count, of: level.groups.groupCount).note)
        }
        if frame.context.wantsWeighing {
            answer.weighing = try weighing(
                order.map(\.group), isMachine: machines?.isMachine,
                KnownLevel(level: level, weighed: weighed, uncertainty: uncertainty),
                all: KnownLevel(level: pooled, weighed: all, uncertainty: totalUncertainty))
            if uncertainty?.drawn != nil { answer.notes.append(EngineNote.intervalsNotDrawn.note) }
        }
        try PeriodSeries(self, level, weighed, uncertainty)?.mark(&answer, order.map(\.group))
        try PeriodFill(query, frame, engine)?.apply(to: &answer, order.map(\.group), level.groups)
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
