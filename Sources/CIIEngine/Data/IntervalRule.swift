/// What the intervals of an answer are reckoned from.
public enum IntervalRule: String, CaseIterable, Sendable {
    /// `clustered` up to two million interactions, `independent` beyond, where the one would keep a person waiting.
    case auto
    /// Customers are drawn independently where they are known, single interactions else.
    case clustered
    /// Single interactions are drawn independently, whoever the customer is.
    case independent
    /// The units of `clustered`, drawn again and again.
    case bootstrap
    /// There are none.
    case none
}
