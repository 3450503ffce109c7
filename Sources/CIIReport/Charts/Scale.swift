import Glibc

/// An axis that covers a range, with marks at round numbers.
struct Scale: Equatable, Sendable {
    /// What counts as a round distance between marks.
    enum Steps {
        /// 1, 2 or 5 times a power of ten.
        case decimal
        /// As decimal, but never below 1.
        case whole
        /// What clocks and calendars count by, in seconds.
        case time
    }

    /// The marks, ascending, evenly spaced; the first and the last are the ends of the axis.
    let ticks: [Double]
    /// How many decimals the marks need.
    let decimals: Int

    /// Where the axis begins.
    var low: Double { ticks.first ?? 0 }
    /// Where the axis ends.
    var high: Double { ticks.last ?? 1 }

    /// The largest magnitude a scale goes to; what is beyond stands at its end.
    private static let limit = 1e300

    /// The shortest axis around `range` whose ends are round, with about so many steps.
    init(covering range: ClosedRange<Double>, steps: Steps = .decimal, about count: Int) {
        let range = Self.widened(range)
        let wanted = (range.upperBound - range.lowerBound) / Double(max(count, 1))
        let (step, exponent) = Self.step(atLeast: wanted, steps)
        decimals = max(0, -exponent)
        let power = exponent < 0 ? pow(10, Double(-exponent)) : 1
        // Below 1 a division gives the nearest double of a decimal number, a multiplication does not.
        let whole = exponent < 0 ? (step * power).rounded() : step
        var first = (range.lowerBound / step).rounded(.down)
        var last = (range.upperBound / step).rounded(.up)
        if first * whole / power > range.lowerBound { first -= 1 }
        if last * whole / power < range.upperBound { last += 1 }
        ticks = stride(from: first, through: last, by: 1).map { $0 * whole / power }
    }

    /// How far along the axis the value stands, 0…1; what is outside stands at the nearer end.
    func position(_ value: Double) -> Double {
        min(max((value - low) / (high - low), 0), 1)
    }

    /// A range that has a length, and numbers that can be told apart in it.
    private static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        let low = min(max(range.lowerBound, -limit), limit)
        let high = min(max(range.upperBound, -limit), limit)
        let size = max(low.magnitude, high.magnitude)
        guard high - low <= size * 1e-9 else { return low...high }
        if size == 0 { return 0...1 }
        return (low - size * 0.05)...(high + size * 0.05)
    }

    /// The smallest round step that is not below `wanted`, and the power of ten of its last digit.
    private static func step(atLeast wanted: Double, _ steps: Steps) -> (step: Double, exponent: Int) {
        switch steps {
        case .time where wanted > 0.5 && wanted <= 43_200:
            return (clock.first { $0 >= wanted } ?? 86_400, 0)
        case .time where wanted > 43_200:
            let days = step(atLeast: max(1, wanted / 86_400), .decimal)
            return (days.step * 86_400, 0)
        case .whole where wanted <= 1:
            return (1, 0)
        case .decimal, .whole, .time:
            var exponent = Int(log10(wanted).rounded(.down))
            for _ in 0..<3 {
                for digit in [1.0, 2, 5] {
                    let step =
                        exponent < 0 ? digit / pow(10, Double(-exponent)) : digit * pow(10, Double(exponent))
                    if step >= wanted { return (step, exponent) }
                }
                exponent += 1
            }
            return (pow(10, Double(exponent)), exponent)
        }
    }

    private static let clock: [Double] = [
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200,
    ]
}
