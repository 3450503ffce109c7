import Testing

@testable import CIIReport

/// Periods as answers name them, in their order.
struct PeriodTextTests {
    @Test(arguments: [
        ("2026", PeriodText.Form.year, 2026), ("2026-Q3", .quarter, 8107), ("2026-03", .month, 24_315),
        ("1970-01-01", .day, 0), ("1970-01-02 05:00", .hour, 29), ("1970-W01", .week, -3),
        ("1970-W02", .week, 4),
        // 2020 has 53 weeks: the first of 2021 is seven days later.
        ("2020-W53", .week, 18_624), ("2021-W01", .week, 18_631),
    ])
    func isRead(text: String, form: PeriodText.Form, number: Int) {
        #expect(PeriodText(text)?.form == form)
        #expect(PeriodText(text)?.number == number)
    }

    @Test(arguments: [
        "", "26", "chat", "2026-3", "2026-02-30", "2026-W", "12026", "2026-03-02 14:00:00", "２０２６",
    ])
    func isNone(text: String) {
        #expect(PeriodText(text) == nil)
    }
}
