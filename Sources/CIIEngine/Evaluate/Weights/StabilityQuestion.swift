import CIIColumns
import CIIIndex
import CIILanguage

/// `stability …`: how far each weight can move before the first place, or any place, changes hands.
struct StabilityQuestion {
    /// How far the weight of one indicator can move.
    struct Term {
        /// The place of the indicator in the trial.
        var indicator: Int
        /// Its raw weight and share as they are.
        var amount: Double
        var share: Double
        /// Where the group keeps its place.
        var own: WeightInterval
        /// The group that it changes places with below and above; nil where there is none.
        var below: Int?
        var above: Int?
        /// Where all groups keep their order.
        var ranking: WeightInterval
        /// The smallest change beside the weight as it is, 0.2 for a fifth of it, at which the group changes places;
        /// nil where it does at none.
        var relativeChange: Double?
    }

    let trial: WeightTrial
    let query: Query
    let matrix: ScoreMatrix
    /// The groups that `for` means, in the trial; nil where it names none.
    let members: [Int]?
    private let lines: [WeightLine]

    var frame: QueryFrame { trial.base.frame }

    init(
        _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        try WeightClauses.check(query, of: .stability)
        let question = try IndexQuestion(query, dataset: dataset, context: context, engine: engine)
        try WeightClauses.checkGroups(question, of: .stability)
        self.query = query
        trial = WeightTrial(try WeighedQuestion(question))
        matrix = try trial.matrix(for: .stability)
        members = try trial.members()
        lines = trial.terms.indices.map { [matrix, trial] in
            WeightLine(matrix, weights: trial.weights, indicator: $0)
        }
    }

    /// The groups that the rows are about: the first one unless `for` names others.
    var groups: [Int] { members ?? (trial.groups.isEmpty ? [] : [0]) }

    /// The stability of one group's place, indicator by indicator.
    func terms(of group: Int) -> [Term] {
        lines.map { line in
            let own = WeightStability.interval(of: group, line)
            let ranking = WeightStability(line).ranking
            let ends = [own.low, own.high].map { end in neighbour(of: group, at: end, line) }
            let changes = zip([own.low, own.high], ends)
                .filter { $1 != nil && line.amount > 0 && $0.amount.isFinite }
                .map { abs($0.0.amount - line.amount) / line.amount }
            return Term(
                indicator: line.indicator, amount: line.amount, share: line.share, own: own, below: ends[0],
                above: ends[1], ranking: ranking, relativeChange: changes.min())
        }
    }

    /// The group that draws level where an interval ends; nil where it ends with the weights there are.
    private func neighbour(of group: Int, at end: WeightInterval.End, _ line: WeightLine) -> Int? {
        guard line.isMovable, end.share > 0, end.share < 1 else { return nil }
        let own = line.index(of: group, at: end.share)
        // Another that was equal all along changes nothing; one that is equal as it is does.
        func isNear(_ other: Int, _ share: Double) -> Bool {
            abs(line.index(of: other, at: share) - line.index(of: group, at: share)) <= 10 * Ranking.tolerance
        }
        return trial.groups.indices
            .filter { other in
                other != group && !(isNear(other, 0) && isNear(other, 1))
            }
            .min {
                abs(line.index(of: $0, at: end.share) - own) < abs(line.index(of: $1, at: end.share) - own)
            }
    }

    /// Of the terms the one whose weight has to change the least beside what it is.
    func critical(_ terms: [Term]) -> Term? {
        terms.filter { $0.relativeChange != nil }
            .min { ($0.relativeChange ?? 0, $0.indicator) < ($1.relativeChange ?? 0, $1.indicator) }
    }
}

extension StabilityQuestion {
    func answer() throws(EngineFailure) -> Answer {
        let question = trial.base.question
        let scope = try frame.scope(question.engine)
        var answer = Answer(
            statement: "", window: frame.answerWindow(question.engine), scope: scope,
            weights: question.weights, definition: question.making.hash.description)
        let layout = StabilityLayout(self)
        answer.text = layout.sentences
        answer.columns = layout.columns
        answer.rows = layout.rows
        answer.notes = answer.rows.isEmpty ? [] : [WeightNote.others.note]
        answer.notes +=
            try trial.possibilities(members, matrix, known: []) + trial.doubt() + trial.notes(scope)
        return answer
    }
}
