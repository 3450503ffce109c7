/// Columns that are no field of the vocabulary.
extension FieldRecognition {
    mutating func assignPlain(consumed: Set<Int>) {
        for column in headers.indices where assignments[column] == nil && !consumed.contains(column) {
            var (reading, notes) = chooser(column).plainReading()
            if case .instant(let order) = reading { notes += orderNotes(column, order) }
            let isKept = kept.contains(column)
            let all = isKept ? [] : forms[column].keys.flatMap { FieldVocabulary.meanings(of: $0) }
            if isKept { notes.append(.kept) }
            let asked = all.first { meaning in
                meaning.field.need == .instant && owners[meaning.field.name] == nil
                    && !claimed.contains(meaning.field.name)
            }
            let measured = all.first { meaning in
                owners[meaning.field.name] == nil && openQuestion(column, meaning.field) != nil
            }
            let isPlainNumber = evidence[column].all(.groupedNumber) && !forms[column].namesIdentifier
            let question =
                dateQuestion(column, field: asked?.field.name)
                ?? (measured != nil || isPlainNumber
                    ? numberQuestion(column, field: measured?.field.name) : nil)
            if let question { notes.append(question) }
            if let meaning = all.first(where: { !$0.isWeak }) {
                if let owner = owners[meaning.field.name] {
                    notes.append(.fieldTaken(field: meaning.field.name, by: headers[owner]))
                } else if isCounted, meaning.field.name == "id" {
                    notes.append(.identifierOfMany)
                } else if question == nil, !isCounted || !forms[column].namesShare {
                    notes.append(misfit(column, meaning.field))
                }
            }
            let name = uniqueName(FieldName.plain(headers[column]))
            take(
                column,
                FieldAssignment(
                    column: column, name: name, field: nil, reading: reading, unit: forms[column].unit,
                    notes: notes))
        }
    }

    /// The name, or with a number behind it where it is taken: no column may pass for a field it is not.
    private func uniqueName(_ name: String) -> String {
        var candidate = name
        var number = 2
        while owners[candidate] != nil || FieldVocabulary.field(named: candidate)?.name == candidate
            || events?.field(named: candidate)?.name == candidate
        {
            candidate = "\(name)_\(number)"
            number += 1
        }
        return candidate
    }
}
