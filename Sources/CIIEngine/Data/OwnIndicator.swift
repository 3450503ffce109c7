public import CIIIndex
public import CIILanguage

extension Definitions {
    /// An indicator defined by `indicator`.
    public struct OwnIndicator: Equatable, Sendable {
        /// The name it was given.
        public var name: Name
        /// The figure of a group that it is.
        public var formula: Spanned<Expression>
        /// What scores and lists need to know of it.
        public var indicator: Indicator

        /// `indicator name = formula …`, with goalposts of that unit, which tell the direction.
        public init(
            name: Name, formula: Spanned<Expression>, unit: IndicatorUnit, direction: Direction
        ) {
            self.name = name
            self.formula = formula
            let functions = Set(AggregateFunction.reference.map(\.name))
            let names = formula.value.names.map(\.canonical)
            indicator = .defined(
                name.canonical, formula: StatementPrinter().print(formula.value), unit: unit,
                direction: direction,
                fields: Array(
                    names.filter { Indicator.named($0) == nil && !functions.contains($0) && $0 != "n" }
                        .prefix(1)))
        }
    }

    /// The indicator called `name`: one that comes with the program, or one defined here.
    public func indicator(named name: String) -> Indicator? {
        Indicator.named(name) ?? ownIndicator(named: name)?.indicator
    }

    /// The indicator of that name that was defined here.
    public func ownIndicator(named name: String) -> OwnIndicator? {
        ownIndicators.first { $0.name.canonical == name }
    }

    /// Every indicator: those that come with the program, then those defined here.
    public var indicators: [Indicator] { Indicator.all + ownIndicators.map(\.indicator) }
}

extension Expression {
    /// The names of fields and figures in it, each once, in the order they stand.
    public var names: [Name] {
        var names: [Name] = []
        collect(&names)
        return names
    }

    private func collect(_ names: inout [Name]) {
        switch self {
        case .name(let name): if !names.contains(name) { names.append(name) }
        case .unary(_, let operand), .isMissing(let operand): operand.value.collect(&names)
        case .binary(_, let left, let right):
            left.value.collect(&names)
            right.value.collect(&names)
        case .between(let value, let low, let high):
            for part in [value, low, high] { part.value.collect(&names) }
        case .membership(let value, let list):
            for part in [value] + list { part.value.collect(&names) }
        case .call(_, let arguments):
            for argument in arguments { argument.value.collect(&names) }
        case .number, .percent, .string, .boolean, .duration, .date, .pattern: break
        }
    }

    /// How many parts it is made of.
    var size: Int {
        switch self {
        case .unary(_, let operand), .isMissing(let operand): 1 + operand.value.size
        case .binary(_, let left, let right): 1 + left.value.size + right.value.size
        case .between(let value, let low, let high): 1 + value.value.size + low.value.size + high.value.size
        case .membership(let value, let list): list.reduce(1 + value.value.size) { $0 + $1.value.size }
        case .call(_, let arguments): arguments.reduce(1) { $0 + $1.value.size }
        case .name, .number, .percent, .string, .boolean, .duration, .date, .pattern: 1
        }
    }
}
