import CIIColumns
import CIIIndex
public import CIILanguage

/// A goal that a session keeps, and the clauses it is asked under.
public struct KeptGoal: Equatable, Sendable {
    /// The goal.
    public var goal: Goal
    /// What it is asked of: the groups, the filter, the window where it has one of its own.
    public var query: Query

    /// A goal under the clauses of `query`; where its answer goes is not kept.
    public init(_ goal: Goal, _ query: Query) {
        self.goal = goal
        self.query = query
        self.query.output = Output()
    }

    /// The statement that sets it.
    public var statement: String { StatementPrinter(naming: .canonical).print(.goal(goal, query)) }

    /// What it asks for, without `goal` before it.
    var text: String { String(statement.dropFirst("goal ".count)) }

    /// Whether it asks for the same figure on the same side under the same clauses, so that it takes the other's place.
    func replaces(_ other: KeptGoal) -> Bool {
        func key(_ goal: KeptGoal) -> String {
            var goal = goal
            goal.goal.value = Spanned(.number(0), goal.goal.value.span)
            goal.goal.failsWhenMissed = false
            return goal.statement
        }
        return key(self) == key(other)
    }
}

/// How the groups of one goal stand.
struct GoalQuestion {
    let kept: KeptGoal
    /// The goal as it is named, where it was asked under other clauses than its own.
    var shown: KeptGoal
    let figures: FigureQuestion
    let table: FigureQuestion.Table
    /// The figure that is to reach something.
    let figure: FigureColumn
    /// By group; of everything where there are no groups.
    let standings: [GoalStanding]
    /// How everything together stands.
    let total: GoalStanding
    /// How many whole periods the record is made of, and what they are; nil without dates.
    let record: (wholeCount: Int, period: PeriodNoun)?

    init(
        _ kept: KeptGoal, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        self.kept = kept
        shown = kept
        var query = kept.query
        let unanswered = [query.order.isEmpty ? nil : "order by", query.limit == nil ? nil : "top"].compactMap
        { $0 }
        guard unanswered.isEmpty else {
            throw .wrong(Diagnostics(unanswered.map { EngineProblem.clauseNotAnswered($0).diagnostic }))
        }
        query.every = nil
        let figures = try FigureQuestion(
            [kept.goal.figure], query, dataset: dataset, context: context, engine: engine)
        let table = try figures.table()
        guard let figure = table.columns.first else {
            throw .wrong(Diagnostics(EngineProblem.noData.diagnostic))
        }
        let target = try GoalTarget(kept.goal, of: figure)
        var pasts: [[KeyValue]: [Double]] = [:]
        var pastOfAll: [Double] = []
        var record: (wholeCount: Int, period: PeriodNoun)?
        if figures.frame.cohort != nil {
            func series(_ by: [Spanned<Expression>]) throws(EngineFailure) -> FigureSeries? {
                var own = kept.query
                own.by = by
                return try FigureSeries(
                    [kept.goal.figure], own, dataset: dataset, context: context, engine: engine)
            }
            func past(_ series: FigureSeries, _ member: Int) -> [Double] {
                series.series[0][member].compactMap { period, estimate in
                    series.periods.part(of: period) == .whole ? estimate.value : nil
                }
            }
            if let all = try series([]), !all.series.isEmpty {
                record = (all.wholeCount, all.periods.noun)
                if !all.members.isEmpty { pastOfAll = past(all, 0) }
            }
            if !query.by.isEmpty, let groups = try series(query.by), !groups.series.isEmpty {
                for (member, keys) in groups.members.enumerated() { pasts[keys] = past(groups, member) }
            }
        }
        let total = GoalStanding(target, figure.total, past: pastOfAll)
        standings =
            figures.frame.dimensions.isEmpty
            ? [total]
            : figure.groups.indices.map {
                GoalStanding(target, figure.groups[$0], past: pasts[table.keys(of: $0)] ?? [])
            }
        (self.figures, self.table, self.figure, self.total, self.record) = (
            figures, table, figure, total, record
        )
    }

    /// Whether a group misses the goal, or there is nothing to tell that one meets it.
    var missedCount: Int { standings.count { !$0.verdict.isMet } }
}

/// What a goal came to.
public struct GoalAnswer {
    /// The table.
    public var answer: Answer
    /// How many groups miss a goal that `or fail` stands behind, of how many.
    public var failing: (missed: Int, of: Int)
}
