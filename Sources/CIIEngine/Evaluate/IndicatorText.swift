import CIIIndex
import CIIText

/// The figures of an indicator in words, where one column holds those of several.
struct IndicatorText {
    let unit: AnswerColumn.Unit

    /// A value with its unit.
    func value(_ value: Double) -> String {
        switch unit {
        case .percent: fixed(value, decimals: 1) + " %"
        case .score, .netScore: fixed(value, decimals: 1)
        case .seconds: durationText(value)
        case .rating: fixed(value, decimals: 2)
        case .none: shortest(value)
        }
    }

    /// From the lower end to the upper; an open end is left out, and nothing is said where both are.
    func interval(_ interval: ConfidenceInterval) -> String? {
        switch (interval.low, interval.high) {
        case (nil, nil): nil
        case (let low?, nil): "from " + value(low)
        case (nil, let high?): "up to " + value(high)
        case (let low?, let high?):
            switch unit {
            case .percent: fixed(low, decimals: 1) + "–" + value(high)
            case .score, .netScore, .seconds, .rating, .none: value(low) + " – " + value(high)
            }
        }
    }

    /// What a unit of the raw value is worth in points of the index, in the unit that people think in.
    func perUnit(_ slope: Double) -> String? {
        guard slope != 0 else { return nil }
        let side = slope > 0 ? "more" : "less"
        let amount = abs(slope)
        switch unit {
        case .percent: return "\(signed(amount)) per % \(side)"
        case .netScore, .rating, .score: return "\(signed(amount)) per point \(side)"
        case .none: return "\(signed(amount)) per unit \(side)"
        case .seconds:
            let (length, name) =
                [(1.0, "s"), (60, "min"), (3600, "h")].first { amount * $0.0 >= 0.1 } ?? (86_400, "day")
            return "\(signed(amount * length)) per \(name) \(side)"
        }
    }

    private func signed(_ amount: Double) -> String { "+" + fixed(amount, decimals: 2) }
}
