import CIIIndex
import CIIText

/// A raw figure in words, with its unit.
struct FigureText {
    let unit: IndicatorUnit

    init(_ unit: IndicatorUnit) { self.unit = unit }

    /// The figure: `78.0 %`, `+30.0`, `1 min 23 s`, `4.25`, `17`.
    func text(_ value: Double) -> String {
        switch unit {
        case .percent: fixed(value, decimals: 1) + " %"
        case .netScore: signed(value)
        case .seconds: durationText(value)
        case .rating, .currency: fixed(value, decimals: 2)
        case .count: shortest(value)
        }
    }
}

/// The number with one decimal and a sign unless it shows as zero.
func signed(_ value: Double) -> String {
    let text = fixed(value, decimals: 1)
    return text.hasPrefix("-") || text == "0.0" ? text : "+" + text
}
