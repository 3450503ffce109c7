import CIIIndex
import CIILanguage
import CIIText

/// A scenario to the changes that it comes to, in the order they are made in.
struct ScenarioResolver {
    let definitions: Definitions

    /// The changes of a scenario and of those that it names.
    ///
    /// - Throws: what is wrong, at its place in the statement asked.
    func steps(_ scenario: Scenario) throws(Diagnostics) -> [ScenarioStep] {
        let isOfRows = scenario.parts.contains { part in
            switch part.value {
            case .named: false
            case .change(let change): change.isOfInteractions
            }
        }
        let steps = try steps(scenario, path: [], span: nil)
        if let scope = scenario.scope, !isOfRows {
            throw Diagnostics(ScenarioProblem.scopeOfNothing(scope.span).diagnostic)
        }
        return steps
    }

    /// - Parameter span: Where the outermost name stands in the statement asked; nil for what it says itself.
    private func steps(
        _ scenario: Scenario, path: [Name], span: SourceSpan?
    ) throws(Diagnostics) -> [ScenarioStep] {
        var steps: [ScenarioStep] = []
        for part in scenario.parts {
            let place = span ?? part.span
            switch part.value {
            case .named(let name):
                let known = try definitions.scenario(Spanned(name, place))
                guard path.count < DefinitionGraph.mostLevels else {
                    throw Diagnostics(DefinitionProblem.tooLarge(name.canonical, place).diagnostic)
                }
                steps += try self.steps(known.scenario, path: path + [name], span: place)
            case .change(let change):
                do throws(Diagnostics) {
                    let (own, text) = try resolved(change)
                    var step = ScenarioStep(
                        change: own, text: text, scope: nil, path: path, span: place)
                    if step.isOfInteractions {
                        step = ScenarioStep(
                            change: own, text: text, scope: scenario.scope, path: path, span: place)
                    }
                    steps.append(step)
                } catch {
                    throw relocated(error, path, span)
                }
            }
        }
        return steps
    }

    /// What is wrong with a change of a scenario by its name, told at the name.
    private func relocated(_ problems: Diagnostics, _ path: [Name], _ span: SourceSpan?) -> Diagnostics {
        guard let span, let name = path.last, let first = problems.all.first else { return problems }
        return Diagnostics(
            ScenarioProblem.notApplied(name.canonical, reason: first.message, span).diagnostic)
    }

    private func resolved(
        _ change: ScenarioChange
    ) throws(Diagnostics) -> (change: ScenarioStep.Change, text: String) {
        let goalposts = GoalpostsResolver(definitions: definitions)
        switch change.subject {
        case .indicator(let name):
            let indicator = try goalposts.indicator(name)
            switch change.amount {
            case .goalposts(let range):
                let posts = try goalposts.goalposts(range.value.posts, of: indicator)
                return (
                    .goalposts(indicator, posts),
                    "goalposts of \(indicator.name) \(GoalpostText.text(posts, indicator))"
                )
            case .set(let post):
                let value = try amount(post, of: indicator)
                return (
                    .value(indicator, .set(value)),
                    "\(indicator.name) at \(FigureMargin.text(value, indicator.columnUnit))"
                )
            case .raise(let post): return try shifted(indicator, post, by: 1)
            case .lower(let post): return try shifted(indicator, post, by: -1)
            }
        case .weight(let name):
            let indicator = try goalposts.indicator(name)
            let (own, words) = try plain(
                change.amount, lower: "less", higher: "more", of: "a weight is a number, such as 0.5 or 50%")
            return (.weight(indicator, own), "weight of \(indicator.name) \(words)")
        case .volume:
            let (own, words) = try plain(
                change.amount, lower: "fewer", higher: "more",
                of: "a volume is a number of interactions, such as 500 or +20%")
            let isPossible =
                switch own {
                case .set(let count): (0...ScenarioProblem.mostInteractions).contains(count)
                case .scale(let factor): (0...ScenarioProblem.mostTimes).contains(factor)
                case .shift(let amount): abs(amount) <= ScenarioProblem.mostInteractions
                }
            guard isPossible else {
                throw Diagnostics(ScenarioProblem.impossibleVolume(change.span).diagnostic)
            }
            return (.volume(own), "interactions \(words)")
        }
    }

