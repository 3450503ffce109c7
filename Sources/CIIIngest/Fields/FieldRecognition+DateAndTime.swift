/// A column of dates and one of times of day that are one instant.
extension FieldRecognition {
    /// A column of dates and one of times of day become one instant; returns the column of times.
    mutating func assignDateAndTime() -> Int? {
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

    /// Whether the header is one of a date or a time of day that may be half of an instant.
    static func isOfDateOrTime(_ form: HeaderForm) -> Bool {
        form.keys.contains { dateKeys.contains($0) || timeKeys.contains($0) }
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
}
