import CIIColumns
import CIILanguage
import CIITime

/// One thing that a row of the answer stands for: an agent, a week.
struct Dimension {
    /// The column's name in the answer.
    var name: String
    /// How rows are told apart.
    var key: RowKey
    /// How a key is written.
    var label: Label

    enum Label: Equatable {
        case text, number, seconds, boolean, instant
        case calendar(CalendarLabel)
    }

    init(name: String, term: RowTerm) {
        self.name = name
        switch term {
        case .text(let text, _): (key, label) = (.text(text), .text)
        case .number(let value): (key, label) = (.value(value), .number)
        case .duration(let value): (key, label) = (.value(value), .seconds)
        case .instant(let value, _): (key, label) = (.value(value), .instant)
        case .calendar(let value, let part): (key, label) = (.value(value), .calendar(part))
        case .flag(_, let value): (key, label) = (.value(value), .boolean)
        case .date, .word: (key, label) = (.text(.constant("")), .text)
        }
    }

    /// Buckets of `count` calendar units of the instants in `column`.
    init(bucket: Bucket, column: Int, calendar: CivilCalendar) {
        let unit = bucket.unit
        name = unit.rawValue
        var number = RowValue.calendar(.bucket(unit.time), .column(column), calendar)
        if bucket.count > 1 {
            number = .function(.floor, .arithmetic(.divide, number, .constant(Double(bucket.count))))
        }
        key = .value(number)
        label = .calendar(.bucket(unit, count: bucket.count))
    }

    /// A key as a value of the answer.
    func value(_ key: KeyValue, calendar: CivilCalendar) -> AnswerValue {
        switch (key, label) {
        case (.missing, _): .missing
        case (.text(let text), _): .text(text)
        case (.number(let number), .boolean): .boolean(number != 0)
        case (.number(let number), .calendar(let part)):
            .text(CalendarText.text(number, part, calendar: calendar))
        case (.number(let seconds), .instant):
            .instant(
                microseconds: Int((seconds * 1e6).rounded()),
                offsetMinutes: calendar.zone.offset(at: Int(seconds.rounded(.down))) / 60)
        case (.number(let number), .text), (.number(let number), .number), (.number(let number), .seconds):
            .number(number)
        }
    }

    /// The column of the answer that shows it.
    var column: AnswerColumn {
        var column = AnswerColumn(name: name, kind: .dimension, unit: label == .seconds ? .seconds : .none)
        column.holdsNames = label == .text || label == .number
        return column
    }
}

extension Dimension {
    /// Whether `expression` means this column of the answer.
    func isNamed(by expression: Expression, in schema: Schema) -> Bool {
        if case .name(let candidate) = expression, candidate.canonical == name { return true }
        return schema.dimensionName(expression) == name
    }
}
