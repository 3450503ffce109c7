import CIIColumns
import CIIIndex
import CIILanguage

/// `what if …`: the index of each group as it is and as it would be.
///
/// Nothing is done to a row: the totals of the groups are told apart by what the changes are about, changed, and put
/// together again.
struct WhatIfQuestion {
    let query: Query
    let engine: Engine
    let steps: [ScenarioStep]
    /// The index as it is; with it, at no weight, indicators that the scenario names and the index does not.
    let before: IndexQuestion
    /// The index by the weights and goalposts of the scenario.
    let after: IndexQuestion
    /// The conditions of the changes, each once.
    let scopes: [ScenarioScope]

    var frame: QueryFrame { before.frame }

    init(
        _ scenario: Scenario, _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        (self.query, self.engine) = (query, engine)
        try ScenarioClauses.check(query, verb: "what if")
        let steps: [ScenarioStep]
        do throws(Diagnostics) {
            steps = try ScenarioResolver(definitions: context.definitions).steps(scenario)
        } catch {
            throw .wrong(error)
        }
        self.steps = steps
        func shown(_ index: inout ResolvedIndex) {
            var added: [Indicator] = []
            for indicator in steps.compactMap(\.indicator)
            where !index.weighting.terms.contains(where: { $0.indicator == indicator })
                && !added.contains(indicator)
            {
                added.append(indicator)
            }
            if !added.isEmpty { index.weighting = index.weighting.showing(added) }
        }
        before = try IndexQuestion(query, dataset: dataset, context: context, engine: engine) {
            index throws(Diagnostics) in shown(&index)
        }
        var changed = context
        for step in steps {
            if case .goalposts(let indicator, let posts) = step.change {
                changed.definitions.goalposts.reset(indicator)
                changed.definitions.goalposts.set(posts, for: indicator)
            }
        }
        after = try IndexQuestion(query, dataset: dataset, context: changed, engine: engine) {
            index throws(Diagnostics) in
            shown(&index)
            try ScenarioWeights.apply(steps, to: &index)
        }
        var scopes: [ScenarioScope] = []
        for step in steps {
            guard let scope = step.scope, !scopes.contains(where: { $0.isOf(scope) }) else { continue }
            scopes.append(
                try ScenarioScope(scope, step, query, dataset: dataset, context: context, engine: engine))
        }
        self.scopes = scopes
        try checkParts()
    }

    /// What is no ratio of totals cannot be told of a part of the interactions.
    private func checkParts() throws(EngineFailure) {
        var measurements = Measurements()
        var problems: [Diagnostic] = []
        func refuse(_ indicator: Indicator, _ reason: String, _ remedy: String, _ step: ScenarioStep) {
            problems.append(
                ScenarioProblem.partOfNoRatio(
                    indicator: indicator.name, reason: reason, remedy: remedy, step.span
                ).diagnostic)
        }
        for term in after.weighting.terms {
            let indicator = term.indicator
            let plan = frame.planner.plan(indicator, measurements: &measurements)
            let evidence = ChangeableEvidence(plan, &measurements)
            for step in steps {
                switch (step.change, evidence) {
                case (.value(indicator, let change), .total):
                    if case .scale = change { continue }
                    refuse(
                        indicator, "it adds up over the interactions, and over which of them is not said",
                        "change it by a percentage: what if \(indicator.name) -20%", step)
                case (.value(indicator, _), .whole) where step.scope != nil,
                    (.volume, .whole) where step.scope != nil:
                    refuse(
                        indicator, "it is no ratio of totals: its value for all does not follow from a part",
                        Indicator.named(indicator.family).map { $0 != indicator } ?? false
                            ? "change the mean, `\(indicator.family)`, or all interactions, without `where`"
                            : "change all interactions, without `where`", step)
                case (.volume, .whole(growsWithVolume: true)):
                    refuse(
                        indicator, "how its formula goes with the number of interactions is not known",
                        "leave it out of the index", step)
                default: continue
                }
            }
        }
        guard problems.isEmpty else { throw .wrong(Diagnostics(problems)) }
    }

    // MARK: Answer

    /// One level of groups as it is and as it would be.
    struct Levels {
        var before: IndexQuestion.Level
        var after: IndexQuestion.Level

        /// Whether the value of a term is otherwise in one of the groups.
        func isMoved(_ term: Int) -> Bool {
            let (old, new) = (before.scores.columns[term].readings, after.scores.columns[term].readings)
            return zip(old.values, new.values).contains { $0 != $1 && !($0.isNaN && $1.isNaN) }
        }
    }

