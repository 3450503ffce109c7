import CIITime
import Testing

@Suite struct CivilDateTests {
    @Test func everyDayFollowsTheOneBefore() {
        // An independent walk: add one to the day, carry at the month's end by the rhyme, carry at December.
        var (year, month, day, weekday) = (1599, 12, 31, 5)
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var wrong: [String] = []
        for number in -135_141...157_054 {
            let date = CivilDate(dayNumber: number)
            if (date.year, date.month, date.day) != (year, month, day) || date.weekday != weekday
                || CivilDate(year: year, month: month, day: day)?.dayNumber != number
            {
                wrong.append("\(number): \(date), expected \(year)-\(month)-\(day), weekday \(weekday)")
                if wrong.count > 3 { break }
            }
            day += 1
            weekday = weekday % 7 + 1
            let leap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
            if day > lengths[month - 1] + (month == 2 && leap ? 1 : 0) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(wrong.isEmpty)
    }

    @Test func theEndsOfTheCalendarHold() {
        #expect(CivilDate(dayNumber: .min) == CivilDate.earliest)
        #expect(CivilDate(dayNumber: .max) == CivilDate.latest)
        #expect(CivilDate.earliest.dayNumber...CivilDate.latest.dayNumber == CivilDate.dayNumbers)
        #expect(CivilDate.latest.adding(months: .max) == CivilDate.latest)
        #expect(CivilDate.earliest.adding(months: .min) == CivilDate.earliest)
        #expect(CivilDate.latest.adding(days: .max) == CivilDate.latest)
    }

    @Test(arguments: [
        (2021, 2, 29), (1900, 2, 29), (2021, 4, 31), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0), (0, 1, 1),
        (10_000, 1, 1), (2021, 1, -1), (.max, .max, .max),
    ])
    func daysThatDoNotExistAreRefused(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        // Python: datetime.date(…).isocalendar()
        ("2005-01-01", 2004, 53, 6), ("2007-12-31", 2008, 1, 1), ("2008-12-29", 2009, 1, 1),
        ("2010-01-03", 2009, 53, 7), ("2018-12-31", 2019, 1, 1), ("2020-12-31", 2020, 53, 4),
        ("2021-01-03", 2020, 53, 7), ("2021-01-04", 2021, 1, 1), ("2024-02-29", 2024, 9, 4),
        ("2024-12-29", 2024, 52, 7), ("2024-12-30", 2025, 1, 1), ("1970-01-01", 1970, 1, 4),
    ])
    func isoWeeks(_ text: String, _ year: Int, _ week: Int, _ weekday: Int) throws {
        let date = try #require(parsed(text))
        #expect(date.isoWeekYear == year)
        #expect(date.isoWeek == week)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-03-31", -1, "2024-02-29"),
        ("2024-05-31", 1, "2024-06-30"), ("2024-02-29", 12, "2025-02-28"), ("2024-12-15", 1, "2025-01-15"),
        ("2024-01-15", -1, "2023-12-15"), ("2024-01-15", -25, "2021-12-15"), ("2024-01-31", 0, "2024-01-31"),
    ])
    func monthsEndWithTheMonth(_ from: String, _ months: Int, _ to: String) throws {
        #expect(try #require(parsed(from)).adding(months: months).description == to)
    }

    @Test func orderIsThatOfTime() throws {
        let dates = try ["2023-12-31", "2024-01-01", "2024-01-02", "2024-02-01"].map {
            try #require(parsed($0))
        }
        for (earlier, later) in zip(dates, dates.dropFirst()) {
            #expect(earlier < later)
            #expect(!(later < earlier))
        }
    }

    private func parsed(_ text: String) -> CivilDate? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2])
    }
}
