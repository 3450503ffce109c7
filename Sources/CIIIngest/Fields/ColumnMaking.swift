import CIIColumns
import CIITime

/// Makes the columns of the table from the cells of the file, and the account of each.
struct ColumnMaking {
    private(set) var log: RawLog
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
    /// Whether each row was asked for a rating, where the ratings say so.
    private(set) var surveyed: [Bool?] = []

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

    /// The columns of assignments, in their order, and the account of each.
    mutating func makeAll(
        _ assignments: [FieldAssignment], _ watch: LoadWatch
    ) throws(LoadFailure) -> [(column: Column, account: FieldAccount)] {
        let shelf = log.lanes
        let freed = FreedMemory()
        let (maker, headers) = (LaneMaking(zone: zone, isZoneGiven: isZoneGiven), headers)
        let skipped = rows.skipped
        let fromLanes = concurrently(assignments.count, threads: shelf == nil ? 1 : log.threads) { index in
            let assignment = assignments[index]
            let made = maker.make(assignment, header: headers[assignment.column], shelf, skipping: skipped)
            if let made { freed.add(made.laneBytes) }
            return made
        }
        try watch.check()
        var columns: [(column: Column, account: FieldAccount)] = []
        for (assignment, made) in zip(assignments, fromLanes) {
            if let made {
                report(made)
                columns.append((made.column, made.account))
                continue
            }
            for column in [assignment.column, assignment.timeColumn].compactMap(\.self) { log.expand(column) }
            columns.append(make(assignment))
            if let account = columns.last?.account { noteSurveys(assignment, account) }
            log.forget(assignment.column)
            try watch.check()
        }
        return columns
    }

    // MARK: Surveys

    /// The field whose values tell whether a rating was asked for.
    static let surveyedField = "csat"

    /// Whether ratings tell beside them which interactions were asked for one.
    private func asksForRatings(_ account: FieldAccount) -> Bool {
        account.name == Self.surveyedField && rows.counted == nil && account.offered + account.unoffered > 0
    }

    /// Keeps of each row whether a rating was asked for: words such as `offered` say so where there is none.
    private mutating func noteSurveys(_ assignment: FieldAssignment, _ account: FieldAccount) {
        guard asksForRatings(account) else { return }
        let raw = log.columns[assignment.column]
        var reader = EntryReader(
            column: raw, uses: rows.uses(of: raw), zone: zone, isZoneGiven: isZoneGiven)
        let states = reader.values(assignment.reading, tellsOutcome: assignment.tellsOutcome).states
        surveyed = rows.codes(of: raw).map { code in
            switch states[Int(code)] {
            case .value, .offered: true
            case .unoffered: false
            case .missing, .rejected: nil
            }
        }
    }

    /// Lists the values of a column from lanes that were rejected.
    private mutating func report(_ made: LaneMaking.Made) {
        let name = made.account.name
        for own in made.rejected {
            rejects.rejectValue(line: rows.line(of: own.row), column: name, own.reason, text: own.text)
            if DerivedFields.answerFields.contains(name) { rejectedAnswers.insert(own.row) }
        }
    }

    /// The column of an assignment and its account.
    private mutating func make(_ assignment: FieldAssignment) -> (Column, FieldAccount) {
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
        var account = emptyAccount(of: assignment)
        account.count(values, of: raw, uses, as: assignment.reading)
        account.notes += reader.notes
        report(values, of: raw, as: assignment.name)
        let codes = rows.codes(of: raw)
        let column: Column
        switch assignment.reading {
        case .category, .canonical, .status: column = Self.words(raw, codes, values, assignment)
        case .text: column = Self.text(raw, codes, values, assignment.name)
        case .boolean, .count: column = Self.boolean(codes, values, assignment.name)
        case .number, .rating: column = Self.number(codes, values, assignment.name)
        case .instant, .epoch, .serialDay:
            column = Self.ticks(codes, values, assignment.name, meaning: .instant)
        case .duration: column = Self.ticks(codes, values, assignment.name, meaning: .duration)
        }
        return (column, account)
    }

    /// The account of a column before its values are counted.
    func emptyAccount(of assignment: FieldAssignment) -> FieldAccount {
        FieldAccount(of: assignment, header: headers[assignment.column])
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

    private static func words(
        _ raw: RawColumn, _ codes: [UInt32], _ values: EntryValues, _ assignment: FieldAssignment
    ) -> Column {
        let (dictionary, own) = WordCodes.codes(raw, values, assignment.reading)
        var maker = CategoryRowsMaker(dictionary, capacity: codes.count)
        codes.withUnsafeBufferPointer { codes in
            own.withUnsafeBufferPointer { own in
                for start in stride(from: 0, to: codes.count, by: 8192) {
                    let end = min(start + 8192, codes.count)
                    maker.append(UnsafeBufferPointer(rebasing: codes[start..<end]), through: own)
                }
            }
        }
        return maker.finish(name: assignment.name)
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
