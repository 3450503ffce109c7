public import CIIIndex
public import CIILanguage

/// What statements before this one have defined: fields, weightings and goalposts.
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

        /// `weights name = weighting`.
        public init(name: Name, weighting: Weighting) {
            self.name = name
            self.weighting = weighting
        }
    }

    /// In the order defined; a later one may use the earlier ones.
    public private(set) var fields: [LetField] = []
    /// In the order defined.
    public private(set) var weightings: [NamedWeighting] = []
    /// The shipped goalposts and what `goalposts` has changed.
    public var goalposts = GoalpostTable()
    /// When the doors are open, as far as `hours` has said so.
    public var hours = OpeningRules()

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
