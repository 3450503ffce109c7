/// What a person says columns are.
extension FieldRecognition {
    mutating func assignMappings(_ mappings: [FieldMapping]) throws(LoadFailure) {
        for mapping in mappings {
            let column = try column(of: mapping.column)
            guard assignments[column] == nil else { throw .mappedTwice(mapping.column) }
            let (field, name) = field(of: mapping)
            guard owners[name] == nil else { throw .mappedTwice(name) }
            claimed.insert(name)
            assignMapped(column, name: name, field: field, mapping)
        }
    }

    /// Gives columns the fields that the mappings of a profile name, as far as they are free: of several columns for one
    /// field the first that has values which fit, else the first.
    mutating func assignProfile(_ mappings: [FieldMapping]) {
        for mustFit in [true, false] {
            for mapping in mappings {
                let (field, name) = field(of: mapping)
                guard let column = index(of: mapping.column), assignments[column] == nil,
                    !kept.contains(column), owners[name] == nil,
                    !mustFit || isFilled(column, field, mapping)
                else { continue }
                claimed.insert(name)
                assignMapped(column, name: name, field: field, mapping)
            }
        }
    }

    private func field(of mapping: FieldMapping) -> (FieldDescription?, name: String) {
        let field = events?.field(named: mapping.field) ?? FieldVocabulary.field(named: mapping.field)
        return (field, field?.name ?? mapping.field)
    }

    /// Whether the column has values, and such as the mapping wants.
    private func isFilled(_ column: Int, _ field: FieldDescription?, _ mapping: FieldMapping) -> Bool {
        guard evidence[column].values > 0 else { return false }
        guard let field else { return true }
        return chooser(column).reading(
            for: field.need, unit: mapping.unit, scale: mapping.scale, isInverse: false) != nil
    }

    private mutating func assignMapped(
        _ column: Int, name: String, field: FieldDescription?, _ mapping: FieldMapping
    ) {
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
        // What a person says values mean, they mean of the field, whatever the header says.
        let isInverse = mapping.values.isEmpty && meaning?.isInverse ?? false
        guard
            let reading = chooser.reading(
                for: field.need, unit: unit ?? meaning?.unit, scale: mapping.scale,
                isInverse: isInverse)
        else {
            notes.append(openQuestion(column, field) ?? misfit(column, field))
            take(
                column,
                FieldAssignment(
                    column: column, name: name, field: nil, reading: plain, unit: unit, notes: notes))
            return
        }
        take(
            column,
            assignment(
                column, field, reading, unit: unit ?? meaning?.unit, isInverse: isInverse))
    }
}
