public import CIIIndex
public import CIILanguage

extension Definitions {
    /// An index defined by `index`; its parts are looked up by name when it is asked for.
    public struct NamedIndex: Equatable, Sendable {
        /// An indicator, an index or a weighting inside the index.
        public struct Part: Equatable, Sendable {
            /// Its name.
            public var name: Name
            /// What it weighs, as written.
            public var weight: Double
            /// Written with `%`.
            public var isPercent: Bool

            /// `name weight`.
            public init(name: Name, weight: Double, isPercent: Bool = false) {
                self.name = name
                self.weight = weight
                self.isPercent = isPercent
            }
        }

        /// The name it was given.
        public var name: Name
        /// The parts, as written; at least one, with weights that are known to be good.
        public var parts: [Part]
        /// How the parts are combined.
        public var rule: CombinationRule

        /// `index name = parts combine rule`.
        public init(name: Name, parts: [Part], rule: CombinationRule = .arithmetic) {
            self.name = name
            self.parts = parts
            self.rule = rule
        }

        /// The share of each part in the index, 0…1.
        public var shares: [Double] {
            // Divided by the largest first, so that no sum of finite weights overflows.
            let largest = parts.map(\.weight).max() ?? 1
            let sum = parts.reduce(0) { $0 + $1.weight / largest }
            return parts.map { $0.weight / largest / sum }
        }
    }

    /// The index called `name`, defined here.
    public func index(named name: String) -> NamedIndex? {
        indices.first { $0.name.canonical == name }
    }
}
