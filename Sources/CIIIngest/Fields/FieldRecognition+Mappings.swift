import CIIText

/// What a person says columns are.
extension FieldRecognition {
    mutating func assignMappings(_ mappings: [FieldMapping]) throws(LoadFailure) {
        for mapping in mappings {
            let key = headerKey(mapping.column)
            guard
                let column = headers.firstIndex(of: mapping.column)
                    ?? headers.firstIndex(where: { headerKey($0) == key })
            else {
                throw .noSuchColumn(
                    name: source, column: mapping.column,
                    nearest: nearest(to: mapping.column, among: headers),
                    headers: headers)
            }
            guard assignments[column] == nil else { throw .mappedTwice(mapping.column) }
            let field = FieldVocabulary.field(named: mapping.field)
            let name = field?.name ?? mapping.field
            guard !names.contains(name) else { throw .mappedTwice(name) }
            claimed.insert(name)
            try assignMapped(column, name: name, field: field, mapping)
        }
    }

    private mutating func assignMapped(
        _ column: Int, name: String, field: FieldDescription?, _ mapping: FieldMapping
    ) throws(LoadFailure) {
        let chooser = chooser(column)
        let unit = mapping.unit ?? forms[column].unit
        var (plain, notes) = chooser.plainReading()
        if mapping.unit != nil,
            let duration = chooser.reading(for: .duration, unit: unit, scale: nil, isInverse: false)
        {
            plain = duration
        }
        if field == nil, let scale = mapping.scale,
            let rating = chooser.reading(for: .rating(scale), unit: nil, scale: scale, isInverse: false)
        {
            plain = rating
        }
        guard let field else {
            take(
                column,
                FieldAssignment(
                    column: column, name: name, field: nil, reading: plain, unit: unit, notes: notes))
            return
        }
        let meanings = forms[column].keys.flatMap { FieldVocabulary.meanings(of: $0) }
        let meaning = meanings.first { $0.field == field }
        guard
            let reading = chooser.reading(
                for: field.need, unit: unit ?? meaning?.unit, scale: mapping.scale,
                isInverse: meaning?.isInverse ?? false)
        else {
            if field.need == .instant, let question = dateQuestion(column, field: field.name) {
                notes.append(question)
            } else {
                notes.append(misfit(column, field))
            }
            take(
                column,
                FieldAssignment(
                    column: column, name: name, field: nil, reading: plain, unit: unit, notes: notes))
            return
        }
        take(
            column,
            assignment(
                column, field, reading, unit: unit ?? meaning?.unit, isInverse: meaning?.isInverse ?? false))
    }
}
