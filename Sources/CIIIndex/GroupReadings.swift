/// A raw value and the number of interactions that it rests on.
public struct Reading: Hashable, Sendable {
    /// The raw value; nothing where none was observed.
    public let value: Double?
    /// The number of interactions observed.
    public let count: Int

    /// A raw value from so many interactions.
    public init(_ value: Double?, count: Int) {
        self.value = value
        self.count = count
    }

    /// The value where it is a finite number that rests on at least one interaction.
    public var observed: Double? {
        guard let value, value.isFinite, count > 0 else { return nil }
        return value
    }
}

/// What was read of one indicator in one group.
public struct IndicatorReadings: Hashable, Sendable {
    /// The reading of one channel family.
    public struct FamilyReading: Hashable, Sendable {
        /// The channel family.
        public let family: ChannelFamily
        /// What was read there.
        public let reading: Reading

        /// The reading of one channel family.
        public init(_ family: ChannelFamily, _ reading: Reading) {
            self.family = family
            self.reading = reading
        }
    }

    /// All interactions of the group together.
    public let pooled: Reading
    /// The interactions of each channel family; where the list is empty the pooled reading is scored as
    /// `unknown`.
    public let families: [FamilyReading]

    /// Readings of one indicator in one group.
    public init(pooled: Reading, families: [FamilyReading] = []) {
        self.pooled = pooled
        self.families = families
    }
}

/// What was read of a group, in the order of the weighting's terms.
public struct GroupReadings: Hashable, Sendable {
    /// The number of interactions in the group.
    public let size: Int
    /// The readings, one for each term of the weighting; missing ones at the end count as not observed.
    public let indicators: [IndicatorReadings]

    /// The readings of a group.
    public init(size: Int, indicators: [IndicatorReadings]) {
        self.size = size
        self.indicators = indicators
    }
}
