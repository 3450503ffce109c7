/// What stands for a bucket of time without interactions.
public enum FillWord: String, CaseIterable, Sendable {
    /// Nothing.
    case none
    /// Zero.
    case zero
    /// The figure of the bucket before.
    case previous
}
