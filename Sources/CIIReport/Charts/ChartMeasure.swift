import CIIEngine
import CIIText

/// What the numbers of a chart are.
struct ChartMeasure: Equatable, Sendable {
    /// What they are called, with the unit where the values do not carry it.
    var heading: String
    /// What their unit is.
    var unit: AnswerColumn.Unit
    /// Whether there are only whole numbers.
    var isWhole = false

    /// The scale of bars, which begin at zero.
    func scaleFromZero(_ points: [ChartPoint], about ticks: Int) -> Scale {
        guard let range = Self.range(points) else { return scale(covering: 0...1, about: ticks) }
        // An index is always seen against all it could be.
        let full = unit == .score && range.lowerBound >= 0 && range.upperBound <= 100
        return scale(
            covering: full ? 0...100 : min(0, range.lowerBound)...max(0, range.upperBound), about: ticks)
    }

    /// The scale of lines and fields, which covers what there is.
    func scale(_ points: [ChartPoint], about ticks: Int) -> Scale {
        scale(covering: Self.range(points) ?? 0...1, about: ticks)
    }

    private func scale(covering range: ClosedRange<Double>, about ticks: Int) -> Scale {
        Scale(covering: range, steps: unit == .seconds ? .time : isWhole ? .whole : .decimal, about: ticks)
    }

    /// A mark of the scale in words.
    func text(_ tick: Double, on scale: Scale) -> String { text(tick, decimals: scale.decimals) }

    /// A round number in words.
    func text(_ tick: Double, decimals: Int) -> String {
        if unit == .seconds { return tick == 0 ? "0" : Self.wholeUnits(durationText(tick)) }
        guard tick.magnitude < 1e15 else { return shortest(tick) }
        return grouped(fixed(tick, decimals: decimals))
    }

    /// A length of time without the smaller unit, where that is zero.
    private static func wholeUnits(_ text: String) -> String {
        for zero in [" 00 s", " 00 min", " 0 h"] where text.hasSuffix(zero) {
            return String(text.dropLast(zero.count))
        }
        return text
    }

    private static func range(_ points: [ChartPoint]) -> ClosedRange<Double>? {
        guard let first = points.first?.span else { return nil }
        return points.reduce(first) {
            min($0.lowerBound, $1.span.lowerBound)...max($0.upperBound, $1.span.upperBound)
        }
    }
}
