/// One weight as it was written: `csat=0.5` or `csat=50%`.
public struct WeightEntry: Hashable, Sendable {
    /// The indicator that is weighted.
    public let indicator: Indicator
    /// The number as written: 50 for `50%`.
    public let amount: Double
    /// Whether a percent sign followed.
    public let isPercent: Bool

    /// A weight as written.
    public init(_ indicator: Indicator, _ amount: Double, isPercent: Bool = false) {
        self.indicator = indicator
        self.amount = amount
        self.isPercent = isPercent
    }
}
