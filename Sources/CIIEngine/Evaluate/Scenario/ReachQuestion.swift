import CIIColumns
import CIIIndex
import CIILanguage

/// `reach 75 …`: what each indicator of a group would need for the index to come to a value, alone, and together at the
/// least cost.
struct ReachQuestion {
    let query: Query
    let target: Double
    let index: IndexQuestion
    /// What a point of each score costs, in the order of the weighting; nil for one without a cost.
    let prices: [Double?]
    /// Whether costs are given at all.
    let hasPrices: Bool

    var frame: QueryFrame { index.frame }

    init(
        _ reach: Reach, _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        self.query = query
        target = reach.target.value
        try ScenarioClauses.check(query, verb: "reach")
        guard (0...100).contains(target) else {
            throw .wrong(Diagnostics(ScenarioProblem.target(target, reach.target.span).diagnostic))
        }
        index = try IndexQuestion(query, dataset: dataset, context: context, engine: engine)
        guard !index.scaling.dependsOnGroups else {
            throw .wrong(
                Diagnostics(
                    ScenarioProblem.notAfter(
                        clause: "scale \(index.scaling.rawValue)", verb: "reach"
                    ).diagnostic))
        }
        prices = try Self.prices(reach.costs, index.weighting, context.definitions)
        hasPrices = !reach.costs.isEmpty
    }

    private static func prices(
        _ costs: [WeightEntries.Entry], _ weighting: Weighting, _ definitions: Definitions
    ) throws(EngineFailure) -> [Double?] {
        var prices = [Double?](repeating: nil, count: weighting.terms.count)
        var problems: [Diagnostic] = []
        for cost in costs {
            func wrong(_ reason: String, _ span: SourceSpan) {
                problems.append(ScenarioProblem.cost(reason, span).diagnostic)
            }
            let name = cost.indicator.value
            do throws(Diagnostics) {
                let indicator = try GoalpostsResolver(definitions: definitions).indicator(cost.indicator)
                guard let term = weighting.terms.firstIndex(where: { $0.indicator == indicator }),
                    weighting.terms[term].effective > 0
                else {
                    wrong("`\(name.spelling)` weighs nothing in this index", cost.indicator.span)
                    continue
                }
                guard prices[term] == nil else {
                    wrong("`\(name.spelling)` has a cost already", cost.indicator.span)
                    continue
                }
                guard cost.amount.value >= 0, cost.amount.value.isFinite, !cost.isPercent else {
                    wrong("a cost is a number, zero or more, for one point of score", cost.amount.span)
                    continue
                }
                prices[term] = cost.amount.value
            } catch {
                problems += error.all
            }
        }
        guard problems.isEmpty else { throw .wrong(Diagnostics(problems)) }
        return prices
    }

    // MARK: Answer

    func answer() throws(EngineFailure) -> Answer {
        let hasGroups = !frame.dimensions.isEmpty
        let own = hasGroups ? try index.level(frame.dimensions) : nil
        let all = try index.level([])
        let pooled = index.plans.indices.map { all.scores.score($0, of: 0) }
        let level = own ?? all
        let machines = hasGroups ? try index.machineAgents(level) : nil
        let scores = machines.map { level.scores.leavingUnranked($0.isMachine) } ?? level.scores
        let weighed = scores.weighed(by: index.definition, pooled: pooled)
        let scope = try frame.scope(index.engine)
        let shifts = try ReachShifts(index, weighed.groups)
        var order = [0]
        if own != nil {
            order = try index.members.meant(query, level.groups, of: \.group) {
                query throws(EngineFailure) in
                try IndexOrder(level: level, weighed: weighed, layout: IndexLayout(question: index))
                    .shown(query)
            }.map(\.group)
        } else if scope.inScope == 0 {
            order = []
        }
        let terms = index.weighting.terms.indices.filter { index.weighting.terms[$0].effective > 0 }
        let history = try ValueHistory(
            index, terms: Array(terms), groupCount: own == nil ? 1 : level.groups.groupCount)
        var layout = ReachLayout(question: self, terms: Array(terms), history: history)
        var answer = Answer(
            statement: "", columns: layout.columns, window: frame.answerWindow(index.engine), scope: scope,
            weights: index.weights, definition: index.making.hash.description)
        for group in order {
            try frame.checkCancelled(at: answer.rows.count)
            let result = weighed.result(of: group)
            answer.rows += layout.rows(
                own == nil ? [] : level.groups.keys.map { $0[group] }, size: level.size(group), result,
                shifts, group: group)
        }
        answer.notes = layout.notes(shifts) + index.members.notes
        answer.notes += try index.notes(scope, weighed, total: index.total())
        if own != nil, index.members.members.isEmpty, order.count < level.groups.groupCount {
            let rows = 1 + terms.count
            answer.notes.append(
                EngineNote.limited(shown: rows * order.count, of: rows * level.groups.groupCount).note)
        }
        return answer
    }
}