    func answer() throws(EngineFailure) -> Answer {
        // The finest groups first: they tell what coarser ones measure, so that rows are read once.
        let cells = try ScenarioCells(after, steps, scopes: scopes.map { ($0.text, $0.condition) })
        let scope = try frame.scope(engine)
        let hasGroups = !frame.dimensions.isEmpty
        let groups = hasGroups ? try levels(frame.dimensions, cells) : nil
        let all = try levels([], cells, scalesOf: groups)
        let own = groups.map { levels in scaled(levels, by: levels) } ?? all
        let pooled = (
            before.plans.indices.map { all.before.scores.score($0, of: 0) },
            after.plans.indices.map { all.after.scores.score($0, of: 0) }
        )
        let machines = hasGroups ? try before.machineAgents(own.before) : nil
        func ranked(_ scores: ScoredGroups) -> ScoredGroups {
            machines.map { scores.leavingUnranked($0.isMachine) } ?? scores
        }
        let weighed = (
            before: ranked(own.before.scores).weighed(by: before.definition, pooled: pooled.0),
            after: ranked(own.after.scores).weighed(by: after.definition, pooled: pooled.1)
        )
        let total = (
            before: all.before.scores.weighed(by: before.definition, pooled: pooled.0),
            after: all.after.scores.weighed(by: after.definition, pooled: pooled.1)
        )
        let groupCount = hasGroups ? own.before.groups.groupCount : 1
        var layout = try WhatIfLayout(self, own, all: all, weighed, groupCount: groupCount)
        let whole = WhatIfLayout.Figures(
            keys: [], size: (all.before.size(0), cells.sizeOfAll),
            result: (total.before.result(of: 0), total.after.result(of: 0)))
        var answer = Answer(
            statement: "", columns: layout.columns, window: frame.answerWindow(engine), scope: scope,
            weights: before.weights, definition: making.hash.description)
        guard hasGroups else {
            if scope.inScope > 0 { answer.rows = [layout.row(whole)] }
            answer.notes = try notes(scope, total.before, layout, cells)
            return answer
        }
        let order = try before.members.meant(queryInOrder, own.before.groups, of: \.group) {
            query throws(EngineFailure) in
            try IndexOrder(level: own.after, weighed: weighed.after, layout: IndexLayout(question: after))
                .shown(query)
        }
        let sizes = cells.sizes
        for (group, _) in order {
            try frame.checkCancelled(at: answer.rows.count)
            answer.rows.append(
                layout.row(
                    WhatIfLayout.Figures(
                        group: group, keys: own.before.groups.keys.map { $0[group] },
                        size: (own.before.size(group), sizes[group]),
                        result: (weighed.before.result(of: group), weighed.after.result(of: group)))))
        }
        if groupCount > 1 { answer.total = layout.row(whole) }
        if !query.order.isEmpty {
            answer.rows = try CompareOrder(answer, frame).shown(query).map { answer.rows[$0] }
        }
        answer.notes = try notes(scope, weighed.before, layout, cells)
        if answer.rows.count < groupCount {
            answer.notes.append(EngineNote.limited(shown: answer.rows.count, of: groupCount).note)
        }
        return answer
    }

    /// The clauses, without an order of columns that only this answer has.
    private var queryInOrder: Query {
        var own = query
        if !query.order.isEmpty { (own.order, own.limit) = ([], nil) }
        return own
    }

    private func levels(
        _ dimensions: [Dimension], _ cells: ScenarioCells, scalesOf groups: Levels? = nil
    ) throws(EngineFailure) -> Levels {
        let isOfAll = dimensions.isEmpty
        let level = try before.level(dimensions)
        var other = try after.level(dimensions)
        var columns: [ScoreColumn] = []
        for (term, column) in other.scores.columns.enumerated() {
            columns.append(try cells.column(term, column, ofAll: isOfAll))
        }
        other.scores = ScoredGroups(
            columns: columns, groupCount: other.groups.groupCount,
            minimumCount: after.definition.minimumCount)
        let levels = Levels(before: level, after: other)
        return groups.map { scaled(levels, by: $0) } ?? levels
    }

    /// The same on scales that are made from groups, where those are asked for.
    private func scaled(_ levels: Levels, by groups: Levels) -> Levels {
        Levels(
            before: levels.before.scaled(
                by: before.groupScales(groups.before), minimum: before.definition.minimumCount),
            after: levels.after.scaled(
                by: after.groupScales(groups.after), minimum: after.definition.minimumCount))
    }

    /// What the answer depends on beside the interactions: the index, and what is said to be otherwise.
    private var making: IndexMaking {
        var making = after.making
        making.rules.append("what if " + ScenarioText.canonicalText(steps))
        return making
    }

    private func notes(
        _ scope: AnswerScope, _ weighed: WeighedGroups, _ layout: WhatIfLayout, _ cells: ScenarioCells
    ) throws(EngineFailure) -> [AnswerNote] {
        var notes = [ScenarioNote.whatIf(ScenarioText.text(steps)).note]
        for scope in scopes { notes += try scope.frame.notes(scope: scope.known, engine) }
        if !scopes.isEmpty {
            var counts: [(text: String, count: Int)] = []
            for own in scopes { counts.append((own.text, try own.count(within: frame, engine))) }
            notes.append(ScenarioNote.scope(counts, of: scope.inScope).note)
        }
        if before.weighting != after.weighting {
            notes.append(ScenarioNote.weights(after.weighting.effectiveText).note)
        }
        notes.append(ScenarioNote.kept(hasIntervals: frame.context.interval != .none).note)
        notes += layout.notes(cells)
        notes += before.members.notes
        return try notes + before.notes(scope, weighed, total: before.total())
    }
}

extension WeighedGroups {
    /// The places of all groups, those of each period among themselves.
    func ranks(_ groups: GroupedRows, hasPeriod: Bool) -> [Rank?] {
        GroupOrder(groups, hasPeriod: hasPeriod).periods.flatMap { Standing(self, $0).ranks }
    }
}
