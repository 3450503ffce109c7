import TestSupport
import Testing

@testable import CIITime

@Suite struct CivilCalendarTests {
    private static let names = [
        "America/Sao_Paulo", "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
        "UTC",
        "America/St_Johns", "America/Havana", "Pacific/Apia",
    ]

    /// Instants around every change of the clocks from 2000 to 2040, and some drawn between.
    private func instants(_ zone: Zone, seed: UInt64) -> [Int] {
        var random = SplitMix64(seed: seed)
        var seconds = (0..<300).map { _ in Int.random(in: 946_684_800..<2_240_524_800, using: &random) }
        for span in zone.spans where (946_684_800..<2_240_524_800).contains(span.start) {
            for distance in [-86_400, -5400, -3600, -1800, -60, -1, 0, 1, 59, 1799, 1800, 3600, 5400, 86_400]
            {
                seconds.append(span.start + distance)
            }
        }
        return seconds.flatMap { [$0 * 1_000_000, $0 * 1_000_000 - 1] }.sorted()
    }

    @Test(arguments: names)
    func bucketsPartitionTime(_ name: String) throws {
        let zone = try Zone(identifier: name)
        for weekStart in WeekStart.allCases {
            let calendar = CivilCalendar(zone: zone, weekStart: weekStart)
            for unit in CalendarUnit.allCases {
                var last: CivilCalendar.Bucket?
                for instant in instants(zone, seed: 11) {
                    let bucket = calendar.bucket(containing: instant, unit)
                    let orderly = last.map { previous in
                        previous.number == bucket.number
                            ? previous == bucket
                            : previous.number < bucket.number && previous.end <= bucket.start
                    }
                    guard bucket.contains(instant), orderly ?? true,
                        calendar.bucketNumber(of: bucket.start, unit) == bucket.number,
                        calendar.bucketNumber(of: bucket.end - 1, unit) == bucket.number,
                        calendar.bucketNumber(of: bucket.end, unit) > bucket.number
                    else {
                        Issue.record(
                            "\(name) \(unit) at \(instant), seed 11: \(bucket) after \(String(describing: last))"
                        )
                        return
                    }
                    last = bucket
                }
            }
        }
    }

    @Test(arguments: names)
    func longerBucketsBeginWithTheirDayOnTheLocalCalendar(_ name: String) throws {
        let zone = try Zone(identifier: name)
        let monday = CivilCalendar(zone: zone)
        let sunday = CivilCalendar(zone: zone, weekStart: .sunday)
        func first(_ calendar: CivilCalendar, _ unit: CalendarUnit, _ instant: Int) -> CivilDate {
            let start = calendar.startOfBucket(containing: instant, unit)
            return Instant.civil(start, offset: zone.offset(at: Instant.seconds(start))).date
        }
        for instant in instants(zone, seed: 12) {
            let day = first(monday, .day, instant)
            let month = first(monday, .month, instant)
            let expected = [
                first(monday, .week, instant).weekday == 1, first(sunday, .week, instant).weekday == 7,
                month.day == 1, (month.year, month.month) == (day.year, day.month),
                [1, 4, 7, 10].contains(first(monday, .quarter, instant).month),
                first(monday, .year, instant).month == 1, first(monday, .year, instant).year == day.year,
            ]
            // A change of the clocks may have taken the first day itself (Apia); no zone here has one that matters.
            guard expected.allSatisfy(\.self) else {
                Issue.record("\(name) at \(instant), seed 12: \(expected)")
                return
            }
        }
    }

    @Test(arguments: [
        // zone, unit, instant, start, end in local words and seconds
        ("America/Sao_Paulo", CalendarUnit.day, 1_541_340_000, 1_541_300_400, 82_800),  // 23 hours
        ("America/Sao_Paulo", .day, 1_518_900_000, 1_518_832_800, 90_000),  // 25 hours
        ("America/New_York", .day, 1_710_080_000, 1_710_046_800, 82_800),
        ("Australia/Lord_Howe", .day, 1_712_440_000, 1_712_408_400, 88_200),  // 24 h 30 min
        ("Australia/Lord_Howe", .hour, 1_712_415_600, 1_712_415_600, 1800),  // the second 01:30…02:00
        ("Asia/Kolkata", .hour, 1_704_067_200, 1_704_065_400, 3600),  // 05:30 belongs to 05:00
        ("UTC", .hour, 1_704_067_199, 1_704_063_600, 3600),
        ("UTC", .week, 1_704_067_200, 1_704_067_200, 604_800),  // 2024-01-01 is a Monday
        ("UTC", .month, 1_709_164_800, 1_706_745_600, 2_505_600),
        ("UTC", .quarter, 1_709_164_800, 1_704_067_200, 7_862_400),
        ("UTC", .year, 1_709_164_800, 1_704_067_200, 31_622_400),
    ])
    func knownBuckets(
        _ name: String, _ unit: CalendarUnit, _ instant: Int, _ start: Int, _ length: Int
    ) throws {
        let bucket = try CivilCalendar(zone: Zone(identifier: name)).bucket(
            containing: instant * 1_000_000, unit)
        #expect(bucket.start == start * 1_000_000)
        #expect(bucket.end - bucket.start == length * 1_000_000)
    }

    @Test func bucketNumbersCountFromTheEpoch() {
        let calendar = CivilCalendar(zone: .utc)
        for unit in CalendarUnit.allCases {
            #expect(calendar.bucketNumber(of: 0, unit) == 0)
            #expect(calendar.bucketNumber(of: -1, unit) == (unit == .week ? 0 : -1))
        }
    }

    @Test(arguments: [
        ("America/Sao_Paulo", 1, CalendarUnit.day, 1_541_214_000, 1_541_300_400),  // no midnight: 01:00
        ("America/New_York", 1, .day, 1_709_998_200, 1_710_081_000),  // noon stays noon, 23 h later
        ("America/New_York", 24, .hour, 1_709_998_200, 1_710_084_600),  // elapsed hours
        ("UTC", 1, .month, 1_706_659_200, 1_709_164_800),  // 31 January → 29 February
        ("UTC", -1, .quarter, 1_717_113_600, 1_709_164_800),  // 31 May → 29 February
        ("UTC", 1, .year, 1_709_164_800, 1_740_700_800),  // 29 February → 28 February
        ("UTC", -2, .week, 1_704_067_200, 1_702_857_600),
    ])
    func additions(_ name: String, _ count: Int, _ unit: CalendarUnit, _ from: Int, _ to: Int) throws {
        let calendar = try CivilCalendar(zone: Zone(identifier: name))
        #expect(calendar.adding(count, unit, to: from * 1_000_000 + 7) == to * 1_000_000 + 7)
    }

    @Test func nothingOverflows() throws {
        let zones = try [Zone.utc, Zone(identifier: "America/New_York"), Zone(identifier: "-24:00")]
        for zone in zones {
            let calendar = CivilCalendar(zone: zone)
            for unit in CalendarUnit.allCases {
                for extreme in [Int.min, Int.min + 1, Int.max - 1, Int.max] {
                    #expect(Instant.supported.contains(calendar.start(ofBucket: extreme, unit)))
                    #expect(Instant.supported.contains(calendar.adding(extreme, unit, to: 0)))
                    #expect(Instant.supported.contains(calendar.adding(extreme, unit, to: extreme)))
                    #expect(Instant.supported.contains(calendar.startOfBucket(containing: extreme, unit)))
                }
            }
        }
    }
}
