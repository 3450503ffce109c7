import CIIColumns
import CIILanguage

/// What a row expression turns out to be, and how the columns work it out.
enum RowTerm {
    case number(RowValue)
    /// Elapsed time, in seconds.
    case duration(RowValue)
    /// A point in time, in seconds since 1970.
    case instant(RowValue, column: Int?)
    /// A part of the calendar, as the number the columns give it.
    case calendar(RowValue, CalendarLabel)
    case flag(RowCondition, RowValue)
    case text(RowText, column: Int?)
    /// A day or an instant as written.
    case date(DateLiteral)
    /// A bare word that names nothing: text, where it is compared with a field.
    case word(Name)

    /// The kind in the words of an error message.
    var kind: String {
        switch self {
        case .number: "a number"
        case .duration: "a duration"
        case .instant: "an instant"
        case .calendar: "a part of the calendar"
        case .flag: "a yes or no"
        case .text, .word: "text"
        case .date: "a date"
        }
    }
}

/// How the number of a part of the calendar is written.
enum CalendarLabel: Equatable {
    case hourOfDay, weekday
    case bucket(CIILanguage.CalendarUnit, count: Int)
}
