import CIIIndex
import CIILanguage
import CIIText

/// The columns and rows of `sweep`: a row for each share, a column for each group.
struct SweepLayout {
    /// Without `top` or `for` no more groups have a column than these.
    static let mostGroups = 8

    let question: SweepQuestion
    /// The groups that have a column.
    let groups: [Int]

    init(_ question: SweepQuestion) {
        self.question = question
        groups = Self.groups(question)
    }

    private var trial: WeightTrial { question.trial }
    private var hasPlaces: Bool { !question.frame.dimensions.isEmpty }

    /// By place; where there is not room for all, those that are first somewhere before any other.
    private static func groups(_ question: SweepQuestion) -> [Int] {
        let all = question.members ?? Array(question.trial.groups.indices)
        if let limit = question.query.limit?.value {
            return Array(limit.end == .top ? all.prefix(limit.count) : all.suffix(limit.count))
        }
        guard question.members == nil, all.count > mostGroups else { return all }
        var chosen: [Int] = []
        for group in question.steps.flatMap({ [$0.before].compactMap { $0 } + $0.first }) + all
        where chosen.count < mostGroups && !chosen.contains(group) { chosen.append(group) }
        return chosen.sorted()
    }

    var columns: [AnswerColumn] {
        let name = trial.indicator(question.indicator)
        var columns = [
            AnswerColumn(name: "share", heading: "\(name) share", kind: .dimension, unit: .percent),
            AnswerColumn(name: "weight", kind: .measure, prominence: .detail),
        ]
        if hasPlaces { columns.append(AnswerColumn(name: "first", kind: .text)) }
        var taken: Set<String> = []
        for (number, group) in groups.enumerated() {
            var name = "cii.\(trial.names[group])"
            while !taken.insert(name).inserted { name += " (2)" }
            columns.append(
                AnswerColumn(
                    name: name, heading: fitted(trial.names[group], to: 20), kind: .score, unit: .score,
                    prominence: number < 2 ? .essential : .detail))
        }
        return columns
    }

    var rows: [[AnswerValue]] { trial.groups.isEmpty ? [] : question.steps.map(row) }

    private func row(_ step: SweepQuestion.Step) -> [AnswerValue] {
        let share = AnswerValue.number(100 * step.share)
        var row: [AnswerValue] = [
            step.isGiven ? .marked(share, mark: "◂") : share,
            step.amount.isFinite ? .number(step.amount) : .missing,
        ]
        if hasPlaces {
            let names = AnswerValue.text(enumerated(step.first.map { trial.names[$0] }, atMost: 3))
            row.append(step.before.map { .marked(names, mark: " ← \(trial.names[$0])") } ?? names)
        }
        row += groups.map { step.indices[$0].isFinite ? .number(step.indices[$0]) : .missing }
        return row
    }

    // MARK: In words

    /// Who is first from where to where.
    var sentence: String? {
        guard hasPlaces, question.hasTurns, let start = question.steps.first, let end = question.steps.last,
            !start.first.isEmpty
        else { return nil }
        let turns = question.steps.filter { $0.before != nil }
        let indicator = trial.indicator(question.indicator)
        func name(_ group: Int) -> String { fitted(trial.names[group], to: 40) }
        func percent(_ share: Double) -> String { "\(fixed(100 * share, decimals: 1)) %" }
        guard let last = turns.last else {
            let first = question.steps.dropFirst().first ?? start
            let others = first.first.count - 1
            let who =
                name(first.first[0]) + (others > 0 ? " and \(counted(others, "other", "others")) are" : " is")
            return "\(who) first for every share of \(indicator) from \(percent(start.share)) to "
                + percent(end.share)
        }
        let parts = turns.compactMap { turn in
            turn.before.map { "\(name($0)) up to \(percent(turn.share)) of \(indicator)" }
        }
        return "first is " + parts.joined(separator: ", then ") + ", and \(name(last.first[0])) from there"
    }

    var notes: [AnswerNote] {
        var notes: [AnswerNote] = []
        if question.steps.contains(where: \.isGiven) { notes.append(WeightNote.given.note) }
        if question.steps.contains(where: { $0.before != nil }) {
            notes.append(WeightNote.turns.note)
        }
        if hasPlaces, !question.hasTurns { notes.append(WeightNote.noTurns.note) }
        notes.append(WeightNote.others.note)
        let count = question.members?.count ?? trial.groups.count
        if groups.count < count {
            notes.append(
                WeightNote.groupsLeftOut(
                    shown: groups.count, of: count, isAsked: question.query.limit != nil
                ).note)
        }
        return notes
    }
}

extension SweepQuestion {
    func answer() throws(EngineFailure) -> Answer {
        let question = trial.base.question
        let scope = try frame.scope(question.engine)
        let layout = SweepLayout(self)
        var answer = Answer(
            statement: "", window: frame.answerWindow(question.engine), scope: scope,
            weights: question.weights, definition: question.making.hash.description)
        answer.isShownWithChart = true
        answer.text = layout.sentence.map { [$0] } ?? []
        answer.columns = layout.columns
        answer.rows = layout.rows
        answer.notes = try layout.notes + trial.notes(scope)
        return answer
    }
}
