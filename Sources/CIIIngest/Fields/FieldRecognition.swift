import CIIText

/// Decides what each column of a file is: by mapping, by header and values, or as a plain column of its own name.
struct FieldRecognition {
    let headers: [String]
    let evidence: [ColumnEvidence]
    let forms: [HeaderForm]
    let source: String
    let givenOrder: DateOrder?
    let fileOrder: (order: DateOrder, column: Int)?
    private(set) var assignments: [FieldAssignment?]
    private(set) var names: Set<String> = []
    private(set) var owners: [String: Int] = [:]
    /// Fields that a mapping gives to a column, even where its values did not fit.
    var claimed: Set<String> = []

    /// The assignments, in the order of the columns; the column of a time of day that went to another has none.
    static func assign(
        headers: [String], evidence: [ColumnEvidence], options: LoadOptions, source: String
    ) throws(LoadFailure) -> [FieldAssignment] {
        var recognition = Self(
            headers: headers, evidence: evidence, givenOrder: options.rules.dateOrder, source: source)
        try recognition.assignMappings(options.rules.mappings)
        var consumed: Set<Int> = []
        if let time = recognition.assignDateAndTime() { consumed.insert(time) }
        recognition.assignByHeader(weak: false, consumed: consumed)
        recognition.assignByHeader(weak: true, consumed: consumed)
        recognition.assignPlain(consumed: consumed)
        return recognition.assignments.compactMap { $0 }
    }

    private init(headers: [String], evidence: [ColumnEvidence], givenOrder: DateOrder?, source: String) {
        self.source = source
        self.givenOrder = givenOrder
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
    }

    func chooser(_ column: Int) -> ReadingChooser {
        ReadingChooser(
            evidence: evidence[column], header: forms[column], givenOrder: givenOrder,
            fallbackOrder: fileOrder?.order)
    }

    private mutating func assignByHeader(weak: Bool, consumed: Set<Int>) {
        for column in headers.indices where assignments[column] == nil && !consumed.contains(column) {
            let meanings = forms[column].keys.flatMap { FieldVocabulary.meanings(of: $0) }
            for meaning in meanings where meaning.isWeak == weak && owners[meaning.field.name] == nil {
                let unit = forms[column].unit ?? meaning.unit
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

    /// Whether the values can be what the header of several meanings says.
    private func isPlausible(_ column: Int, as field: FieldDescription) -> Bool {
        guard field.name == "id", evidence[column].values > 0 else { return true }
        // `ContactId` is the interaction in one tool and the person in another: an identifier does not repeat much.
        let alternatives = forms[column].keys.flatMap { FieldVocabulary.meanings(of: $0) }
        return alternatives.count < 2 || evidence[column].distinct * 10 >= evidence[column].values * 9
    }

    mutating func take(_ column: Int, _ assignment: FieldAssignment) {
        assignments[column] = assignment
        names.insert(assignment.name)
        if let field = assignment.field { owners[field.name] = column }
    }
}
