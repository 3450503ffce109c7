import CIIColumns
import CIIText

/// Which columns of an event log tell the interaction, what happened, when and by whom.
///
/// They become mappings, so that what is found here is read as if a person had said it.
struct EventRoles {
    let headers: [String]
    let evidence: [ColumnEvidence]
    let source: String
    private let keys: [String]
    /// What is said of columns, by the statement or a profile.
    private let said: [FieldMapping]
    private let kept: [String]
    /// Columns that a profile takes for an instant of ordinary logs; here they may tell when an event happened.
    private let yielding: Set<String>
    /// What was found.
    private(set) var found: [FieldMapping] = []
    /// Whether `status` in what is said means the state after an update, because no column tells what happened.
    private var statusIsState = false

    /// The roles of columns in a log that rules say is one of events; nil for other logs.
    init?(
        _ force: RulesInForce, headers: [String], evidence: [ColumnEvidence], source: String
    ) throws(LoadFailure) {
        let rules = force.rules
        guard let key = rules.eventKey else { return nil }
        self.headers = headers
        self.evidence = evidence
        self.source = source
        said = rules.mappings.filter { mapping in
            headers.contains { headerKey($0) == headerKey(mapping.column) }
        }
        kept = rules.kept.map { headerKey($0) }
        yielding = Set(
            rules.mappings.dropFirst(force.statement.mappings.count)
                .filter { Self.yieldingFields.contains($0.field) }.map { headerKey($0.column) })
        keys = headers.map { HeaderForm.squashed($0) }
        try takeKey(key)
        try takeEvent()
    }

    /// The field of that name, where it is one that only event logs have.
    func field(named name: String) -> FieldDescription? {
        if statusIsState, Self.statusNames.contains(folded(name)) { return EventVocabulary.state }
        return EventVocabulary.field(named: name)
    }

    private static let yieldingFields: Set<String> = ["updated", "received"]
    private static let statusNames: Set<String> = ["status", "situacao"]

    /// Sees to it that the columns of an event log can be read as what they are.
    ///
    /// A date and a time of day apart have become one instant, which is when the event happened.
    static func settle(
        _ columns: inout [Column], _ accounts: inout [FieldAccount], source: String
    ) throws(LoadFailure) {
        let time = EventVocabulary.time.name
        if !accounts.contains(where: { $0.name == time }),
            let index = accounts.firstIndex(where: { $0.name == "received" && $0.headers.count == 2 })
        {
            accounts[index].name = time
            columns[index].name = time
        }
        guard let index = accounts.firstIndex(where: { $0.name == time }), accounts[index].type == .instant
        else {
            let questions = accounts.flatMap(\.notes).compactMap { note in
                if case .ambiguousDates(let question) = note { question } else { nil }
            }
            let instants = accounts.filter { $0.type == .instant }.flatMap { $0.headers }
            throw .noEventTime(name: source, question: questions.first?.sentence, candidates: instants)
        }
        for field in ["id", EventVocabulary.event.name, EventVocabulary.state.name] {
            guard let account = accounts.first(where: { $0.name == field }), account.type != .category,
                account.type != .text
            else { continue }
            throw field == "id"
                ? .noEventKey(name: source, key: account.headers.first ?? field, nearest: [], headers: [])
                : .noEventColumn(name: source, candidates: [])
        }
    }

    // MARK: The key

    /// The column the statement names: a header, a field that is mapped, or a field by its usual headers.
    private mutating func takeKey(_ key: String) throws(LoadFailure) {
        if let mapping = said.first(where: { folded($0.field) == folded(key) }) {
            guard mapping.field != "id" else { return }
            throw .mappedTwice(mapping.column)
        }
        let form = HeaderForm.squashed(key)
        let column =
            headers.firstIndex(of: key) ?? headers.firstIndex { headerKey($0) == headerKey(key) }
            ?? keys.firstIndex(of: form) ?? column(of: FieldVocabulary.field(named: key))
        guard let column else {
            throw .noEventKey(
                name: source, key: key, nearest: nearest(to: key, among: headers), headers: headers)
        }
        if let mapping = said.first(where: { folded($0.field) == "id" }) {
            guard headerKey(mapping.column) != headerKey(headers[column]) else { return }
            throw .mappedTwice("id")
        }
        take(column, as: "id")
    }

    private func column(of field: FieldDescription?) -> Int? {
        guard let field else { return nil }
        return headers.indices.first { column in
            isFree(column)
                && FieldVocabulary.meanings(of: keys[column]).contains { $0.field == field && !$0.isWeak }
        }
    }

    // MARK: What happened, and when

