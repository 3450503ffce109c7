import CIITime

/// Turns the moments of a lane into instants: a day at a time, and by the clock only on days about a change of it.
struct MomentReader {
    let layout: MomentLayout
    private let order: DateOrder
    private let zone: Zone
    private let isUniversal: Bool
    private var days: [Int64: Day] = [:]
    /// The midnights of plain days up to 2033 by their keys, ``unknown`` where nobody asked.
    private var midnights = [Int64](repeating: unknown, count: 1 << 16)
    private static let unknown = Int64.min
    private var lastKey: Int64 = -1
    private var lastDay = Day.none
    private var plainRows = 0
    private var changes = ClockTally()

    private enum Day {
        /// No date in the order.
        case none
        /// All its clock times are as far from UTC: the instant of midnight in seconds.
        case plain(Int64)
        case changing(CivilDate)
    }

    /// Farther than this from a change of clocks, in seconds, a day has none.
    private static let margin = 2 * 86_400

    init(_ layout: MomentLayout, _ order: DateOrder, _ zone: Zone) {
        self.layout = layout
        self.order = order
        self.zone = zone
        isUniversal = layout.endsInZ
    }

    /// A reader that has counted nothing yet.
    func again() -> MomentReader {
        var reader = self
        reader.plainRows = 0
        reader.changes = ClockTally()
        return reader
    }

    /// What was counted of local times, added to what was before.
    func tally(adding other: ClockTally) -> ClockTally {
        var tally = other
        tally.add(changes)
        tally.addPlain(rows: plainRows)
        return tally
    }

    /// Writes the instant of each moment in the layout's ticks.
    mutating func read(
        _ moments: UnsafeBufferPointer<Int64>, into instants: UnsafeMutableBufferPointer<Int64>
    ) {
        let ticksPerSecond = layout.ticksPerSecond
        for index in 0..<moments.count {
            let moment = moments[index]
            guard moment != .min else {
                instants[index] = .min
                continue
            }
            let key = layout.dateKey(moment)
            if key != lastKey {
                lastKey = key
                let midnight = key < midnights.count ? midnights[Int(key)] : Self.unknown
                lastDay = midnight == Self.unknown ? day(of: key) : .plain(midnight)
            }
            switch lastDay {
            case .plain(let midnight):
                instants[index] = midnight &* ticksPerSecond &+ layout.ticks(moment)
                plainRows &+= 1
            case .changing(let date): instants[index] = changing(date, layout.ticks(moment))
            case .none: instants[index] = LaneRule.unreadable
            }
        }
        if isUniversal { plainRows = 0 }
    }

    private mutating func changing(_ date: CivilDate, _ ticks: Int64) -> Int64 {
        var written = DateText(date)
        written.secondsOfDay = Int(ticks / layout.ticksPerSecond)
        let seconds =
            changes.microseconds(of: date, written, in: zone, rows: 1) / Instant.microsecondsPerSecond
        return Int64(seconds) * layout.ticksPerSecond + ticks % layout.ticksPerSecond
    }

    private mutating func day(of key: Int64) -> Day {
        if let known = days[key] { return known }
        let day = newDay(of: key)
        days[key] = day
        if case .plain(let midnight) = day, key < midnights.count { midnights[Int(key)] = midnight }
        return day
    }

    private func newDay(of key: Int64) -> Day {
        let (year, first, second) = layout.parts(key)
        let date: CivilDate? =
            switch (layout.dateForm, order) {
            case (.yearFirst, _): CivilDate(year: year, month: first, day: second)
            case (.yearLast, .dayFirst): CivilDate(year: year, month: second, day: first)
            case (.yearLast, .monthFirst): CivilDate(year: year, month: first, day: second)
            case (.yearLast, .yearFirst): nil
            }
        guard let date else { return .none }
        let midnight = date.dayNumber * 86_400
        if isUniversal { return .plain(Int64(midnight)) }
        let segment = zone.segment(at: midnight)
        let isPlain =
            (segment.validFrom == .min || segment.validFrom < midnight - Self.margin)
            && (segment.validUntil == .max || segment.validUntil > midnight + Self.margin)
        return isPlain ? .plain(Int64(midnight - segment.offset)) : .changing(date)
    }
}
