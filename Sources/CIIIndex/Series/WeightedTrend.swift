/// The straight line through the values of periods, by weighted least squares.
public struct WeightedTrend: Hashable, Sendable {
    /// One period.
    public struct Point: Hashable, Sendable {
        /// Where the period lies, in the unit the slope is told in; a period that is missing leaves a gap.
        public let time: Double
        /// The value of the period.
        public let value: Double
        /// The standard error of the value; nil where it is not known.
        public let standardError: Double?

        /// A period.
        public init(time: Double, value: Double, standardError: Double? = nil) {
            self.time = time
            self.value = value
            self.standardError = standardError
        }
    }

    /// The change of the value for each unit of time.
    public let slope: Double
    /// The value of the line at time 0.
    public let intercept: Double
    /// The standard error of the slope; nil for two periods that have no errors of their own.
    public let standardError: Double?
    /// The number of periods less the two numbers that make a line.
    public let degreesOfFreedom: Int
    /// How far values lie from the line beside how far their errors let expect, as a ratio of variances; nil for two
    /// periods.
    public let dispersion: Double?
    /// Whether each period counts by its standard error; else all count the same.
    public let isWeighted: Bool

    /// The line; nil for fewer than two moments or numbers that are not finite.
    ///
    /// Periods are weighted by 1/SE² if every one has an error above 0. The slope's error then is that of those errors,
    /// widened by √dispersion where values scatter more than they say, never narrowed where they scatter less.
    public init?(_ points: [Point]) {
        let errors = points.compactMap(\.standardError).filter { $0 > 0 && $0.isFinite }
        isWeighted = errors.count == points.count
        // Weights relative to the largest, so that none overflows.
        let least = errors.min() ?? 1
        let weights =
            isWeighted ? errors.map { least / $0 * (least / $0) } : points.map { _ in 1.0 }
        let sum = weights.reduce(0, +)
        func mean(_ value: (Point) -> Double) -> Double {
            zip(points, weights).reduce(0) { $0 + value($1.0) * $1.1 } / sum
        }
        let (time, value) = (mean(\.time), mean(\.value))
        let spread = mean { ($0.time - time) * ($0.time - time) } * sum
        let common = mean { ($0.time - time) * ($0.value - value) } * sum
        guard spread > 0, spread.isFinite, common.isFinite else { return nil }
        let slope = common / spread
        let freedom = points.count - 2
        let squares = mean { point in
            let distance = (point.value - value) - slope * (point.time - time)
            return distance * distance
        }
        let unit = isWeighted ? least * least : 1
        let scatter = freedom > 0 ? squares * sum / unit / Double(freedom) : nil
        self.slope = slope
        intercept = value - slope * time
        degreesOfFreedom = freedom
        dispersion = scatter
        if isWeighted {
            standardError = (max(1, scatter ?? 1) * unit / spread).squareRoot()
        } else {
            standardError = scatter.map { ($0 / spread).squareRoot() }
        }
    }

    /// The value of the line at a time.
    public func value(at time: Double) -> Double { intercept + slope * time }

    /// Student's interval of the slope; nil for fewer than three periods.
    public func interval(_ confidence: Confidence = .standard) -> ConfidenceInterval? {
        standardError.flatMap {
            MeanInterval.t(
                mean: slope, standardError: $0, degreesOfFreedom: Double(degreesOfFreedom),
                confidence: confidence)
        }
    }
}