    /// A value of an indicator in its unit; a plain number stands for seconds where times are measured.
    private func amount(
        _ post: Spanned<Goalpost>, of indicator: Indicator
    ) throws(Diagnostics) -> Double {
        if case .number(let number) = post.value, indicator.unit == .seconds { return number }
        return try GoalpostsResolver(definitions: definitions).value(post, of: indicator)
    }

    /// An amount without a unit of its own; a percentage that is set is a share.
    private func plain(
        _ amount: ScenarioChange.Amount, lower: String, higher: String, of expected: String
    ) throws(Diagnostics) -> (ValueChange, String) {
        switch amount {
        case .set(let post):
            switch post.value {
            case .number(let number): return (.set(number), shortest(number))
            case .percent(let percent): return (.set(percent / 100), shortest(percent) + " %")
            case .duration:
                throw Diagnostics(ScenarioProblem.wrongAmount(expected, post.span).diagnostic)
            }
        case .raise(let post): return try plain(shift: post, by: 1, higher, expected)
        case .lower(let post): return try plain(shift: post, by: -1, lower, expected)
        case .goalposts(let range):
            throw Diagnostics(ScenarioProblem.wrongAmount(expected, range.span).diagnostic)
        }
    }

    /// The change of a value up or down; a percentage is one of the value.
    private func shifted(
        _ indicator: Indicator, _ post: Spanned<Goalpost>, by sign: Double
    ) throws(Diagnostics) -> (change: ScenarioStep.Change, text: String) {
        let side = sign < 0 ? "lower" : "higher"
        if case .percent(let percent) = post.value {
            return (
                .value(indicator, .scale(1 + sign * percent / 100)),
                "\(indicator.name) \(shortest(percent)) % \(side)"
            )
        }
        let value = try amount(post, of: indicator)
        return (
            .value(indicator, .shift(sign * value)),
            "\(indicator.name) \(indicator.differenceText(value)) \(side)"
        )
    }

    private func plain(
        shift post: Spanned<Goalpost>, by sign: Double, _ side: String, _ expected: String
    ) throws(Diagnostics) -> (ValueChange, String) {
        switch post.value {
        case .number(let number): return (.shift(sign * number), "\(shortest(number)) \(side)")
        case .percent(let percent):
            return (.scale(1 + sign * percent / 100), "\(shortest(percent)) % \(side)")
        case .duration:
            throw Diagnostics(ScenarioProblem.wrongAmount(expected, post.span).diagnostic)
        }
    }
}

extension ScenarioChange {
    /// Whether it is about interactions, so that it can be about some of them.
    fileprivate var isOfInteractions: Bool {
        switch (subject, amount) {
        case (.volume, _), (.indicator, .set), (.indicator, .raise), (.indicator, .lower): true
        case (.weight, _), (.indicator, .goalposts): false
        }
    }

    /// Where the amount stands.
    fileprivate var span: SourceSpan {
        switch amount {
        case .set(let post), .raise(let post), .lower(let post): post.span
        case .goalposts(let range): range.span
        }
    }
}

extension Indicator {
    /// What a column of its values holds.
    var columnUnit: AnswerColumn.Unit {
        switch unit {
        case .percent: .percent
        case .netScore: .netScore
        case .seconds: .seconds
        case .rating: .rating
        case .count, .currency: .none
        }
    }

    /// A difference of two of its values in words; of percentages it is one of points.
    func differenceText(_ difference: Double) -> String {
        switch unit {
        case .percent, .netScore: fixed(difference, decimals: 1) + " points"
        case .seconds: durationText(difference)
        case .rating: fixed(difference, decimals: 2) + " points"
        case .count, .currency: shortest((difference * 1e4).rounded() / 1e4)
        }
    }
}
