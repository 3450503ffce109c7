import CIILanguage
import CIITime
import TestSupport
import Testing

@testable import CIIEngine

/// Windows as written, counted back from a clock, in three zones (decisions D7 and D9).
struct WindowResolverTests {
    /// A window, where it is asked and what it is, in microseconds since 1970 as `date -u +%s` gives them.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var zone = "UTC"
        var week = WeekStart.monday
        /// Seconds since 1970.
        var clock: Int
        var from: String
        var to: String
        var testDescription: String { "\(text) in \(zone)" }
    }

    /// 2024-04-03 19:00 UTC, a Wednesday.
    private static let wednesday = 1_712_170_800
    /// 2018-11-05 02:00 UTC: midnight of the day after Brazil's clocks went on at a midnight that was none.
    private static let brazil = 1_541_383_200

    static let cases: [Case] = [
        .init(text: "since 30d", clock: wednesday, from: "2024-03-05T00:00:00Z", to: "2024-04-04T00:00:00Z"),
        .init(text: "since 1d", clock: wednesday, from: "2024-04-03T00:00:00Z", to: "2024-04-04T00:00:00Z"),
        .init(text: "since 2w", clock: wednesday, from: "2024-03-21T00:00:00Z", to: "2024-04-04T00:00:00Z"),
        .init(text: "since 1mo", clock: wednesday, from: "2024-03-04T00:00:00Z", to: "2024-04-04T00:00:00Z"),
        .init(text: "since 1y", clock: wednesday, from: "2023-04-04T00:00:00Z", to: "2024-04-04T00:00:00Z"),
        .init(text: "last month", clock: wednesday, from: "2024-03-01T00:00:00Z", to: "2024-04-01T00:00:00Z"),
        .init(
            text: "last 3 weeks", clock: wednesday, from: "2024-03-11T00:00:00Z", to: "2024-04-01T00:00:00Z"),
        .init(
            text: "last 3 weeks", week: .sunday, clock: wednesday, from: "2024-03-10T00:00:00Z",
            to: "2024-03-31T00:00:00Z"),
        .init(
            text: "last quarter", clock: wednesday, from: "2024-01-01T00:00:00Z", to: "2024-04-01T00:00:00Z"),
        .init(text: "last year", clock: wednesday, from: "2023-01-01T00:00:00Z", to: "2024-01-01T00:00:00Z"),
        .init(text: "this week", clock: wednesday, from: "2024-04-01T00:00:00Z", to: "2024-04-04T00:00:00Z"),
        .init(
            text: "this week to date", clock: wednesday, from: "2024-04-01T00:00:00Z",
            to: "2024-04-04T00:00:00Z"),
        .init(
            text: "this day to date", clock: wednesday, from: "2024-04-03T00:00:00Z",
            to: "2024-04-03T19:00:01Z"),
        .init(text: "this day", clock: wednesday, from: "2024-04-03T00:00:00Z", to: "2024-04-04T00:00:00Z"),
        .init(text: "this hour", clock: wednesday, from: "2024-04-03T19:00:00Z", to: "2024-04-03T20:00:00Z"),
        .init(
            text: "this hour to date", clock: wednesday, from: "2024-04-03T19:00:00Z",
            to: "2024-04-03T19:00:01Z"),
        .init(text: "this year", clock: wednesday, from: "2024-01-01T00:00:00Z", to: "2024-04-04T00:00:00Z"),
        .init(
            text: "since yesterday until today", clock: wednesday, from: "2024-04-02T00:00:00Z",
            to: "2024-04-03T00:00:00Z"),
        .init(
            text: "between 2024-02-28 and 2024-03-01", clock: wednesday, from: "2024-02-28T00:00:00Z",
            to: "2024-03-01T00:00:00Z"),
        .init(
            text: "since 2030-01-01", clock: wednesday, from: "2030-01-01T00:00:00Z",
            to: "2030-01-01T00:00:00Z"),
        // Brazil's clocks went from 2018-11-04 00:00 -03:00 to 01:00 -02:00: that day begins at 03:00 UTC.
        .init(
            text: "since 2d", zone: "America/Sao_Paulo", clock: brazil, from: "2018-11-04T03:00:00Z",
            to: "2018-11-06T02:00:00Z"),
        .init(
            text: "since 2018-11-04 until 2018-11-05", zone: "America/Sao_Paulo", clock: brazil,
            from: "2018-11-04T03:00:00Z", to: "2018-11-05T02:00:00Z"),
        // Portugal: 2024-10-27 has 25 hours, from 23:00 UTC of the day before; 2024-03-31 has 23.
        .init(
            text: "between 2024-10-27 and 2024-10-28", zone: "Europe/Lisbon", clock: wednesday,
            from: "2024-10-26T23:00:00Z", to: "2024-10-28T00:00:00Z"),
        .init(
            text: "between 2024-03-31 and 2024-04-01", zone: "Europe/Lisbon", clock: wednesday,
            from: "2024-03-31T00:00:00Z", to: "2024-03-31T23:00:00Z"),
    ]

    private func resolve(_ text: String, zone: String, week: WeekStart, clock: Int) throws -> ResolvedWindow {
        guard case .statements(let statements) = parse("cii " + text),
            case .cii(let query) = statements.first?.value,
            let window = query.window
        else { throw UnreadableWindow(text: text) }
        let calendar = CivilCalendar(zone: try Zone(identifier: zone), weekStart: week)
        return try WindowResolver(calendar: calendar, clock: clock * 1_000_000).resolve(window)
    }

    private struct UnreadableWindow: Error {
        var text: String
    }

    @Test(arguments: cases) func windowIsWhatItSays(_ sample: Case) throws {
        let window = try resolve(sample.text, zone: sample.zone, week: sample.week, clock: sample.clock)
        #expect(Instant.iso8601(window.from, offsetMinutes: 0) == sample.from.replacing("Z", with: "+00:00"))
        #expect(Instant.iso8601(window.to, offsetMinutes: 0) == sample.to.replacing("Z", with: "+00:00"))
    }

    /// Hours are exact spans that end with the last instant, which is in.
    @Test(arguments: ["24h", "1h30min", "90min", "36h"]) func hoursAreSpans(_ length: String) throws {
        let seconds = ["24h": 86_400, "1h30min": 5400, "90min": 5400, "36h": 129_600]
        let window = try resolve("since " + length, zone: "UTC", week: .monday, clock: Self.wednesday)
        #expect(window.to == (Self.wednesday + 1) * 1_000_000)
        #expect(window.to - window.from == (seconds[length] ?? 0) * 1_000_000)
    }

    @Test func reversedWindowsAreMistakes() throws {
        for text in [
            "between 2024-03-02 and 2024-03-01", "since 2024-03-02 until 2024-03-01",
            "since today until yesterday",
        ] {
            #expect(throws: Diagnostics.self) {
                try resolve(text, zone: "UTC", week: .monday, clock: Self.wednesday)
            }
        }
    }
}
