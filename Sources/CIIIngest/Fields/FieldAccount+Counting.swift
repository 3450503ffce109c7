extension FieldAccount {
    /// The account of a column before its values are counted.
    init(of assignment: FieldAssignment, header: String) {
        self.init(
            name: assignment.name, headers: [header], isRecognised: assignment.field != nil,
            type: assignment.reading.type, unit: assignment.unit, scale: nil, present: 0, missing: 0,
            rejected: 0, offered: 0, unoffered: 0, examples: [], notes: assignment.notes)
    }

    /// Counts what the entries of a column became.
    mutating func count(
        _ values: EntryValues, of raw: RawColumn, _ uses: [Int], as reading: ColumnReading
    ) {
        var outside = 0
        for entry in uses.indices where uses[entry] > 0 {
            switch values.states[entry] {
            case .value:
                present += uses[entry]
                if examples.count < 3 { examples.append(raw.excerpt(of: entry)) }
            case .missing: missing += uses[entry]
            case .offered: offered += uses[entry]
            case .unoffered: unoffered += uses[entry]
            case .rejected:
                rejected += uses[entry]
                if case .outOfScale? = values.reasons[entry] { outside += uses[entry] }
            }
        }
        missing += offered + unoffered
        if case .rating(let reading) = reading {
            scale = reading.own
            if outside * 20 > present {
                notes.append(.scaleDoubtful(outside: outside, scale: reading.given))
            }
        }
    }
}
