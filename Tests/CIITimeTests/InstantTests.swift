import CIITime
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        // Python: datetime.fromtimestamp(…, timezone(timedelta(minutes=…))).isoformat()
        (1_614_643_200_000_000, 0, "2021-03-02T00:00:00+00:00"),
        (1_614_643_200_000_000, -180, "2021-03-01T21:00:00-03:00"),
        (1_614_643_200_000_000, 345, "2021-03-02T05:45:00+05:45"),
        (1_614_643_200_250_000, 0, "2021-03-02T00:00:00.25+00:00"),
        (1_614_643_200_000_001, 0, "2021-03-02T00:00:00.000001+00:00"),
        (-1, 0, "1969-12-31T23:59:59.999999+00:00"),
        (0, -30, "1969-12-31T23:30:00-00:30"),
        (Int.min, 0, "0001-01-01T00:00:00+00:00"),
        (Int.max, 0, "9999-12-31T23:59:59.999999+00:00"),
        (Int.max, 840, "9999-12-31T23:59:59.999999+14:00"),
    ])
    func iso8601(_ instant: Int, _ minutes: Int, _ text: String) {
        #expect(Instant.iso8601(instant, offsetMinutes: minutes) == text)
    }

    @Test func daysAndTimesOfDay() {
        #expect(Instant.dateText(1_614_676_378_000_000) == "2021-03-02")
        #expect(Instant.dateTimeText(1_614_676_378_000_000) == "2021-03-02 09:12:58")
        #expect(Instant.dateTimeText(1_614_676_378_500_000) == "2021-03-02 09:12:58.5")
        #expect(Instant.dateTimeText(1_614_676_378_000_000, offset: -36_000) == "2021-03-01 23:12:58")
        #expect(Instant.dateText(1_614_676_378_000_000, offset: -36_000) == "2021-03-01")
    }

    @Test func readingsBecomeInstantsAndBack() throws {
        let date = try #require(CivilDate(year: 2021, month: 3, day: 2))
        #expect(Instant.microseconds(date: date, secondsOfDay: 33_178, offset: 0) == 1_614_676_378_000_000)
        #expect(
            Instant.microseconds(date: date, secondsOfDay: 33_178, microsecond: 7, offset: -10_800)
                == 1_614_687_178_000_007)
        #expect(
            Instant.microseconds(date: date, secondsOfDay: .max, offset: -1) == Instant.supported.upperBound)
        #expect(
            Instant.microseconds(date: date, secondsOfDay: .min, offset: .min) <= Instant.supported.upperBound
        )
        #expect(Instant.seconds(-1) == -1)
        #expect(Instant.seconds(1_999_999) == 1)
        let (earliest, time) = Instant.civil(Instant.supported.lowerBound, offset: 0)
        #expect((earliest, time) == (CivilDate.earliest, CivilTime.midnight))
    }
}
