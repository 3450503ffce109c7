import TestSupport
import Testing

@testable import CIITime

@Suite struct OpenTimeTests {
    @Test(
        arguments: [
            // text, from, to, open hours; 2024-05-06 is a Monday
            ("Mo-Fr 08:00-18:00", "2024-05-06T09:00", "2024-05-06T12:30", 3.5),
            ("Mo-Fr 08:00-18:00", "2024-05-06T17:00", "2024-05-07T09:00", 2),
            ("Mo-Fr 08:00-18:00; Sa 09:00-13:00", "2024-05-10T17:00", "2024-05-13T09:00", 6),
            ("Mo-Fr 08:00-12:00,13:00-18:00", "2024-05-06T11:00", "2024-05-06T14:00", 2),
            ("Seg-Sex 08:00-18:00; Sáb 09:00-13:00", "2024-05-06T00:00", "2024-05-13T00:00", 54),
            ("24/7", "2024-05-06T00:00", "2024-05-13T00:00", 168),
            ("Mo off", "2024-05-06T00:00", "2024-05-13T00:00", 0),
            ("Fr 22:00-06:00", "2024-05-06T00:00", "2024-05-13T00:00", 8),
            ("Su 22:00-06:00", "2024-05-06T00:00", "2024-05-13T00:00", 8),
            ("Mo-Su 00:00-24:00; We off", "2024-05-06T00:00", "2024-05-13T00:00", 144),
            ("Sa-Mo 10:00-11:00", "2024-05-06T00:00", "2024-05-13T00:00", 3),
            ("Mo-Fr 08:00-18:00", "2024-05-07T09:00", "2024-05-06T17:00", -2),
        ] as [(String, String, String, Double)])
    func openHoursByHand(_ text: String, _ from: String, _ to: String, _ hours: Double) throws {
        let open = OpenTime(try OpeningHours(text), zone: .utc)
        #expect(open.seconds(from: try seconds(from), to: try seconds(to)) == hours * 3600)
    }

    @Test func shutDaysDoNotCountAndPartsOfASecondDo() throws {
        let christmas = try #require(CivilDate(year: 2024, month: 12, day: 25))
        let open = OpenTime(
            try OpeningHours("Mo-Fr 08:00-18:00", except: [christmas, christmas]), zone: .utc)
        // 23 and 24, not 25, 26 and 27 December 2024: four days of ten hours.
        #expect(
            open.seconds(from: try seconds("2024-12-23T00:00"), to: try seconds("2024-12-28T00:00"))
                == 144_000)
        let eight = try seconds("2024-12-24T08:00")
        #expect(open.seconds(from: eight - 0.5, to: eight + 0.25) == 0.25)
    }

    /// Every minute is asked what the clocks show; the years hold changes of clocks in each zone.
    @Test(arguments: [
        ("America/Sao_Paulo", "2017-10-13T00:00"), ("America/Sao_Paulo", "2018-02-16T00:00"),
        ("Europe/Lisbon", "2024-03-29T00:00"), ("Europe/Lisbon", "2024-10-25T00:00"),
        ("Australia/Lord_Howe", "2024-04-05T00:00"), ("America/St_Johns", "2006-10-27T00:00"),
        ("Pacific/Apia", "2011-12-28T00:00"), ("UTC", "1969-12-30T00:00"),
    ])
    func everyMinuteIsAskedTheTime(_ name: String, _ start: String) throws {
        let zone = try Zone(identifier: name)
        let first = Int(try seconds(start))
        let shut = CivilDate(dayNumber: first.flooredQuotient(86_400) + 3)
        for text in ["Mo-Fr 08:00-18:00; Sa 09:00-13:00", "Mo-Su 00:30-01:30,23:00-02:15", "24/7"] {
            let open = OpenTime(try OpeningHours(text, except: [shut]), zone: zone)
            let hours = try OpeningHours(text)
            var counted = 0
            var random = SplitMix64(seed: 7)
            for minute in 0..<(6 * 1440) {
                let instant = first + minute * 60
                if minute % 97 == 0 || minute == 6 * 1440 - 1 {
                    #expect(
                        open.seconds(from: Double(first), to: Double(instant)) == Double(counted * 60),
                        "\(name) \(text) after \(minute) minutes")
                }
                let local = instant + zone.offset(at: instant)
                let day = CivilDate(dayNumber: local.flooredQuotient(86_400))
                let second = local.flooredRemainder(86_400)
                let isOpen = hours.days[day.weekday - 1].contains { $0.contains(second) } && day != shut
                counted += isOpen ? 1 : 0
            }
            // Whatever lies between, the whole is the sum of its parts.
            for _ in 0..<20 {
                let instants = (0..<3).map { _ in
                    Double(first) + Double.random(in: 0...600_000, using: &random)
                }
                .sorted()
                let parts =
                    open.seconds(from: instants[0], to: instants[1])
                    + open.seconds(from: instants[1], to: instants[2])
                #expect(abs(open.seconds(from: instants[0], to: instants[2]) - parts) < 1e-6, "seed 7")
            }
        }
    }

    @Test(arguments: [
        ("", OpeningHoursProblem.empty), (" ; ", .empty), ("Mo-Fr", .notARule("Mo-Fr")),
        ("Mo 8-18", .notATime("8-18")), ("Xx 08:00-18:00", .notADay("Xx")),
        ("Mo- 08:00-18:00", .notADay("Mo-")),
        ("Mo 08:00-25:00", .notATime("08:00-25:00")), ("Mo 24:00-25:00", .notATime("24:00-25:00")),
        ("Mo 08:60-18:00", .notATime("08:60-18:00")), ("Mo 08:00 - 18:00", .notARule("Mo 08:00 - 18:00")),
        ("Mo +8:00-18:00", .notATime("+8:00-18:00")),
    ])
    func whatIsWrongIsNamed(_ text: String, _ problem: OpeningHoursProblem) {
        #expect(throws: problem) { try OpeningHours(text) }
    }

    private func seconds(_ text: String) throws -> Double {
        let parts = text.split(whereSeparator: { "-T:".contains($0) }).compactMap { Int($0) }
        let date = try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
        return Double(date.dayNumber * 86_400 + parts[3] * 3600 + parts[4] * 60)
    }
}
