import TestSupport
import Testing

@testable import CIIReport

/// Axes with round numbers.
struct ScaleTests {
    /// Any range: the marks cover it, are evenly spaced by 1, 2 or 5 times a power of ten, and none is to spare.
    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func marksAreRoundAndCoverTheRange(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let size = pow(10, Double(Int.random(in: -8...12, using: &generator)))
        let low = Double.random(in: -1...1, using: &generator) * size
        let high = low + Double.random(in: 1e-6...1, using: &generator) * size
        let count = Int.random(in: 1...10, using: &generator)
        let scale = Scale(covering: low...high, about: count)
        #expect(scale.low <= low && scale.high >= high, "seed \(seed): \(scale.ticks)")
        #expect(scale.ticks.count >= 2 && scale.ticks.count <= count + 3, "seed \(seed): \(scale.ticks)")
        let step = (scale.high - scale.low) / Double(scale.ticks.count - 1)
        #expect(scale.low + step > low && scale.high - step < high, "seed \(seed): \(scale.ticks)")
        #expect(isRound(step), "seed \(seed): step \(step)")
        for (index, tick) in scale.ticks.enumerated() {
            let even = scale.low + Double(index) * step
            #expect((tick - even).magnitude <= step * 1e-6, "seed \(seed): \(scale.ticks)")
            let multiple = tick / step
            #expect((multiple - multiple.rounded()).magnitude < 1e-6, "seed \(seed): \(tick) by \(step)")
        }
    }

    /// By hand.
    @Test(arguments: [
        (0.0, 100.0, 5, [0.0, 20, 40, 60, 80, 100]), (61.2, 84.3, 4, [60, 70, 80, 90]),
        (-100, 50, 4, [-100, -50, 0, 50]),
        (0, 0.3, 3, [0, 0.1, 0.2, 0.3]), (5, 5, 3, [4.6, 4.8, 5, 5.2, 5.4]), (0, 0, 2, [0, 0.5, 1]),
        (0, 1, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
    ])
    func marks(low: Double, high: Double, count: Int, ticks: [Double]) {
        #expect(Scale(covering: low...high, about: count).ticks == ticks)
    }

    /// Clocks count by 60 and 24, whole numbers have no half.
    @Test func stepsOfTimeAndOfWholeNumbers() {
        #expect(Scale(covering: 0...170, steps: .time, about: 3).ticks == [0, 60, 120, 180])
        #expect(
            Scale(covering: 0...80_000, steps: .time, about: 4).ticks == [0, 21_600, 43_200, 64_800, 86_400])
        #expect(Scale(covering: 0...400_000, steps: .time, about: 3).ticks == [0, 172_800, 345_600, 518_400])
        #expect(Scale(covering: 0...2, steps: .whole, about: 8).ticks == [0, 1, 2])
        #expect(Scale(covering: 0...0.4, steps: .time, about: 2).ticks == [0, 0.2, 0.4])
    }

    /// No range is too long, too far away or too short to be drawn.
    @Test(arguments: [
        -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude, 1e-300...2e-300, 1e15...1e15.nextUp,
        0...Double.greatestFiniteMagnitude, -1e-300...1e-300,
    ])
    func anyRangeHasAScale(range: ClosedRange<Double>) {
        for steps in [Scale.Steps.decimal, .whole, .time] {
            let scale = Scale(covering: range, steps: steps, about: 4)
            #expect((2...20).contains(scale.ticks.count), "\(range): \(scale.ticks)")
            #expect(scale.ticks.allSatisfy { $0.isFinite })
            for value in [range.lowerBound, range.upperBound] {
                #expect((0...1).contains(scale.position(value)), "\(range): \(scale.ticks)")
            }
        }
    }

    private func isRound(_ step: Double) -> Bool {
        var leading = step
        while leading < 0.999 { leading *= 10 }
        while leading > 9.99 { leading /= 10 }
        return [1, 2, 5, 10].contains { (leading - $0).magnitude < 1e-3 }
    }

    private func pow(_ base: Double, _ exponent: Double) -> Double {
        (0..<Int(exponent.magnitude)).reduce(1.0) { power, _ in exponent < 0 ? power / base : power * base }
    }
}
