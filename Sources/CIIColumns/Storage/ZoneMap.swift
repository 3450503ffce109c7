/// The lowest and highest value in each run of 65,536 rows.
public struct ZoneMap: Sendable, Hashable {
    /// The rows of one zone.
    public static let rowsPerZone = 65_536

    /// What is known of one zone.
    public struct Zone: Sendable, Hashable {
        /// The lowest and highest value; `nil` when every row is missing.
        public let bounds: ClosedRange<Int64>?
        /// Whether a row of the zone is missing.
        public let hasMissing: Bool
    }

    /// The zones in row order; the last may be short.
    public let zones: [Zone]

    /// The map of the given zones.
    init(zones: [Zone]) {
        self.zones = zones
    }

    /// Builds the map in one pass over the integers.
    public init(of integers: PackedIntegers) {
        zones = stride(from: 0, to: integers.count, by: Self.rowsPerZone).map { start in
            let rows = start..<min(start + Self.rowsPerZone, integers.count)
            let extremes = IntegerExtremes(of: integers, rows)
            return Zone(bounds: extremes.bounds, hasMissing: extremes.missingCount > 0)
        }
    }

    /// The zones a range of rows touches.
    public func zones(of rows: Range<Int>) -> ArraySlice<Zone> {
        guard !rows.isEmpty else { return [] }
        return zones[rows.lowerBound / Self.rowsPerZone...(rows.upperBound - 1) / Self.rowsPerZone]
    }
}
