import CIIColumns
import CIIText

/// Makes the columns of the interactions: what the records say of themselves, and what their events come to.
struct FoldedColumns {
    let table: Table
    let rows: EventRows
    /// In the order of the rows that are made.
    var interactions: [FoldedInteraction]
    /// What columns of the records say of their times, for each interaction.
    let own: [String: [Int64]]
    /// Fields whose columns tell of the events rather than the records.
    let changing: [String]
    /// What the logs say of their fields.
    let fields: [String: FieldAccount]
    private(set) var columns: [Column] = []
    private(set) var accounts: [FieldAccount] = []

    init(
        table: Table, rows: EventRows, interactions: [FoldedInteraction], own: [String: [Int64]],
        changing: [String], fields: [String: FieldAccount]
    ) {
        self.table = table
        self.rows = rows
        self.interactions = interactions
        self.own = own
        self.changing = changing
        self.fields = fields
    }

    private var kinds: Set<EventKind> { Set(rows.kinds.compactMap(\.self)) }

    /// Makes all columns; an end before its beginning is handed to `rejectEnd` and missing.
    mutating func make(
        rejectEnd: (_ of: FoldedInteraction, _ field: String, _ end: Int64, _ start: Int64) -> Void
    ) {
        settleTimes(rejectEnd)
        carry()
        makeTimes()
        makePeople()
        makeOutcomes()
        makeCounts()
    }

    // MARK: Times

    /// What a record says of its times goes before what its events come to.
    private mutating func settleTimes(
        _ rejectEnd: (_ of: FoldedInteraction, _ field: String, _ end: Int64, _ start: Int64) -> Void
    ) {
        for index in interactions.indices {
            var interaction = interactions[index]
            func told(_ name: String) -> Int64? {
                own[name].flatMap { $0[index] == .min ? nil : $0[index] }
            }
            if let told = told("assigned") { interaction.assigned = told }
            if let told = told("first_response") {
                interaction.firstResponse = told
                interaction.responseRule = .answer
            }
            // A time of solution from before the record was opened again is none.
            if let told = told("resolved") {
                if interaction.lastReopening == .min || interaction.lastReopening < told {
                    interaction.resolved = told
                    if interaction.firstResolved == .min { interaction.firstResolved = told }
                } else if interaction.resolved != .min {
                    interaction.resolved = max(interaction.resolved, told)
                }
            }
            let start = interaction.received
            func settled(_ end: Int64, _ field: String) -> Int64 {
                guard end != .min, end < start else { return end }
                rejectEnd(interaction, field, end, start)
                return .min
            }
            interaction.assigned = settled(interaction.assigned, "assigned")
            interaction.firstResponse = settled(interaction.firstResponse, "first_response")
            interaction.resolved = settled(interaction.resolved, "resolved")
            if interaction.firstResponse == .min { interaction.responseRule = .none }
            interactions[index] = interaction
        }
    }

    private mutating func makeTimes() {
        let events = kinds
        addInstant("received", "the first word for a beginning, else the first event", \.received)
        if has(\.assigned, events, [.assigned, .reassigned])
            || rows.tellsStates && table.column("agent") != nil
        {
            addInstant("assigned", "the first event that gives it to an agent", \.assigned)
        }
        if has(\.firstResponse, events, [.answered, .replied, .accepted, .worked]) {
            addInstant(
                "first_response", "the first answer of a person, else the first time one took it in charge",
                \.firstResponse)
            addLength("response_time", "first_response − received") { $0.firstResponse }
        }
        if has(\.resolved, events, [.resolved, .closed, .completed]) {
            addInstant("resolved", "the last solution after which it was not opened again", \.resolved)
            addInstant("first_resolved", "the first solution", \.firstResolved)
            addLength("resolution_time", "resolved − received") { $0.resolved }
        }
        if has(\.closed, events, [.closed, .completed, .abandoned, .missed, .cancelled]) {
            addInstant("closed", "the last end after which it was not opened again", \.closed)
        }
        if events.contains(.answered), events.contains(.completed) {
            let lengths = interactions.map(\.handled)
            add("handle_time", .duration, "from the connection to its end or the transfer, all together") {
                Self.ticks($0, lengths, meaning: .duration)
            }
        }
        addInstant("updated", "the last event", \.lastEvent)
    }

