/// Weights that are read from the scores of groups and not from anybody's judgement, to be looked at side by side.
///
/// None of them says what matters: they say what tells groups apart, or what goes along with another figure.
public struct WeightsFromData: Hashable, Sendable {
    /// What is known of one indicator.
    public struct Indicator: Hashable, Sendable {
        /// The groups that have a score in it.
        public let count: Int
        /// The standard deviation of its scores over groups, in points of score; nothing from fewer than two.
        public let deviation: Double?
        /// How its score goes together with the other figure; nothing where nobody can tell.
        public let correlation: Correlation?
        /// The same for each indicator.
        public let equal: Double
        /// Its share of the sum of standard deviations: an indicator in which all groups are alike ranks nobody, so that it
        /// weighs nothing; nothing where no indicator varies.
        public let bySpread: Double?
        /// Its share of the sum of the correlations without their signs; nothing where there is no correlation.
        ///
        /// A negative correlation says that better scores go along with a lower figure: then no positive weight is borne out.
        public let byCorrelation: Double?
    }

    /// The indicators, in the order given.
    public let indicators: [Indicator]

    /// Weights from scores.
    ///
    /// - Parameters:
    ///   - scores: For each indicator the score of each group, 0…100; nil where it has none.
    ///   - figure: The other figure of each group.
    ///   - isFigure: For each indicator whether it is itself the other figure, whose correlation says nothing.
    public init(scores: [[Double?]], figure: [Double?], isFigure: [Bool]) {
        let deviations = scores.map(Self.deviation)
        let correlations = zip(scores, isFigure).map { $1 ? nil : Correlation($0, figure) }
        let spread = deviations.reduce(0) { $0 + ($1 ?? 0) }
        let strength = correlations.reduce(0) { $0 + abs($1?.value ?? 0) }
        indicators = scores.indices.map { place in
            Indicator(
                count: scores[place].reduce(0) { $0 + ($1 == nil ? 0 : 1) }, deviation: deviations[place],
                correlation: correlations[place], equal: 1 / Double(scores.count),
                bySpread: spread > 0 ? (deviations[place] ?? 0) / spread : nil,
                byCorrelation: strength > 0 ? correlations[place].map { abs($0.value) / strength } : nil)
        }
    }

    /// The standard deviation of a sample; 0 where all are equal but for rounding.
    private static func deviation(_ scores: [Double?]) -> Double? {
        let known = scores.compactMap(\.self)
        guard known.count > 1 else { return nil }
        let mean = known.reduce(0, +) / Double(known.count)
        let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let deviation = (squares / Double(known.count - 1)).squareRoot()
        return deviation > Ranking.tolerance ? deviation : 0
    }
}
