import CIIText

/// Decides what each column of a file is: by mapping, by header and values, or as a plain column of its own name.
struct FieldRecognition {
    let headers: [String]
    let evidence: [ColumnEvidence]
    let forms: [HeaderForm]
    let source: String
    let givenOrder: DateOrder?
    let fileOrder: (order: DateOrder, column: Int)?
    let decimals: DecimalChoice
    /// Whether each row of the log stands for several interactions.
    let isCounted: Bool
    private(set) var assignments: [FieldAssignment?]
    /// The column that has a name.
    private(set) var owners: [String: Int] = [:]
    /// Fields that a mapping gives to a column, even where its values did not fit.
    var claimed: Set<String> = []
    /// Columns that are no field, whatever they are called.
    private(set) var kept: Set<Int> = []
    /// What is known of an event log; nil for other logs.
    let events: EventRoles?

    /// The assignments, in the order of the columns; the column of a time of day that went to another has none.
    ///
    /// Columns of which neither the statement nor the profile says anything may have a role in an event log.
    static func assign(
        headers: [String], evidence: [ColumnEvidence], force: RulesInForce, events: EventRoles? = nil,
        countColumn: Int? = nil, source: String
    ) throws(LoadFailure) -> [FieldAssignment] {
        var recognition = Self(
            headers: headers, evidence: evidence, rules: force.rules, events: events,
            isCounted: countColumn != nil, source: source)
        let own = force.statement
        try recognition.assignMappings(own.mappings)
        for header in own.kept {
            let column = try recognition.column(of: header)
            guard recognition.assignments[column] == nil else { throw .keptAndMapped(header) }
            recognition.kept.insert(column)
        }
        recognition.assignProfile(events?.found ?? [])
        // What a profile says of columns holds for those that are there and of which the statement says nothing.
        recognition.assignProfile(Array(force.rules.mappings.dropFirst(own.mappings.count)))
        recognition.kept.formUnion(
            force.rules.kept.compactMap { recognition.index(of: $0) }
                .filter { recognition.assignments[$0] == nil })
        var consumed = recognition.kept.union(recognition.nullsOfObjects)
        if let time = recognition.assignDateAndTime() { consumed.insert(time) }
        recognition.assignByHeader(weak: false, consumed: consumed)
        recognition.assignByHeader(weak: true, consumed: consumed)
        recognition.assignPlain(consumed: consumed.subtracting(recognition.kept))
        guard let countColumn else { return recognition.assignments.compactMap { $0 } }
        let fields = CountedFields(headers: headers, countColumn: countColumn)
        return recognition.assignments.compactMap { $0.map { fields.settled($0) } }
    }

    private init(
        headers: [String], evidence: [ColumnEvidence], rules: LoadRules, events: EventRoles?,
        isCounted: Bool, source: String
    ) {
        self.isCounted = isCounted
        self.source = source
        self.events = events
        givenOrder = rules.dateOrder
        self.headers = headers
        self.evidence = evidence
        let forms = headers.map { HeaderForm($0) }
        self.forms = forms
        assignments = Array(repeating: nil, count: headers.count)
        let deciding = headers.indices.filter { column in
            evidence[column].dates.order.map { evidence[column].dates.deciding($0) != nil } ?? false
        }
        let orders = Set(deciding.compactMap { evidence[$0].dates.order })
        if orders.count == 1, let first = deciding.first, let order = orders.first {
            fileOrder = (order, first)
        } else {
            fileOrder = nil
        }
        decimals = DecimalChoice(
            given: rules.decimalMark, fallback: DecimalChoice.agreed(evidence, headers: headers))
    }

    func chooser(_ column: Int) -> ReadingChooser {
        ReadingChooser(
            evidence: evidence[column], header: forms[column], givenOrder: givenOrder,
            fallbackOrder: fileOrder?.order, decimals: decimals, isCounted: isCounted)
    }

    /// The column of that header; nil where there is none.
    func index(of header: String) -> Int? { headerIndex(of: header, among: headers) }

    /// The column of that header, which a statement names.
    func column(of header: String) throws(LoadFailure) -> Int {
        if let index = index(of: header) { return index }
        throw .noSuchColumn(
            name: source, column: header, nearest: nearest(to: header, among: headers), headers: headers)
    }

    /// Columns of nothing but the `null` that stands where other records have an object, whose members are columns.
    private var nullsOfObjects: [Int] {
        headers.indices.filter { column in
            assignments[column] == nil && evidence[column].values == 0
                && headers.contains { $0.hasPrefix(headers[column] + ".") }
        }
    }

    private mutating func assignByHeader(weak: Bool, consumed: Set<Int>) {
        for column in headers.indices where assignments[column] == nil && !consumed.contains(column) {
            let meanings = forms[column].keys.flatMap { FieldVocabulary.meanings(of: $0) }
            for meaning in meanings where meaning.isWeak == weak && owners[meaning.field.name] == nil {
                let unit = forms[column].unit ?? meaning.unit
                guard !isCounted || isOfOne(column, meaning.field) else { continue }
                guard
                    let reading = chooser(column).reading(
                        for: meaning.field.need, unit: unit, scale: nil, isInverse: meaning.isInverse),
                    isPlausible(column, as: meaning.field)
                else { continue }
                take(
                    column,
                    assignment(column, meaning.field, reading, unit: unit, isInverse: meaning.isInverse))
                break
            }
        }
    }

    /// Whether a column of an aggregated log can be that field: no identifier, and nothing that is a share.
    private func isOfOne(_ column: Int, _ field: FieldDescription) -> Bool {
        switch field.need {
        case .identifier: field.name != "id"
        case .boolean, .number, .rating, .duration: !forms[column].namesShare
        case .category, .channel, .direction, .handler, .status, .text, .instant: true
        }
    }

    /// Whether the values can be what the header of several meanings says.
    private func isPlausible(_ column: Int, as field: FieldDescription) -> Bool {
        guard field.name == "id", evidence[column].values > 0 else { return true }
        // `ContactId` is the interaction in one tool and the person in another: an identifier does not repeat much.
        let alternatives = forms[column].keys.flatMap { FieldVocabulary.meanings(of: $0) }
        return alternatives.count < 2 || evidence[column].distinct * 10 >= evidence[column].values * 9
    }

    mutating func take(_ column: Int, _ assignment: FieldAssignment) {
        assignments[column] = assignment
        owners[assignment.name] = column
    }
}
