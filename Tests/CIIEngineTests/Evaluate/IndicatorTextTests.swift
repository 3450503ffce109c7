import CIIIndex
import Testing

@testable import CIIEngine

/// Figures of indicators in words.
struct IndicatorTextTests {
    @Test func values() {
        for (unit, value, text) in [
            (AnswerColumn.Unit.percent, 66.666, "66.7 %"), (.netScore, -30, "-30.0"), (.score, 59.52, "59.5"),
            (.seconds, 2100, "35 min 00 s"), (.rating, 4.2, "4.20"), (.none, 12.5, "12.5"),
        ] {
            #expect(IndicatorText(unit: unit).value(value) == text)
        }
    }

    @Test func intervals() {
        func text(_ unit: AnswerColumn.Unit, _ low: Double?, _ high: Double?) -> String? {
            IndicatorText(unit: unit).interval(ConfidenceInterval(low: low, high: high))
        }
        #expect(text(.percent, 20.77, 93.86) == "20.8–93.9 %")
        #expect(text(.netScore, -19.1, 65.2) == "-19.1 – 65.2")
        #expect(text(.seconds, 60, nil) == "from 1 min 00 s" && text(.seconds, nil, 60) == "up to 1 min 00 s")
        #expect(text(.rating, nil, nil) == nil)
    }

    /// In the unit that gives at least a tenth of a point.
    @Test func units() {
        for (unit, slope, text) in [
            (AnswerColumn.Unit.percent, 0.714, "+0.71 per % more"), (.netScore, 0.25, "+0.25 per point more"),
            (.seconds, -0.0079, "+0.47 per min less"), (.seconds, -0.5, "+0.50 per s less"),
            (.seconds, -0.0001, "+0.36 per h less"), (.seconds, -0.000001, "+0.09 per day less"),
            (.none, -2, "+2.00 per unit less"),
        ] {
            #expect(IndicatorText(unit: unit).perUnit(slope) == text)
        }
        #expect(IndicatorText(unit: .percent).perUnit(0) == nil)
    }
}
