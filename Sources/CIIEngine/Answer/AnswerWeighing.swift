/// All that an index is weighed from, for a format that lets a person weigh it anew.
///
/// Scores and their intervals depend on no weight, so that indices, places and intervals under any weights follow from
/// these values alone.
public struct AnswerWeighing: Equatable, Sendable {
    /// How parts make an index.
    public enum Rule: String, Sendable {
        /// The weighted sum.
        case arithmetic
        /// The product of powers.
        case geometric
        /// The reciprocal of the weighted sum of reciprocals.
        case harmonic
        /// The lowest part that weighs anything.
        case minimum
    }

    /// What becomes of a group in which a weighted indicator was not observed.
    public enum MissingRule: String, Sendable {
        /// The weights observed share the whole; the group takes no place among complete ones.
        case renormalise
        /// It has no index.
        case fail
        /// The score of all groups together stands in.
        case pool
        /// The score 0 stands in.
        case worst
    }

    /// Which values of an indicator are good.
    public enum Direction: String, Sendable {
        /// High ones.
        case higher
        /// Low ones.
        case lower
        /// Those in between.
        case band
    }

    /// An index with its parts.
    public struct Tree: Equatable, Sendable {
        /// The name of the index; nil for one written out in a statement.
        public var name: String?
        /// How its parts make it.
        public var rule: Rule
        /// The parts, in the order written.
        public var parts: [Part]
    }

    /// What a part of an index is.
    public indirect enum Content: Equatable, Sendable {
        /// The indicator at that place of `indicators`.
        case indicator(Int)
        /// An index of its own.
        case index(Tree)
    }

    /// A part of an index.
    public struct Part: Equatable, Sendable {
        /// What it is.
        public var content: Content
        /// What it weighs beside the other parts, as written.
        public var given: Double
    }

    /// An indicator of the index.
    public struct Indicator: Equatable, Sendable {
        /// Its name, which is that of the column of its raw value.
        public var name: String
        /// Its goalposts in words.
        public var goalposts: String
        /// Which of its values are good.
        public var direction: Direction
        /// Whether the data tell of it at all.
        public var isCollected: Bool
    }

    /// What is known of one indicator in a group.
    public struct Term: Equatable, Sendable {
        /// The raw value; nil where none was observed.
        public var raw: Double?
        /// The number of interactions it rests on.
        public var count: Int
        /// The score, 0…100; nil where there is none.
        public var score: Double?
        /// Whether anything is known of how sure the score is.
        public var hasInterval: Bool
        /// The ends of the interval of the score, 0…100; nil where the sample sets none.
        public var low: Double?
        /// The upper end.
        public var high: Double?
    }

    /// A group with its scores.
    public struct Group: Equatable, Sendable {
        /// What it is told apart by, dimension by dimension; empty for all groups together.
        public var keys: [AnswerValue]
        /// The number of its interactions.
        public var size: Int
        /// Whether it is a machine, which takes no place among people.
        public var isMachine: Bool
        /// The indicators, in their order.
        public var terms: [Term]
        /// Sums over units of the products of two scores' influences, the lower triangle row by row; empty where there
        /// are no intervals.
        public var products: [Double]
        /// The number of units behind each indicator.
        public var units: [Int]
    }

    /// The clauses of the statement beside its weights, in words.
    public var clauses: String
    /// What groups are told apart by.
    public var dimensions: [AnswerColumn]
    /// The indicators.
    public var indicators: [Indicator]
    /// How they make the index.
    public var tree: Tree
    /// What happens where one was not observed.
    public var missing: MissingRule
    /// Observations an indicator needs for its group to be ranked.
    public var minimum: Int
    /// How sure intervals are, in percent; nil where there are none.
    public var confidence: Double?
    /// The groups, in the order of their names.
    public var groups: [Group]
    /// All groups together, those that are not listed too.
    public var all: Group
    /// Whether there are groups that are not listed.
    public var isPart: Bool
}
