import CIIIndex

/// Whether a figure rises or falls from period to period, and which periods stand out.
///
/// Only periods that are seen whole and have the figure count.
struct FigureTrend {
    /// What the line and the test together say.
    enum Verdict: String {
        case rising
        case falling
        case notClear = "no clear trend"
        case tooFew = "too few periods"
    }

    /// What stands out about a period.
    struct Signal {
        /// Whether it lies beyond the control limits.
        var isOutside: Bool
        /// Whether it is far from what is usual in its place in the season.
        var isAnomaly: Bool
    }

    /// The periods that count and their figures, in the order of time.
    let points: [(period: Int, estimate: FigureEstimate)]
    /// How many periods have the figure and are not seen whole.
    let partialCount: Int
    let line: WeightedTrend?
    /// The interval of the line's slope for each period.
    let slope: ConfidenceInterval?
    let test: MannKendall?
    let limits: ControlLimits?
    /// By period.
    let signals: [Int: Signal]
    let verdict: Verdict

    /// - Parameter series: Every period with interactions and its figure, in the order of time.
    init(
        _ series: [(period: Int, estimate: FigureEstimate)], _ periods: Periods, _ confidence: Confidence
    ) {
        let known = series.filter { $0.estimate.value != nil }
        let points = known.filter { periods.part(of: $0.period) == .whole }
        self.points = points
        partialCount = known.count - points.count
        let errors = points.map { $0.estimate.standardError(confidence) }
        let values = points.compactMap(\.estimate.value)
        // Counted from the first one, so that no digits are lost.
        let origin = points.first?.period ?? 0
        let line = WeightedTrend(
            points.indices.map {
                WeightedTrend.Point(
                    time: Double(points[$0].period - origin), value: values[$0], standardError: errors[$0])
            })
        let test = MannKendall(values)
        let shares = points.compactMap { point in
            point.estimate.favourable.map { (favourable: $0, count: point.estimate.count) }
        }
        let limits =
            shares.count == points.count
            ? ControlLimits.shares(shares)
            : ControlLimits.figures(values.indices.map { (values[$0], errors[$0]) })
        let anomalies = SeasonAnomalies(
            points.indices.map { place in
                let estimate = points[place].estimate
                return SeasonAnomalies.Point(
                    slot: periods.seasonSlot(of: points[place].period), value: values[place],
                    share: estimate.favourable.map { .init(favourable: $0, count: estimate.count) },
                    standardError: errors[place])
            })
        var signals: [Int: Signal] = [:]
        for (place, point) in points.enumerated() {
            signals[point.period] = Signal(
                isOutside: limits?.points[place].isOutside ?? false,
                isAnomaly: anomalies.findings[place].isAnomaly)
        }
        (self.line, self.test, self.limits, self.signals) = (line, test, limits, signals)
        let slope = line?.interval(confidence)
        self.slope = slope
        verdict = Self.verdict(slope, test, confidence)
    }

    /// The line and the test, which asks for no straight line, have to agree.
    private static func verdict(
        _ slope: ConfidenceInterval?, _ test: MannKendall?, _ confidence: Confidence
    ) -> Verdict {
        guard let slope, let test else { return .tooFew }
        guard test.probability <= 1 - confidence.level else { return .notClear }
        if let low = slope.low, low > 0, test.score > 0 { return .rising }
        if let high = slope.high, high < 0, test.score < 0 { return .falling }
        return .notClear
    }

    var outsideCount: Int { signals.values.count { $0.isOutside } }
    var anomalyCount: Int { signals.values.count { $0.isAnomaly } }
}
