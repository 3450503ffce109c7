/// What the columns of an aggregated log say of each interaction.
struct CountedFields {
    let headers: [String]
    let forms: [HeaderForm]
    let countColumn: Int

    /// The times an agent spends: they belong to the interactions that were answered.
    static let answeredFields: Set<String> = [
        "response_time", "handle_time", "talk_time", "hold_time", "wrap_time",
    ]

    init(headers: [String], countColumn: Int) {
        self.headers = headers
        forms = headers.map { HeaderForm($0) }
        self.countColumn = countColumn
    }

    /// Settles what each interaction gets of a column's values.
    func settled(_ assignment: FieldAssignment) -> FieldAssignment {
        guard assignment.timeColumn == nil else { return assignment }
        var assignment = assignment
        if assignment.column == countColumn {
            assignment.share = .one
            assignment.reading = .number(.point)
            assignment.notes = [.oneForEach]
            return assignment
        }
        if assignment.field?.name == "id" {
            // Rows of the same identifier would pass for one interaction.
            assignment.field = nil
            assignment.name = "row_id"
            assignment.notes.append(.identifierOfMany)
        }
        let form = forms[assignment.column]
        switch assignment.reading {
        case .duration:
            if form.namesTotal {
                assignment.share = .part
                assignment.notes.append(.totalSpread)
            } else if assignment.field != nil, !form.namesMean {
                assignment.notes.append(.meanAssumed)
            }
        case .number:
            guard !form.namesMean, !form.namesShare, form.namesTotal || assignment.field != nil else {
                return assignment
            }
            assignment.share = .part
            assignment.notes.append(.totalSpread)
        case .count:
            assignment.share = .yes
            assignment.notes.append(.countOfYes)
        case .text: assignment.reading = .category
        case .category, .canonical, .status, .boolean, .rating, .instant, .epoch, .serialDay: break
        }
        return assignment
    }
}
