/// Instants or durations as whole ticks.
///
/// An instant counts ticks since 1970-01-01T00:00Z, a duration ticks of elapsed time.
public struct TickColumn: Sendable, Hashable {
    /// The ticks of each row.
    public let ticks: PackedIntegers
    /// Ticks in a second: 1, 1,000 or 1,000,000.
    public let ticksPerSecond: Int
    /// The lowest and highest tick of each zone of rows, so that a filter on time skips what cannot match.
    public let zones: ZoneMap

    /// A column of ticks with its zone map.
    public init(ticks: PackedIntegers, ticksPerSecond: Int) {
        self.ticks = ticks
        self.ticksPerSecond = ticksPerSecond
        zones = ZoneMap(of: ticks)
    }

    /// A column of ticks whose zone map is known.
    init(ticks: PackedIntegers, ticksPerSecond: Int, zones: ZoneMap) {
        self.ticks = ticks
        self.ticksPerSecond = ticksPerSecond
        self.zones = zones
    }

    /// The number of rows.
    public var count: Int { ticks.count }
    /// The number of rows without a value.
    public var missingCount: Int { ticks.missingCount }

    /// The microseconds at a row, saturated at the ends of `Int64`, `nil` when missing.
    ///
    /// For listings.
    public func microseconds(at row: Int) -> Int64? {
        ticks[row].map { tick in
            let scaled = tick.multipliedReportingOverflow(by: Int64(1_000_000 / ticksPerSecond))
            return scaled.overflow ? (tick < 0 ? .min : .max) : scaled.partialValue
        }
    }

    /// The seconds at a row, `nil` when missing.
    ///
    /// For listings.
    public func seconds(at row: Int) -> Double? {
        ticks[row].map { Double($0) / Double(ticksPerSecond) }
    }
}
