import CIIIndex
import Testing

/// What a value would be, and what it can be at all.
@Suite struct ValueChangeTests {
    @Test(arguments: [
        (ValueChange.set(90), 60.0, 90.0, false), (.shift(-20), 90, 70, false), (.scale(0.8), 90, 72, false),
        (.shift(20), 90, 100, true), (.scale(2), 60, 100, true), (.set(-1), 60, 0, true),
        // A value that no log should have stays where nothing moves it.
        (.scale(1), 120, 120, false), (.shift(0), 120, 120, false),
    ])
    func heldWithinWhatIsPossible(_ change: ValueChange, _ value: Double, _ result: Double, _ isClipped: Bool)
    {
        let found = change.value(of: value, within: 0...100)
        #expect(found.value == result && found.isClipped == isClipped)
    }

    @Test func possibleValuesFollowTheUnit() throws {
        func range(_ name: String, _ scale: RatingScale? = nil) throws -> ClosedRange<Double> {
            try #require(Indicator.named(name)).possibleValues(scale: scale)
        }
        #expect(try range("csat") == 0...100)
        #expect(try range("nps") == -100...100)
        #expect(try range("art") == 0...(.infinity))
        #expect(try range("csat.mean") == 1...5)
        #expect(try range("csat.mean", RatingScale(worst: 10, best: 1)) == 1...10)
    }
}
