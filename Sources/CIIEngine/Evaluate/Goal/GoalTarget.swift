import CIIIndex
import CIILanguage

/// What a goal asks of a figure, in the figure's unit.
struct GoalTarget {
    let comparison: GoalRecord.Comparison
    let value: Double

    /// - Throws: that what is to be reached is in another unit.
    init(_ goal: Goal, of figure: FigureColumn) throws(EngineFailure) {
        comparison =
            switch goal.relation.value {
            case .atLeast: .atLeast
            case .above: .above
            case .atMost: .atMost
            case .below: .below
            }
        func wrong(_ expected: String) -> EngineFailure {
            .wrong(
                Diagnostics(
                    SeriesProblem.goalUnit(goal.value.span, figure: figure.name, expected: expected)
                        .diagnostic))
        }
        switch (goal.value.value, figure.unit) {
        case (.number(let number), .percent), (.number(let number), .score),
            (.number(let number), .netScore), (.number(let number), .rating), (.number(let number), .none),
            (.percent(let number), .percent), (.percent(let number), .score),
            (.percent(let number), .netScore):
            value = number
        case (.duration(let duration), .seconds): value = duration.seconds
        // Zero is zero in any unit.
        case (.number(0), .seconds): value = 0
        case (.number, .seconds), (.percent, .seconds): throw wrong("time, such as `120s` or `10min`")
        case (.duration, .percent): throw wrong("percent, 0 to 100")
        case (.duration, .score), (.duration, .netScore): throw wrong("points")
        case (.percent, .rating), (.duration, .rating): throw wrong("points of its rating scale")
        case (.percent, .none), (.duration, .none): throw wrong("plain numbers")
        }
    }
}

/// How one group stands beside a goal.
struct GoalStanding {
    /// Whether the goal is met, and whether the interval leaves a doubt.
    enum Verdict: String {
        case met
        case metNotSurely = "met, not surely"
        case missedNotSurely = "missed, not surely"
        case missed
        case noFigure = "no figure"

        /// Whether the goal is met as the figure stands; one without a figure is not.
        var isMet: Bool {
            switch self {
            case .met, .metNotSurely: true
            case .missedNotSurely, .missed, .noFigure: false
            }
        }
    }

    let target: GoalTarget
    let estimate: FigureEstimate
    /// Nil where there is no figure.
    let record: GoalRecord?
    let verdict: Verdict

    /// - Parameter past: The figures of the whole periods before.
    init(_ target: GoalTarget, _ estimate: FigureEstimate, past: [Double]) {
        (self.target, self.estimate) = (target, estimate)
        record = estimate.value.map { GoalRecord($0, target.comparison, target.value, past: past) }
        guard let record else {
            verdict = .noFigure
            return
        }
        // Without an interval nothing tells whether it is sure.
        let ends = [estimate.interval?.low, estimate.interval?.high]
        let isSure = ends.allSatisfy { end in
            end.map { target.comparison.isMet($0, target.value) == record.isMet } ?? false
        }
        verdict = record.isMet ? (isSure ? .met : .metNotSurely) : (isSure ? .missed : .missedNotSurely)
    }
}