    private func has(
        _ value: KeyPath<FoldedInteraction, Int64>, _ events: Set<EventKind>, _ telling: [EventKind]
    ) -> Bool {
        !events.isDisjoint(with: telling) || interactions.contains { $0[keyPath: value] != .min }
    }

    private mutating func addInstant(
        _ name: String, _ formula: String, _ value: KeyPath<FoldedInteraction, Int64>
    ) {
        let interactions = interactions
        let header = own[name] == nil ? nil : fields[name]?.headers.first
        add(name, .instant, header.map { "`\($0)`, else \(formula)" } ?? formula) {
            Self.ticks($0, interactions.map { $0[keyPath: value] }, meaning: .instant)
        }
    }

    private mutating func addLength(
        _ name: String, _ formula: String, to end: (FoldedInteraction) -> Int64
    ) {
        let lengths = interactions.map { interaction in
            let end = end(interaction)
            let isKnown = end != .min && (interaction.hasOpening || !interaction.beginsWithEnd)
            return isKnown ? end - interaction.received : Int64.min
        }
        add(name, .duration, formula) { Self.ticks($0, lengths, meaning: .duration) }
    }

    private static func ticks(_ name: String, _ microseconds: [Int64], meaning: TickMaker.Meaning) -> Column {
        var values = EntryValues(count: microseconds.count)
        for (row, value) in microseconds.enumerated() where value != .min { values.set(row, value) }
        values.coarsenMicroseconds()
        var maker = TickMaker(
            ticksPerSecond: max(1, values.scale), meaning: meaning, capacity: microseconds.count)
        values.integers.withUnsafeBufferPointer { maker.append(contentsOf: $0) }
        return maker.finish(name: name)
    }

    // MARK: What the records say

    /// Every column of the records with the last value that is there, under its own name.
    private mutating func carry() {
        let places: Set<String> = ["agent", "team", "handler"]
        let told = Set(EventVocabulary.fields.map(\.name)).union(RecordInstants.names).union(places)
        for column in table.columns where !told.contains(column.name) || changing.contains(column.name) {
            guard table.column(column.name).map({ $0.kind == column.kind }) == true else { continue }
            if column.name == "status", rows.tellsStates { continue }
            var carried = column.picking(lastRows(of: column))
            var account = fields[column.name] ?? Self.account(column.name, column.valueType)
            if changing.contains(column.name), let header = account.headers.first {
                account.name = freeName(FieldName.plain(header))
                account.isRecognised = false
                carried.name = account.name
            }
            account.rejected = 0
            account.offered = 0
            account.unoffered = 0
            append(carried, account)
        }
    }

    /// For each interaction the row with the last value in the column; -1 where there is none.
    private func lastRows(of column: Column) -> [UInt32] {
        let isPresent = column.presence()
        return rows.events.withUnsafeBufferPointer { events in
            isPresent.withUnsafeBufferPointer { isPresent in
                interactions.map { interaction in
                    var index = interaction.events.upperBound - 1
                    while index >= interaction.events.lowerBound {
                        let row = events[index].row
                        if isPresent[row] { return UInt32(row) }
                        index -= 1
                    }
                    return noRow
                }
            }
        }
    }

    /// The rows of events that interactions name, as they are picked; below zero stands for none.
    private static func rows(
        _ interactions: [FoldedInteraction], _ row: KeyPath<FoldedInteraction, Int>
    ) -> [UInt32] {
        interactions.map { $0[keyPath: row] < 0 ? noRow : UInt32($0[keyPath: row]) }
    }

    private func freeName(_ name: String) -> String {
        let taken = Set(columns.map(\.name) + table.columns.map(\.name))
        var candidate = name
        var number = 2
        while taken.contains(candidate) || FieldVocabulary.field(named: candidate) != nil {
            candidate = "\(name)_\(number)"
            number += 1
        }
        return candidate
    }

    // MARK: With whom

