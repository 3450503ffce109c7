import CIILanguage
import CIITime
import TestSupport
import Testing

@testable import CIIEngine

/// Windows that others are compared with, counted back from 2024-04-03 19:00 UTC, a Wednesday.
struct ComparisonResolverTests {
    private static let clock = 1_712_170_800

    /// A question, the zone where it is asked, and the window it is compared with, in UTC.
    private static let cases: [(text: String, zone: String, from: String, to: String)] = [
        // Days and longer spans: as long a time right before. 2024 has a 29 February.
        ("since 30d vs previous", "UTC", "2024-02-04T00:00:00", "2024-03-05T00:00:00"),
        ("since 1mo vs previous", "UTC", "2024-02-04T00:00:00", "2024-03-04T00:00:00"),
        ("since 60d until 30d vs previous", "UTC", "2024-01-05T00:00:00", "2024-02-04T00:00:00"),
        (
            "between 2024-03-01 and 2024-04-01 vs previous", "UTC", "2024-01-30T00:00:00",
            "2024-03-01T00:00:00"
        ),
        ("since 24h vs previous", "UTC", "2024-04-01T19:00:01", "2024-04-02T19:00:01"),
        (
            "since 2024-04-03T12:00 until 2024-04-03T18:00 vs previous", "UTC", "2024-04-03T06:00:00",
            "2024-04-03T12:00:00"
        ),
        // Calendar units: the units before.
        ("last month vs previous", "UTC", "2024-02-01T00:00:00", "2024-03-01T00:00:00"),
        ("last 3 weeks vs previous", "UTC", "2024-02-19T00:00:00", "2024-03-11T00:00:00"),
        ("last quarter vs previous", "UTC", "2023-10-01T00:00:00", "2024-01-01T00:00:00"),
        // Three days of the week, of the month and 94 of the year have passed.
        ("this week vs previous", "UTC", "2024-03-25T00:00:00", "2024-03-28T00:00:00"),
        ("this quarter vs previous", "UTC", "2024-01-01T00:00:00", "2024-01-04T00:00:00"),
        ("this month to date vs previous", "UTC", "2024-03-01T00:00:00", "2024-03-04T00:00:00"),
        ("this year vs previous", "UTC", "2023-01-01T00:00:00", "2023-04-04T00:00:00"),
        // The same window earlier; one that ends before the 31st ends with the 29th, the last of its month.
        ("since 30d vs 1y", "UTC", "2023-03-05T00:00:00", "2023-04-04T00:00:00"),
        ("last month vs 1mo", "UTC", "2024-02-01T00:00:00", "2024-03-01T00:00:00"),
        ("between 2024-03-01 and 2024-03-31 vs 1mo", "UTC", "2024-02-01T00:00:00", "2024-03-01T00:00:00"),
        ("between 2024-02-01 and 2024-03-01 vs 1y", "UTC", "2023-02-01T00:00:00", "2023-03-01T00:00:00"),
        ("since 24h vs 2 weeks", "UTC", "2024-03-19T19:00:01", "2024-03-20T19:00:01"),
        // Whole weeks: a year is 366 days here, so 52 of them; Thursday 28 March 2024 and Thursday 30 March 2023.
        ("since 7d vs same weekdays 4w ago", "UTC", "2024-02-29T00:00:00", "2024-03-07T00:00:00"),
        ("since 7d vs same weekdays 1y ago", "UTC", "2023-03-30T00:00:00", "2023-04-06T00:00:00"),
        ("since 7d vs same weekdays 1mo ago", "UTC", "2024-02-29T00:00:00", "2024-03-07T00:00:00"),
        // 60 days are nearer to nine weeks than to eight.
        ("since 7d vs same weekdays 2mo ago", "UTC", "2024-01-25T00:00:00", "2024-02-01T00:00:00"),
        ("since 7d vs same weekdays 1d ago", "UTC", "2024-03-21T00:00:00", "2024-03-28T00:00:00"),
        // Windows of their own.
        ("since 7d vs (last month)", "UTC", "2024-03-01T00:00:00", "2024-04-01T00:00:00"),
        ("since 7d vs (previous)", "UTC", "2024-03-21T00:00:00", "2024-03-28T00:00:00"),
        // Lisbon's clocks went on at 2024-03-31 01:00: the week after it begins at 23:00 UTC, the one before at 0:00.
        ("since 7d vs previous", "Europe/Lisbon", "2024-03-21T00:00:00", "2024-03-28T00:00:00"),
        ("since 3d vs previous", "Europe/Lisbon", "2024-03-29T00:00:00", "2024-03-31T23:00:00"),
        ("since 3d vs same weekdays 1w ago", "Europe/Lisbon", "2024-03-25T00:00:00", "2024-03-28T00:00:00"),
    ]

    private static func window(_ text: String, zone: String) throws -> ResolvedWindow {
        guard case .statements(let statements) = parse("cii " + text),
            case .cii(let query) = statements.first?.value, let comparand = query.comparison
        else { throw UnreadableComparison(text: text) }
        let calendar = CivilCalendar(zone: try Zone(identifier: zone))
        return try ComparisonResolver(
            windows: WindowResolver(calendar: calendar, clock: clock * 1_000_000), asked: query.window
        ).window(comparand)
    }

    private struct UnreadableComparison: Error {
        var text: String
    }

    @Test(arguments: cases.indices) func comparedWithLike(_ place: Int) throws {
        let sample = Self.cases[place]
        let window = try Self.window(sample.text, zone: sample.zone)
        let found = [window.from, window.to].map { Instant.iso8601($0, offsetMinutes: 0) }
        #expect(found == [sample.from + "+00:00", sample.to + "+00:00"], "\(sample.text)")
    }

    /// What is compared has a beginning, and it is the parser that says what a comparison is.
    @Test(arguments: [
        ("vs previous", "window.not-compared"), ("vs 1y", "window.not-compared"),
        ("until 2024-03-01 vs previous", "window.no-beginning"),
        ("until 2024-03-01 vs same weekdays 4w ago", "window.no-beginning"),
        ("since 7d vs (since 2024-03-02 until 2024-03-01)", "window.reversed"),
    ])
    func nothingToCompareWith(_ text: String, _ code: String) throws {
        #expect(
            performing: { try Self.window(text, zone: "UTC") },
            throws: { ($0 as? Diagnostics)?.all.map(\.code) == [code] })
    }

    @Test func whichWindowsOverlap() {
        let window = ResolvedWindow(from: 10, to: 20)
        #expect(window.overlaps(ResolvedWindow(from: 19, to: 30)) && window.length == 10)
        #expect(!window.overlaps(ResolvedWindow(from: 20, to: 30)))
        #expect(!window.overlaps(ResolvedWindow(from: 0, to: 10)))
    }
}
