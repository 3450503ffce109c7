import CIIText

// Statements that ask for a goal or define something.
extension StatementPrinter {
    /// Figures of `trend`; the first in brackets where it begins with the word that stands for the index.
    func trended(_ figures: [Spanned<Expression>]) -> String {
        let text = items(figures)
        let lexer = Lexer(Array(text.utf8))
        let first = lexer.token(after: nil)
        guard first.meaning.verb == .cii, let figure = figures.first else { return text }
        return (["(" + item(figure.value) + ")"] + figures.dropFirst().map { item($0.value) })
            .joined(separator: ", ")
    }

    func text(of goal: Goal) -> String {
        words([
            "goal", operand(goal.figure.value), goal.relation.value.rawValue, text(of: goal.value.value),
        ])
    }

    func parts(of form: WeightsStatement) -> [String] {
        switch form {
        case .list: []
        case .show(let weighting): [name(weighting.value, isReserved: { $0.weighing == .ask })]
        case .define(let weighting, let source): [name(weighting.value), "=", text(of: source)]
        case .ask(let indicators): [WeightsWord.ask.rawValue, names(indicators)]
        }
    }

    func parts(of form: GoalpostsStatement) -> [String] {
        switch form {
        case .list: []
        case .show(let indicator): [name(indicator.value)]
        case .define(let indicator, let range, let family):
            [
                name(indicator.value), print(range.value), family.map { "for " + name($0.value) } ?? "",
            ]
        }
    }

    func parts(of form: SetStatement) -> [String] {
        switch form {
        case .list: []
        case .show(let setting): [name(setting.value)]
        case .assign(let setting, let value): [name(setting.value), "=", raw(value.value)]
        }
    }

    func text(of entries: WeightEntries) -> String {
        var parts = entries.entries.map { entry in
            "\(name(entry.indicator.value))=\(shortest(entry.amount.value))\(entry.isPercent ? "%" : "")"
        }
        if let rest = entries.rest { parts.append("rest=" + name(rest.value)) }
        if entries.isStrict { parts.append("strict") }
        return words(parts)
    }

    func parts(of form: IndicatorStatement) -> [String] {
        switch form {
        case .list: return []
        case .show(let indicator): return [name(indicator.value)]
        case .define(let indicator, let formula, let range):
            let ends =
                switch range.value {
                case .line(let worst, let best):
                    "worst \(text(of: worst.value)) best \(text(of: best.value))"
                case .band: "goalposts " + print(range.value)
                }
            return [name(indicator.value), "=", print(formula.value), ends]
        }
    }

    func parts(of form: IndexStatement) -> [String] {
        switch form {
        case .list: []
        case .show(let index): [name(index.value)]
        case .define(let index, let parts, let combination):
            [
                name(index.value), "=", parts.map(text(of:)).joined(separator: ", "),
                combination.map { "combine \($0.value.rawValue)" } ?? "",
            ]
        }
    }

    func text(of form: DiffStatement) -> String {
        switch form {
        case .file(let path): texts([path])
        case .files(let old, let new): texts([old, new])
        case .names(let old, let new): "\(name(old.value)), \(name(new.value))"
        }
    }

    func parts(of form: HoursStatement) -> [String] {
        switch form {
        case .list: []
        case .define(let hours, let holidays, let scope):
            [
                Self.quoted(hours.value),
                holidays.isEmpty
                    ? "" : "except " + holidays.map { text(of: $0.value) }.joined(separator: ", "),
                scope.map { "for \(name($0.field.value)) = \(Self.quoted($0.value.value))" } ?? "",
            ]
        }
    }

    private func text(of part: IndexPart) -> String {
        "\(name(part.name.value)) \(shortest(part.weight.value))\(part.isPercent ? "%" : "")"
    }

    /// Goalposts as they are written: `worst..best`.
    public func print(_ range: GoalpostRange) -> String {
        range.posts.map { text(of: $0.value) }.joined(separator: "..")
    }

    func text(of goalpost: Goalpost) -> String {
        switch goalpost {
        case .number(let value): shortest(value)
        case .percent(let value): shortest(value) + "%"
        case .duration(let duration): text(of: duration)
        }
    }
}
