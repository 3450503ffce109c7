import CIITime

/// Reads each entry of a column once.
struct EntryReader {
    let column: RawColumn
    /// Rows of each entry; entries without any are passed over.
    let uses: [Int]
    let zone: Zone
    /// Whether a person named the zone.
    let isZoneGiven: Bool
    private var readingNotes: [FieldNote] = []
    /// What local times came to.
    var tally = ClockTally()
    /// What came up on the way, for the account.
    var notes: [FieldNote] { readingNotes + tally.notes(zone: zone, isGiven: isZoneGiven) }

    init(column: RawColumn, uses: [Int], zone: Zone, isZoneGiven: Bool) {
        self.column = column
        self.uses = uses
        self.zone = zone
        self.isZoneGiven = isZoneGiven
    }

    /// Reads the entries as what they are said to be; words keep only whether there is a value.
    ///
    /// Where words tell an outcome, `no answer` is one, unlike in a column of ratings or of names.
    mutating func values(_ reading: ColumnReading, tellsOutcome: Bool = false) -> EntryValues {
        switch reading {
        case .category, .canonical, .status, .text: words(tellsOutcome: tellsOutcome)
        case .boolean(let isInverse, let blankIsNo): booleans(isInverse: isInverse, blankIsNo: blankIsNo)
        case .count(let spelling, _): counts(spelling)
        case .number(let spelling): numbers(spelling)
        case .rating(let reading): ratings(reading)
        case .instant(let order): instants(order)
        case .epoch(let unit): epochs(unit)
        case .serialDay(let spelling): serialDays(spelling)
        case .duration(let spelling, let unit, let twoParts): durations(spelling, unit, twoParts)
        }
    }

    /// Calls `body` for each entry that has a value.
    private func forEachValue(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        column.forEachEntry { entry, cell in
            guard uses[entry] > 0 else { return }
            cell.trimmed.withPlainSigns { text in
                guard !text.isEmpty, Vocabularies.missing[text] == nil else { return }
                body(entry, text)
            }
        }
    }

    private func words(tellsOutcome: Bool) -> EntryValues {
        var values = EntryValues(count: column.entryCount)
        column.forEachEntry { entry, cell in
            let text = cell.trimmed
            guard uses[entry] > 0, !text.isEmpty else { return }
            let missing = Vocabularies.missing[text]
            if missing == nil || tellsOutcome && missing == false { values.states[entry] = .value }
        }
        return values
    }

    private func booleans(isInverse: Bool, blankIsNo: Bool) -> EntryValues {
        var values = EntryValues(count: column.entryCount)
        if blankIsNo {
            for entry in 0..<column.entryCount { values.set(entry, isInverse ? 1 : 0) }
        }
        forEachValue { entry, text in
            if let value = Vocabularies.boolean[text] ?? Vocabularies.outcome[text] {
                values.set(entry, value != isInverse ? 1 : 0)
            } else {
                values.reject(entry, .notA(.boolean))
            }
        }
        return values
    }

    private func numbers(_ spelling: NumberSpelling) -> EntryValues {
        var values = EntryValues(count: column.entryCount)
        var numbers = [ReadNumber?](repeating: nil, count: column.entryCount)
        forEachValue { entry, text in
            numbers[entry] = spelling.amount(text)
            if numbers[entry] == nil { values.reject(entry, .notA(.number)) }
        }
        values.take(numbers)
        return values
    }

    private func counts(_ spelling: NumberSpelling) -> EntryValues {
        var values = EntryValues(count: column.entryCount)
        forEachValue { entry, text in
            if let count = spelling.number(text)?.wholeCount {
                values.set(entry, Int64(count))
            } else {
                values.reject(entry, .notACount)
            }
        }
        return values
    }

    private func ratings(_ reading: RatingReading) -> EntryValues {
        var values = EntryValues(count: column.entryCount)
        var numbers = [ReadNumber?](repeating: nil, count: column.entryCount)
        forEachValue { entry, text in
            switch reading.read(text) {
            case .rating(let number): numbers[entry] = number
            case .offered: values.states[entry] = .offered
            case .unoffered: values.states[entry] = .unoffered
            case .rejected(let reason): values.reject(entry, reason)
            }
        }
        values.take(numbers)
        return values
    }

