/// Periods that lie far from what is usual in their season slot, such as all Mondays or all hours of one weekday.
///
/// A slot's centre is its median and its spread the median distance from it (MAD), which a few odd periods do not move.
public struct SeasonAnomalies: Hashable, Sendable {
    /// One period.
    public struct Point: Hashable, Sendable {
        /// The slot it falls in, such as 1…7 for the weekday.
        public let slot: Int
        /// The value of the period.
        public let value: Double
        /// For a share: how many of how many observations were favourable; nil for other figures.
        public let share: Share?
        /// For another figure: its standard error; nil where it is not known.
        public let standardError: Double?

        /// A period.
        public init(slot: Int, value: Double, share: Share? = nil, standardError: Double? = nil) {
            self.slot = slot
            self.value = value
            self.share = share
            self.standardError = standardError
        }
    }

    /// Favourable observations of all.
    public struct Share: Hashable, Sendable {
        /// The favourable ones.
        public let favourable: Int
        /// All observations.
        public let count: Int

        /// Favourable observations of all.
        public init(favourable: Int, count: Int) {
            self.favourable = favourable
            self.count = count
        }
    }

    /// What was found of one period.
    public struct Finding: Hashable, Sendable {
        /// The median of the period's slot; nil where the slot has too few values.
        public let usual: Double?
        /// How far the period lies from it, in robust standard deviations; nil where the slot does not vary or has
        /// too few values.
        public let score: Double?
        /// Whether chance alone explains it, given how few observations the period rests on.
        public let isWithinChance: Bool

        /// Whether the period lies further out than `SeasonAnomalies.threshold` and chance does not explain it.
        public var isAnomaly: Bool {
            score.map { abs($0) > SeasonAnomalies.threshold } == true && !isWithinChance
        }
    }

    /// The score beyond which a period is far out (Iglewicz and Hoaglin 1993).
    public static let threshold = 3.5
    /// The fewest values from which a slot is judged.
    public static let leastCount = 4

    /// What was found, period by period.
    public let findings: [Finding]

    /// Judges every period by its slot; values that are not finite are left out.
    public init(_ points: [Point]) {
        var places: [Int: [Int]] = [:]
        for (place, point) in points.enumerated() where point.value.isFinite {
            places[point.slot, default: []].append(place)
        }
        var findings = [Finding](
            repeating: Finding(usual: nil, score: nil, isWithinChance: false), count: points.count)
        for slot in places.values where slot.count >= Self.leastCount {
            let own = slot.map { points[$0] }
            let judged = Slot(own)
            for (place, point) in zip(slot, own) { findings[place] = judged.finding(point) }
        }
        self.findings = findings
    }

    /// What is usual in one slot.
    private struct Slot {
        let usual: Double
        /// A robust standard deviation; 0 where all values are equal.
        let spread: Double
        let funnel: FunnelLimits?

        init(_ points: [Point]) {
            let values = points.map(\.value)
            let usual = Slot.median(values)
            let distances = values.map { abs($0 - usual) }
            let median = Slot.median(distances)
            let mean = distances.reduce(0, +) / Double(distances.count)
            self.usual = usual
            // 0.6745 MAD and 0.7979 mean distances are one standard deviation of a normal distribution.
            spread = median > 0 ? median / 0.6745 : mean * 1.253314
            let shares = points.compactMap(\.share)
            let count = shares.reduce(0) { $0 + $1.count }
            funnel =
                count > 0
                ? FunnelLimits(share: Double(shares.reduce(0) { $0 + $1.favourable }) / Double(count)) : nil
        }

        func finding(_ point: Point) -> Finding {
            let isWithinChance =
                if let share = point.share, let funnel {
                    !funnel.isSurprise(favourable: share.favourable, of: share.count)
                } else if let error = point.standardError {
                    // The normal value beyond which lies as much as beyond the funnel.
                    abs(point.value - usual)
                        <= -NormalDistribution.quantile(FunnelLimits.tail) * error
                } else { false }
            return Finding(
                usual: usual, score: spread > 0 ? (point.value - usual) / spread : nil,
                isWithinChance: isWithinChance)
        }

        private static func median(_ values: [Double]) -> Double {
            let sorted = values.sorted()
            let middle = sorted.count / 2
            return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        }
    }
}
