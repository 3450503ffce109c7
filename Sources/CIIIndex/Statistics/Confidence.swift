import Glibc

/// How sure an interval is to be: in what share of samples it holds the truth.
public struct Confidence: Hashable, Sendable {
    /// The levels that can be asked for.
    public static let levels = 0.5...0.999
    /// 95 %.
    public static let standard = Confidence(known: 0.95)

    /// The level, 0.5…0.999.
    public let level: Double
    /// The normal value that leaves half of the rest above it: 1.96 at 95 %.
    public let z: Double

    /// A level of 0.5…0.999; nothing outside.
    public init?(_ level: Double) {
        guard Self.levels.contains(level) else { return nil }
        self.init(known: level)
    }

    private init(known level: Double) {
        self.level = level
        z = NormalDistribution.quantile((1 + level) / 2)
    }

    /// The share of samples in which an end of the interval is missed: half of what the level leaves.
    public var tail: Double { (1 - level) / 2 }

    /// Student's value that leaves half of the rest above it; nothing without degrees of freedom.
    public func t(degreesOfFreedom: Double) -> Double? {
        guard degreesOfFreedom > 0 else { return nil }
        return StudentDistribution(degreesOfFreedom: degreesOfFreedom).quantile((1 + level) / 2)
    }

    /// The normal value for each of several comparisons that are all to hold at this level.
    ///
    /// Šidák (1967): level^(1/comparisons) for each of them is enough, however the comparisons go together.
    public func z(comparisons: Int) -> Double {
        guard comparisons > 1 else { return z }
        // 1 − level^(1/n), without the digits that the difference would lose.
        return -NormalDistribution.quantile(-expm1(log(level) / Double(comparisons)) / 2)
    }
}