    private mutating func instants(_ order: DateOrder) -> EntryValues {
        var values = EntryValues(count: column.entryCount)
        var tally = tally
        let (zone, uses) = (zone, uses)
        forEachValue { entry, text in
            guard let written = DateText(text), let date = written.date(order) else {
                values.reject(entry, .notA(.instant))
                return
            }
            values.set(entry, Int64(tally.microseconds(of: date, written, in: zone, rows: uses[entry])))
        }
        values.coarsenMicroseconds()
        self.tally = tally
        return values
    }

    private mutating func epochs(_ unit: EpochUnit) -> EntryValues {
        var values = EntryValues(count: column.entryCount)
        forEachValue { entry, text in
            guard case .decimal(let digits, let decimals)? = NumberSpelling.point.number(text) else {
                values.reject(entry, .notA(.instant))
                return
            }
            var (ticks, overflow) = digits.multipliedReportingOverflow(by: unit.microseconds)
            for _ in 0..<decimals { ticks /= 10 }
            if overflow || !Instant.supported.contains(Int(ticks)) {
                values.reject(entry, .tooLarge)
            } else {
                values.set(entry, ticks)
            }
        }
        values.coarsenMicroseconds()
        readingNotes.append(.epoch(unit))
        return values
    }

    private mutating func serialDays(_ spelling: NumberSpelling) -> EntryValues {
        var values = EntryValues(count: column.entryCount)
        var tally = tally
        let (zone, uses) = (zone, uses)
        forEachValue { entry, text in
            guard let days = spelling.number(text)?.double, (1..<2_958_466).contains(days) else {
                values.reject(entry, .notA(.instant))
                return
            }
            // A fraction of a day is exact to a millisecond at best.
            let milliseconds = Int((days * 86_400_000).rounded())
            let date = CivilDate(dayNumber: milliseconds / 86_400_000 - 25_569)
            var written = DateText(date)
            written.secondsOfDay = milliseconds / 1000 % 86_400
            written.microsecond = milliseconds % 1000 * 1000
            values.set(entry, Int64(tally.microseconds(of: date, written, in: zone, rows: uses[entry])))
        }
        values.coarsenMicroseconds()
        readingNotes.append(.serialDays)
        self.tally = tally
        return values
    }

    private func durations(
        _ spelling: NumberSpelling, _ unit: DurationUnit, _ twoParts: DurationText.TwoParts?
    ) -> EntryValues {
        var values = EntryValues(count: column.entryCount)
        forEachValue { entry, text in
            guard let micro = Self.microseconds(text, spelling, unit, twoParts) else {
                values.reject(entry, .notA(.duration))
                return
            }
            if micro < 0 {
                values.reject(entry, .negativeDuration)
            } else if micro > 1e17 {
                values.reject(entry, .tooLarge)
            } else {
                values.set(entry, Int64(micro))
            }
        }
        values.coarsenMicroseconds()
        return values
    }

    /// The microseconds of a number of a unit.
    static func microseconds(_ number: ReadNumber, _ unit: DurationUnit) -> Double {
        (number.double * Double(unit.milliseconds) * 1000).rounded()
    }

    private static func microseconds(
        _ text: UnsafeBufferPointer<UInt8>, _ spelling: NumberSpelling, _ unit: DurationUnit,
        _ twoParts: DurationText.TwoParts?
    ) -> Double? {
        if let number = spelling.number(text) {
            return microseconds(number, unit)
        }
        var milliseconds = DurationText.clock(text) ?? DurationText.words(text) ?? DurationText.iso(text)
        if milliseconds == nil, let twoParts { milliseconds = DurationText.twoParts(text, twoParts) }
        return milliseconds.map { Double($0) * 1000 }
    }
}

extension EntryValues {
    /// Takes the numbers as integers of one scale, or as doubles where that does not hold them exactly.
    mutating func take(_ numbers: [ReadNumber?]) {
        var decimals = 0
        var isExact = true
        for case .decimal(_, let own)? in numbers { decimals = max(decimals, own) }
        for (entry, number) in numbers.enumerated() {
            guard let number else { continue }
            guard let integer = number.scaled(decimals: decimals) else {
                isExact = false
                break
            }
            set(entry, integer)
        }
        scale = decimals
        guard !isExact else { return }
        doubles = numbers.map { $0?.double ?? .nan }
        for (entry, number) in numbers.enumerated() where number != nil { states[entry] = .value }
    }
}

extension ReadNumber {
    /// The number times 10^`wanted`, where that is a whole number that fits.
    fileprivate func scaled(decimals wanted: Int) -> Int64? {
        guard case .decimal(let digits, let own) = self, wanted <= 18 else { return nil }
        var result = digits
        for _ in 0..<(wanted - own) {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = product
        }
        return result
    }
}
