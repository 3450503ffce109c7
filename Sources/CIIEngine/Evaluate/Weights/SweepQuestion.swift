import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// `sweep INDICATOR …`: the index of every group as one weight goes from end to end.
struct SweepQuestion {
    /// One share of the indicator, and what the groups come to there.
    struct Step {
        var share: Double
        var amount: Double
        /// The index of each group of the trial.
        var indices: [Double]
        /// The groups that are first.
        var first: [Int]
        /// The group that was first below, where the lead changes exactly here.
        var before: Int?
        /// Whether the share is the one of the weights as they are.
        var isGiven: Bool
    }

    static let usualSteps = 10
    static let mostSteps = 1_000

    let trial: WeightTrial
    let query: Query
    /// The place of the indicator in the trial.
    let indicator: Int
    let steps: [Step]
    /// Whether the shares at which the lead changes are known exactly.
    let hasTurns: Bool
    /// The groups that `for` means, in the trial; nil where it names none.
    let members: [Int]?

    var frame: QueryFrame { trial.base.frame }

    init(
        _ sweep: Sweep, _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        try WeightClauses.check(query, of: .sweep)
        let ends = try Self.ends(sweep)
        var asked = query
        asked.limit = nil
        let question = try IndexQuestion(asked, dataset: dataset, context: context, engine: engine)
        self.query = query
        let term = try Self.term(sweep.indicator, question)
        let trial = WeightTrial(try WeighedQuestion(question))
        self.trial = trial
        members = try trial.members()
        guard let indicator = trial.terms.firstIndex(of: term) else {
            throw .wrong(
                Diagnostics(WeightProblem.lacking(sweep.indicator.value, sweep.indicator.span).diagnostic))
        }
        self.indicator = indicator
        guard trial.weights.indices.contains(where: { $0 != indicator && trial.weights[$0] > 0 }) else {
            throw .wrong(
                Diagnostics(WeightProblem.notMovable(sweep.indicator.value, sweep.indicator.span).diagnostic))
        }
        let shares = WeightSweep.shares(from: ends.low, to: ends.high, steps: ends.steps)
        hasTurns = trial.scale != nil
        steps = try WeightPath(trial, indicator).steps(shares)
    }

    private static func ends(
        _ sweep: Sweep
    ) throws(EngineFailure) -> (low: Double, high: Double, steps: Int) {
        var problems: [WeightProblem] = []
        for end in [sweep.from, sweep.to] {
            if let end, !(0...1).contains(end.value) { problems.append(.share(end.span)) }
        }
        let (low, high) = (sweep.from?.value ?? 0, sweep.to?.value ?? 1)
        if problems.isEmpty, low >= high, let span = sweep.to?.span ?? sweep.from?.span {
            problems.append(.sharesReversed(span))
        }
        if let steps = sweep.steps, !(1...mostSteps).contains(steps.value) {
            problems.append(.steps(steps.span, most: mostSteps))
        }
        guard problems.isEmpty else { throw .wrong(Diagnostics(problems.map(\.diagnostic))) }
        return (low, high, sweep.steps?.value ?? usualSteps)
    }

    /// The place of the indicator in the question's weighting.
    private static func term(
        _ name: Spanned<Name>, _ question: IndexQuestion
    ) throws(EngineFailure) -> Int {
        let definitions = question.frame.schema.definitions
        guard let indicator = definitions.indicator(named: name.value.canonical) else {
            let names = question.weighting.terms.map(\.indicator.name)
            throw .wrong(
                Diagnostics(
                    EngineProblem.unknownIndicator(
                        name.value, name.span, nearest: nearest(to: name.value.canonical, among: names)
                    ).diagnostic))
        }
        guard let place = question.weighting.terms.firstIndex(where: { $0.indicator == indicator }) else {
            let names = question.weighting.terms.map(\.indicator.name).joined(separator: ", ")
            throw .wrong(
                Diagnostics(WeightProblem.notWeighed(name.value, name.span, weights: names).diagnostic))
        }
        return place
    }
}