    private mutating func makePeople() {
        let interactions = interactions
        if let agent = table.column("agent") {
            add("agent", .category, "the last who handled it") { _ in
                agent.picking(Self.rows(interactions, \.agentRow))
            }
            add("agent_first", .category, "the first who handled it") { name in
                var first = agent.picking(Self.rows(interactions, \.agentFirstRow))
                first.name = name
                return first
            }
        }
        if let team = table.column("team") {
            add("team", .category, "the last group that handled it") { _ in
                team.picking(Self.rows(interactions, \.teamRow))
            }
        }
        if table.column("handler") != nil || interactions.contains(where: \.isByBot) {
            add("handler", .category, "whether people, bots or both handled it") { name in
                var maker = CategoryMaker(capacity: interactions.count)
                for interaction in interactions {
                    switch (interaction.isByHuman, interaction.isByBot) {
                    case (true, true): maker.append("mixed")
                    case (true, false): maker.append("human")
                    case (false, true): maker.append("bot")
                    case (false, false): maker.appendMissing()
                    }
                }
                return maker.finish(name: name)
            }
        }
    }

    // MARK: How it went

    private mutating func makeOutcomes() {
        let interactions = interactions
        let events = kinds
        makeStatus()
        let tellsAnswers = !events.isDisjoint(with: [.answered, .replied])
        if columns.contains(where: { $0.name == "first_response" })
            || !events.isDisjoint(with: [.abandoned, .missed])
        {
            let formula =
                tellsAnswers ? "first_response is present" : "first_response is present, or it was solved"
            addFlag("answered", formula) { interaction in
                interaction.firstResponse != .min || !tellsAnswers && interaction.firstResolved != .min
            }
        }
        if !events.isDisjoint(with: [.abandoned, .missed]) {
            addFlag("abandoned", "the customer left before anybody answered", \.isAbandoned)
        }
        if events.contains(.escalated) { addFlag("escalated", "an event says so", \.isEscalated) }
        if columns.contains(where: { $0.name == "resolved" }), table.column("agent") != nil {
            add(
                "one_touch", .boolean,
                "solved, never opened again, and by one agent alone; missing until solved"
            ) {
                var maker = BooleanMaker(capacity: interactions.count)
                for interaction in interactions {
                    if interaction.resolved == .min || !interaction.isByHuman {
                        maker.appendMissing()
                    } else {
                        maker.append(interaction.reopens == 0 && !interaction.hasSeveralHandlers)
                    }
                }
                return maker.finish(name: $0)
            }
        }
    }

    private mutating func makeStatus() {
        let interactions = interactions
        let state = rows.tellsStates ? EventRows.Codes(table.column(EventVocabulary.state.name)) : nil
        let words = rows.words.indices.map { code -> String in
            let word = rows.words[code]
            let known = Array(word.utf8).withUnsafeBufferPointer { Vocabularies.statuses[$0] }
            return (known ?? rows.kinds[code]?.status).map { "\($0)" } ?? word
        }
        add("status", .category, state == nil ? "what the last event comes to" : "the last state") { name in
            var maker = CategoryMaker(capacity: interactions.count)
            for interaction in interactions {
                if let state {
                    guard interaction.stateRow >= 0 else {
                        maker.appendMissing()
                        continue
                    }
                    maker.append(words[Int(state.codes[interaction.stateRow])])
                } else if let status = interaction.status?.status {
                    maker.append("\(status)")
                } else {
                    maker.appendMissing()
                }
            }
            return maker.finish(name: name)
        }
    }

    private mutating func makeCounts() {
        addCount("reopens", "how often it was opened again", \.reopens)
        addCount("transfers", "how often it moved to another agent or group", \.transfers)
        addCount("reassignments", "the moves that no word calls a transfer", \.reassignments)
        if kinds.contains(.replied) {
            addCount("replies", "how often a person wrote to the customer", \.replies)
        }
        addCount("event_count", "how many events tell of it", \.eventCount)
    }

    // MARK: Columns and their accounts

    private mutating func addFlag(_ name: String, _ formula: String, _ value: (FoldedInteraction) -> Bool) {
        var maker = BooleanMaker(capacity: interactions.count)
        for interaction in interactions { maker.append(value(interaction)) }
        add(name, .boolean, formula) { maker.finish(name: $0) }
    }

    private mutating func addCount(
        _ name: String, _ formula: String, _ value: KeyPath<FoldedInteraction, Int>
    ) {
        let interactions = interactions
        add(name, .number, formula) { name in
            var maker = ScaledNumberMaker(capacity: interactions.count)
            for interaction in interactions { maker.append(Int64(interaction[keyPath: value])) }
            return maker.finish(name: name)
        }
    }

