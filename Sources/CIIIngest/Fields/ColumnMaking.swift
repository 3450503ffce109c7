import CIIColumns
import CIITime

/// Makes the columns of the table from the cells of the file, and the account of each.
struct ColumnMaking {
    let log: RawLog
    let headers: [String]
    let rows: TableRows
    let zone: Zone
    /// Whether a person named the zone.
    let isZoneGiven: Bool
    var rejects: Rejects
    /// The interactions of each loaded row of an aggregated log that were answered, where it says how many.
    let answered: [Int]?
    /// Loaded rows of which the value that tells of an answer was rejected.
    private(set) var rejectedAnswers: Set<Int> = []

    init(
        log: RawLog, headers: [String], rows: TableRows, answered: [Int]? = nil, zone: Zone,
        isZoneGiven: Bool
    ) {
        self.rows = rows
        self.answered = answered
        self.log = log
        self.headers = headers
        self.zone = zone
        self.isZoneGiven = isZoneGiven
        rejects = log.rejects
    }

    /// The column of an assignment and its account.
    mutating func make(_ assignment: FieldAssignment) -> (Column, FieldAccount) {
        if let time = assignment.timeColumn { return makeDateAndTime(assignment, time: time) }
        if let counted = rows.counted {
            switch assignment.share {
            case .one: return makeOnes(assignment)
            case .part, .yes: return makeSpread(assignment, counted)
            case .same where answered != nil && CountedFields.answeredFields.contains(assignment.name):
                return makeSpread(assignment, counted)
            case .same: break
            }
        }
        let raw = log.columns[assignment.column]
        let uses = rows.uses(of: raw)
        var reader = EntryReader(column: raw, uses: uses, zone: zone, isZoneGiven: isZoneGiven)
        let values = reader.values(assignment.reading, tellsOutcome: assignment.tellsOutcome)
        var account = account(of: assignment, raw, uses, values)
        account.notes += reader.notes
        report(values, of: raw, as: assignment.name)
        let codes = rows.codes(of: raw)
        let column: Column
        switch assignment.reading {
        case .category: column = Self.category(raw, codes, values, assignment.name, nil)
        case .canonical(let words): column = Self.category(raw, codes, values, assignment.name, words)
        case .status(let letters):
            column = Self.statuses(raw, codes, values, assignment.name, letters: letters)
        case .text: column = Self.text(raw, codes, values, assignment.name)
        case .boolean, .count: column = Self.boolean(codes, values, assignment.name)
        case .number, .rating: column = Self.number(codes, values, assignment.name)
        case .instant, .epoch, .serialDay:
            column = Self.ticks(codes, values, assignment.name, meaning: .instant)
        case .duration: column = Self.ticks(codes, values, assignment.name, meaning: .duration)
        }
        return (column, account)
    }

    private func account(
        of assignment: FieldAssignment, _ raw: RawColumn, _ uses: [Int], _ values: EntryValues
    ) -> FieldAccount {
        var account = emptyAccount(of: assignment)
        var outside = 0
        for entry in uses.indices where uses[entry] > 0 {
            switch values.states[entry] {
            case .value:
                account.present += uses[entry]
                if account.examples.count < 3 { account.examples.append(raw.excerpt(of: entry)) }
            case .missing: account.missing += uses[entry]
            case .offered: account.offered += uses[entry]
            case .unoffered: account.unoffered += uses[entry]
            case .rejected:
                account.rejected += uses[entry]
                if case .outOfScale? = values.reasons[entry] { outside += uses[entry] }
            }
        }
        account.missing += account.offered + account.unoffered
        if case .rating(let reading) = assignment.reading {
            account.scale = reading.own
            if outside * 20 > account.present {
                account.notes.append(.scaleDoubtful(outside: outside, scale: reading.given))
            }
        }
        return account
    }

    /// The account of a column before its values are counted.
    func emptyAccount(of assignment: FieldAssignment) -> FieldAccount {
        FieldAccount(
            name: assignment.name, headers: [headers[assignment.column]],
            isRecognised: assignment.field != nil, type: assignment.reading.type, unit: assignment.unit,
            scale: nil, present: 0, missing: 0, rejected: 0, offered: 0, unoffered: 0, examples: [],
            notes: assignment.notes)
    }

