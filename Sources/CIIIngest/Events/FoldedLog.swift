public import CIIColumns

/// The interactions that events were folded into.
public struct FoldedLog: Sendable {
    /// One row for each interaction, by its first event, of those that begin together by the bytes of `id`.
    public var table: Table
    /// What each column of the table is and where it came from, in the table's order.
    public var fields: [FieldAccount]
    /// What was not loaded of each log, events that do not count among them, in the order of the logs.
    public var rejects: [Rejects]
    /// For each interaction the position of the log that has its first event.
    public var origins: [Int]
    /// What became of the events.
    public var account: EventAccount
}
