import Testing

@testable import CIITime

@Suite struct PosixRuleTests {
    @Test(arguments: [
        // Changes of 2024 (a leap year), counted by hand from 2024-01-01T00:00Z = 1704067200.
        ("AAA0BBB,J60/0,J300/0", [1_709_251_200, 1_729_983_600]),  // 1 March, 27 October
        ("AAA0BBB,59/0,300/0", [1_709_164_800, 1_729_983_600]),  // 29 February, 27 October
        ("AAA0BBB,M2.5.0,M10.5.0", [1_708_826_400, 1_729_990_800]),  // last Sundays, 02:00
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", [1_711_846_800, 1_729_990_800]),  // the evening before
        ("IST-1GMT0,M10.5.0,M3.5.0/1", [1_711_846_800, 1_729_990_800]),  // winter time is the exception
        ("IST-2IDT,M3.4.4/26,M10.5.0", [1_711_670_400, 1_729_983_600]),  // Thursday 26:00
    ])
    func changesOfAYear(_ text: String, _ instants: [Int]) throws {
        let rule = try #require(PosixRule(Array(text.utf8)[...]))
        let year = 1_704_067_200..<1_735_689_600
        #expect(rule.transitions(after: 0).map(\.instant).filter(year.contains) == instants)
    }

    @Test func daylightTimeAllTheYearHasNoChanges() throws {
        let rule = try #require(PosixRule(Array("EST5EDT,0/0,J365/25".utf8)[...]))
        let offsets = Set(rule.transitions(after: 0).dropFirst(2).dropLast(1).map(\.offset))
        #expect(offsets == [-14_400])
    }
}
