/// The window of time that an answer is about: from the first instant up to, not including, the second.
public struct AnswerWindow: Equatable, Sendable {
    /// Start, in microseconds since 1970.
    public var from: Int
    /// Minutes east of UTC at the start.
    public var fromOffset: Int
    /// End, not included, in microseconds since 1970.
    public var to: Int
    /// Minutes east of UTC at the end.
    public var toOffset: Int
    /// The name of the zone, such as `America/Sao_Paulo`.
    public var zone: String

    /// `from ..< to`, seen in `zone`.
    public init(from: Int, fromOffset: Int, to: Int, toOffset: Int, zone: String) {
        self.from = from
        self.fromOffset = fromOffset
        self.to = to
        self.toOffset = toOffset
        self.zone = zone
    }
}
