import CIIColumns
import CIILanguage
import CIITime

/// Parts of the calendar as they are written in answers: `2021-03`, `2021-W09`, `Mon`.
enum CalendarText {
    /// Monday first, as ISO 8601 numbers them.
    static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// The text of the calendar number `value`, of the kind `label`.
    static func text(_ value: Double, _ label: CalendarLabel, calendar: CivilCalendar) -> String {
        let number = Int(value)
        switch label {
        case .hourOfDay: return pad(number, 2)
        case .weekday: return weekdays.indices.contains(number - 1) ? weekdays[number - 1] : "\(number)"
        case .bucket(let unit, let count):
            let start = calendar.start(ofBucket: number * count, unit.time)
            let offset = calendar.zone.offset(at: Instant.seconds(start))
            let (date, time) = Instant.civil(start, offset: offset)
            switch unit {
            case .hour: return "\(date) \(pad(time.hour, 2)):\(pad(time.minute, 2))"
            case .day: return date.description
            case .week where calendar.weekStart == .monday:
                return "\(pad(date.isoWeekYear, 4))-W\(pad(date.isoWeek, 2))"
            case .week: return date.description
            case .month: return "\(pad(date.year, 4))-\(pad(date.month, 2))"
            case .quarter: return "\(pad(date.year, 4))-Q\((date.month + 2) / 3)"
            case .year: return pad(date.year, 4)
            }
        }
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
