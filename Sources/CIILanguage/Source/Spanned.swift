/// A value with the place in the source it was read from.
///
/// Two are equal when their values are: a tree printed and parsed again is the same tree, wherever its
/// words stand.
public struct Spanned<Value: Equatable & Sendable>: Equatable, Sendable {
    /// What was read.
    public var value: Value
    /// Where it was read.
    public var span: SourceSpan

    /// `value`, read at `span`.
    public init(_ value: Value, _ span: SourceSpan) {
        self.value = value
        self.span = span
    }

    /// Equal values, wherever they stand.
    public static func == (a: Spanned, b: Spanned) -> Bool { a.value == b.value }
}
