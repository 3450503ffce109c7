/// How much more a group changed than the one it is compared with.
///
/// What both would have changed anyway is taken off; that they would have changed alike is assumed, not shown.
public struct DifferenceInDifferences: Hashable, Sendable {
    /// A mean with its standard error.
    public struct Mean: Hashable, Sendable {
        /// The mean.
        public let value: Double
        /// Its standard error; 0 or more.
        public let standardError: Double

        /// A mean with its standard error.
        public init(_ value: Double, standardError: Double) {
            self.value = value
            self.standardError = standardError
        }
    }

    /// (after − before) of the group less (after − before) of the comparison.
    public let effect: Double
    /// The standard error of the effect, the four means being of different rows.
    public let standardError: Double

    /// The effect of four means.
    public init(
        group: (before: Mean, after: Mean), comparison: (before: Mean, after: Mean)
    ) {
        effect =
            (group.after.value - group.before.value) - (comparison.after.value - comparison.before.value)
        let errors = [group.before, group.after, comparison.before, comparison.after].map(\.standardError)
        standardError = errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    /// The interval of the effect.
    public func interval(_ confidence: Confidence = .standard) -> ConfidenceInterval {
        .symmetric(effect, margin: confidence.z * standardError)
    }
}
