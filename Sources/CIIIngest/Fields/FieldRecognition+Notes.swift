/// What is told of a column and why.
extension FieldRecognition {
    func assignment(
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
        case .count(_, let isInverse): if isInverse { result.notes.append(.inverted) }
        case .category, .canonical, .text, .epoch, .serialDay: break
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

    func orderNotes(_ column: Int, _ order: DateOrder) -> [FieldNote] {
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
    func misfit(_ column: Int, _ field: FieldDescription) -> FieldNote {
        let evidence = evidence[column]
        if field.need == .duration, evidence.most(evidence[.twoParts] + evidence[.clock]),
            let example = evidence.firstTwoParts
        {
            return .ambiguousClocks(example: example)
        }
        return .valuesDoNotFit(field: field.name, type: field.need.type)
    }

    /// The note that asks for the order of the column's dates; nil where that is not what it lacks.
    func dateQuestion(_ column: Int, field: String?) -> FieldNote? {
        guard chooser(column).asksForDateOrder else { return nil }
        return .ambiguousDates(DateQuestion(evidence[column].dates, field: field, source: source))
    }

    /// The note that asks for what is lacking before the column can be that field; nil where nothing would help.
    func openQuestion(_ column: Int, _ field: FieldDescription) -> FieldNote? {
        switch field.need {
        case .instant: dateQuestion(column, field: field.name)
        case .number, .rating, .duration: numberQuestion(column, field: field.name)
        case .category, .identifier, .channel, .direction, .handler, .status, .text, .boolean: nil
        }
    }

    /// The note that asks for the decimal mark of the column's numbers; nil where that is not what it lacks.
    func numberQuestion(_ column: Int, field: String?) -> FieldNote? {
        guard chooser(column).asksForDecimalMark, let value = evidence[column].numbers.eitherComma else {
            return nil
        }
        return .ambiguousNumbers(NumberQuestion(field: field, source: source, undecided: value))
    }
}
