import CIIText

/// Decides what each column of a file is: by mapping, by header and values, or as a plain column of its own name.
struct FieldRecognition {
    let headers: [String]
    let evidence: [ColumnEvidence]
    private let forms: [HeaderForm]
    private let source: String
    private let givenOrder: DateOrder?
    private let fileOrder: (order: DateOrder, column: Int)?
    private var assignments: [FieldAssignment?]
    private var names: Set<String> = []
    private var owners: [String: Int] = [:]
    /// Fields that a mapping gives to a column, even where its values did not fit.
    private var claimed: Set<String> = []

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

    private func chooser(_ column: Int) -> ReadingChooser {
        ReadingChooser(
            evidence: evidence[column], header: forms[column], givenOrder: givenOrder,
            fallbackOrder: fileOrder?.order)
    }

    private mutating func assignMappings(_ mappings: [FieldMapping]) throws(LoadFailure) {
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

    /// A column of dates and one of times of day become one instant; returns the column of times.
    private mutating func assignDateAndTime() -> Int? {
        guard owners["received"] == nil, let received = FieldVocabulary.field(named: "received"),
            !hasWholeInstant(received)
        else { return nil }
        let time = headers.indices.first { column in
            assignments[column] == nil && evidence[column].most(evidence[column][.timeOfDay])
                && Self.timeKeys.contains { forms[column].keys.contains($0) }
        }
        let date = headers.indices.first { column in
            assignments[column] == nil && evidence[column].most(evidence[column][.date])
                && evidence[column][.dateWithTime] == 0
                && Self.dateKeys.contains { forms[column].keys.contains($0) }
        }
        guard let time, let date, let order = chooser(date).dateOrder else { return nil }
        var both = assignment(date, received, .instant(order), unit: nil, isInverse: false)
        both.timeColumn = time
        take(date, both)
        return time
    }

    /// Whether a column that means the field by its header holds date and time together.
    private func hasWholeInstant(_ field: FieldDescription) -> Bool {
        headers.indices.contains { column in
            assignments[column] == nil && evidence[column][.dateWithTime] > 0
                && forms[column].keys.contains { key in
                    FieldVocabulary.meanings(of: key).contains { $0.field == field && !$0.isWeak }
                }
        }
    }

    private static let dateKeys = [
        "date", "data", "dia", "day", "dataabertura", "datadeabertura", "createddate", "calldate",
        "datadaligacao",
        "startdate", "datadochamado", "datacriacao", "datadecriacao",
    ]
    private static let timeKeys = [
        "time", "hora", "horario", "horaabertura", "horadeabertura", "createdtime", "calltime",
        "horadaligacao",
        "starttime", "timeofday", "horadochamado", "horacriacao",
    ]

    private func assignment(
        _ column: Int, _ field: FieldDescription, _ reading: ColumnReading, unit: DurationUnit?,
        isInverse: Bool
    ) -> FieldAssignment {
        var result = FieldAssignment(column: column, name: field.name, field: field, reading: reading)
        switch reading {
        case .boolean(let isInverse, let blankIsNo):
            if isInverse { result.notes.append(.inverted) }
            if blankIsNo { result.notes.append(.blankIsNo) }
        case .duration(let spelling, _, _):
            result.notes += chooser(column).numberNotes(spelling)
            let hasNumbers = evidence[column][.pointNumber] + evidence[column][.commaNumber] > 0
            result.unit = hasNumbers ? unit ?? .seconds : nil
            if hasNumbers, unit == nil { result.notes.append(.unitAssumed(.seconds)) }
        case .rating(let reading): result.notes += ratingNotes(column, reading)
        case .number(let spelling): result.notes += chooser(column).numberNotes(spelling)
        case .status(let letters): if letters { result.notes.append(.statusLetters) }
        case .instant(let order):
            result.notes += orderNotes(column, order)
        case .category, .channel, .text, .epoch: break
        }
        return result
    }

    private func ratingNotes(_ column: Int, _ reading: RatingReading) -> [FieldNote] {
        if reading.isCoded { return [.ratingCodes] }
        var notes = chooser(column).numberNotes(reading.spelling)
        if reading.given != reading.own { notes.append(.rescaled(from: reading.given, to: reading.own)) }
        if reading.wordsStandAlone, evidence[column][.endWord] > 0 { notes.append(.ratingEnds) }
        return notes
    }

    private func orderNotes(_ column: Int, _ order: DateOrder) -> [FieldNote] {
        let dates = evidence[column].dates
        guard dates.open > 0 else { return [] }
        if order == givenOrder, dates.order != order || dates.deciding(order) == nil {
            return [.dateOrderGiven(order)]
        }
        if let value = dates.deciding(order) {
            let reason = FieldNote.dateOrder(order, because: value)
            return givenOrder.map { $0 == order ? [reason] : [reason, .dateOrderImpossible($0)] } ?? [reason]
        }
        guard dates.order == nil, let fileOrder else { return [] }
        return [.dateOrderFrom(order, column: headers[fileOrder.column])]
    }

    /// Why the column is not the field its header, or a person, says it is.
    private func misfit(_ column: Int, _ field: FieldDescription) -> FieldNote {
        let evidence = evidence[column]
        if field.need == .duration, evidence.most(evidence[.twoParts] + evidence[.clock]),
            let example = evidence.firstTwoParts
        {
            return .ambiguousClocks(example: example)
        }
        return .valuesDoNotFit(field: field.name, type: field.need.type)
    }

    /// The note that asks for the order of the column's dates; nil where that is not what it lacks.
    private func dateQuestion(_ column: Int, field: String?) -> FieldNote? {
        guard chooser(column).asksForDateOrder else { return nil }
        return .ambiguousDates(DateQuestion(evidence[column].dates, field: field, source: source))
    }

    private mutating func assignPlain(consumed: Set<Int>) {
        for column in headers.indices where assignments[column] == nil && !consumed.contains(column) {
            var (reading, notes) = chooser(column).plainReading()
            if case .instant(let order) = reading { notes += orderNotes(column, order) }
            let all = forms[column].keys.flatMap { FieldVocabulary.meanings(of: $0) }
            let asked = all.first { meaning in
                meaning.field.need == .instant && owners[meaning.field.name] == nil
                    && !claimed.contains(meaning.field.name)
            }
            let question = dateQuestion(column, field: asked?.field.name)
            if let question { notes.append(question) }
            if let meaning = all.first(where: { !$0.isWeak }) {
                if let owner = owners[meaning.field.name] {
                    notes.append(.fieldTaken(field: meaning.field.name, by: headers[owner]))
                } else if question == nil {
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

    private mutating func take(_ column: Int, _ assignment: FieldAssignment) {
        assignments[column] = assignment
        names.insert(assignment.name)
        if let field = assignment.field { owners[field.name] = column }
    }

    /// The name, or with a number behind it where it is taken: no column may pass for a field it is not.
    private func uniqueName(_ name: String) -> String {
        var candidate = name
        var number = 2
        while names.contains(candidate) || FieldVocabulary.field(named: candidate)?.name == candidate {
            candidate = "\(name)_\(number)"
            number += 1
        }
        return candidate
    }
}
