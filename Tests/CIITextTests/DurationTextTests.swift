import CIIText
import Testing

/// Durations as people say them, at the edges of each unit.
struct DurationTextTests {
    @Test(
        arguments: [
            (0, "0 s"), (0.04, "0 s"), (0.05, "0.1 s"), (4.2, "4.2 s"), (9, "9 s"), (9.94, "9.9 s"),
            (9.96, "10 s"),
            (45.25, "45 s"), (59.4, "59 s"), (59.5, "1 min 00 s"), (60, "1 min 00 s"), (83, "1 min 23 s"),
            (3_599.4, "59 min 59 s"), (3_599.5, "1 h 00 min"), (3_600, "1 h 00 min"), (7_512.4, "2 h 05 min"),
            (86_369, "23 h 59 min"), (86_370, "1 d 0 h"), (86_400, "1 d 0 h"), (273_600, "3 d 4 h"),
            (172_799, "2 d 0 h"), (86_400_000, "1,000 d 0 h"), (-83, "-1 min 23 s"), (-0.01, "0 s"),
            (1e12, "1000000000000 s"),
            (1e300, "1e+300 s"), (.nan, "nan s"),
        ] as [(Double, String)])
    func saysTheTwoLargestUnits(seconds: Double, text: String) {
        #expect(durationText(seconds) == text)
    }

    @Test(
        arguments: [
            (0, "0 days"), (1, "1 second"), (90, "90 seconds"), (5_400, "90 minutes"), (86_400, "1 day"),
            (129_600, "36 hours"), (604_800, "7 days"), (604_801, "604,801 seconds"),
        ])
    func wholeLengthsInTheirLargestUnit(seconds: Int, text: String) {
        #expect(wholeDurationText(seconds) == text)
    }

    @Test func isWithinHalfOfItsSmallestUnit() {
        var seconds = 0.3
        while seconds < 1e8 {
            let text = durationText(seconds)
            var total = 0.0
            var number = 0.0
            for part in text.split(separator: " ") {
                switch part {
                case "s": total += number
                case "min": total += number * 60
                case "h": total += number * 3_600
                case "d": total += number * 86_400
                default:
                    let digits = part.filter { $0 != "," }
                    number = Double(digits) ?? .nan
                }
            }
            let unit = seconds < 9.95 ? 0.1 : seconds < 3_599.5 ? 1 : seconds < 86_370 ? 60 : 3_600
            #expect(abs(total - seconds) <= unit / 2 + 1e-9, "\(seconds) became \(text)")
            seconds *= 1.0137
        }
    }
}
