import CIIIndex
import CIILanguage
import CIIText

/// The columns and rows of `flips`: first who else can come first, then who else changes places.
struct FlipsLayout {
    /// Without `top` no more flips are listed than these beside those of the first place.
    static let mostRows = 20
    /// Among more groups than these not every two are looked at.
    static let mostGroups = 5_000

    let question: FlipsQuestion
    /// What is listed, in order.
    let flips: [FlipsQuestion.Flip]
    /// The smallest change that puts another group first; nil where none does.
    let first: FlipsQuestion.Flip?
    /// How many flips there are of those that are listed without `top`; nil where `top` asks for any.
    let countOfUsual: Int?

    init(_ question: FlipsQuestion) {
        self.question = question
        let lead = question.leadChanges
        first = lead.first
        func others(_ flips: [FlipsQuestion.Flip]) -> [FlipsQuestion.Flip] {
            flips.filter { flip in !lead.contains { $0.isSame(as: flip) } }
        }
        let limit = question.query.limit?.value
        let isFew = question.members != nil || question.trial.groups.count <= Self.mostGroups
        if let limit, limit.end == .top, isFew {
            let all = lead + others(question.allPairs(limit.count + lead.count))
            flips = Array(all.prefix(limit.count))
            countOfUsual = nil
            return
        }
        let usual = others(question.members.map(question.pairs) ?? question.neighbours)
        countOfUsual = lead.count + usual.count
        guard let limit else {
            flips = lead + usual.prefix(Self.mostRows)
            return
        }
        let all = lead + usual
        flips = Array(limit.end == .top ? all.prefix(limit.count) : all.suffix(limit.count))
    }

    let columns = [
        AnswerColumn(name: "indicator", kind: .dimension),
        AnswerColumn(name: "change.text", heading: "change", kind: .text),
        AnswerColumn(name: "weight.text", heading: "weight", kind: .text, prominence: .detail),
        AnswerColumn(name: "share", kind: .measure, unit: .percent, prominence: .detail),
        AnswerColumn(name: "rises", kind: .text),
        AnswerColumn(name: "over", kind: .text),
        AnswerColumn(name: "place", kind: .count, prominence: .detail),
        AnswerColumn(name: "cii", kind: .score, unit: .score, prominence: .detail),
        AnswerColumn(name: "change", kind: .measure, prominence: .machine),
        AnswerColumn(name: "weight", kind: .measure, prominence: .machine),
    ]

    var rows: [[AnswerValue]] {
        flips.map { flip in
            [
                .text(question.trial.indicator(flip.indicator)), .text(changeText(flip)),
                .text(weightText(flip)), .number(100 * flip.share),
                .text(question.trial.names[flip.rising]), .text(question.trial.names[flip.passed]),
                .integer(question.place(at: flip)), .number(flip.index), .number(flip.change),
                .number(flip.amount),
            ]
        }
    }

    /// The weight to type for it: beyond the flip.
    private func weight(_ flip: FlipsQuestion.Flip) -> Double {
        WeightText.beyond(flip.amount, from: question.trial.weights[flip.indicator])
    }

    private func weightText(_ flip: FlipsQuestion.Flip) -> String { WeightText.text(weight(flip)) }

    private func changeText(_ flip: FlipsQuestion.Flip) -> String {
        WeightText.change(to: flip.amount, from: question.trial.weights[flip.indicator])
    }

    // MARK: In words

    /// What the smallest change of a weight does to the first place.
    var sentence: String {
        let (trial, names) = (question.trial, question.trial.names)
        guard trial.groups.count > 1 else { return "there are not two groups with a place, so none flips" }
        let (leader, isShared) = trial.holder(0)
        let stays = "\(leader) \(isShared ? "stay" : "stays") first whatever the weight of one indicator"
        guard let first else {
            guard let members = question.members else {
                return stays
            }
            guard !members.isEmpty else { return "what is asked for has no place, so it flips with none" }
            let meant = enumerated(members.map { names[$0] }, atMost: 3)
            return members.contains(0)
                ? stays
                : "no weight of one indicator alone puts \(meant) first"
        }
        let indicator = trial.indicator(first.indicator)
        let rising = fitted(names[first.rising], to: 40)
        let passed = fitted(names[first.passed], to: 40)
        guard abs(first.change) > 1e-9 else {
            return "\(passed) and \(rising) share the first place, and any change of \(indicator) parts them"
        }
        return "\(changeText(first)) on \(indicator) puts \(rising) first, before \(passed): "
            + "\(first.change > 0 ? "over" : "under") \(weightText(first)) in place of \(WeightText.text(trial.weights[first.indicator]))"
    }

    var notes: [AnswerNote] {
        guard !flips.isEmpty else { return [] }
        var notes = [WeightNote.others.note]
        if let countOfUsual, flips.count < countOfUsual {
            notes.append(WeightNote.flipsLeftOut(shown: flips.count, of: countOfUsual).note)
        }
        if question.query.limit?.value.end == .top, countOfUsual != nil {
            notes.append(WeightNote.notEveryPair(most: Self.mostGroups).note)
        } else if countOfUsual != nil, question.members == nil, question.trial.groups.count > 2 {
            notes.append(WeightNote.neighbours.note)
        }
        return notes
    }
}

extension FlipsQuestion.Flip {
    /// Whether it is the same two groups that change places at the weight of the same indicator.
    func isSame(as other: Self) -> Bool {
        (indicator, rising, passed) == (other.indicator, other.rising, other.passed)
    }
}

extension FlipsQuestion {
    func answer() throws(EngineFailure) -> Answer {
        let scope = try frame.scope(trial.base.question.engine)
        let layout = FlipsLayout(self)
        var answer = Answer(
            statement: "", window: frame.answerWindow(trial.base.question.engine), scope: scope,
            weights: trial.base.question.weights,
            definition: trial.base.question.making.hash.description)
        answer.text = [layout.sentence]
        answer.columns = layout.columns
        answer.rows = layout.rows
        answer.notes =
            try layout.notes + trial.possibilities(members, matrix, known: leadChanges.map(\.rising))
        answer.notes += try trial.doubt()
        answer.notes += try trial.notes(scope)
        return answer
    }
}
