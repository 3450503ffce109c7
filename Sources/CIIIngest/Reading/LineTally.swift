/// What became of the physical lines of a file: every one is counted once.
public struct LineTally: Equatable, Sendable, Codable {
    /// Lines that name the columns.
    public var header = 0
    /// Lines of titles before the header.
    public var title = 0
    /// Lines that are remarks.
    public var comment = 0
    /// Lines of what stands around the records, as the names of pages do around JSON.
    public var surrounding = 0
    /// Lines without a value.
    public var blank = 0
    /// Lines of rows that were loaded.
    public var loaded = 0
    /// Lines of records that were rejected.
    public var rejected = 0

    /// All lines: the sum of the others.
    public var read: Int { header + title + comment + surrounding + blank + loaded + rejected }
}
