public import CIIIndex
public import CIILanguage

/// What statements before this one have defined: fields, indicators, goalposts, weightings and indices.
public struct Definitions: Equatable, Sendable {
    /// A field defined by `let`.
    public struct LetField: Equatable, Sendable {
        /// The name it was given.
        public var name: Name
        /// What it stands for.
        public var expression: Spanned<Expression>

        /// `let name = expression`.
        public init(name: Name, expression: Spanned<Expression>) {
            self.name = name
            self.expression = expression
        }
    }

    /// A weighting with a name.
    public struct NamedWeighting: Equatable, Sendable {
        /// The name.
        public var name: Name
        /// The weights.
        public var weighting: Weighting
        /// What the weights were made of, as it was written; nil where nobody wrote it.
        public var written: WeightsSource?

        /// `weights name = weighting`.
        public init(name: Name, weighting: Weighting, written: WeightsSource? = nil) {
            self.name = name
            self.weighting = weighting
            self.written = written
        }
    }

    /// In the order defined; a later one may use the earlier ones.
    public private(set) var fields: [LetField] = []
    /// In the order defined.
    public private(set) var ownIndicators: [OwnIndicator] = []
    /// In the order defined.
    public private(set) var indices: [NamedIndex] = []
    /// In the order defined.
    public internal(set) var weightings: [NamedWeighting] = []
    /// The shipped goalposts and what `goalposts` has changed.
    public var goalposts = GoalpostTable()
    /// When the doors are open, as far as `hours` has said so.
    public var hours = OpeningRules()

    /// What would be otherwise, in the order defined.
    public private(set) var scenarios: [NamedScenario] = []

    /// What is to be reached, in the order set.
    public private(set) var goals: [KeptGoal] = []

    /// Nothing but what the program ships with.
    public init() {}

    /// Adds a field, in place of one of the same name.
    public mutating func define(_ field: LetField) {
        fields.removeAll { $0.name == field.name }
        fields.append(field)
    }

    /// Adds a weighting, in place of one of the same name.
    public mutating func define(_ weighting: NamedWeighting) {
        weightings.removeAll { $0.name == weighting.name }
        weightings.append(weighting)
    }

    /// Adds an indicator with its goalposts, in place of one of the same name and whatever was set for it.
    public mutating func define(_ indicator: OwnIndicator, goalposts posts: Goalposts) {
        ownIndicators.removeAll { $0.name == indicator.name }
        ownIndicators.append(indicator)
        goalposts.reset(indicator.indicator)
        goalposts.set(posts, for: indicator.indicator)
        for place in weightings.indices {
            weightings[place].weighting = weightings[place].weighting.replacing([indicator.indicator])
        }
    }

    /// Adds an index, in place of one of the same name.
    public mutating func define(_ index: NamedIndex) {
        indices.removeAll { $0.name == index.name }
        indices.append(index)
    }

    /// Adds a scenario, in place of one of the same name.
    mutating func define(_ scenario: NamedScenario) {
        scenarios.removeAll { $0.name == scenario.name }
        scenarios.append(scenario)
    }

    /// Adds a goal, in place of one for the same figure on the same side under the same clauses.
    public mutating func define(_ goal: KeptGoal) {
        goals.removeAll { goal.replaces($0) }
        goals.append(goal)
    }

    /// The weighting called `name`: the user's own, else a preset; nil where neither is.
    public func weighting(named name: String) -> Weighting? {
        weightings.first { $0.name.canonical == name }?.weighting
            ?? Preset.all.first { $0.name == name }?.weighting
    }

    /// The names of all weightings: the user's own, then the presets.
    public var weightingNames: [String] {
        weightings.map(\.name.canonical) + Preset.all.map(\.name)
    }
}
