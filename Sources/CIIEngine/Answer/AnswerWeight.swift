/// One weight, as given and as used.
public struct AnswerWeight: Equatable, Sendable {
    /// The indicator.
    public var indicator: String
    /// As written.
    public var given: Double
    /// Divided by the sum of all; 0…1.
    public var effective: Double

    /// The weight of `indicator`.
    public init(indicator: String, given: Double, effective: Double) {
        self.indicator = indicator
        self.given = given
        self.effective = effective
    }
}
