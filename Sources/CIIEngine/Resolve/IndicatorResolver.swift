public import CIIIndex
public import CIILanguage

/// `indicator NAME = …` to a definition; what is wrong with it is said at its place.
public struct IndicatorResolver {
    let definitions: Definitions

    /// A resolver that knows the names of `definitions`.
    public init(definitions: Definitions) { self.definitions = definitions }

    /// The indicator as it is defined, and its goalposts; the formula is not looked at any closer than its names.
    public func indicator(
        _ name: Spanned<Name>, _ formula: Spanned<Expression>, _ range: Spanned<GoalpostRange>
    ) throws(Diagnostics) -> (indicator: Definitions.OwnIndicator, goalposts: Goalposts) {
        try definitions.checkName(name, of: .indicator)
        guard !formula.value.names.isEmpty || formula.value.hasCall else {
            throw Diagnostics(DefinitionProblem.constantIndicator(formula.span).diagnostic)
        }
        let posts = try goalposts(range)
        let own = Definitions.OwnIndicator(
            name: name.value, formula: formula, unit: posts.unit, direction: posts.direction)
        var changed = definitions
        changed.define(own, goalposts: posts.goalposts)
        try changed.check(changed.graphOfIndicators, name)
        return (own, posts.goalposts)
    }

    /// Goalposts, and what they tell of the indicator.
    private func goalposts(
        _ range: Spanned<GoalpostRange>
    ) throws(Diagnostics) -> (goalposts: Goalposts, unit: IndicatorUnit, direction: Direction) {
        let posts = range.value.posts
        var units: Set<IndicatorUnit> = []
        let values = posts.map { post -> Double in
            switch post.value {
            case .number(let value):
                // Zero is zero in any unit.
                if value != 0 { units.insert(.rating) }
                return value
            case .percent(let value):
                units.insert(.percent)
                return value
            case .duration(let duration):
                units.insert(.seconds)
                return duration.seconds
            }
        }
        guard units.count <= 1 else {
            throw Diagnostics(DefinitionProblem.mixedUnits(range.span).diagnostic)
        }
        do throws(GoalpostsProblem) {
            let isLine = values.count == 2
            let goalposts =
                isLine
                ? try Goalposts(worst: values[0], best: values[1])
                : try Goalposts(
                    worstLow: values[0], bestLow: values[1], bestHigh: values[2], worstHigh: values[3])
            let direction: Direction = !isLine ? .band : values[0] < values[1] ? .higher : .lower
            return (goalposts, units.first ?? .rating, direction)
        } catch {
            switch error {
            case .notInOrder: throw Diagnostics(EngineProblem.goalpostsNotInOrder(range.span).diagnostic)
            case .equal, .notFinite:
                throw Diagnostics(EngineProblem.goalpostsEqual(range.span).diagnostic)
            }
        }
    }
}

/// What kind of thing a definition defines.
enum DefinedKind {
    case indicator, index, weighting, scenario
}

extension Definitions {
    /// Fails where a name belongs to something of another kind, or to what comes with the program.
    func checkName(_ name: Spanned<Name>, of kind: DefinedKind) throws(Diagnostics) {
        let word = name.value.canonical
        var owner: String?
        if kind != .weighting, word == "cii" || word == "n" { owner = "a figure" }
        if kind == .indicator, AggregateFunction(name.value) != nil { owner = "a function" }
        if kind != .weighting, Indicator.named(word) != nil { owner = "an indicator" }
        if kind == .index || kind == .scenario, ownIndicator(named: word) != nil { owner = "an indicator" }
        if kind != .index, kind != .scenario, index(named: word) != nil { owner = "an index" }
        if kind != .weighting, kind != .scenario, weighting(named: word) != nil { owner = "a weighting" }
        if let owner {
            throw Diagnostics(DefinitionProblem.nameTaken(name.value, name.span, by: owner).diagnostic)
        }
    }

    /// Which indicators that were defined here use which.
    var graphOfIndicators: DefinitionGraph {
        DefinitionGraph(
            ownIndicators.map { own in
                DefinitionGraph.Node(
                    name: own.name.canonical, size: own.formula.value.size,
                    uses: own.formula.value.names.map(\.canonical))
            })
    }

    /// Which indices use which.
    var graphOfIndices: DefinitionGraph {
        DefinitionGraph(
            indices.map { index in
                DefinitionGraph.Node(
                    name: index.name.canonical, size: index.parts.count,
                    uses: index.parts.map(\.name.canonical))
            })
    }

    /// Fails where what was defined as `name` is in a circle or makes anything too large.
    func check(_ graph: DefinitionGraph, _ name: Spanned<Name>) throws(Diagnostics) {
        if let path = graph.circle(through: name.value.canonical) {
            throw Diagnostics(DefinitionProblem.insideItself(name.value, name.span, path: path).diagnostic)
        }
        if let tooLarge = graph.tooLarge {
            throw Diagnostics(DefinitionProblem.tooLarge(tooLarge, name.span).diagnostic)
        }
    }
}

extension Expression {
    /// Whether a function is called anywhere in it.
    fileprivate var hasCall: Bool {
        switch self {
        case .call: true
        case .unary(_, let operand), .isMissing(let operand): operand.value.hasCall
        case .binary(_, let left, let right): left.value.hasCall || right.value.hasCall
        case .between(let value, let low, let high):
            [value, low, high].contains { $0.value.hasCall }
        case .membership(let value, let list): ([value] + list).contains { $0.value.hasCall }
        case .name, .number, .percent, .string, .boolean, .duration, .date, .pattern: false
        }
    }
}
