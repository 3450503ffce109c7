import CIITime
import Testing

@Suite struct CivilTimeTests {
    @Test func partsComeBack() throws {
        let time = try #require(CivilTime(hour: 23, minute: 58, second: 57, microsecond: 6))
        #expect((time.hour, time.minute, time.second, time.microsecond) == (23, 58, 57, 6))
        #expect(time.secondsOfDay == 86_337)
        #expect(CivilTime.midnight < time)
        #expect(CivilTime(hour: 0, minute: 0) == CivilTime.midnight)
    }

    @Test(arguments: [
        (24, 0, 0, 0), (-1, 0, 0, 0), (0, 60, 0, 0), (0, 0, 60, 0), (0, 0, 0, 1_000_000), (0, 0, 0, -1),
    ])
    func readingsNoClockShowsAreRefused(_ hour: Int, _ minute: Int, _ second: Int, _ microsecond: Int) {
        #expect(CivilTime(hour: hour, minute: minute, second: second, microsecond: microsecond) == nil)
    }
}