    /// Lists the rows whose value was rejected.
    private mutating func report(_ values: EntryValues, of raw: RawColumn, as name: String) {
        guard !values.reasons.isEmpty else { return }
        var next = 0
        for (row, code) in raw.codes.enumerated() {
            if next < rows.skipped.count, rows.skipped[next] == row {
                next += 1
                continue
            }
            guard rows.weight(of: row - next) > 0 else { continue }
            guard values.states[Int(code)] == .rejected, let reason = values.reasons[Int(code)] else {
                continue
            }
            rejects.rejectValue(
                line: log.lineIndex.line(of: row), column: name, reason, text: raw.excerpt(of: Int(code)))
            if DerivedFields.answerFields.contains(name) { rejectedAnswers.insert(row - next) }
        }
    }

    private static func category(
        _ raw: RawColumn, _ codes: [UInt32], _ values: EntryValues, _ name: String,
        _ words: CanonicalWords?
    ) -> Column {
        var maker = CategoryMaker(capacity: codes.count)
        var own = [Int](repeating: -1, count: raw.entryCount)
        raw.forEachEntry { entry, cell in
            guard values.states[entry] == .value else { return }
            let text = cell.trimmed.withoutTextMark
            if let word = words?.word(for: text) {
                own[entry] = word.withUTF8Buffer { maker.code(of: $0) }
            } else {
                own[entry] = maker.code(of: text)
            }
        }
        for code in codes { maker.append(code: own[Int(code)]) }
        return maker.finish(name: name)
    }

    private static func statuses(
        _ raw: RawColumn, _ codes: [UInt32], _ values: EntryValues, _ name: String, letters: Bool
    ) -> Column {
        var maker = CategoryMaker(capacity: codes.count)
        var own = [Int](repeating: -1, count: raw.entryCount)
        raw.forEachEntry { entry, cell in
            guard values.states[entry] == .value else { return }
            let text = cell.trimmed
            let word =
                letters && text.count == 1
                ? Vocabularies.status(letter: text[0]) : Vocabularies.statuses[text]
            own[entry] = word?.withUTF8Buffer { maker.code(of: $0) } ?? maker.code(of: text)
        }
        for code in codes { maker.append(code: own[Int(code)]) }
        return maker.finish(name: name)
    }

    private static func text(_ raw: RawColumn, _ codes: [UInt32], _ values: EntryValues, _ name: String)
        -> Column
    {
        var maker = TextMaker()
        for code in codes {
            if values.states[Int(code)] == .value {
                raw.withEntry(Int(code)) { maker.append($0.trimmed.withoutTextMark) }
            } else {
                maker.appendMissing()
            }
        }
        return maker.finish(name: name)
    }

    private static func boolean(_ codes: [UInt32], _ values: EntryValues, _ name: String) -> Column {
        var maker = BooleanMaker(capacity: codes.count)
        for code in codes {
            let value = values.integers[Int(code)]
            if value == .min { maker.appendMissing() } else { maker.append(value == 1) }
        }
        return maker.finish(name: name)
    }

    private static func number(_ codes: [UInt32], _ values: EntryValues, _ name: String) -> Column {
        guard values.doubles.isEmpty else {
            var maker = RealMaker(capacity: codes.count)
            for code in codes { maker.append(values.doubles[Int(code)]) }
            return maker.finish(name: name)
        }
        var maker = ScaledNumberMaker(decimals: values.scale, capacity: codes.count)
        withRows(codes, values.integers) { maker.append(contentsOf: $0) }
        return maker.finish(name: name)
    }

    private static func ticks(
        _ codes: [UInt32], _ values: EntryValues, _ name: String, meaning: TickMaker.Meaning
    ) -> Column {
        var maker = TickMaker(ticksPerSecond: max(1, values.scale), meaning: meaning, capacity: codes.count)
        withRows(codes, values.integers) { maker.append(contentsOf: $0) }
        return maker.finish(name: name)
    }

    /// Calls `body` with the integers of all rows, a chunk at a time.
    private static func withRows(
        _ codes: [UInt32], _ integers: [Int64], _ body: (UnsafeBufferPointer<Int64>) -> Void
    ) {
        let chunk = 8192
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: chunk) { room in
            var start = 0
            while start < codes.count {
                let end = min(start + chunk, codes.count)
                for row in start..<end { room[row - start] = integers[Int(codes[row])] }
                body(UnsafeBufferPointer(rebasing: room[..<(end - start)]))
                start = end
            }
        }
    }
}
