import CIIIndex

/// The rules of indicators that settings change.
public struct IndicatorRules: Equatable, Sendable {
    /// The weight of one category of a review.
    public struct QualityCategory: Equatable, Sendable {
        /// The category, such as `clarity`; its field is `qa.clarity`.
        public var name: String
        /// How much it counts beside the others; none negative.
        public var weight: Double
        /// Whether less than half of its points make the whole review 0.
        public var isCritical: Bool

        /// A category of a review.
        public init(name: String, weight: Double, isCritical: Bool) {
            self.name = name
            self.weight = weight
            self.isCritical = isCritical
        }
    }

    /// The length of time of `sl`, in seconds.
    public var serviceLevelTime = Indicator.serviceLevelTime
    /// Waits shorter than this are no abandonment, in seconds; 0 counts them all.
    public var shortAbandon = 0.0
    /// The categories of a review and what each counts.
    public var quality = Indicator.qualityCategories.map {
        QualityCategory(name: $0, weight: 1, isCritical: false)
    }
    /// The first instant of which nothing is known as of the question's clock, in microseconds since 1970; nil for none.
    public var knownBefore: Int?

    /// The rules the program ships with.
    public init() {}

    /// The indicator under these rules: one that counts by a length of time and names none counts by the one set.
    func inForce(_ indicator: Indicator) -> Indicator {
        guard indicator.threshold != nil, !indicator.name.contains("(") else { return indicator }
        let seconds = indicator.family == "sl" ? serviceLevelTime : shortAbandon
        guard seconds != indicator.threshold else { return indicator }
        return indicator.with(threshold: seconds) ?? indicator
    }
}
