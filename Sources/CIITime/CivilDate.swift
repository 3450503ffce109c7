/// A day of the proleptic Gregorian calendar, years 1…9999, in no particular zone.
public struct CivilDate: Hashable, Sendable {
    /// The first day that can be named: 0001-01-01.
    public static let earliest = CivilDate(knownYear: 1, month: 1, day: 1)
    /// The last day that can be named: 9999-12-31.
    public static let latest = CivilDate(knownYear: 9999, month: 12, day: 31)
    /// The day numbers of `earliest` and `latest`.
    public static let dayNumbers = -719_162...2_932_896

    /// The year, 1…9999.
    public let year: Int
    /// The month, 1…12.
    public let month: Int
    /// The day of the month, 1…31.
    public let day: Int

    /// The day of that name, or nothing where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, ofYear: year)
        else { return nil }
        self.init(knownYear: year, month: month, day: day)
    }

    /// The day that lies `dayNumber` days after 1970-01-01, held at the first and last day of the calendar.
    public init(dayNumber: Int) {
        // Years counted from March put the leap day last, so one division finds year, month and day
        // (Hinnant, "chrono-compatible low-level date algorithms", civil_from_days).
        let shifted = dayNumber.clamped(to: Self.dayNumbers) + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            knownYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    init(knownYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1970-01-01; negative before it.
    public var dayNumber: Int { Self.dayNumber(year: year, month: month, day: day) }

    /// The day of the week by ISO 8601: 1 for Monday … 7 for Sunday.
    public var weekday: Int { (dayNumber + 3).flooredRemainder(7) + 1 }

    /// The year that the day's ISO week belongs to; it may differ from `year` near the turn of the year.
    public var isoWeekYear: Int { CivilDate(dayNumber: thursdayNumber).year }

    /// The ISO week of the year, 1…53; week 1 holds the year's first Thursday.
    public var isoWeek: Int {
        let thursday = CivilDate(dayNumber: thursdayNumber)
        return (thursday.dayNumber - Self.dayNumber(year: thursday.year, month: 1, day: 1)) / 7 + 1
    }

    /// The day some months later or earlier; the 31st becomes the last day of a shorter month.
    ///
    /// A result outside the calendar is held at its first or last day.
    public func adding(months: Int) -> CivilDate {
        let index = (year * 12 + month - 1).addingClamped(months)
        let year = index.flooredQuotient(12)
        if year < 1 { return .earliest }
        if year > 9999 { return .latest }
        let month = index.flooredRemainder(12) + 1
        return CivilDate(
            knownYear: year, month: month, day: min(day, Self.daysInMonth(month, ofYear: year)))
    }

    /// The day some days later or earlier, held at the first and last day of the calendar.
    public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber.addingClamped(days)) }

    /// The number of days of a month, 28…31; the month is 1…12.
    public static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether a year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Days from 1970-01-01 to a day whose parts are known to be a date.
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = yearFromMarch.flooredQuotient(400)
        let yearOfEra = yearFromMarch - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The Thursday of the ISO week: the day whose year names the week.
    private var thursdayNumber: Int { dayNumber - weekday + 4 }
}

extension CivilDate: Comparable {
    /// Whether the left day comes first.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CivilDate: CustomStringConvertible {
    /// The day as ISO 8601 writes it, such as `2021-03-02`.
    public var description: String {
        var text = ISO8601Writer()
        text.append(self)
        return text.string
    }
}
