import CIITime

/// Turns local readings into instants and counts those that needed a decision.
struct ClockTally {
    private var withoutOffset = 0
    private var repeated = 0
    private var skipped = 0

    /// The instant of a date and time; midnight where no time is given.
    mutating func microseconds(of date: CivilDate, _ written: DateText, in zone: Zone, rows: Int) -> Int {
        let seconds = written.secondsOfDay ?? 0
        if let offset = written.offset {
            return Instant.microseconds(
                date: date, secondsOfDay: seconds, microsecond: written.microsecond, offset: offset)
        }
        withoutOffset += rows
        let local = zone.instant(of: date, secondsOfDay: seconds)
        switch local.kind {
        case .unique: break
        case .ambiguous: repeated += rows
        case .skipped: skipped += rows
        }
        return local.instantSeconds * Instant.microsecondsPerSecond + written.microsecond
    }

    /// Counts rows whose time was turned into an instant without a look at the zone's changes.
    mutating func addPlain(rows: Int) { withoutOffset += rows }

    /// Adds what another counted.
    mutating func add(_ other: ClockTally) {
        withoutOffset += other.withoutOffset
        repeated += other.repeated
        skipped += other.skipped
    }

    /// What to tell of it.
    func notes(zone: Zone, isGiven: Bool) -> [FieldNote] {
        var notes: [FieldNote] = []
        if withoutOffset > 0 {
            notes.append(isGiven ? .zoneGiven(zone.identifier) : .zoneAssumed(zone.identifier))
        }
        if repeated > 0 { notes.append(.repeatedHour(rows: repeated)) }
        if skipped > 0 { notes.append(.skippedHour(rows: skipped)) }
        return notes
    }
}
