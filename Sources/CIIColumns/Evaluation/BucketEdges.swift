internal import CIITime

/// Where the calendar buckets of a block of rows end, where the zone map shows that these are few.
///
/// Rows mostly stand in the order of time: then a block lies in one bucket or two, and no row needs the calendar.
struct BucketEdges {
    /// With more edges it costs less to ask the calendar again where the bucket changes.
    private static let most = 4

    /// The number of the first bucket.
    let first: Int64
    /// The first tick of each later bucket, and by how much its number is above that of the one before.
    private var edges: [(tick: Int64, step: Int64)] = []

    init?(_ unit: CalendarUnit, of column: TickColumn, _ rows: Range<Int>, _ calendar: CivilCalendar) {
        let zones = column.zones.zones(of: rows).compactMap { $0.bounds }
        guard let low = zones.map({ $0.lowerBound }).min(), let high = zones.map({ $0.upperBound }).max()
        else { return nil }
        let factor = Int64(1_000_000 / column.ticksPerSecond)
        let start = low.multipliedReportingOverflow(by: factor)
        guard !start.overflow, !high.multipliedReportingOverflow(by: factor).overflow else { return nil }
        var bucket = calendar.bucket(containing: Int(start.partialValue), unit)
        first = Int64(bucket.number)
        // The first tick not before the end of a bucket.
        while let end = Self.tick(Int64(bucket.end), factor), end <= high {
            guard edges.count < Self.most else { return nil }
            let next = calendar.bucket(containing: Int(end * factor), unit)
            guard next.number > bucket.number else { return nil }
            edges.append((end, Int64(next.number - bucket.number)))
            bucket = next
        }
    }

    private static func tick(_ microseconds: Int64, _ factor: Int64) -> Int64? {
        let quotient = microseconds / factor
        let tick = microseconds % factor > 0 ? quotient + 1 : quotient
        return tick.multipliedReportingOverflow(by: factor).overflow ? nil : tick
    }

    /// Whether all rows lie in the first bucket.
    var isOne: Bool { edges.isEmpty }

    /// The number of the bucket around a tick; `Int64.min` stays as it is.
    @inline(__always)
    func number(at tick: Int64) -> Int64 {
        var number = first
        for edge in edges { number &+= tick >= edge.tick ? edge.step : 0 }
        return tick == .min ? .min : number
    }
}
