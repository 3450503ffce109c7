/// The functions of one interaction's fields; the list that resolver, completer and help read.
public enum RowFunction: String, CaseIterable, Sendable {
    case abs, round, floor, ceil, sqrt, ln
    case length, lower, upper, trim, left, right
    case hour, weekday, day, week, month, quarter, year
    case worktime
    case `if`

    /// How it is written.
    public var signature: String {
        switch self {
        case .abs, .round, .floor, .ceil, .sqrt, .ln: "\(rawValue)(number)"
        case .length, .lower, .upper, .trim: "\(rawValue)(text)"
        case .left, .right: "\(rawValue)(text, count)"
        case .hour, .weekday, .day, .week, .month, .quarter, .year: "\(rawValue)(instant)"
        case .worktime: "worktime(from, to)"
        case .if: "if(condition, then, otherwise)"
        }
    }

    /// What it gives, in a line.
    public var summary: String {
        switch self {
        case .abs: "the number without its sign"
        case .round: "the nearest whole number, halves away from zero"
        case .floor: "the whole number at or below"
        case .ceil: "the whole number at or above"
        case .sqrt: "the square root; missing below zero"
        case .ln: "the natural logarithm; missing at or below zero"
        case .length: "how many characters"
        case .lower: "in lower case"
        case .upper: "in upper case"
        case .trim: "without blanks at its ends"
        case .left: "its first characters"
        case .right: "its last characters"
        case .hour: "the hour of the day, 0 to 23"
        case .weekday: "the day of the week, Monday first"
        case .day: "the calendar day"
        case .week: "the ISO week"
        case .month: "the calendar month"
        case .quarter: "the calendar quarter"
        case .year: "the calendar year"
        case .worktime: "the time from one instant to another within the opening hours that `hours` sets"
        case .if: "the second where the condition holds, else the third, also where it cannot be told"
        }
    }

    /// The parts of the calendar, which may stand alone in `by`: `by month` is `by month(received)`.
    public var isCalendar: Bool {
        switch self {
        case .hour, .weekday, .day, .week, .month, .quarter, .year: true
        case .abs, .round, .floor, .ceil, .sqrt, .ln, .length, .lower, .upper, .trim, .left, .right,
            .worktime, .if:
            false
        }
    }
}
