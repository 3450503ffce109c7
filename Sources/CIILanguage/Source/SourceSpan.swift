/// A half-open range of UTF-8 byte offsets in one source text.
///
/// Lines and columns are worked out only where a person reads them, by ``SourceText``.
public struct SourceSpan: Hashable, Sendable {
    /// Offset of the first byte.
    public let lower: Int
    /// Offset just past the last byte; equal to `lower` for a place between two bytes.
    public let upper: Int

    /// A span of the bytes `lower ..< upper`.
    public init(_ lower: Int, _ upper: Int) {
        assert(lower <= upper)
        self.lower = lower
        self.upper = upper
    }

    /// The smallest span that holds both.
    public func joined(_ other: SourceSpan) -> SourceSpan {
        SourceSpan(min(lower, other.lower), max(upper, other.upper))
    }
}
