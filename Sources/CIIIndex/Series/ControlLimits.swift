/// Shewhart's limits: how far a period may lie from the centre if nothing but chance moves it.
public struct ControlLimits: Hashable, Sendable {
    /// One period.
    public struct Point: Hashable, Sendable {
        /// The value of the period.
        public let value: Double
        /// The limits for as many observations as the period has; an end is nil where none could be worked out.
        public let limits: ConfidenceInterval
        /// How far the value lies from the centre, in standard errors; nil where the error is 0 or not known.
        public let distance: Double?

        /// Whether the value lies beyond its limits.
        public var isOutside: Bool { !limits.contains(value) }
    }

    /// The distance of the limits from the centre, in standard errors.
    public static let reach = 3.0

    /// The value of all periods together.
    public let centre: Double
    /// The periods, in the order given.
    public let points: [Point]

    /// A p chart: shares of favourable observations, with limits p̄ ± 3√(p̄(1 − p̄)/n) held within 0…1.
    ///
    /// nil unless there are observations. A period without any has open limits.
    public static func shares(_ periods: [(favourable: Int, count: Int)]) -> ControlLimits? {
        let count = periods.reduce(0) { $0 + $1.count }
        guard count > 0, periods.allSatisfy({ $0.count >= 0 }) else { return nil }
        let centre = Double(periods.reduce(0) { $0 + $1.favourable }) / Double(count)
        let spread = (max(0, centre * (1 - centre))).squareRoot()
        return ControlLimits(
            centre: centre,
            periods.map { period in
                (
                    period.count > 0 ? Double(period.favourable) / Double(period.count) : .nan,
                    period.count > 0 ? spread / Double(period.count).squareRoot() : nil
                )
            }, held: 0...1)
    }

    /// An X̄ chart: means of observations, with limits centre ± 3·s/√n, s being the spread within periods pooled.
    ///
    /// nil unless a period has two observations.
    public static func means(
        _ periods: [(mean: Double, standardDeviation: Double, count: Int)]
    ) -> ControlLimits? {
        let used = periods.filter { $0.count > 0 }
        let freedom = used.reduce(0) { $0 + $1.count - 1 }
        guard freedom > 0 else { return nil }
        let count = used.reduce(0) { $0 + $1.count }
        let centre = used.reduce(0) { $0 + $1.mean * Double($1.count) } / Double(count)
        let squares = used.reduce(0) {
            $0 + $1.standardDeviation * $1.standardDeviation * Double($1.count - 1)
        }
        let spread = (squares / Double(freedom)).squareRoot()
        return ControlLimits(
            centre: centre,
            periods.map { period in
                (
                    period.count > 0 ? period.mean : .nan,
                    period.count > 0 ? spread / Double(period.count).squareRoot() : nil
                )
            }, held: nil)
    }

    /// Limits for figures that have an error each, such as an index: centre ± 3·SE.
    ///
    /// The centre is the mean by 1/SE² of the periods that have an error above 0; nil where none has.
    public static func figures(_ periods: [(value: Double, standardError: Double?)]) -> ControlLimits? {
        var (sum, weight) = (0.0, 0.0)
        for period in periods {
            guard let error = period.standardError, error > 0, period.value.isFinite else { continue }
            sum += period.value / (error * error)
            weight += 1 / (error * error)
        }
        guard weight > 0, weight.isFinite else { return nil }
        return ControlLimits(
            centre: sum / weight,
            periods.map { ($0.value, $0.standardError.flatMap { $0 > 0 ? $0 : nil }) }, held: nil)
    }

    private init(
        centre: Double, _ periods: [(value: Double, standardError: Double?)],
        held range: ClosedRange<Double>?
    ) {
        self.centre = centre
        points = periods.map { value, error in
            guard let error else {
                return Point(value: value, limits: ConfidenceInterval(low: nil, high: nil), distance: nil)
            }
            let limits = ConfidenceInterval.symmetric(centre, margin: Self.reach * error)
            return Point(
                value: value, limits: range.map { limits.clamped(to: $0) } ?? limits,
                distance: error > 0 ? (value - centre) / error : nil)
        }
    }
}
