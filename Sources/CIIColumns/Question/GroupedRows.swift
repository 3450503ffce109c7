/// The answer to a grouped question: one entry a group, column by column.
///
/// Groups are sorted by key, the first key first: numbers ascending, texts in byte order, missing last.
public struct GroupedRows: Sendable, Hashable {
    /// The key of each group: one column for each key of the request.
    public let keys: [KeyColumn]
    /// What was measured in each group: one column for each measurement of the request.
    public let results: [AggregateColumn]
    /// The number of groups.
    public let groupCount: Int

    /// Groups with the given keys and results, which have one entry a group, in the order of the keys.
    public init(keys: [KeyColumn], results: [AggregateColumn], groupCount: Int) {
        precondition(
            keys.allSatisfy { $0.count == groupCount } && results.allSatisfy { $0.count == groupCount },
            "columns have one entry a group")
        self.keys = keys
        self.results = results
        self.groupCount = groupCount
    }
}

/// The value of a key.
public enum KeyValue: Sendable, Hashable {
    /// A text.
    case text(String)
    /// A number.
    case number(Double)
    /// The rows where the key is missing.
    case missing
}

/// What was gathered from a group.
public enum Aggregate: Sendable, Hashable {
    /// A number of rows or of distinct values.
    case count(Int)
    /// A finite number.
    case number(Double)
    /// Nothing to measure.
    case none
}

/// The work was given up because the caller asked for that.
public struct Cancelled: Error, Hashable {
    /// The error.
    public init() {}
}
