import CIIText

// Questions about weights, scenarios and lessons.
extension StatementPrinter {
    func parts(of sweep: Sweep) -> [String] {
        let from = sweep.from?.value ?? (sweep.to == nil ? nil : 0)
        return [
            name(sweep.indicator.value), from.map { "from " + shortest($0) } ?? "",
            sweep.to.map { "to " + shortest($0.value) } ?? "", sweep.steps.map { "steps \($0.value)" } ?? "",
        ]
    }

    func parts(of sampling: Sampling) -> [String] {
        [
            sampling.nearness.map { "near " + shortest($0.value) } ?? "",
            sampling.draws.map { "draws \($0.value)" } ?? "",
        ]
    }

    func parts(of reach: Reach) -> [String] {
        let costs = reach.costs.map { "\(name($0.indicator.value))=\(shortest($0.amount.value))" }
        return [shortest(reach.target.value), costs.isEmpty ? "" : "costs " + words(costs)]
    }

    func text(of source: WeightsSource) -> String {
        switch source {
        case .entries(let entries): text(of: entries)
        case .copy(let weighting): name(weighting.value, isReserved: { $0.weighing != nil })
        case .equal(let indicators): "equal " + names(indicators)
        case .pairs(let judgements):
            "pairs " + judgements.map(print).joined(separator: ", ")
        }
    }

    /// What stands behind `weights NAME =`.
    public func print(_ source: WeightsSource) -> String { text(of: source) }

    /// A judgement as it stands behind `pairs`.
    public func print(_ judgement: Judgement) -> String {
        "\(name(judgement.first.value)) over \(name(judgement.second.value)) \(shortest(judgement.ratio.value))"
    }

    func parts(of form: ScenarioStatement) -> [String] {
        switch form {
        case .list: []
        case .show(let scenario): [name(scenario.value)]
        case .define(let defined, let scenario): [name(defined.value), "=", text(of: scenario)]
        }
    }

    /// The changes with commas, and their scope.
    func text(of scenario: Scenario) -> String {
        words([
            scenario.parts.map { text(of: $0.value) }.joined(separator: ", "),
            scenario.scope.map { "where " + print($0.value) } ?? "",
        ])
    }

    private func text(of part: Scenario.Part) -> String {
        switch part {
        case .named(let scenario):
            name(scenario, isReserved: { $0.supposed != nil || $0.verb == .goalposts })
        case .change(let change): text(of: change)
        }
    }

    private func text(of change: ScenarioChange) -> String {
        let subject =
            switch change.subject {
            case .indicator(let indicator): name(indicator.value, isReserved: { $0.supposed != nil })
            case .weight(let indicator): "weight " + name(indicator.value)
            case .volume: ScenarioWord.volume.rawValue
            }
        return switch change.amount {
        case .set(let value): "\(subject) = \(text(of: value.value))"
        case .raise(let value): "\(subject) + \(text(of: value.value))"
        case .lower(let value): "\(subject) - \(text(of: value.value))"
        case .goalposts(let range): "goalposts \(subject) \(print(range.value))"
        }
    }

    func parts(of form: LessonStatement) -> [String] {
        switch form {
        case .list: []
        case .start(let lesson): [print(lesson: lesson.value)]
        case .next: [LessonWord.next.rawValue]
        case .again: [LessonWord.again.rawValue]
        case .hint: [LessonWord.hint.rawValue]
        case .solution: [LessonWord.solution.rawValue]
        case .skip: [LessonWord.skip.rawValue]
        case .back: [LessonWord.back.rawValue]
        case .stop: [LessonWord.stop.rawValue]
        case .answer(let text): [LessonWord.answer.rawValue, raw(text.value)]
        case .export(let path): [LessonWord.export.rawValue, Self.quoted(path.value)]
        }
    }

    /// A number or name of a lesson, in quotes where it would be read as something else.
    private func print(lesson: String) -> String {
        if let number = Int(lesson), number >= 1, String(number) == lesson { return lesson }
        if WordMeaning.table[folded(lesson)]?.lesson != nil { return Self.quoted(lesson) }
        return print(profileName: Name(quoted: lesson))
    }
}
