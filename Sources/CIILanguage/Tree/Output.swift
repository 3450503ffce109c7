/// Where an answer goes and how it is written.
public struct Output: Equatable, Sendable {
    /// `as FORMAT`.
    public var format: Spanned<Name>?
    /// `into "file"`.
    public var path: Spanned<String>?

    /// Output as the session has it.
    public init(format: Spanned<Name>? = nil, path: Spanned<String>? = nil) {
        self.format = format
        self.path = path
    }
}