    private mutating func takeEvent() throws(LoadFailure) {
        if !isMapped("event") {
            statusIsState = said.contains { Self.statusNames.contains(folded($0.field)) }
        }
        if !isMapped("event"), !isMapped("event_state"), !statusIsState {
            if let column = first(EventVocabulary.event.headers, where: tellsWords) {
                take(column, as: "event")
            } else if let column = first(EventVocabulary.state.headers, where: tellsWords) {
                take(column, as: "event_state")
            } else if let column = first(EventVocabulary.event.weakHeaders, where: knowsWords) {
                take(column, as: "event")
            } else {
                throw .noEventColumn(name: source, candidates: candidates.map { headers[$0] })
            }
        }
        if !isMapped("event_time"), let column = timeColumn { take(column, as: "event_time") }
        if !isMapped("event_number"),
            let column = first(EventVocabulary.number.headers, where: { tellsNumbers($0) })
        {
            take(column, as: "event_number")
        }
        for (field, further) in EventVocabulary.further where !isMapped(field) {
            let has = column(of: FieldVocabulary.field(named: field)) != nil
            if !has, let column = first(further, where: { !tellsTimes($0) }) { take(column, as: field) }
        }
    }

    /// The column of times: one of the headers, in their order; else the only column of instants there is.
    private var timeColumn: Int? {
        // A time that tells more than the interactions apart is no time of the records.
        for fits in [variesAmongEvents, tellsWholeTimes] {
            if let column = first(EventVocabulary.time.headers, isTime: true, where: fits) { return column }
        }
        let instants = headers.indices.filter { isFree($0) && tellsWholeTimes($0) }
        if instants.count == 1 { return instants.first }
        // Days without a time of day tell something where nothing else does, unless the time stands beside them.
        if headers.indices.contains(where: { isFree($0) && evidence[$0].most(evidence[$0][.timeOfDay]) }) {
            return nil
        }
        return first(EventVocabulary.time.headers, where: tellsTimes)
            ?? headers.indices.first { isFree($0) && tellsTimes($0) }
    }

    private func first(_ wanted: [String], isTime: Bool = false, where fits: (Int) -> Bool) -> Int? {
        for header in wanted {
            let key = HeaderForm.squashed(header)
            let column = headers.indices.first { column in
                keys[column] == key && fits(column)
                    && (isFree(column) || isTime && yielding.contains(headerKey(headers[column])))
            }
            if let column { return column }
        }
        return nil
    }

    // MARK: What the values can be

    private func tellsTimes(_ column: Int) -> Bool {
        let evidence = evidence[column]
        return evidence.values > 0
            && (evidence.most(evidence[.date]) || evidence.most(evidence[.epochSeconds])
                || evidence.most(evidence[.epochMilliseconds]) || evidence.most(evidence[.epochMicroseconds]))
    }

    private func tellsWholeTimes(_ column: Int) -> Bool {
        tellsTimes(column)
            && (evidence[column][.dateWithTime] > 0 || !evidence[column].most(evidence[column][.date]))
    }

    private func variesAmongEvents(_ column: Int) -> Bool {
        let id = (said + found).first { folded($0.field) == "id" }
        guard let key = id.flatMap({ headerIndex(of: $0.column, among: headers) }) else { return false }
        return tellsWholeTimes(column) && evidence[column].distinct > evidence[key].distinct
    }

    private func tellsNumbers(_ column: Int) -> Bool {
        evidence[column].values > 0 && evidence[column].all(.pointNumber)
    }

    private func tellsWords(_ column: Int) -> Bool {
        let evidence = evidence[column]
        return evidence.values > 0 && !tellsTimes(column) && !evidence.most(evidence[.pointNumber])
            && evidence.distinct <= 1000
    }

    /// Whether the header alone says nothing and the examples of the column do.
    private func knowsWords(_ column: Int) -> Bool {
        tellsWords(column) && evidence[column].distinct <= 200
            && evidence[column].distinct * 2 <= evidence[column].values
    }

    /// The columns that could hold what happened: words that repeat, most repeated last.
    private var candidates: [Int] {
        headers.indices.filter { column in
            isFree(column) && tellsWords(column) && evidence[column].distinct > 1
                && (evidence[column].distinct <= 20
                    || evidence[column].distinct * 2 <= evidence[column].values)
        }
    }

    private func isMapped(_ field: String) -> Bool {
        said.contains { folded($0.field) == field } || found.contains { $0.field == field }
    }

    private func isFree(_ column: Int) -> Bool {
        let key = headerKey(headers[column])
        return !kept.contains(key) && !said.contains { headerKey($0.column) == key }
            && !found.contains { $0.column == headers[column] }
    }

    private mutating func take(_ column: Int, as field: String) {
        found.append(FieldMapping(field: field, column: headers[column]))
    }
}