    /// Adds a derived column, unless the records say it themselves.
    private mutating func add(
        _ name: String, _ type: ValueType, _ formula: String, _ make: (String) -> Column
    ) {
        guard !columns.contains(where: { $0.name == name }) else { return }
        var account = Self.account(name, type)
        let told = name == "status" && rows.tellsStates ? EventVocabulary.state.name : name
        account.headers = fields[told]?.headers ?? []
        account.notes = [.derived(formula)]
        append(make(name), account)
    }

    private mutating func append(_ column: Column, _ account: FieldAccount) {
        var account = account
        account.missing = column.missingCount
        account.present = column.count - column.missingCount
        columns.append(column)
        accounts.append(account)
    }

    private static func account(_ name: String, _ type: ValueType) -> FieldAccount {
        FieldAccount(
            name: name, headers: [], isRecognised: FieldVocabulary.field(named: name) != nil, type: type,
            unit: nil,
            scale: nil, present: 0, missing: 0, rejected: 0, offered: 0, unoffered: 0, examples: [], notes: []
        )
    }

    // MARK: The account

    /// What became of the events, apart from those that do not count.
    func account(header: (String) -> String) -> EventAccount {
        let word = rows.tellsStates ? EventVocabulary.state.name : EventVocabulary.event.name
        var notes: [EventNote] = [
            .folded(
                events: rows.events.count, interactions: interactions.count, header: header(word),
                tellsStates: rows.tellsStates, times: header(EventVocabulary.time.name))
        ]
        let unknown = unknownWords
        if !unknown.isEmpty {
            notes.append(
                .unknownWords(unknown, field: rows.tellsStates ? "status" : word, header: header(word)))
        }
        notes.append(responses)
        let pending = interactions.count { $0.resolved == .min && !$0.isAbandoned && !$0.isMissed }
        if pending > 0 { notes.append(.pending(pending)) }
        let withoutOpening = interactions.count { !$0.hasOpening }
        if withoutOpening > 0 { notes.append(.withoutOpening(withoutOpening)) }
        let beginningWithEnd = interactions.count { !$0.hasOpening && $0.beginsWithEnd }
        if beginningWithEnd > 0 { notes.append(.beginningWithEnd(beginningWithEnd)) }
        if rows.repeated > 0 { notes.append(.repeated(rows.repeated)) }
        if !rows.bots.isEmpty { notes.append(.bots(rows.bots)) }
        for name in changing { notes.append(.notOfTheRecord(field: name, header: header(name))) }
        return EventAccount(events: rows.events.count, interactions: interactions.count, notes: notes)
    }

    private var unknownWords: [EventNote.Word] {
        guard rows.kinds.contains(where: { $0 == nil }) else { return [] }
        var counts = [Int](repeating: 0, count: rows.words.count)
        for event in rows.events where event.word != Event.none && !event.isRepeated {
            counts[Int(event.word)] += 1
        }
        return counts.indices.filter { counts[$0] > 0 && rows.kinds[$0] == nil }
            .sorted { left, right in
                counts[left] != counts[right]
                    ? counts[left] > counts[right]
                    : rows.words[left].utf8.lexicographicallyPrecedes(rows.words[right].utf8)
            }
            .map { EventNote.Word(text: rows.words[$0], count: counts[$0]) }
    }

    private var responses: EventNote {
        func words(_ kinds: Set<EventKind>) -> [String] {
            rows.words.indices.filter { rows.kinds[$0].map { kinds.contains($0) } ?? false }
                .map { rows.words[$0] }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
        return .responses(
            answers: interactions.count { $0.responseRule == .answer },
            answerWords: own["first_response"] == nil
                ? words([.answered, .replied]) : [fields["first_response"]?.headers.first ?? ""],
            taken: interactions.count { $0.responseRule == .taken }, takenWords: words([.accepted, .worked]))
    }
}

extension Column {
    fileprivate var valueType: ValueType {
        switch kind {
        case .category: .category
        case .text: .text
        case .boolean: .boolean
        case .number: .number
        case .instant: .instant
        case .duration: .duration
        }
    }
}
