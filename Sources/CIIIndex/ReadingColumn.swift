/// What was read of one indicator in each of many groups.
public struct ReadingColumn: Sendable {
    /// The raw values; NaN where none was observed.
    public let values: [Double]
    /// The numbers of interactions that the values rest on.
    public let counts: [UInt32]

    /// Raw values and what they rest on, group by group; a value that is not finite or rests on nothing is none.
    public init(values: [Double], counts: [UInt32]) {
        precondition(values.count == counts.count, "each value has a count")
        var values = values
        values.withUnsafeMutableBufferPointer { values in
            counts.withUnsafeBufferPointer { counts in
                for group in values.indices {
                    let isObserved = values[group].isFinite && counts[group] > 0
                    values[group] = isObserved ? values[group] : .nan
                }
            }
        }
        self.values = values
        self.counts = counts
    }
}

/// The channel families that groups fall into: one part for each family of a group, the parts of a group together.
public struct FamilyParts: Sendable {
    /// The family of each part.
    public let families: [ChannelFamily]
    /// Behind the last part of each group.
    public let ends: [UInt32]

    /// Parts in the order of their groups.
    public init(families: [ChannelFamily], ends: [UInt32]) {
        precondition(Int(ends.last ?? 0) == families.count, "every part belongs to a group")
        self.families = families
        self.ends = ends
    }
}
