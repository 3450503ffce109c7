import Testing

@testable import CIITime

@Suite struct ZoneTests {
    @Test func offsetsAreThoseOfAnotherImplementation() throws {
        var zones: [Substring: Zone] = [:]
        var checked = 0
        var wrong: [Substring] = []
        for line in pythonZoneOffsets.split(separator: "\n") {
            let words = line.split(separator: " ")
            let instant = try #require(Int(words[1]))
            let zone = try zones[words[0]] ?? Zone(identifier: String(words[0]))
            zones[words[0]] = zone
            checked += 1
            if zone.offset(at: instant) != Int(words[2]) { wrong.append(line) }
            let segment = zone.segment(at: instant)
            if !segment.contains(instant) || segment.offset != Int(words[2]) { wrong.append(line) }
        }
        #expect(checked > 250)
        #expect(wrong.isEmpty)
    }

    @Test(arguments: ["America/Sao_Paulo", "Europe/Lisbon", "Australia/Lord_Howe", "UTC", "+05:45"])
    func segmentsFollowEachOther(_ name: String) throws {
        let zone = try Zone(identifier: name)
        var segment = zone.segment(at: .min)
        #expect(segment.validFrom == .min)
        while segment.validUntil != .max {
            let next = zone.segment(at: segment.validUntil)
            #expect(next.validFrom == segment.validUntil)
            #expect(next.offset != segment.offset)
            guard next.validFrom == segment.validUntil, next.validUntil < 4_102_444_800 else { break }
            segment = next
        }
    }

    @Test(arguments: [
        // The clocks of these days are in the tables of the IANA database; instants by hand from the offsets.
        ("America/Sao_Paulo", 2018, 11, 4, 0, 1_541_300_400, -7200, LocalResult.Kind.skipped),
        ("America/Sao_Paulo", 2018, 11, 4, 1800, 1_541_302_200, -7200, .skipped),
        ("America/Sao_Paulo", 2018, 11, 4, 3600, 1_541_300_400, -7200, .unique),
        ("America/Sao_Paulo", 2018, 2, 17, 84_600, 1_518_917_400, -7200, .ambiguous),
        ("America/New_York", 2024, 3, 10, 9000, 1_710_055_800, -14_400, .skipped),
        ("America/New_York", 2024, 11, 3, 5400, 1_730_611_800, -14_400, .ambiguous),
        ("Australia/Lord_Howe", 2024, 4, 7, 6300, 1_712_414_700, 39_600, .ambiguous),
        ("Australia/Lord_Howe", 2024, 10, 6, 8100, 1_728_143_100, 39_600, .skipped),
        ("Pacific/Apia", 2011, 12, 30, 43_200, 1_325_282_400, 50_400, .skipped),
        ("UTC", 2024, 3, 10, 9000, 1_710_037_800, 0, .unique),
        ("+03:00", 2024, 3, 10, 9000, 1_710_027_000, 10_800, .unique),
    ])
    func localReadings(
        _ name: String, _ year: Int, _ month: Int, _ day: Int, _ secondsOfDay: Int, _ instant: Int,
        _ offset: Int, _ kind: LocalResult.Kind
    ) throws {
        let zone = try Zone(identifier: name)
        let date = try #require(CivilDate(year: year, month: month, day: day))
        let expected = LocalResult(instantSeconds: instant, offset: offset, kind: kind)
        #expect(zone.instant(of: date, secondsOfDay: secondsOfDay) == expected)
    }

    @Test func localReadingsAreAllInstantsBruteForce() throws {
        // Every quarter of an hour of the weeks around each change: the instants that show a reading, by search.
        for name in ["America/Sao_Paulo", "America/New_York", "Australia/Lord_Howe", "America/St_Johns"] {
            let zone = try Zone(identifier: name)
            for span in zone.spans where (946_684_800...1_600_000_000).contains(span.start) {
                var shown: [Int: [Int]] = [:]
                for instant in stride(from: span.start - 90_000, to: span.start + 90_000, by: 60) {
                    shown[instant + zone.offset(at: instant), default: []].append(instant)
                }
                for local in stride(from: span.start - 40_000, to: span.start + 40_000, by: 900) {
                    let local = local - local.flooredRemainder(900) + span.offset
                    let date = CivilDate(dayNumber: local.flooredQuotient(86_400))
                    let found = zone.instant(of: date, secondsOfDay: local.flooredRemainder(86_400))
                    let instants = shown[local] ?? []
                    let kind: LocalResult.Kind =
                        instants.isEmpty ? .skipped : instants.count == 1 ? .unique : .ambiguous
                    guard found.kind == kind, found.instantSeconds == instants.first ?? found.instantSeconds,
                        found.offset == zone.offset(at: found.instantSeconds)
                    else {
                        Issue.record("\(name) local \(local): \(found), expected \(kind) \(instants)")
                        return
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("UTC", "UTC", 0), ("utc", "UTC", 0), ("Z", "UTC", 0), ("GMT", "UTC", 0),
        ("+03:00", "+03:00", 10_800),
        ("-0330", "-03:30", -12_600), ("UTC-3", "-03:00", -10_800), ("UTC+5:45", "+05:45", 20_700),
        ("GMT+1", "+01:00", 3600), ("+14", "+14:00", 50_400), ("-00:30", "-00:30", -1800),
    ])
    func fixedOffsets(_ text: String, _ identifier: String, _ offset: Int) throws {
        let zone = try Zone(identifier: text)
        #expect(zone.identifier == identifier)
        #expect(zone.offset(at: 0) == offset)
        #expect(zone.offset(at: .max) == offset)
    }

    @Test(arguments: [
        ("America/Atlantis", ZoneProblem.unknown(name: "America/Atlantis")),
        ("America", .unknown(name: "America")),
        ("localtime", .unknown(name: "localtime")),
        ("../../../etc/passwd", .notAName(text: "../../../etc/passwd")),
        ("/etc/passwd", .notAName(text: "/etc/passwd")),
        ("Europe//Lisbon", .notAName(text: "Europe//Lisbon")),
        ("Europe/Lisbon/", .notAName(text: "Europe/Lisbon/")),
        ("zone1970.tab", .notAName(text: "zone1970.tab")),
        ("", .notAName(text: "")),
        ("Europe/Lis\0bon", .notAName(text: "Europe/Lis\0bon")),
        ("+3:5", .notAName(text: "+3:5")),
        ("UTC+", .notAName(text: "UTC+")),
        ("+12:60", .notAName(text: "+12:60")),
        ("+25:00", .offsetOutOfRange(text: "+25:00")),
        ("right/Europe/Lisbon", .damaged(name: "right/Europe/Lisbon")),
        ("leapseconds", .damaged(name: "leapseconds")),
    ])
    func otherNamesAreRefused(_ text: String, _ problem: ZoneProblem) {
        #expect(throws: problem) { try Zone(identifier: text) }
    }

    @Test func knownIdentifiersAreSortedAndCanBeRead() throws {
        let names = Zone.knownIdentifiers()
        #expect(names.count > 300)
        #expect(names == names.sorted())
        #expect(names.contains("America/Sao_Paulo"))
        for index in stride(from: 0, to: names.count, by: 29) {
            #expect(throws: Never.self) { try Zone(identifier: names[index]) }
        }
    }
}
