/// The instant that a local clock reading stands for, and whether there was any doubt about it.
public struct LocalResult: Hashable, Sendable {
    /// How many instants a local reading stands for.
    public enum Kind: String, Hashable, Sendable {
        /// Exactly one.
        case unique
        /// Two, because the clocks went back; the first was taken.
        case ambiguous
        /// None, because the clocks went forward; the reading was moved forward by the gap.
        case skipped
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    public let instantSeconds: Int
    /// Seconds east of UTC that the clocks show at that instant.
    public let offset: Int
    /// Whether the reading was unique.
    public let kind: Kind
}
