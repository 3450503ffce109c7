/// How a figure stands beside a goal, and how often it stood there before.
public struct GoalRecord: Hashable, Sendable {
    /// When a goal is met.
    public enum Comparison: String, CaseIterable, Hashable, Sendable {
        /// The figure is the target or more.
        case atLeast = ">="
        /// The figure is more than the target.
        case above = ">"
        /// The figure is the target or less.
        case atMost = "<="
        /// The figure is less than the target.
        case below = "<"

        /// Whether a figure meets a target.
        public func isMet(_ value: Double, _ target: Double) -> Bool {
            switch self {
            case .atLeast: value >= target
            case .above: value > target
            case .atMost: value <= target
            case .below: value < target
            }
        }

        /// Whether the goal asks for more rather than less.
        public var asksForMore: Bool {
            switch self {
            case .atLeast, .above: true
            case .atMost, .below: false
            }
        }
    }

    /// When the goal is met.
    public let comparison: Comparison
    /// The target.
    public let target: Double
    /// The figure.
    public let value: Double
    /// The past periods that have a figure.
    public let periodCount: Int
    /// In how many of them the goal was met.
    public let metCount: Int
    /// The share of past figures that fall short of the target, equal ones counted by half: 0…100.
    ///
    /// A goal at 90 asks for what nine of ten periods did not reach. nil without past periods.
    public let percentile: Double?

    /// The record of a figure; past values that are not finite are left out.
    public init(_ value: Double, _ comparison: Comparison, _ target: Double, past: [Double] = []) {
        let known = past.filter(\.isFinite)
        self.value = value
        self.comparison = comparison
        self.target = target
        periodCount = known.count
        metCount = known.count { comparison.isMet($0, target) }
        let short = known.reduce(0) { sum, past in
            if past == target { return sum + 0.5 }
            return sum + ((past < target) == comparison.asksForMore ? 1 : 0)
        }
        percentile = known.isEmpty ? nil : 100 * short / Double(known.count)
    }

    /// Whether the goal is met.
    public var isMet: Bool { comparison.isMet(value, target) }

    /// How far the figure lies beyond the target, in its own unit; negative where it falls short.
    public var gap: Double { comparison.asksForMore ? value - target : target - value }

    /// The figure in percent of the target, or the target in percent of the figure where less is asked for.
    ///
    /// 100 and more is met. nil unless both are above 0.
    public var attainment: Double? {
        guard value > 0, target > 0 else { return nil }
        return 100 * (comparison.asksForMore ? value / target : target / value)
    }

    /// In what share of past periods the goal was met: 0…100; nil without past periods.
    public var realism: Double? {
        periodCount > 0 ? 100 * Double(metCount) / Double(periodCount) : nil
    }
}
