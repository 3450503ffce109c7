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

    /// Builds the map in one pass over the integers.
    public init(of integers: PackedIntegers) {
        var zones: [Zone] = []
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: Self.rowsPerZone) { buffer in
            guard let base = buffer.baseAddress else { return }
            for start in stride(from: 0, to: integers.count, by: Self.rowsPerZone) {
                let end = min(start + Self.rowsPerZone, integers.count)
                integers.read(start..<end, into: base)
                var low = Int64.max
                var high = Int64.min
                var missing = 0
                for row in 0..<end - start {
                    let value = base[row]
                    missing &+= value == .min ? 1 : 0
                    low = min(low, value == .min ? .max : value)
                    high = max(high, value)
                }
                zones.append(
                    Zone(bounds: missing < end - start ? low...high : nil, hasMissing: missing > 0))
            }
        }
        self.zones = zones
    }

    /// The zones a range of rows touches.
    public func zones(of rows: Range<Int>) -> ArraySlice<Zone> {
        guard !rows.isEmpty else { return [] }
        return zones[rows.lowerBound / Self.rowsPerZone...(rows.upperBound - 1) / Self.rowsPerZone]
    }
}
